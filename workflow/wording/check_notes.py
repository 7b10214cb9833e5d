"""What a notice that can be read leaves open, in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from workflow.domain.addressing import (
    addressing_faults,
    ownerless,
    undated,
)
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.calendar_edit import YearEdit
from workflow.domain.directive import DirectiveFile, Obligation
from workflow.domain.own_deadline import own_deadlines
from workflow.domain.rulebook import Rulebook
from workflow.errors import CalendarError
from workflow.wording.calendar_change import edit_words
from workflow.wording.dates import day_text
from workflow.wording.notice_faults import (
    OWN_DEADLINE,
    addressing_words,
    day_off_words,
    title,
    to_fill_words,
)

OCTOBER = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to look at; a fault is a mistake of the notice, the rest is worth knowing."""

    kind: str
    notice: str
    clause: str
    words: str
    is_fault: bool = False


def faults_of(rules: Rulebook, notice: DirectiveFile, today: date) -> Iterator[Finding]:
    """Go through the addressing faults of a notice."""
    day = notice.head.issued_date or today
    for fault in addressing_faults(notice, rules.organs, day):
        yield Finding(
            kind=fault.kind,
            notice=notice.key,
            clause=", ".join(fault.clauses),
            words=addressing_words(rules.organs, fault),
            is_fault=True,
        )


def notes_of(rules: Rulebook, notice: DirectiveFile, today: date) -> Iterator[Finding]:
    """Go through what is not filled in, has no day or no owner, and what falls on days off."""
    if words := to_fill_words(notice):
        yield _note("to_fill", notice, "", words)
    for end in undated(notice):
        words = f"{title(end.obligation)}{_review(end.obligation, today)}"
        yield _note("undated", notice, end.clause, words)
    for end in own_deadlines(notice):
        yield _note("own_deadline", notice, end.clause, f"{title(end.obligation)}: {OWN_DEADLINE}")
    for end in ownerless(notice):
        words = f"{title(end.obligation)}: không nêu ai thực hiện"
        yield _note("ownerless", notice, end.clause, words)
    for directive, obligation in notice.obligations():
        try:
            yield from _day_notes(rules, notice, directive.clause, obligation)
        except CalendarError as error:
            words = f"{title(obligation)}: {error}"
            note = _note("missing_calendar", notice, directive.clause, words)
            yield replace(note, is_fault=True)


def years_to_declare(calendar: WorkingCalendar, today: date) -> Iterator[Finding]:
    """Go through the years that wait for their notice; from October on the next year is asked for.

    The yearly notice comes out before the end of the year; reminders and deadlines that reach into
    a year nobody declared cannot be reckoned.
    """
    coming = today.year + 1
    if today.month >= OCTOBER and coming not in {year.year for year in calendar.years}:
        words = f"chưa có lịch nghỉ: hãy thêm tệp directives/calendar/{coming}.yaml trước 31/12"
        yield Finding(kind="missing_year", notice=str(coming), clause="", words=words)
    for year in calendar.years:
        if year.provisional:
            words = "lịch nghỉ còn dự kiến, chờ thông báo nghỉ lễ, tết của năm"
            if today.month >= OCTOBER and year.year == coming:
                words += "; hãy xem thông báo đã có chưa để sửa trước 31/12"
            yield Finding(kind="provisional_year", notice=str(year.year), clause="", words=words)


def calendars_to_apply(edits: Iterable[YearEdit]) -> Iterator[Finding]:
    """Go through the years whose files were edited and not applied."""
    for edit in edits:
        words = (
            f"tệp lịch đã sửa tay, chưa áp dụng: {edit_words(edit)}; hãy xem hạn nào dịch chuyển "
            "rồi áp dụng ở trang Lịch làm việc, hoặc bằng `dondoc calendar`"
        )
        yield Finding(kind="edited_calendar", notice=str(edit.year), clause="", words=words)


def _day_notes(
    rules: Rulebook, notice: DirectiveFile, clause: str, obligation: Obligation
) -> Iterator[Finding]:
    reckoning = rules.reckon(notice, obligation)
    last_day, target_day = reckoning.last_day, reckoning.target_day
    if last_day and target_day and target_day != last_day:
        words = day_off_words(obligation, last_day, target_day)
        yield _note("day_off", notice, clause, words)
    if reckoning.is_provisional:
        words = f"{title(obligation)}: thời hạn tính theo lịch nghỉ còn dự kiến"
        yield _note("provisional", notice, clause, words)


def _review(obligation: Obligation, today: date) -> str:
    words = "không có ngày hoàn thành"
    if obligation.review_date:
        has_come = " (đã đến)" if obligation.review_date <= today else ""
        return f": {words}; cơ quan xem lại ngày {day_text(obligation.review_date)}{has_come}"
    return f": {words}, chưa đặt ngày xem lại"


def _note(kind: str, notice: DirectiveFile, clause: str, words: str) -> Finding:
    return Finding(kind=kind, notice=notice.key, clause=clause, words=words)
