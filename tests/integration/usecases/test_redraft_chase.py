"""A chase is true only on its day: the day after, one step gives it the figures of today."""

from dataclasses import replace
from datetime import date
from typing import Any

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
from workflow.documents.render.own_text import OwnTextRenderer
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.errors import ConflictError, DocumentStateError, InputError, NotAllowedError
from workflow.ports.which import Which
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.bring_own_text import bring_own_text
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.discard_draft import discard_draft
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.draft_report import draft_report
from workflow.usecases.edit_draft import edit_draft
from workflow.usecases.preview_document import preview_document
from workflow.usecases.redraft_chase import redraft_chase
from workflow.usecases.submit_document import submit_document
from workflow.usecases.verify_audit import verify_audit

FIRST, NEXT, ANSWER = date(2025, 3, 6), date(2025, 3, 7), date(2025, 3, 12)
MIL, DUC = "Phòng Giáo dục và Đào tạo huyện Đắk Mil", "Phòng Giáo dục và Đào tạo huyện Tuy Đức"


@pytest.fixture
def late(office: Office) -> Office:
    """Return the office on 06/3: the plans of Đắk Mil and Tuy Đức are a week late."""
    office.adopt("1")
    office.finish(*(plan_of(unit) for unit in DISTRICTS if unit not in {DAK_MIL, TUY_DUC}))
    office.clock.go(FIRST)
    return office


def chase(office: Office, *units: str, is_common: bool = False) -> OutgoingDocument:
    asked = Chase(notice=KEY, respond_by=ANSWER, units=units, is_common=is_common)
    (draft,) = draft_chase(office.desk, asked, hand())
    return draft


def again(office: Office, draft: OutgoingDocument, **how: Any) -> OutgoingDocument:
    return redraft_chase(office.desk, draft.key, hand(), **how)


def note_of(office: Office, key: str) -> str:
    with office.store.read() as tx:
        return tx.trail(key)[-1].note


def test_a_submitted_chase_is_a_draft_of_today_again_and_goes_out_after_signature(
    late: Office,
) -> None:
    draft = chase(late, TUY_DUC)
    submit_document(late.desk, draft.key, hand())
    late.clock.go(NEXT)
    with nothing_changes(late), pytest.raises(InputError, match="Hãy soạn lại cho hôm nay"):
        late.issue(draft)
    fresh = again(late, draft)
    assert (fresh.key, fresh.state) == (draft.key, DocumentState.DRAFT)
    assert (fresh.values["cutoff_day"], fresh.values["new_day"]) == ("07/3/2025", "12/3/2025")
    assert fresh.values["duties"][0]["days_late"] == 8
    submit_document(late.desk, draft.key, hand())
    late.issue(fresh)
    assert late.moves(draft.key) == [
        "draft",
        "submit_document",
        "redraft",
        "submit_document",
        "issue",
    ]
    assert verify_audit(late.desk).is_whole


def test_a_chase_that_is_true_or_out_is_left_as_it_is(late: Office) -> None:
    draft, other = chase(late, TUY_DUC), chase(late, DAK_MIL)
    with nothing_changes(late), pytest.raises(InputError, match="không phải soạn lại"):
        again(late, draft)
    late.issue(draft)
    discard_draft(late.desk, other.key, hand(WHY))
    late.clock.go(NEXT)
    for each in (draft, other):
        with nothing_changes(late), pytest.raises(DocumentStateError, match="soạn lại"):
            again(late, each)
    report, _ = draft_report(late.desk, None, Which(notice=KEY), hand())
    with nothing_changes(late), pytest.raises(NotAllowedError, match="công văn đôn đốc"):
        again(late, report)


def test_words_that_the_clerk_edited_stay_and_figures_are_new(late: Office) -> None:
    draft = chase(late, TUY_DUC)
    typed = {"contact": "bà Hoa, 0261 000 111", "urgency": "KHẨN"}
    edited = edit_draft(late.desk, draft.key, f"gấp, {draft.subject}", typed, hand())
    for day in (NEXT, date(2025, 3, 10)):
        late.clock.go(day)
        fresh = again(late, draft)
        assert fresh.subject == edited.subject
        assert (fresh.values["contact"], fresh.values["urgency"]) == tuple(typed.values())
        assert "Giữ lời đã sửa ở: Trích yếu, Mức độ khẩn, Người liên hệ." in note_of(
            late, draft.key
        )
    assert fresh.values["duties"][0]["days_late"] == 11


def test_the_common_letter_leaves_out_who_answered_and_takes_in_who_became_late(
    office: Office,
) -> None:
    office.adopt("1")
    office.finish(*(plan_of(unit) for unit in DISTRICTS if unit not in {DAK_MIL, TUY_DUC}))
    office.finish(*(summary_of(unit) for unit in DISTRICTS[3:] if unit != TUY_DUC))
    office.clock.go(date(2025, 6, 27))
    asked = Chase(notice=KEY, respond_by=date(2025, 7, 4), is_common=True)
    (draft,) = draft_chase(office.desk, asked, hand())
    assert draft.recipients == (DAK_MIL, TUY_DUC)
    office.submit(plan_of(DAK_MIL))
    office.clock.go(date(2025, 6, 30))
    fresh = again(office, draft)
    assert set(fresh.recipients) == {TUY_DUC, *DISTRICTS[:3]}
    assert fresh.values["unit_count"] == len(fresh.recipients)
    note = note_of(office, draft.key)
    assert note.startswith("Số liệu ngày 27/6/2025 thay bằng số liệu ngày 30/6/2025.")
    assert f"Đã nộp: {MIL}." in note
    assert "Mới quá hạn: " in note
    assert DUC in note.partition("Mới quá hạn: ")[2]
    office.issue(fresh)


def test_a_unit_left_out_on_purpose_stays_out(late: Office) -> None:
    draft = chase(late, TUY_DUC, is_common=True)
    late.clock.go(NEXT)
    fresh = again(late, draft)
    assert fresh.recipients == (TUY_DUC,)
    assert "Đơn vị và nhiệm vụ như trước, chỉ số ngày quá hạn khác." in note_of(late, draft.key)


def test_addressees_that_were_edited_lose_who_answered_and_keep_who_was_added(
    late: Office,
) -> None:
    draft = chase(late, is_common=True)
    typed = {"addressees": f"{MIL}\n{DUC}\nỦy ban nhân dân huyện Tuy Đức"}
    edit_draft(late.desk, draft.key, draft.subject, typed, hand())
    late.submit(plan_of(DAK_MIL))
    fresh = again(late, draft)
    assert fresh.values["addressees"] == [DUC, "Ủy ban nhân dân huyện Tuy Đức"]


def test_another_letter_meanwhile_makes_it_the_next_time(late: Office) -> None:
    draft = chase(late, TUY_DUC)
    edit_draft(late.desk, draft.key, f"gấp, {draft.subject}", {}, hand())
    late.issue(chase(late, is_common=True))
    late.clock.go(NEXT)
    fresh = again(late, draft)
    assert fresh.chase_round == 2
    assert fresh.subject.startswith("gấp, đôn đốc (lần 2)")
    assert "Đôn đốc lần 2, trước ghi lần 1." in note_of(late, draft.key)
    assert "đã đôn đốc tại Công văn số 216" in late.paper(late.issue(fresh)).text


def test_units_chased_for_another_time_by_now_are_named_to_be_chased_apart(late: Office) -> None:
    draft = chase(late, is_common=True)
    late.issue(chase(late, TUY_DUC))
    late.clock.go(NEXT)
    fresh = again(late, draft)
    assert (fresh.recipients, fresh.chase_round) == ((DAK_MIL,), 1)
    assert f"cần soạn riêng: {DUC}." in note_of(late, draft.key)


def test_a_longer_last_day_takes_a_duty_out_and_nobody_late_leaves_nothing_to_send(
    late: Office,
) -> None:
    both, one = chase(late, is_common=True), chase(late, TUY_DUC)
    ask_extension(late.desk, plan_of(TUY_DUC), date(2025, 3, 28), hand(WHY))
    decide_extension(late.desk, plan_of(TUY_DUC), date(2025, 3, 28), hand())
    assert again(late, both).recipients == (DAK_MIL,)
    assert f"Không còn quá hạn (gia hạn, miễn hoặc hủy): {DUC}." in note_of(late, both.key)
    with nothing_changes(late), pytest.raises(InputError, match="hãy bỏ dự thảo này"):
        again(late, one)


def test_the_day_to_answer_by_stays_ahead(late: Office) -> None:
    draft = chase(late, TUY_DUC)
    late.clock.go(ANSWER)
    assert again(late, draft).values["new_day"] == "19/3/2025"
    late.clock.go(date(2025, 3, 13))
    with nothing_changes(late), pytest.raises(InputError, match="phải là ngày làm việc"):
        again(late, draft, respond_by=date(2025, 3, 15))
    assert again(late, draft, respond_by=date(2025, 3, 21)).values["new_day"] == "21/3/2025"


def test_a_letter_edited_in_word_is_printed_from_its_template_again_and_says_so(
    late: Office,
) -> None:
    draft = chase(late, TUY_DUC)
    docx = preview_document(late.desk, late.renderer, draft)
    press = late.order(renderer=OwnTextRenderer(late.renderer, late.files)).press
    bring_own_text(late.desk, press, draft.key, ("lần 1.docx", docx), hand())
    late.clock.go(NEXT)
    fresh = again(late, draft)
    assert (fresh.own_text, fresh.template) == (None, draft.template)
    assert "Không in từ tệp Word “lần 1.docx” nữa" in note_of(late, draft.key)


def test_who_saw_an_older_state_redrafts_nothing(late: Office) -> None:
    draft = chase(late, TUY_DUC)
    submit_document(late.desk, draft.key, hand())
    late.clock.go(NEXT)
    with nothing_changes(late), pytest.raises(ConflictError, match="trình ký văn bản"):
        redraft_chase(late.desk, draft.key, replace(hand(), seen=1))
