"""Text made to be slow to read: its head is taken all the same, and nothing is made up."""

import pytest

from workflow.intake.head.take_head import take_head
from workflow.intake.manuscript import Manuscript

LENGTH = 64_000


@pytest.mark.parametrize(
    ("unit", "places"),
    [
        ("Số: . . ", set()),
        ("Luật A ", set()),
        ("a, ngày 1 tháng ", set()),
        ("Nơi nhận: - a; ", {"a"}),
        ("KT. GIÁM ĐỐC\n", set()),
    ],
)
def test_the_head_of_one_phrase_repeated_holds_nothing_made_up(unit: str, places: set[str]) -> None:
    framed = take_head(Manuscript.of((unit * (LENGTH // len(unit))).split("\n")))
    head = framed.head
    assert (head.code_number, head.issued_date, head.signer) == (None, None, None)
    assert {place.value for place in head.to_places} == places
    assert framed.body
