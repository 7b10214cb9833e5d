"""What an office knows of its documents beside their files, for checking their form."""

from datetime import date

from workflow.domain.dated import first_on
from workflow.domain.finding import Known
from workflow.domain.rulebook import Rulebook


def know_office(rules: Rulebook, day: date) -> Known:
    """Return what documents of the office must show on a day: place, notation, signer's title.

    A paper of before a succession has the place of the body that ended. The drafting unit is left
    open: the office declares the one that follows up, and every other
    department of it drafts dispatches as well (R24).
    """
    organ, first = rules.letterhead(day), rules.organs.unit(rules.office.unit)
    return Known(
        issuer_notation=organ.notation,
        places=tuple(dict.fromkeys(each.place for each in (organ, first) if each.place)),
        signer=first_on(rules.office.signers, day),
    )
