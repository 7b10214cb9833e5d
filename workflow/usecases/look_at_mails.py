"""Show a page of the ledger of mails."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.duty_list import NoticeName, Slice
from workflow.domain.folded import folded
from workflow.domain.mail_list import MailFilter, MailLine, MailWord
from workflow.domain.message import MessageState
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class MailList:
    """The mails of a page, how many there are in all, and the notices to narrow by."""

    mails: Sequence[MailLine]
    total: int
    notices: Sequence[NoticeName]


def look_at_mails(
    desk: Desk, part: Slice, states: Sequence[MessageState], about: tuple[str, str], words: str
) -> MailList:
    """Return a page of mails in some states, about a unit and a notice, that have all the words.

    Words are found without accents, in any order.

    Raises:
        NotFoundError: When the unit is not declared.
    """
    unit, notice = about
    if unit:
        desk.rules.organs.unit(unit)
    wanted = MailFilter(
        states=tuple(states),
        unit=unit,
        notice=notice,
        words=tuple(_word(desk, word) for word in folded(words).split()[:8]),
    )
    with desk.store.read() as tx:
        return MailList(
            mails=tx.pages.mails(wanted, part),
            total=tx.pages.count_mails(wanted),
            notices=tx.pages.notice_names(),
        )


def _word(desk: Desk, word: str) -> MailWord:
    units = (u.code for u in desk.rules.organs.units.values() if word in folded(u.name))
    return MailWord(folded=word, units=tuple(units))
