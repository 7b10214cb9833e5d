"""Text made to be slow to read."""

import time

import pytest

from workflow.intake.head.take_head import take_head
from workflow.intake.manuscript import Manuscript


@pytest.mark.parametrize(
    "unit", ["Số: . . ", "Luật A ", "a, ngày 1 tháng ", "Nơi nhận: - a; ", "KT. GIÁM ĐỐC\n"]
)
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    def seconds(length: int) -> float:
        manuscript = Manuscript.of((unit * (length // len(unit))).split("\n"))
        begun = time.perf_counter()
        take_head(manuscript)
        return time.perf_counter() - begun

    assert seconds(64_000) < 12 * max(seconds(16_000), 0.01)
