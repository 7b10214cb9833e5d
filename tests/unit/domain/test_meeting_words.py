"""The meeting that a preamble tells of."""

from datetime import date

import pytest

from workflow.domain.meeting_words import meeting_in

CONFERENCE = """Thực hiện Kế hoạch số 15/KH-SGDĐT ngày 24 tháng 01 năm 2025 (Kế hoạch số 15). \
Ngày 12 tháng 2 năm 2025 tại Trung tâm Văn hóa tỉnh, Sở Văn hóa tổ chức Hội nghị triển khai chuyển \
đổi số, chủ trì Hội nghị đồng chí Trần Sĩ Thành - Phó Giám đốc Sở."""
MEETING = """Ngày 05/3/2025, đồng chí Nguyễn Văn A – Phó Chủ tịch UBND tỉnh đã chủ trì cuộc họp về \
giải ngân vốn đầu tư công. Sau khi nghe báo cáo, đồng chí kết luận như sau:"""


@pytest.mark.parametrize(
    ("preamble", "day", "place", "chair"),
    [
        (CONFERENCE, date(2025, 2, 12), "Trung tâm Văn hóa tỉnh", "Trần Sĩ Thành"),
        (MEETING, date(2025, 3, 5), None, None),
    ],
    ids=["a conference at a place", "a meeting under a vice chairman"],
)
def test_day_place_and_chair_are_found(
    preamble: str, day: date, place: str | None, chair: str | None
) -> None:
    meeting = meeting_in(preamble)
    assert meeting is not None
    assert (meeting.meeting_date, meeting.place, meeting.chair) == (day, place, chair)


def test_the_name_ends_where_the_sentence_tells_who_was_in_the_chair() -> None:
    text = "Ngày 12/02/2025, Sở tổ chức Hội nghị triển khai học bạ số, chủ trì Hội nghị đồng chí A."
    meeting = meeting_in(text)
    assert meeting is not None
    assert meeting.name == "Hội nghị triển khai học bạ số"


@pytest.mark.parametrize(
    "preamble",
    [
        "",
        "Thực hiện Công văn số 115/BGDĐT-GDTrH ngày 10/01/2025, Hội nghị triển khai học bạ số",
        "Hội nghị triển khai học bạ số kết luận như sau:",
        "Ngày 30/02/2025 Sở tổ chức Hội nghị triển khai học bạ số.",
    ],
)
def test_no_meeting_is_invented(preamble: str) -> None:
    assert meeting_in(preamble) is None
