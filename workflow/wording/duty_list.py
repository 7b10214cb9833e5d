"""The duties in a mail: a table to read, and notes for the recipient's calendar."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from workflow.domain.assignment import Assignment
from workflow.domain.directive import DirectiveFile
from workflow.domain.message import CalendarNote, LetterTable
from workflow.domain.rulebook import Rulebook
from workflow.wording.citations import number_and_notation, short
from workflow.wording.clauses import clause_title
from workflow.wording.dates import remaining_text, weekday_and_day


def calendar_notes(
    notices: Mapping[str, DirectiveFile], owed: Sequence[Assignment], since: date
) -> Iterator[CalendarNote]:
    """Yield the deadlines from a day on, each on its last working day."""
    for assignment in owed:
        day = assignment.target_day or assignment.last_day
        if day is not None and assignment.last_day is not None and day >= since:
            source = f"{clause_title(assignment.clause)}, {short(notices[assignment.notice].head)}"
            yield CalendarNote(
                uid=f"{assignment.code}@dondoc.example",
                day=day,
                summary=f"Hạn: {assignment.action}",
                description=f"{source}. {_both_days(day, assignment.last_day)}. "
                f"Mã: {assignment.code}",
            )


def _both_days(target_day: date, last_day: date) -> str:
    """Say why the note may stand on an earlier day than the one that the letter names."""
    last = f"Ngày cuối còn trong hạn: {weekday_and_day(last_day)}"
    if target_day == last_day:
        return last
    return f"{last}; ngày làm việc cuối cùng trong hạn: {weekday_and_day(target_day)}"


def duty_table(
    rules: Rulebook,
    notices: Mapping[str, DirectiveFile],
    owed: Sequence[Assignment],
    today: date,
    *,
    with_units: bool,
) -> LetterTable:
    """Return one row a duty: what, who asked for it where, until which day, how it stands."""
    rows = []
    for assignment in owed:
        unit = (rules.organs.unit(assignment.unit).name,) if with_units else ()
        notice = number_and_notation(notices[assignment.notice].head)
        source = f"{clause_title(assignment.clause)}, {notice}"
        rows.append((*unit, _duty(rules, assignment), source, *_days(rules, assignment, today)))
    who = ("Đơn vị",) if with_units else ()
    return LetterTable(
        header=(*who, "Nhiệm vụ", "Văn bản giao", "Ngày cuối còn trong hạn", "Tình trạng"),
        rows=tuple(rows),
    )


def _duty(rules: Rulebook, assignment: Assignment) -> str:
    if assignment.unit == assignment.first_unit:
        return assignment.action
    return f"{assignment.action} (nhận từ {rules.organs.unit(assignment.first_unit).name})"


def _days(rules: Rulebook, assignment: Assignment, today: date) -> tuple[str, str]:
    if assignment.last_day is None:
        return ("không xác định", "")
    return (
        weekday_and_day(assignment.last_day),
        remaining_text(today, assignment.last_day, rules.calendar),
    )
