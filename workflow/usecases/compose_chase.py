"""Write chases for units that are late: one letter each, or one for all of a round."""

from collections import ChainMap
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from workflow.domain.assignment import Assignment
from workflow.domain.directive import DirectiveFile
from workflow.domain.document import DocumentType
from workflow.domain.outgoing import COMMON_CHASE, DocumentPurpose, OutgoingDocument
from workflow.errors import InputError
from workflow.usecases.add_draft import signer_today
from workflow.usecases.desk import Desk
from workflow.usecases.late_units import LateUnit
from workflow.wording.citations import in_a_sentence
from workflow.wording.dates import day_text
from workflow.wording.papers import chase_values, common_chase_values

DAYS_TO_RESPOND = 5
"""So many working days a unit gets to answer, when nobody says otherwise."""


def compose_chase(
    desk: Desk,
    notice: DirectiveFile,
    late: Sequence[LateUnit],
    days: tuple[date, date],
    *,
    is_common: bool,
) -> Sequence[OutgoingDocument]:
    """Return the letters as they are on the first of `days`, to be answered by the second.

    Nothing is kept.

    Raises:
        InputError: When the day to answer by is not a working day ahead.
    """
    _, respond_by = days
    if respond_by <= desk.today() or not desk.rules.calendar.is_working_day(respond_by):
        raise InputError(f"Ngày trả lời {day_text(respond_by)} phải là ngày làm việc sau hôm nay.")
    compose = _to_several if is_common else _to_each
    return list(compose(desk, notice, late, days))


def _to_each(
    desk: Desk, notice: DirectiveFile, late: Sequence[LateUnit], days: tuple[date, date]
) -> Iterator[OutgoingDocument]:
    for one in late:
        unit = desk.rules.organs.unit(one.unit)
        yield _draft(
            desk,
            notice,
            one.duties,
            key=f"don-doc.{notice.key}.{unit.code}.{days[0]:%Y%m%d}.lan-{one.next_round}",
            template="dispatch/cong-van-don-doc.docx",
            chase_round=one.next_round,
            values=chase_values(desk.rules, notice, unit, one.duties, one.chases, days),
        )


def _to_several(
    desk: Desk, notice: DirectiveFile, late: Sequence[LateUnit], days: tuple[date, date]
) -> Iterator[OutgoingDocument]:
    by_round = sorted(late, key=lambda one: one.next_round)
    for chase_round, group in groupby(by_round, key=lambda one: one.next_round):
        units = list(group)
        duties = [duty for one in units for duty in one.duties]
        chased = ChainMap(*(dict(one.last_chases) for one in units))
        yield _draft(
            desk,
            notice,
            duties,
            key=f"don-doc-chung.{notice.key}.{days[0]:%Y%m%d}.lan-{chase_round}",
            template=COMMON_CHASE,
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
