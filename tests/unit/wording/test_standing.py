"""Who confirmed a standing duty, in the words of a report."""

from collections.abc import Sequence

import pytest

from tests.unit.builders import an_assignment, some_organs, take
from workflow.domain.assignment import Assignment, Step
from workflow.domain.directive import Modality
from workflow.domain.standing import standing_duties
from workflow.wording.standing import standing_rows

CLAUSES = {"hoc-ba-so/5": "Khoản 5"}
UNITS = ("phong-dak-mil", "phong-cu-jut", "phong-gia-nghia")
MIL, JUT = "Phòng Giáo dục và Đào tạo huyện Đắk Mil", "Phòng Giáo dục và Đào tạo huyện Cư Jút"


def bans(*confirmed: str) -> Sequence[Assignment]:
    return [
        an_assignment(
            code=f"cam.{unit}",
            notice="hoc-ba-so",
            clause="5",
            unit=unit,
            modality=Modality.PROHIBITION,
            step=Step.ATTESTED if unit in confirmed else Step.OPEN,
        )
        for unit in UNITS
    ]


@pytest.mark.parametrize(
    ("confirmed", "who"),
    [
        pytest.param(UNITS, "tất cả 03 đơn vị đã cam kết", id="tất cả"),
        pytest.param((), "03 đơn vị đều chưa cam kết", id="chưa đơn vị nào"),
        pytest.param(
            UNITS[:1], f"đã cam kết: {MIL}; 02 đơn vị còn lại chưa cam kết", id="một đơn vị"
        ),
        pytest.param(
            UNITS[::2], f"chưa cam kết: {JUT}; 02 đơn vị còn lại đã cam kết", id="hai đơn vị"
        ),
    ],
)
def test_the_fewer_are_named(confirmed: Sequence[str], who: str) -> None:
    (row,) = standing_rows(standing_duties(bans(*confirmed), ()), some_organs(), CLAUSES)
    assert row["who"] == who
    assert row["confirmed"] + row["unconfirmed"] == row["units"] == 3


def test_a_unit_that_was_released_is_not_asked() -> None:
    first, *others = bans()
    released = take(first, "waive", first.opened_on)
    (duty,) = standing_duties([released, *others], ())
    assert [a.unit for a in duty.unconfirmed] == list(UNITS[1:])


def test_obligations_are_no_standing_duties() -> None:
    assert standing_duties([an_assignment()], ()) == ()
