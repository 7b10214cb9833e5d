"""The work of reading grows with the length of the text, counted in calls: no clock is asked."""

import sys
from collections.abc import Callable

import pytest

from workflow.errors import InputError
from workflow.intake.reader import IntakeReader

SHORT = 3_000
TIMES_LONGER = 4
MOST_TIMES_THE_WORK = 5.5


def calls_of(work: Callable[[], object]) -> int:
    """Return how many functions a piece of work calls."""
    count = 0

    def note(_frame: object, event: str, _function: object) -> None:
        nonlocal count
        count += event.endswith("call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def read(unit: str, size: int) -> object:
    text = f"1. {unit * (size // len(unit))}"
    try:
        return IntakeReader().read("thong-bao.txt", text.encode())
    except InputError as error:
        return error


@pytest.mark.parametrize(
    "unit",
    [
        "Sở Y tế, ",
        "và Sở Y tế ",
        "Ông Nguyễn Văn B, ",
        "Sở Y tế rà soát trước ngày 30/6/2025, ",
        "rà soát trước ngày 30/6/2025; ",
        "hoàn thành trước ngày 30/6/2025, ",
        "Sở Y tế rà soát hồ sơ; Sở Nội vụ sẽ báo cáo, ",
        "\nKính gửi: Sở Y tế",
        "\n- Thời hạn: trước ngày 30/6/2025",
        "\n1. Sở Y tế rà soát trước ngày 30/6/2025.",
    ],
)
def test_the_work_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    short = calls_of(lambda: read(unit, SHORT))
    long = calls_of(lambda: read(unit, SHORT * TIMES_LONGER))
    assert long < MOST_TIMES_THE_WORK * short
