"""Tables of tasks: their columns, their heading row, the day of the column."""

import pytest

from tests.unit.intake.duties.letters import duties, only_duty
from tests.unit.intake.duties.office import day, owners
from workflow.domain.notice_draft import Sureness

HEADER = ["TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm"]
STORES = ["1", "Kiểm kê kho vật tư", "Sở Y tế", "Sở Tài chính", "20/3/2025", "Biên bản kiểm kê"]
DYKES = ["2", "Sửa chữa đê sông Bình", "UBND các huyện", "", "Quý II/2025", ""]


def test_each_column_gives_its_own_part_of_the_duty() -> None:
    duty = only_duty("1. Nhiệm vụ cụ thể", [HEADER, STORES])
    assert (duty.clause, duty.act, duty.quote.text) == ("1", STORES[1], STORES[1])
    assert (owners(duty), day(duty)) == (["Sở Y tế"], "2025-03-20")
    assert [unit.value for unit in duty.supporting] == ["Sở Tài chính"]
    assert duty.deliverable is not None
    assert duty.deliverable.value == "Biên bản kiểm kê"


def test_an_empty_cell_gives_nothing() -> None:
    duty = only_duty([HEADER, DYKES])
    assert (duty.supporting, duty.deliverable) == ((), None)


def test_columns_are_known_by_their_words_in_any_order() -> None:
    header = ["STT", "Thời hạn", "Cơ quan chủ trì", "Nhiệm vụ", "Kết quả"]
    duty = only_duty([header, ["1", "20/3/2025", "Sở Y tế", "Kiểm kê kho vật tư", "Biên bản"]])
    assert (duty.act, owners(duty), day(duty)) == ("Kiểm kê kho vật tư", ["Sở Y tế"], "2025-03-20")


def test_a_table_without_its_heading_row_assigns_nothing() -> None:
    assert duties([STORES, DYKES]) == []


def test_a_numbered_row_in_words_of_a_heading_row_is_a_task() -> None:
    row = ["2", "Thẩm định nội dung", "Phòng phụ trách", "", "Thời gian nghỉ hè", ""]
    assert [duty.act for duty in duties([HEADER, row, DYKES])] == [row[1], DYKES[1]]


def test_a_heading_row_repeated_on_the_next_page_is_no_task() -> None:
    found = duties([HEADER, STORES, HEADER, DYKES])
    assert [duty.act for duty in found] == [STORES[1], DYKES[1]]


def test_the_next_table_is_read_by_its_own_heading_row() -> None:
    other = ["TT", "Nội dung", "Thời gian", "Chủ trì"]
    _, dykes = duties([HEADER, STORES], [other, ["2", DYKES[1], "30/4/2025", "UBND các huyện"]])
    assert (owners(dykes), day(dykes)) == (["UBND các huyện"], "2025-04-30")


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        pytest.param("20/3/2025", "2025-03-20", id="ngày trần"),
        pytest.param("Trước 20/3/2025", "2025-03-20", id="trước"),
        pytest.param("Quý II/2025", "2025-06-30", id="quý"),
        pytest.param("", None, id="ô trống"),
    ],
)
def test_the_column_of_time_gives_the_day(cell: str, named: str | None) -> None:
    assert day(only_duty([HEADER, [*STORES[:4], cell, ""]])) == named


def test_a_day_in_the_task_goes_before_the_day_of_the_column() -> None:
    row = ["1", "Kiểm kê kho vật tư trước ngày 15/3/2025", "Sở Y tế", "", "20/3/2025", ""]
    duty = only_duty([HEADER, row])
    assert (day(duty), duty.deadline and duty.deadline.rule) == ("2025-03-15", "before")


def test_a_day_in_the_remarks_is_no_deadline() -> None:
    header = ["STT", "Nhiệm vụ", "Đơn vị thực hiện", "Ghi chú về tiến độ"]
    assert day(only_duty([header, ["1", "Lập bản đồ ngập lụt", "Sở Y tế", "30/4/2025"]])) is None


def test_what_a_column_says_is_sure() -> None:
    duty = only_duty([HEADER, STORES])
    assert duty.deadline is not None
    marks = [*duty.owners, *duty.supporting, duty.deadline]
    assert {mark.sureness for mark in marks} == {Sureness.SURE}


def test_what_a_cell_says_stands_at_its_place_in_the_notice() -> None:
    text = "\t".join(HEADER) + "\n" + "\t".join(STORES)
    duty = only_duty([HEADER, STORES])
    for taken in (*duty.owners, *duty.supporting, duty.deadline, duty.deliverable):
        assert taken is not None
        assert taken.passage is not None
        assert text[taken.passage.start : taken.passage.end] == taken.passage.text


@pytest.mark.parametrize(
    ("cell", "sureness", "rule"),
    [
        ("20/3/2025", Sureness.SURE, "time-column"),
        ("Đến ngày 20/3/2025", Sureness.LIKELY, "time-column"),
        ("20/02", Sureness.ASK, "time-column"),
        ("20/3/2025 (thứ Sáu)", Sureness.ASK, "another-weekday"),
    ],
)
def test_the_day_of_a_cell_is_as_sure_as_it_is_written(
    cell: str, sureness: Sureness, rule: str
) -> None:
    duty = only_duty([HEADER, [*STORES[:4], cell, ""]])
    assert duty.deadline is not None
    assert (duty.deadline.sureness, duty.deadline.rule) == (sureness, rule)


def test_the_columns_nearer_day_holds_though_its_weekday_is_wrong() -> None:
    task = "Kiểm kê kho vật tư trong năm 2025"
    assert day(only_duty([HEADER, ["1", task, "Sở Y tế", "", "20/3/2025 (thứ Sáu)", ""]])) == (
        "2025-03-20"
    )
