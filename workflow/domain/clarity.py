"""The clarity check of a directive file (*6 rõ*).

The six stand in the directions of the Prime Minister on assigning tasks; how each is read for one
obligation is said here and nowhere else. Only obligations are judged: a ban, a standing duty, a
permission or an announcement hands in nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from workflow.domain.addressing import NO_DAY
from workflow.domain.directive import DirectiveFile, Modality, Obligation

FEWEST_WORDS = 4


class Clear(StrEnum):
    """The six questions that an assignment answers."""

    PEOPLE = "people"
    WORK = "work"
    TIME = "time"
    RESPONSIBILITY = "responsibility"
    PRODUCT = "product"
    POWER = "power"


def _names_who(duty: Obligation) -> bool:
    """*Rõ người*: somebody is named, and is declared."""
    return bool(duty.owners)


def _says_what(duty: Obligation) -> bool:
    """*Rõ việc*: the act has an object; a verb alone (*Triển khai thực hiện*) is not clear."""
    return len(duty.action.split()) >= FEWEST_WORDS


def _has_day(duty: Obligation) -> bool:
    """*Rõ thời gian*: a day can be reckoned, now or for each period."""
    return not isinstance(duty.due, NO_DAY)


def _has_one_lead(duty: Obligation) -> bool:
    """*Rõ trách nhiệm*: one lead answers for it, and nobody both leads and supports."""
    return len(duty.owners) == 1 and not set(duty.owners) & set(duty.supporting)


def _names_product(duty: Obligation) -> bool:
    """*Rõ sản phẩm*: what is handed in is named."""
    return duty.deliverable is not None


def _names_taker(duty: Obligation) -> bool:
    """*Rõ thẩm quyền*: to whom the result goes, who then judges it, is named."""
    return duty.send_to is not None


CRITERIA: Mapping[Clear, Callable[[Obligation], bool]] = MappingProxyType(
    {
        Clear.PEOPLE: _names_who,
        Clear.WORK: _says_what,
        Clear.TIME: _has_day,
        Clear.RESPONSIBILITY: _has_one_lead,
        Clear.PRODUCT: _names_product,
        Clear.POWER: _names_taker,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarity:
    """For one of the six: how many obligations are clear, and the codes of those that are not."""

    criterion: Clear
    clear: int
    unclear: tuple[str, ...]


def clarity(file: DirectiveFile) -> tuple[Clarity, ...]:
    """Judge every obligation by each of the six."""
    duties = [duty for _, duty in file.obligations() if duty.modality is Modality.OBLIGATION]
    return tuple(_judged(criterion, is_clear, duties) for criterion, is_clear in CRITERIA.items())


def _judged(
    criterion: Clear, is_clear: Callable[[Obligation], bool], duties: list[Obligation]
) -> Clarity:
    unclear = tuple(duty.code for duty in duties if not is_clear(duty))
    return Clarity(criterion=criterion, clear=len(duties) - len(unclear), unclear=unclear)
