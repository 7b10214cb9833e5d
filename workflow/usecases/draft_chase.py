"""Draft the dispatches that chase late units (*công văn đôn đốc*); nothing is sent yet."""

from collections import ChainMap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from workflow.domain.assignment import Assignment
from workflow.domain.directive import DirectiveFile
from workflow.domain.document import DocumentType
from workflow.domain.outgoing import DocumentPurpose, DocumentState, OutgoingDocument
from workflow.errors import InputError, NotFoundError
from workflow.ports.transaction import Transaction
from workflow.usecases.add_draft import add_draft, signer_today
from workflow.usecases.desk import Desk
from workflow.usecases.late_units import LateUnit, late_units
from workflow.usecases.take_step import Hand
from workflow.wording.citations import in_a_sentence
from workflow.wording.dates import day_text
from workflow.wording.papers import chase_values, common_chase_values


@dataclass(frozen=True, slots=True, kw_only=True)
class Chase:
    """What to chase: a notice, some units or all, the day to answer by, one letter or many."""

    notice: str
    respond_by: date
    units: tuple[str, ...] = ()
    is_common: bool = False


def draft_chase(desk: Desk, chase: Chase, hand: Hand) -> Sequence[OutgoingDocument]:
    """Return one draft for each late unit, or one for all of a round; never one to ourselves.

    A common letter goes to units that are chased for the same time, so that its “lần” is true of
    each of them.

    Raises:
        InputError: When nothing is late, or the day to answer by is not a working day ahead.
        ConflictError: When the same was drafted today already, and not discarded.
    """
    desk = desk.still()
    _check_day(desk, chase.respond_by)
    compose = _to_several if chase.is_common else _to_each
    with desk.store.begin() as tx:
        late = late_units(tx, desk, chase.notice, chase.units)
        drafts = [
            replace(draft, key=_free_key(tx, draft.key))
            for draft in compose(desk, chase, tx.notice(chase.notice), late)
        ]
        for draft in drafts:
            add_draft(tx, desk, draft, hand)
    return drafts


def _check_day(desk: Desk, day: date) -> None:
    if day <= desk.today() or not desk.rules.calendar.is_working_day(day):
        raise InputError(f"Ngày trả lời {day_text(day)} phải là ngày làm việc sau hôm nay.")


def _to_each(
    desk: Desk, chase: Chase, notice: DirectiveFile, late: Sequence[LateUnit]
) -> Iterator[OutgoingDocument]:
    days = (desk.today(), chase.respond_by)
    for one in late:
        unit = desk.rules.organs.unit(one.unit)
        yield _draft(
            desk,
            notice,
            one.duties,
            key=f"don-doc.{notice.key}.{unit.code}.{desk.today():%Y%m%d}.lan-{one.next_round}",
            template="dispatch/cong-van-don-doc.docx",
            chase_round=one.next_round,
            values=chase_values(desk.rules, notice, unit, one.duties, one.chases, days),
        )


def _to_several(
    desk: Desk, chase: Chase, notice: DirectiveFile, late: Sequence[LateUnit]
) -> Iterator[OutgoingDocument]:
    days = (desk.today(), chase.respond_by)
    by_round = sorted(late, key=lambda one: one.next_round)
    for chase_round, group in groupby(by_round, key=lambda one: one.next_round):
        units = list(group)
        duties = [duty for one in units for duty in one.duties]
        chased = ChainMap(*(dict(one.last_chases) for one in units))
        yield _draft(
            desk,
            notice,
            duties,
            key=f"don-doc-chung.{notice.key}.{desk.today():%Y%m%d}.lan-{chase_round}",
            template="dispatch/cong-van-don-doc-chung.docx",
            chase_round=chase_round,
            values=common_chase_values(desk.rules, notice, duties, chased, days),
        )


def _draft(
    desk: Desk, notice: DirectiveFile, late: Sequence[Assignment], **facts: Any
) -> OutgoingDocument:
    organ = desk.rules.letterhead(desk.today())
    subject = in_a_sentence(notice.head.subject)
    return OutgoingDocument(
        purpose=DocumentPurpose.CHASE,
        document_type=DocumentType.DISPATCH,
        series=desk.rules.office.register_for(DocumentType.DISPATCH).code,
        code_notation=f"{organ.notation}-{desk.rules.office.drafting_unit}",
        subject=f"đôn đốc (lần {facts['chase_round']}) thực hiện {subject}",
        signer=signer_today(desk),
        notice=notice.key,
        recipients=tuple(sorted({a.unit for a in late})),
        about=tuple(a.code for a in late),
        **facts,
    )


def _free_key(tx: Transaction, key: str) -> str:
    """Return the key, or one of its next versions when the draft before was discarded."""
    free, version = key, 1
    while _is_discarded(tx, free):
        version += 1
        free = f"{key}.ban-{version}"
    return free


def _is_discarded(tx: Transaction, key: str) -> bool:
    try:
        return tx.document(key).state is DocumentState.DISCARDED
    except NotFoundError:
        return False
