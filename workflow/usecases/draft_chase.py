"""Draft the dispatches that chase late units (*công văn đôn đốc*); nothing is sent yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from workflow.domain.assignment import Assignment
from workflow.domain.directive import DirectiveFile
from workflow.domain.document import DocumentPurpose, DocumentState, DocumentType, OutgoingDocument
from workflow.errors import InputError
from workflow.ports import Transaction, Which
from workflow.usecases.add_draft import add_draft, signer_today
from workflow.usecases.desk import Desk
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
    """Return one draft for each late unit, or one for all of them; never one to ourselves.

    Raises:
        InputError: When nothing is late, or the day to answer by is not a working day ahead.
        ConflictError: When the same was drafted today already.
    """
    _check_day(desk, chase.respond_by)
    with desk.store.begin() as tx:
        notice = tx.notice(chase.notice)
        late = _late(tx, desk, chase)
        rounds = tx.chase_rounds([assignment.code for assignment in late])
        drafts = (
            _common(desk, chase, notice, late, rounds)
            if chase.is_common
            else [
                _to_one(tx, desk, chase, notice, list(group), rounds)
                for _, group in groupby(late, key=lambda a: a.unit)
            ]
        )
        for draft in drafts:
            add_draft(tx, desk, draft, hand)
    return drafts


def _check_day(desk: Desk, day: date) -> None:
    if day <= desk.today() or not desk.rules.calendar.is_working_day(day):
        raise InputError(f"Ngày trả lời {day_text(day)} phải là ngày làm việc sau hôm nay.")


def _late(tx: Transaction, desk: Desk, chase: Chase) -> list[Assignment]:
    for unit in chase.units:
        desk.rules.organs.unit(unit)
    ourselves = desk.rules.letterhead(desk.today()).code
    found = [
        assignment
        for assignment in tx.assignments(Which(notice=chase.notice, is_owed=True))
        if assignment.is_overdue(desk.today())
        and desk.rules.organs.living(assignment.unit, desk.today()).code != ourselves
        and (not chase.units or assignment.unit in chase.units)
    ]
    if not found:
        raise InputError(f"Không có nhiệm vụ nào của “{chase.notice}” quá hạn để đôn đốc.")
    return sorted(found, key=lambda a: (a.unit, a.code))


def _to_one(
    tx: Transaction,
    desk: Desk,
    chase: Chase,
    notice: DirectiveFile,
    late: Sequence[Assignment],
    rounds: Mapping[str, int],
) -> OutgoingDocument:
    unit = desk.rules.organs.unit(late[0].unit)
    chase_round = 1 + max(rounds.get(a.code, 0) for a in late)
    days = (desk.today(), chase.respond_by)
    earlier = _earlier(tx, late)
    values = chase_values(desk.rules, notice, unit, late, earlier, days)
    return _draft(
        desk,
        notice,
        late,
        key=f"don-doc.{notice.key}.{unit.code}.{desk.today():%Y%m%d}.lan-{chase_round}",
        template="dispatch/cong-van-don-doc.docx",
        chase_round=chase_round,
        values=values,
    )


def _common(
    desk: Desk,
    chase: Chase,
    notice: DirectiveFile,
    late: Sequence[Assignment],
    rounds: Mapping[str, int],
) -> list[OutgoingDocument]:
    chase_round = 1 + max(rounds.get(a.code, 0) for a in late)
    days = (desk.today(), chase.respond_by)
    return [
        _draft(
            desk,
            notice,
            late,
            key=f"don-doc-chung.{notice.key}.{desk.today():%Y%m%d}.lan-{chase_round}",
            template="dispatch/cong-van-don-doc-chung.docx",
            chase_round=chase_round,
            values=common_chase_values(desk.rules, notice, late, rounds, days),
        )
    ]


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


def _earlier(tx: Transaction, late: Sequence[Assignment]) -> list[str]:
    codes = {assignment.code for assignment in late}
    return [
        f"Công văn số {document.code_number:02}/{document.code_notation} "
        f"ngày {day_text(document.issued_date)} (lần {document.chase_round})"
        for document in tx.documents()
        if document.purpose is DocumentPurpose.CHASE
        and document.state is DocumentState.ISSUED
        and document.issued_date
        and codes & set(document.about)
    ]
