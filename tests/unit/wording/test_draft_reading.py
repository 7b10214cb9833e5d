"""What a person is told of the reading before looking at the duties."""

from dataclasses import replace

from tests.unit.real_notice import the_real_notice
from workflow.domain.notice_draft import DraftHead, Passage
from workflow.wording.draft_reading import NO_HEAD, reading_lines

LATE = "Các đơn vị còn nợ hồ sơ thì gửi bù cho xong trước ngày 20/3/2025"


def test_a_notice_read_whole_needs_no_word() -> None:
    assert list(reading_lines(the_real_notice())) == []


def test_a_day_outside_every_duty_is_told_with_its_sentence() -> None:
    unread = Passage(start=0, end=len(LATE), text=LATE)
    (line,) = reading_lines(replace(the_real_notice(), unread=(unread,)))
    assert line == f"Có hạn mà chưa thành việc, hãy xem lại bản gốc: “{LATE}”"


def test_of_a_long_sentence_the_end_is_told_where_the_day_stands() -> None:
    text = "Nhằm nâng cao chất lượng, " * 20 + LATE
    (line,) = reading_lines(
        replace(the_real_notice(), unread=(Passage(start=0, end=len(text), text=text),))
    )
    assert line.endswith(f"{LATE}”")
    assert len(line) < 230


def test_a_text_without_any_head_is_told() -> None:
    (line,) = reading_lines(replace(the_real_notice(), head=DraftHead()))
    assert line == f"Khi đọc: {NO_HEAD}"
