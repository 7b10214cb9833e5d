"""A deadline as a form has it: how it is worded, the day or number in it, the words themselves."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from workflow.domain.due import DueRule, NamedDay, NoDayWords, NoDeadline, Recurring
from workflow.domain.period import Cadence, DataWindow
from workflow.domain.rule import key_of
from workflow.errors import InputError
from workflow.web.typed import day_of, number_of, words_of
from workflow.wording.dates import day_text

KEPT = "kept"
DAYS = frozenset({"before", "by_end_of", "on", "up_to"})
NUMBERS = frozenset(
    {"within_working_days", "within_days", "within_weeks", "within_months", "within_year"}
)
RECURRING = {
    "month-before_day": (Cadence.MONTH, "before_day"),
    "month-by_day": (Cadence.MONTH, "by_day"),
    "quarter-before_day": (Cadence.QUARTER, "before_day"),
    "quarter-by_day": (Cadence.QUARTER, "by_day"),
}
CHOICES = (
    ("", "Văn bản không ghi thời hạn"),
    ("before", "Trước ngày …"),
    ("by_end_of", "Chậm nhất ngày …, đến hết ngày …"),
    ("on", "Trong ngày …, vào ngày …"),
    ("up_to", "Đến ngày …"),
    ("within_working_days", "Trong … ngày làm việc"),
    ("within_days", "Trong … ngày"),
    ("within_weeks", "Trong … tuần"),
    ("within_months", "Trong … tháng"),
    ("same_day", "Ngay trong ngày"),
    ("within_month", "Trong tháng … (02/2025)"),
    ("within_quarter", "Trong quý … (II/2025)"),
    ("within_year", "Trong năm …"),
    ("month-before_day", "Trước ngày … hằng tháng"),
    ("month-by_day", "Chậm nhất ngày … hằng tháng"),
    ("quarter-before_day", "Trước ngày … của tháng cuối quý"),
    ("quarter-by_day", "Chậm nhất ngày … của tháng cuối quý"),
    ("after_event", "Sau khi có sự kiện …"),
    ("none", "Lời không thành ngày: kịp thời, thường xuyên …"),
)
MONTH = re.compile(r"(\d{1,2})\s*[/-]\s*(\d{4})")
QUARTER = re.compile(r"(I|II|III|IV|[1-4])\s*[/-]\s*(\d{4})", re.IGNORECASE)
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
FIELD = "Thời hạn"


@dataclass(frozen=True, slots=True)
class TypedDue:
    """The three fields of a deadline."""

    kind: str = ""
    value: str = ""
    words: str = ""


def due_parts(due: DueRule) -> TypedDue:
    """Return the fields that show a rule; one that no form can say is kept as it is."""
    words, key = due.words or "", key_of(due) or ""
    value = getattr(due, key)
    if isinstance(due, NamedDay):
        return TypedDue(key, day_text(due.named_day), words)
    if isinstance(due, NoDeadline):
        is_blank = due == NoDeadline()
        return TypedDue("" if is_blank else "none", due.none, words)
    if isinstance(due, Recurring):
        return _recurring(due, words)
    if key in {"within_month", "within_quarter"}:
        year, _, number = str(value).partition("-")
        return TypedDue(key, f"{number.removeprefix('Q')}/{year}", words)
    if key in NUMBERS or key == "after_event":
        return TypedDue(key, str(value), words)
    return TypedDue(key if key == "same_day" else KEPT, "", words)


def due_values(typed: TypedDue, before: DueRule | None) -> dict[str, object]:
    """Return what is to be written under `due`, or nothing at all when the file's own is kept.

    What a form does not show (the hour, the length after an event) stays with the same kind.

    Raises:
        InputError: When the value does not fit the kind.
    """
    kind, words = typed.kind, words_of(typed.words)
    if kind == KEPT:
        return {}
    if kind == "":
        return {"due": None}
    if kind not in dict(CHOICES):
        raise InputError(f"{FIELD}: hãy chọn một cách ghi trong danh sách.")
    rule = dict(_rule(kind, words_of(typed.value)))
    if before is not None:
        rule |= _unshown(before, rule)
    if words:
        rule["words"] = words
    return {"due": rule}


def _recurring(due: Recurring, words: str) -> TypedDue:
    is_plain = due.months_later == 0 and due.data_window is DataWindow.DECREE
    for kind, (every, key) in RECURRING.items():
        number = getattr(due, key)
        if is_plain and due.every is every and number:
            return TypedDue(kind, str(number), words)
    return TypedDue(KEPT, "", words)


def _rule(kind: str, value: str) -> dict[str, Any]:
    if kind in RECURRING:
        every, key = RECURRING[kind]
        return {"every": every.value, key: _number(value)}
    return {kind: _READERS.get(kind, _words)(value)}


def _unshown(before: DueRule, rule: dict[str, Any]) -> dict[str, object]:
    key = next(iter(rule))
    if key_of(before) != key or key == "every":
        return {}
    if isinstance(before, NoDeadline):
        is_set = before.because is not NoDayWords.UNDATED
        return {"because": before.because.value} if is_set else {}
    kept = before.model_dump(mode="json", exclude_unset=True)
    return {name: value for name, value in kept.items() if name not in {key, "words"} and value}


def _day(value: str) -> date:
    day = day_of(value, FIELD)
    if day is None:
        raise InputError(f"{FIELD}: hãy ghi ngày/tháng/năm, ví dụ 28/02/2025.")
    return day


def _number(value: str) -> int:
    number = number_of(value, FIELD)
    if number is None:
        raise InputError(f"{FIELD}: hãy ghi số ngày, tuần, tháng hoặc ngày trong tháng.")
    return number


def _match(pattern: re.Pattern[str], value: str, form: str) -> tuple[str, str]:
    found = pattern.fullmatch(value)
    if found is None:
        raise InputError(f"{FIELD}: hãy ghi {form}.")
    return found[1], found[2]


def _month(value: str) -> str:
    number, year = _match(MONTH, value, "tháng/năm, ví dụ 02/2025")
    return f"{year}-{int(number):02}"


def _quarter(value: str) -> str:
    number, year = _match(QUARTER, value, "quý/năm, ví dụ II/2025")
    return f"{year}-Q{ROMAN.get(number.upper(), number)}"


def _event(value: str) -> str:
    if not value:
        raise InputError(f"{FIELD}: hãy ghi tên sự kiện phải chờ.")
    return value


def _words(value: str) -> str:
    return value


_READERS: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(DAYS, _day),
    **dict.fromkeys(NUMBERS, _number),
    "within_month": _month,
    "within_quarter": _quarter,
    "same_day": lambda _: True,
    "after_event": _event,
}
