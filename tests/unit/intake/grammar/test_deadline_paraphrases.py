from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.intake.grammar.deadline_rows import DATING
from workflow.domain.due import Before, ByEndOf
from workflow.domain.span import WithinMonth, WithinQuarter
from workflow.intake.grammar.deadlines import (
    deadline_of_cell,
    deadline_of_heading,
    deadlines_in,
    reference_in,
)

DAYS = st.dates(min_value=date(2025, 3, 1), max_value=date(2027, 12, 31))
CASES = st.sampled_from([str, str.upper, str.capitalize])
SEPARATORS = st.sampled_from(["/", "-", ".", " / ", "/ "])
ACTS = st.sampled_from(["Gửi báo cáo về Sở", "hoàn thành việc rà soát", "nộp hồ sơ,"])
BY = st.sampled_from(
    [
        "chậm nhất",
        "chậm nhất là",
        "chậm nhất đến",
        "muộn nhất vào",
        "không quá",
        "đến hết",
        "hạn cuối:",
    ]
)
BEFORE = st.sampled_from(["trước", "chậm nhất trước", "trước thời điểm"])


@st.composite
def written_days(draw: st.DrawFn, day: date) -> str:
    """Write a day in one of the ways that offices write it."""
    separator = draw(SEPARATORS)
    number, month = (draw(st.sampled_from([f"{n:02}", str(n)])) for n in (day.day, day.month))
    year = draw(st.sampled_from([str(day.year), str(day.year % 100)]))
    numeric = f"{number}{separator}{month}{separator}{year}"
    worded = f"{number} tháng {month} năm {day.year}"
    return draw(st.sampled_from([f"ngày {numeric}", f"ngày {worded}", f"ngày **{numeric}**"]))


@given(day=DAYS, act=ACTS, intro=BEFORE, case=CASES, data=st.data())
def test_every_way_to_write_before_a_day_names_that_day(
    day: date, act: str, intro: str, case: type[str], data: st.DataObject
) -> None:
    words = case(f"{intro} {data.draw(written_days(day))}")
    (phrase,) = deadlines_in(f"{act} {words}.", DATING)
    assert isinstance(phrase.deadline.due, Before)
    assert phrase.deadline.due.before == phrase.deadline.day == day


@given(day=DAYS, act=ACTS, intro=BY, case=CASES, data=st.data())
def test_every_way_to_write_the_latest_day_names_that_day(
    day: date, act: str, intro: str, case: type[str], data: st.DataObject
) -> None:
    words = case(f"{intro} {data.draw(written_days(day))}")
    (phrase,) = deadlines_in(f"{act} {words}.", DATING)
    assert isinstance(phrase.deadline.due, ByEndOf)
    assert phrase.deadline.due.by_end_of == phrase.deadline.day == day


@given(
    month=st.integers(1, 12),
    form=st.sampled_from(["tháng {}/2026", "tháng {} năm 2026", "tháng {} /2026", "{}/2026"]),
    case=CASES,
)
def test_every_way_to_write_a_month_names_its_last_day(
    month: int, form: str, case: type[str]
) -> None:
    phrase = deadline_of_cell(case(form.format(month)), DATING)
    assert phrase
    assert isinstance(phrase.deadline.due, WithinMonth)
    assert phrase.deadline.due.within_month == f"2026-{month:02}"


@given(
    quarter=st.integers(1, 4),
    form=st.sampled_from(
        ["quý {}/2026", "quý {} năm 2026", "quí {}/2026", "trong quý {} năm 2026"]
    ),
    roman=st.booleans(),
)
def test_every_way_to_write_a_quarter_names_it(quarter: int, form: str, roman: bool) -> None:
    number = ["I", "II", "III", "IV"][quarter - 1] if roman else str(quarter)
    phrase = deadline_of_cell(form.format(number), DATING)
    assert phrase
    assert isinstance(phrase.deadline.due, WithinQuarter)
    assert phrase.deadline.due.within_quarter == f"2026-Q{quarter}"


OPENERS = ["trước ngày", "chậm nhất", "trong", "từ", "đến", "hết", "hằng", "định kỳ", "thời hạn"]
UNITS = ["tháng", "quý", "năm", "ngày", "tuần", "lần", "17 giờ", "làm việc", "học kỳ", "cuối"]
SIGNS = ["30/6/2025", "31/02", "00/3", "5", "05", "II", ",", ";", "/", "-", "(", "**", "İ", "\t"]
PIECES = st.sampled_from([*OPENERS, *UNITS, *SIGNS, "sau khi", "kể từ"])
HOSTILE = [
    *("trước ngày ", "1", "1/", "tháng ", "tháng 1, ", "ngày 1, 2, ", " ", "từ ngày 1/1 đến "),
    *("**", "trong thời gian ", "hằng tháng, ", "thời hạn nộp a b c ", "sau khi a "),
    *("05 ngày kể từ ", "định kỳ ", "quý i, quý ii và "),
]


@given(st.lists(PIECES, max_size=30))
def test_any_heap_of_such_words_is_read_in_order_and_without_overlap(pieces: list[str]) -> None:
    sentence = " ".join(pieces)
    phrases = deadlines_in(sentence, DATING)
    edges = [edge for phrase in phrases for edge in (phrase.start, phrase.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(sentence) for edge in edges)
    assert all(phrase.start < phrase.end for phrase in phrases)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hundred_thousand_hostile_letters_name_no_day(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(phrase.deadline.day is None for phrase in deadlines_in(text, DATING))
    assert reference_in(text) is None
    for phrase in (deadline_of_cell(text, DATING), deadline_of_heading(text, DATING)):
        assert phrase is None or phrase.end <= len(text)
