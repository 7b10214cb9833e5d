"""Why a last day is what it is: the words, the rule with its article, the days skipped."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby

from workflow.domain.calendar import DayOffKind, DayOffReason
from workflow.domain.capital import capital
from workflow.domain.due import Before, BeforeReading, NamedDay, NoDeadline, OnDay
from workflow.domain.period import school_year
from workflow.domain.reckoning import NoDay, Reckoning
from workflow.domain.rule import Rule
from workflow.domain.span import Point, PointName, SchoolTerm, SpanRule
from workflow.domain.term import (
    AfterEvent,
    CountedRule,
    SameDay,
    WithinDays,
    WithinMonths,
    WithinWeeks,
    WithinWorkingDays,
    WithinYears,
)
from workflow.wording.dates import day_text, hour_text, weekday_and_day, weekday_text
from workflow.wording.rule import COUNTED_FROM_LABELS, length_text, rule_label

_CODE = "Bộ luật Dân sự 2015"
_ARTICLES: dict[type[Rule], str] = {
    WithinDays: "khoản 1",
    WithinWeeks: "khoản 2",
    WithinMonths: "khoản 3",
    WithinYears: "khoản 4",
}
_POINT_DAYS = {
    ("tháng", PointName.START): "ngày đầu tiên của tháng",
    ("tháng", PointName.MIDDLE): "ngày 15 của tháng",
    ("tháng", PointName.END): "ngày cuối cùng của tháng",
    ("năm", PointName.START): "ngày đầu tiên của tháng đầu năm",
    ("năm", PointName.MIDDLE): "ngày cuối cùng của tháng 6",
    ("năm", PointName.END): "ngày cuối cùng của tháng 12",
}
_DAY_OFF_LABELS = {
    DayOffKind.HOLIDAY: "nghỉ",
    DayOffKind.IN_LIEU: "nghỉ bù",
    DayOffKind.SWAPPED: "nghỉ hoán đổi",
}
NO_DAY_LABELS = {
    NoDay.NOT_ISSUED: "chưa có ngày ban hành, nên chưa tính được thời hạn",
    NoDay.NOT_RECEIVED: "chưa có ngày nhận văn bản, nên chưa tính được thời hạn",
    NoDay.EVENT_NOT_RECORDED: "sự kiện chưa được ghi nhận, nên chưa có thời hạn",
    NoDay.NO_LENGTH_AFTER_EVENT: "sự kiện đã được ghi nhận, nhưng văn bản không nói trong bao lâu",
    NoDay.NO_DAY_NAMED: "văn bản không nêu ngày gửi của từng kỳ",
    NoDay.UNDATED: "không xác định thời hạn",
    NoDay.STANDING: "nhiệm vụ thường xuyên, không có ngày hoàn thành",
    NoDay.PROHIBITION: "điều cấm, không có ngày hoàn thành",
    NoDay.START_CONDITION: "lúc bắt đầu thực hiện, không phải thời hạn",
    NoDay.RECURRING: "việc định kỳ, mỗi kỳ báo cáo có ngày cuối riêng",
}


def explain(reckoning: Reckoning) -> tuple[str, ...]:
    """Return the sentences that explain a reckoning, in the order a person would ask."""
    if reckoning.no_day:
        return (_no_day(reckoning, reckoning.no_day),)
    return (
        *_reading(reckoning),
        *_working_day_count(reckoning),
        *_rolling(reckoning),
        *_target(reckoning),
        *_cautions(reckoning),
    )


def _no_day(reckoning: Reckoning, reason: NoDay) -> str:
    label = NO_DAY_LABELS[reason]
    if reason is NoDay.START_CONDITION and reckoning.named_day:
        label = f"{label}; bắt đầu từ {weekday_and_day(reckoning.named_day)}"
    if isinstance(reckoning.rule, NoDeadline) and not (reckoning.rule.words or reckoning.rule.none):
        return f"{capital(label)}."
    return f"{_quoted(reckoning.rule)}: {label}."


def _reading(reckoning: Reckoning) -> Iterator[str]:
    result = ""
    if not (reckoning.rolled_over or reckoning.passed_over or reckoning.made_up):
        result = f", nên {_last_day(reckoning)}"
    yield f"{_quoted(reckoning.rule)}: {_read(reckoning)}{result}."


def _read(reckoning: Reckoning) -> str:
    match reckoning.rule:
        case NamedDay() as named:
            return _read_named(named, reckoning.policy.before)
        case SpanRule() as span:
            return _read_span(span)
        case CountedRule() as rule:
            return _read_count(reckoning, rule, COUNTED_FROM_LABELS[rule.counted_from])
        case AfterEvent(after_event=event, then=CountedRule() as then):
            return _read_count(reckoning, then, f"ngày {event}")
        case rule:
            raise TypeError(f"{type(rule).__name__} gives no last day")


def _read_named(rule: NamedDay, before: BeforeReading) -> str:
    day = f"ngày {day_text(rule.named_day)}"
    match rule:
        case Before() if before is BeforeReading.STRICT:
            return f"{day} đã là muộn theo cách đọc chặt của đơn vị"
        case Before():
            return f"{day} vẫn còn trong hạn theo cách đọc nới của đơn vị"
        case OnDay(before_hour=hour) if hour:
            return f"việc phải xong trước {hour_text(hour)} {day}"
        case _:
            return f"tính cả {day}, đến 24 giờ 00"


def _read_span(rule: SpanRule) -> str:
    match rule:
        case Point(point=point, of=of):
            whole, article = ("tháng", "khoản 2") if "-" in of else ("năm", "khoản 3")
            return f"là {_POINT_DAYS[whole, point]} ({_CODE}, Điều 146 {article})"
        case SchoolTerm(ends=None, school_year=name):
            return f"theo {school_year(name).source}"
        case SchoolTerm():
            return "theo kế hoạch thời gian năm học của địa phương"
        case _:
            return "tính đến hết ngày cuối của khoảng thời gian được nêu"


def _read_count(reckoning: Reckoning, rule: CountedRule, start_name: str) -> str:
    start = f"{start_name} {_day(reckoning.start_day)}"
    if isinstance(rule, SameDay):
        return f"việc phải xong ngay trong {start}"
    text = f"{start} không được tính ({_CODE}, Điều 147 khoản 2)"
    if isinstance(rule, WithinWorkingDays):
        return f"{text}, chỉ đếm ngày làm việc, đủ {length_text(rule)}"
    article = _ARTICLES[type(rule)]
    if not reckoning.rolled_over:
        return f"{text}, đếm đủ {length_text(rule)} (Điều 148 {article})"
    raw = _day(reckoning.raw_day, weekday_and_day)
    return f"{text}, đếm đủ {length_text(rule)} (Điều 148 {article}) là {raw}"


def _working_day_count(reckoning: Reckoning) -> Iterator[str]:
    if not (reckoning.passed_over or reckoning.made_up):
        return
    if declared := [off for off in reckoning.passed_over if off.name]:
        yield f"Không đếm ngày nghỉ hằng tuần và {_days_off(declared)}."
    elif reckoning.passed_over:
        yield "Không đếm ngày nghỉ hằng tuần."
    for saturday in reckoning.made_up:
        yield (
            f"Có đếm {weekday_and_day(saturday.day)}, ngày làm bù cho "
            f"{weekday_and_day(saturday.makes_up_for)}."
        )
    yield f"Như vậy {_last_day(reckoning)}."


def _rolling(reckoning: Reckoning) -> Iterator[str]:
    if not reckoning.rolled_over:
        return
    counted = isinstance(reckoning.rule, CountedRule | AfterEvent)
    why = f"{_CODE}, Điều 148 khoản 5" if counted else "theo cách tính của đơn vị"
    yield (
        f"{_days_off(reckoning.rolled_over)}: thời hạn kết thúc vào ngày làm việc tiếp theo "
        f"({why}), nên {_last_day(reckoning)}."
    )


def _target(reckoning: Reckoning) -> Iterator[str]:
    target, start = reckoning.target_day, reckoning.start_day
    if not reckoning.before_target or target is None:
        return
    if isinstance(reckoning.rule, NamedDay) and not isinstance(reckoning.rule, Before):
        yield "Đơn vị không chuyển hạn ấn định rơi vào ngày nghỉ sang ngày làm việc tiếp theo."
    aim = f"việc cần xong trong {weekday_and_day(target)}"
    if start and target < start:
        aim = "việc vẫn phải xong ngay trong ngày đó"
    yield f"{_days_off(reversed(reckoning.before_target))}: {aim}."


def _cautions(reckoning: Reckoning) -> Iterator[str]:
    if reckoning.is_ambiguous:
        yield (
            "“Đến ngày” có thể hiểu theo hai cách, có hoặc không tính ngày được nêu: "
            "đơn vị tính cả ngày đó."
        )
    if reckoning.is_provisional:
        yield (
            "Lịch nghỉ của năm được dùng mới là dự kiến: ngày này được tính lại khi có thông báo "
            "nghỉ lễ, tết chính thức."
        )


def _day(day: date | None, text: Callable[[date], str] = day_text) -> str:
    if day is None:
        raise TypeError("a reckoning with a last day lacks one of its days")
    return text(day)


def _days_off(days: Iterable[DayOffReason]) -> str:
    groups = groupby(days, key=lambda off: (off.kind, off.name, off.source))
    return ", ".join(_day_off_group(list(group)) for _, group in groups)


def _day_off_group(group: list[DayOffReason]) -> str:
    first = group[0]
    if first.kind is DayOffKind.WEEKEND:
        days = ", ".join(f"{day_text(off.day)} là {weekday_text(off.day)}" for off in group)
        return f"{days} (ngày nghỉ hằng tuần)"
    days = ", ".join(day_text(off.day) for off in group)
    return f"{days} ({_DAY_OFF_LABELS[first.kind]} {first.name}, theo {first.source})"


def _last_day(reckoning: Reckoning) -> str:
    return f"ngày cuối cùng còn trong hạn là {_day(reckoning.last_day, weekday_and_day)}"


def _quoted(rule: Rule) -> str:
    words = rule.words or rule_label(rule)
    return f"“{capital(words)}”"
