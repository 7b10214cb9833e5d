"""What stands above and below the text of a document."""

import pytest

from workflow.documents.layout.geometry import STAMP_WIDTHS
from workflow.domain.document import Urgency
from workflow.domain.organ import Unit
from workflow.wording.papers import contact_line, stamp_words

SO = {"code": "so-gddt", "name": "Sở Giáo dục và Đào tạo", "kind": "department"}
STREET = "số 01 đường 23 tháng 3, thành phố Gia Nghĩa"
MAIL = "van-thu@so-gddt.example"


@pytest.mark.parametrize(
    ("declared", "line"),
    [
        pytest.param({"email": MAIL, "phone": "0261"}, "", id="không khai địa chỉ"),
        pytest.param({"address": STREET}, f"Địa chỉ: {STREET}", id="chỉ có địa chỉ"),
        pytest.param(
            {"address": STREET, "phone": "0261", "email": MAIL},
            f"Địa chỉ: {STREET}; điện thoại: 0261; thư điện tử: {MAIL}",
            id="đủ cả",
        ),
    ],
)
def test_the_contact_line_is_printed_for_a_body_that_declared_its_address(
    declared: dict[str, str], line: str
) -> None:
    assert contact_line(Unit.model_validate(SO | declared)) == line


def test_every_degree_of_urgency_has_its_stamp() -> None:
    words = {stamp_words(urgency) for urgency in Urgency}
    assert words == {"", *STAMP_WIDTHS}
    assert stamp_words(Urgency.NORMAL) == ""
