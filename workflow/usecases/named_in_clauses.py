"""*Như Điều 3*: those named in a clause get the document, whoever its head addresses."""

import re
from itertools import chain

from workflow.domain.directive import DirectiveFile

_AS_IN_CLAUSE = re.compile(r"như ((?:điều|mục|khoản|phần) )(\w+)", re.IGNORECASE)


def with_named_in_clauses(file: DirectiveFile) -> DirectiveFile:
    """Return the file in which *Như Điều 3* means who has a duty in that clause, else in any."""
    places = tuple(
        place.model_copy(update={"means": _named(file, match[1] + match[2], match[2])})
        if (match := _AS_IN_CLAUSE.match(place.text)) and not place.means
        else place
        for place in file.head.to_places
    )
    head = file.head.model_copy(update={"to_places": places})
    return file.model_copy(update={"head": head})


def _named(file: DirectiveFile, *clauses: str) -> tuple[str, ...]:
    wanted = {clause.lower() for clause in clauses}
    bearers = [
        (directive.clause.lower() in wanted, obligation.bearers)
        for directive, obligation in file.obligations()
    ]
    there = tuple(dict.fromkeys(chain.from_iterable(who for is_there, who in bearers if is_there)))
    return there or tuple(dict.fromkeys(chain.from_iterable(who for _, who in bearers)))
