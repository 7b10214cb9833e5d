"""Late units are chased by dispatches: numbered rounds, never to ourselves, never twice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.integration.usecases.office import (
    DAK_MIL,
    DISTRICTS,
    KEY,
    TUY_DUC,
    WHY,
    Office,
    hand,
    nothing_changes,
    plan_of,
    summary_of,
)
from workflow.domain.message import MessageKind, MessageState
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.errors import ConflictError, InputError, NotFoundError
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.discard_draft import discard_draft
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.late_units import late_units
from workflow.usecases.return_result import return_result
from workflow.usecases.submit_document import submit_document
from workflow.usecases.verify_audit import verify_audit
from workflow.usecases.withdraw_document import withdraw_document

LATE = (DAK_MIL, TUY_DUC)
FIRST, SECOND, ANSWER = date(2025, 3, 6), date(2025, 3, 14), date(2025, 3, 12)


@pytest.fixture
def late(office: Office) -> Office:
    """Return the office on 06/3: the plans of Đắk Mil and Tuy Đức are a week late."""
    office.adopt("1")
    office.finish(*(plan_of(unit) for unit in DISTRICTS if unit not in LATE))
    office.clock.go(FIRST)
    return office


def chase(office: Office, respond_by: date = ANSWER, **how: object) -> Sequence[OutgoingDocument]:
    asked = replace(Chase(notice=KEY, respond_by=respond_by), **how)  # type: ignore[arg-type]
    return draft_chase(office.desk, asked, hand())


def test_each_late_unit_gets_a_draft_about_what_it_owes(late: Office) -> None:
    drafts = chase(late)
    assert [draft.recipients for draft in drafts] == [(unit,) for unit in LATE]
    assert [draft.about for draft in drafts] == [(plan_of(unit),) for unit in LATE]
    assert {(draft.chase_round, draft.state) for draft in drafts} == {(1, DocumentState.DRAFT)}
    assert late.messages() == []
    assert late.moves(drafts[0].key) == ["draft"]


def test_a_unit_whose_result_was_sent_back_is_not_said_to_have_sent_nothing(late: Office) -> None:
    late.submit(plan_of(TUY_DUC))
    return_result(late.desk, plan_of(TUY_DUC), hand("Thiếu danh sách các trường"))
    silent, sent_back = (late.paper(late.issue(draft)).text for draft in chase(late))
    assert "chưa nhận được kết quả thực hiện đạt yêu cầu (kết quả gửi trước đã trả lại" in sent_back
    assert "chưa nhận được kết quả thực hiện của Phòng" in silent


def test_the_paper_holds_number_name_last_day_and_days_late(late: Office) -> None:
    issued = late.issue(chase(late, units=(TUY_DUC,))[0])
    text = late.paper(issued).text
    assert "Số: 216/SGDĐT-GDTrH-QLCL" in text
    assert "ngày 06 tháng 3 năm 2025" in text
    assert "Kính gửi: Phòng Giáo dục và Đào tạo huyện Tuy Đức." in text
    assert "Hạn cuối cùng là ngày 27/02/2025" in text
    assert "tính đến ngày 06/3/2025 đã quá hạn 07 ngày" in text
    assert "chậm nhất ngày 12/3/2025" in text
    assert "đôn đốc (lần 1)" in text
    assert "đến hết ngày" not in text.casefold()
    assert "Công văn số 215/SGDĐT-GDTrH-QLCL ngày 12 tháng 02 năm 2025" in text


def test_an_issued_chase_goes_to_its_unit_with_the_paper(late: Office) -> None:
    issued = [late.issue(draft) for draft in chase(late)]
    assert [document.code_number for document in issued] == [216, 217]
    assert late.deliver() == {MessageState.SENT: 2}
    for unit, document, mail in zip(LATE, issued, late.mailer.sent, strict=True):
        assert (mail.unit, mail.kind) == (unit, MessageKind.DISPATCH)
        assert mail.to_email == f"dau-moi@{unit}.example"
        assert mail.about == (plan_of(unit),)
        assert mail.attachments[0].name == document.file_name
        assert late.files.get(mail.attachments[0].sha256)


def test_only_issued_chases_count_as_rounds(late: Office) -> None:
    first = chase(late)[1]
    late.clock.go(date(2025, 3, 7))
    again = chase(late, units=(TUY_DUC,))[0]
    assert (first.chase_round, again.chase_round) == (1, 1)
    issued = late.issue(again)
    late.clock.go(SECOND)
    second = chase(late, date(2025, 3, 19), units=(TUY_DUC,))[0]
    assert second.chase_round == 2
    text = late.paper(late.issue(second)).text
    number = f"{issued.code_number}/{issued.code_notation}"
    assert f"đã đôn đốc tại Công văn số {number} ngày 07 tháng 3 năm 2025 của Sở" in text


def test_the_same_round_is_not_drafted_twice(late: Office) -> None:
    chase(late)
    with nothing_changes(late), pytest.raises(ConflictError):
        chase(late)
    chase(late, is_common=True)
    with nothing_changes(late), pytest.raises(ConflictError):
        chase(late, is_common=True)


def test_two_drafts_of_one_round_are_not_both_issued(late: Office) -> None:
    alone = chase(late, units=(TUY_DUC,))[0]
    together = chase(late, is_common=True)[0]
    late.issue(together)
    with nothing_changes(late), pytest.raises(InputError, match="đã có công văn khác đôn đốc"):
        late.issue(alone)
    late.clock.go(SECOND)
    assert chase(late, date(2025, 3, 19))[0].chase_round == 2


def test_another_duty_of_the_unit_begins_its_own_rounds(late: Office) -> None:
    late.issue(chase(late, units=(TUY_DUC,))[0])
    late.finish(plan_of(TUY_DUC))
    late.clock.go(date(2025, 6, 30))
    draft = chase(late, date(2025, 7, 4), units=(TUY_DUC,))[0]
    assert (draft.about, draft.chase_round) == ((summary_of(TUY_DUC),), 1)
    assert late.issue(draft).code_number == 217


def test_a_draft_is_not_issued_once_the_result_is_in_or_the_day_has_moved(late: Office) -> None:
    mil, duc = chase(late)
    late.submit(plan_of(DAK_MIL))
    ask_extension(late.desk, plan_of(TUY_DUC), date(2025, 3, 28), hand(WHY))
    decide_extension(late.desk, plan_of(TUY_DUC), date(2025, 3, 28), hand())
    for draft in (mil, duc):
        with nothing_changes(late), pytest.raises(InputError, match="không còn quá hạn"):
            late.issue(draft)


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(FIRST, id="today"),
        pytest.param(date(2025, 3, 5), id="yesterday"),
        pytest.param(date(2025, 3, 8), id="Saturday"),
        pytest.param(date(2025, 4, 7), id="Giỗ Tổ Hùng Vương"),
    ],
)
def test_the_day_to_answer_by_is_a_working_day_ahead(late: Office, day: date) -> None:
    with nothing_changes(late), pytest.raises(InputError, match="phải là ngày làm việc"):
        chase(late, day)


def test_nobody_is_chased_who_is_not_late(late: Office) -> None:
    with nothing_changes(late), pytest.raises(InputError, match="Không có nhiệm vụ nào"):
        chase(late, units=("phong-gddt-cu-jut",))
    with nothing_changes(late), pytest.raises(NotFoundError, match="đơn vị “phong-gddt-tuy-dc”"):
        chase(late, units=("phong-gddt-tuy-dc",))
    late.finish(*(plan_of(unit) for unit in LATE))
    with nothing_changes(late), pytest.raises(InputError, match="Không có nhiệm vụ nào"):
        chase(late)


def test_one_letter_to_all_lists_them_in_its_annex(late: Office) -> None:
    (draft,) = chase(late, is_common=True)
    late.issue(draft)
    late.clock.go(SECOND)
    (draft,) = chase(late, date(2025, 3, 19), is_common=True)
    issued = late.issue(draft)
    assert (issued.recipients, issued.about) == (LATE, tuple(plan_of(unit) for unit in LATE))
    paper = late.paper(issued)
    assert "còn 02 đơn vị chưa hoàn thành 02 nhiệm vụ đã quá hạn" in paper.text
    (annex,) = [table for table in paper.tables if table[0][0] == "STT"]
    chased = "Đã đôn đốc lần 1 tại Công văn số 216/SGDĐT-GDTrH-QLCL ngày 06/3/2025"
    action = "Lập, gửi kế hoạch thí điểm học bạ số lớp 6, kèm danh sách trường, công ty phần mềm"
    names = [late.desk.rules.organs.name(unit) for unit in LATE]
    assert annex[1:] == [
        ["1", names[0], action, "27/02/2025", "15", chased],
        ["2", names[1], action, "27/02/2025", "15", chased],
    ]
    mails = [mail for mail in late.messages() if mail.attachments[0].sha256 == issued.sha256]
    assert {mail.unit: mail.about for mail in mails} == {unit: (plan_of(unit),) for unit in LATE}


def test_we_never_chase_ourselves_after_the_succession(office: Office) -> None:
    schools = 24 + 7 + 1
    office.adopt("1", "2")
    office.clock.go(date(2025, 7, 3))
    assert office.assignment(plan_of(TUY_DUC)).unit == TUY_DUC, "the tick has not moved it yet"
    (before,) = chase(office, date(2025, 7, 10), is_common=True)
    office.tick()
    assert office.assignment(plan_of(TUY_DUC)).unit == "so-gddt-lam-dong"
    office.clock.go(date(2025, 7, 4))
    (after,) = chase(office, date(2025, 7, 10), is_common=True)
    assert before.recipients == after.recipients
    assert len(after.recipients) == schools
    assert not {"so-gddt-lam-dong", *DISTRICTS} & set(after.recipients)
    assert "UBND TỈNH LÂM ĐỒNG" in office.paper(office.issue(after)).text


def test_a_common_letter_goes_to_units_chased_for_the_same_time(late: Office) -> None:
    late.issue(chase(late, units=(TUY_DUC,))[0])
    late.clock.go(SECOND)
    drafts = chase(late, date(2025, 3, 19), is_common=True)
    assert [(d.chase_round, d.recipients) for d in drafts] == [(1, (DAK_MIL,)), (2, (TUY_DUC,))]
    texts = [late.paper(late.issue(draft)).text for draft in drafts]
    assert "đôn đốc (lần 1)" in texts[0]
    assert "đôn đốc (lần 2)" in texts[1]


def test_a_draft_of_another_day_is_stale(late: Office) -> None:
    (draft,) = chase(late, units=(TUY_DUC,))
    late.clock.go(date(2025, 3, 7))
    words = "tính đến ngày 06/3/2025, không phải hôm nay.*soạn lại cho hôm nay"
    with nothing_changes(late), pytest.raises(InputError, match=words):
        late.issue(draft)


def test_a_stale_letter_that_was_submitted_is_withdrawn_before_it_is_discarded(
    late: Office,
) -> None:
    (draft,) = chase(late, units=(TUY_DUC,))
    submit_document(late.desk, draft.key, hand())
    late.clock.go(date(2025, 3, 7))
    with nothing_changes(late), pytest.raises(InputError, match="soạn lại cho hôm nay"):
        late.issue(draft)
    withdraw_document(late.desk, draft.key, hand(WHY))
    discard_draft(late.desk, draft.key, hand(WHY))


def test_a_letter_names_nothing_that_was_handed_in_since(late: Office) -> None:
    (draft,) = chase(late, is_common=True)
    late.submit(plan_of(DAK_MIL))
    words = f"không còn quá hạn: {plan_of(DAK_MIL)}"
    with nothing_changes(late), pytest.raises(InputError, match=words):
        late.issue(draft)


def test_a_letter_to_a_unit_that_answers_no_more_is_not_issued(late: Office) -> None:
    (draft,) = chase(late, units=(TUY_DUC,))
    organs = late.desk.rules.organs
    ended = organs.unit(TUY_DUC).model_copy(update={"valid_to": date(2025, 3, 5)})
    office = late.ruled(organs=replace(organs, units={**organs.units, TUY_DUC: ended}))
    with nothing_changes(office), pytest.raises(InputError, match="đã chuyển cho đơn vị khác"):
        office.issue(draft)
    office.tick()
    with nothing_changes(office), pytest.raises(InputError, match="đã chuyển cho đơn vị khác"):
        office.issue(draft)


def test_a_discarded_draft_is_kept_and_makes_room_for_another(late: Office) -> None:
    (draft,) = chase(late, units=(TUY_DUC,))
    with nothing_changes(late), pytest.raises(InputError, match="ít nhất 10 ký tự"):
        discard_draft(late.desk, draft.key, hand("sai"))
    discarded = discard_draft(late.desk, draft.key, hand("Ghi nhầm ngày trả lời"))
    assert discarded.state is DocumentState.DISCARDED
    assert late.moves(draft.key) == ["draft", "discard"]
    with nothing_changes(late), pytest.raises(InputError, match="đã bỏ"):
        late.issue(draft)
    with nothing_changes(late), pytest.raises(InputError, match="đã bỏ nên không bỏ được"):
        discard_draft(late.desk, draft.key, hand("Ghi nhầm ngày trả lời"))
    (again,) = chase(late, date(2025, 3, 14), units=(TUY_DUC,))
    assert again.key == f"{draft.key}.ban-2"
    with nothing_changes(late), pytest.raises(ConflictError):
        chase(late, units=(TUY_DUC,))
    assert late.issue(again).code_number == 216
    assert verify_audit(late.desk).is_whole


def test_the_preview_finds_whom_the_draft_chases(late: Office) -> None:
    with late.store.read() as tx:
        alone = late_units(tx, late.desk, KEY, (TUY_DUC,))
        both = late_units(tx, late.desk, KEY)
    assert [one.unit for one in alone] == [TUY_DUC]
    assert [(one.unit, one.next_round) for one in both] == [(unit, 1) for unit in LATE]


def test_from_july_the_letter_names_the_contact_of_the_successor(office: Office) -> None:
    office.adopt("2")
    office.clock.go(date(2025, 7, 3))
    draft = chase(office, date(2025, 7, 10))[0]
    assert "hoc-ba-so@so-gddt-lam-dong.example" in draft.values["contact"]
    (mail, *_) = office.fire(date(2025, 7, 3))
    closing = " ".join(mail.letter.closing)
    assert "so-gddt-lam-dong.example" in closing
    assert "so-gddt-dak-nong.example" not in closing
