"""How the parts of a report are called: notices, clauses, reporting periods."""

from collections.abc import Iterable, Sequence

from workflow.domain.capital import capital
from workflow.domain.directive import DirectiveFile
from workflow.domain.period import Period
from workflow.wording.citations import number_and_notation, short
from workflow.wording.clauses import clause_title
from workflow.wording.rule import period_label


def notice_names(notices: Sequence[DirectiveFile]) -> dict[str, str]:
    """Name notices by type, number and notation, by key."""
    return {notice.key: short(notice.head) for notice in notices}


def clause_names(keys: Iterable[str], notices: Sequence[DirectiveFile]) -> dict[str, str]:
    """Name clauses, `notice/clause` each, and say of which notice when there are several."""
    heads = {notice.key: notice.head for notice in notices}
    names = {}
    for key in keys:
        notice, _, clause = key.rpartition("/")
        where = f", số {number_and_notation(heads[notice])}" if len(notices) > 1 else ""
        names[key] = f"{clause_title(clause)}{where}"
    return names


def period_names(codes: Iterable[str]) -> dict[str, str]:
    """Name reporting periods, by code; what has none is a part too, so that the sum is right."""
    return {
        code: capital(period_label(Period.of(code))) if code else "Không theo kỳ" for code in codes
    }
