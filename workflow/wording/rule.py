"""A due rule in a few words, as a notice would say it."""

from workflow.domain.calendar import ONE_DAY
from workflow.domain.due import (
    Before,
    ByEndOf,
    FromSchoolYear,
    NamedDay,
    NoDeadline,
    OnDay,
    Recurring,
)
from workflow.domain.period import Cadence, Period
from workflow.domain.rule import Rule
from workflow.domain.span import (
    Point,
    PointName,
    SchoolTerm,
    SpanRule,
    WithinMonth,
    WithinQuarter,
    WithinWeek,
)
from workflow.domain.term import (
    AfterEvent,
    CountedFrom,
    CountedRule,
    SameDay,
    WithinDays,
    WithinMonths,
    WithinWeeks,
    WithinWorkingDays,
    WithinYears,
)
from workflow.wording.dates import day_text, hour_text, month_text, number_text

_QUARTERS = ("I", "II", "III", "IV")
_POINTS = {PointName.START: "đầu", PointName.MIDDLE: "giữa", PointName.END: "cuối"}
CADENCE_LABELS = {
    Cadence.MONTH: "hằng tháng",
    Cadence.QUARTER: "hằng quý",
    Cadence.HALF_YEAR: "06 tháng một lần",
    Cadence.NINE_MONTHS: "09 tháng đầu năm",
    Cadence.YEAR: "hằng năm",
}
COUNTED_FROM_LABELS = {
    CountedFrom.ISSUED: "ngày ký",
    CountedFrom.RECEIVED: "ngày nhận văn bản",
}


def rule_label(rule: Rule) -> str:
    """Return the rule in a few words: `trong 05 ngày làm việc kể từ ngày ký`."""
    match rule:
        case SpanRule():
            return _span(rule)
        case SameDay():
            return f"ngay trong {COUNTED_FROM_LABELS[rule.counted_from]}"
        case CountedRule():
            return f"trong {length_text(rule)} kể từ {COUNTED_FROM_LABELS[rule.counted_from]}"
        case AfterEvent():
            return _after(rule)
        case Recurring():
            return _recurring(rule)
        case _:
            return _single(rule)


def length_text(rule: CountedRule) -> str:
    """Return the bare length: `10 ngày`, `05 ngày làm việc`, `02 tháng`."""
    match rule:
        case WithinDays(within_days=number):
            unit = "ngày"
        case WithinWorkingDays(within_working_days=number):
            unit = "ngày làm việc"
        case WithinWeeks(within_weeks=number):
            unit = "tuần"
        case WithinMonths(within_months=number):
            unit = "tháng"
        case WithinYears(within_years=number):
            unit = "năm"
        case _:
            return "trong ngày"
    return f"{number_text(number)} {unit}"


def _single(rule: Rule) -> str:
    match rule:
        case NamedDay():
            return _named(rule)
        case FromSchoolYear(from_school_year=name):
            return f"từ năm học {name}"
        case NoDeadline(none=words) if words:
            return words
        case _:
            return "không xác định thời hạn"


def _named(rule: NamedDay) -> str:
    day = f"ngày {day_text(rule.named_day)}"
    match rule:
        case Before():
            return f"trước {day}"
        case ByEndOf():
            return f"chậm nhất {day}"
        case OnDay(before_hour=hour) if hour:
            return f"trước {hour_text(hour)} {day}"
        case OnDay():
            return f"trong {day}"
        case _:
            return f"đến {day}"


def _span(rule: SpanRule) -> str:
    end = rule.end_day
    match rule:
        case WithinWeek():
            return f"trong tuần từ {day_text(end - ONE_DAY * 6)} đến {day_text(end)}"
        case WithinMonth():
            return f"trong {month_text(end.year, end.month)}"
        case WithinQuarter():
            return f"trong quý {_QUARTERS[end.month // 3 - 1]}/{end.year}"
        case Point(point=point):
            whole = month_text(end.year, end.month) if "-" in rule.of else f"năm {rule.of}"
            return f"{_POINTS[point]} {whole}"
        case SchoolTerm(school_term=number, school_year=name):
            return f"trong học kỳ {number} năm học {name}"
        case _:
            return f"trong năm {end.year}"


def _after(rule: AfterEvent) -> str:
    match rule.then:
        case None:
            return f"sau khi {rule.after_event}"
        case SameDay():
            return f"ngay trong ngày {rule.after_event}"
        case then:
            return f"trong {length_text(then)} kể từ ngày {rule.after_event}"


def _recurring(rule: Recurring) -> str:
    cadence = CADENCE_LABELS[rule.every]
    number = rule.before_day or rule.by_day
    if number is None:
        return f"định kỳ {cadence}"
    day = f"{'trước' if rule.before_day else 'chậm nhất'} ngày {number_text(number)}"
    if rule.every is Cadence.MONTH and not rule.months_later:
        return f"{day} hằng tháng"
    return f"định kỳ {cadence}, {day} {_which_month(rule.months_later)}"


def _which_month(months_later: int) -> str:
    if months_later == 0:
        return "của tháng cuối kỳ"
    if months_later == 1:
        return "của tháng sau kỳ báo cáo"
    side = "sau kỳ báo cáo" if months_later > 0 else "trước tháng cuối kỳ"
    return f"của tháng thứ {abs(months_later)} {side}"


def period_label(period: Period) -> str:
    """Name a reporting period: `tháng 02/2025`, `quý I/2025`, `06 tháng đầu năm 2025`."""
    match period.cadence:
        case Cadence.MONTH:
            return month_text(period.year, period.number)
        case Cadence.QUARTER:
            return f"quý {_QUARTERS[period.number - 1]}/{period.year}"
        case Cadence.HALF_YEAR:
            return f"06 tháng {'đầu' if period.number == 1 else 'cuối'} năm {period.year}"
        case Cadence.NINE_MONTHS:
            return f"09 tháng đầu năm {period.year}"
        case Cadence.YEAR:
            return f"năm {period.year}"
