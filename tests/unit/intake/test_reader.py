"""What is a notice, and whose words come before the clauses."""

import pytest

from tests.unit.intake.duties.office import HEAD, LEAD_IN, draft_with, owners
from workflow.domain.notice_draft import Passage, Sureness
from workflow.errors import NoticeError
from workflow.intake.manuscript import Manuscript
from workflow.intake.reader import NOTHING_FOUND, draft_of

RECIPE = ("Nguyên liệu: 300 g bột nếp, 100 g đậu xanh.", "Nhân bánh màu vàng, vỏ bánh màu trắng.")


@pytest.mark.parametrize(
    "lines", [RECIPE, (), ("",)], ids=["công thức bánh", "trống", "dòng trống"]
)
def test_what_neither_opens_as_a_notice_nor_assigns_anything_is_refused(
    lines: tuple[str, ...],
) -> None:
    with pytest.raises(NoticeError) as refused:
        draft_of("banh.txt", Manuscript.of(lines))
    assert "banh.txt" in str(refused.value)
    assert NOTHING_FOUND in str(refused.value)


def test_a_sheet_of_tasks_without_a_head_is_read() -> None:
    draft = draft_of("viec.txt", Manuscript.of(["1. Sở Nội vụ rà soát biên chế."]))
    assert [owners(duty) for duty in draft.duties()] == [["Sở Nội vụ"]]
    assert draft.head.issuing_organ is None


def test_a_notice_that_assigns_nothing_is_read() -> None:
    draft = draft_of("thu-moi.txt", Manuscript.of([*HEAD, LEAD_IN, "1. Tình hình ổn định."]))
    assert list(draft.duties()) == []
    assert draft.head.subject is not None


def test_whom_the_sentence_before_the_clauses_orders_is_shown_in_it() -> None:
    lead_in = "Chủ tịch UBND tỉnh yêu cầu Sở Nội vụ, Sở Y tế thực hiện các nội dung sau:"
    draft = draft_with("1. Rà soát biên chế.", lead_in=lead_in)
    [duty] = draft.duties()
    assert owners(duty) == ["Sở Nội vụ", "Sở Y tế"]
    for owner in duty.owners:
        assert (owner.rule, owner.sureness) == ("lead", Sureness.LIKELY)
        assert owner.passage == Passage(
            start=draft.text.index(owner.value),
            end=draft.text.index(owner.value) + len(owner.value),
            text=owner.value,
        )


def test_the_month_of_the_notice_completes_its_days() -> None:
    lines = [line.replace("ngày 05 tháng", "ngày … tháng") for line in HEAD]
    duty = "1. Sở Y tế kiểm kê kho thuốc trước ngày 20/4."
    draft = draft_of("thong-bao.txt", Manuscript.of([*lines, LEAD_IN, duty]))
    [found] = draft.duties()
    assert found.deadline is not None
    assert str(found.deadline.value.day) == "2025-04-20"


def test_notes_of_the_reading_and_the_whole_text_are_kept() -> None:
    made = Manuscript.of([*HEAD, LEAD_IN, "1. Sở Nội vụ rà soát biên chế."], notes=["bỏ số trang"])
    draft = draft_of("thong-bao.txt", made)
    assert (draft.text, draft.notes) == (made.text, ("bỏ số trang",))
