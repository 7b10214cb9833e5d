"""Duties as a spreadsheet: the columns that offices keep in their follow-up books."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from workflow.domain.assignment import Assignment, Step, Submission
from workflow.domain.directive import DirectiveFile, Modality
from workflow.domain.rulebook import Rulebook
from workflow.domain.sheet import Cell, Column, Table
from workflow.errors import InputError
from workflow.wording.citations import short_with_day
from workflow.wording.clauses import clause_title
from workflow.wording.dates import day_text
from workflow.wording.labels import label

COLUMNS = (
    Column("STT", 6),
    Column("Nhiệm vụ", 44),
    Column("Đơn vị chủ trì", 26),
    Column("Đơn vị phối hợp", 22),
    Column("Hạn", 12),
    Column("Tiến độ", 18),
    Column("Trạng thái", 16),
    Column("Nguồn", 28),
    Column("Ngày giao", 12),
    Column("Số, ngày báo cáo", 22),
    Column("Người theo dõi", 22),
)
CELL_WORDS = {
    (True, False): "Hoàn thành đúng hạn",
    (True, True): "Hoàn thành quá hạn",
    (False, False): "Đang thực hiện trong hạn",
    (False, True): "Đang thực hiện quá hạn",
}


def duty_rows(
    rules: Rulebook,
    notices: Sequence[DirectiveFile],
    duties: Iterable[Assignment],
    submissions: Iterable[Submission],
    day: date,
) -> list[tuple[Cell, ...]]:
    """Return one row a duty as it stood on the day, with what was handed in by then."""
    files = {notice.key: notice for notice in notices}
    reports = {s.assignment: _report(s) for s in submissions if s.submitted_on <= day}
    watcher = _watcher(rules, day)
    names: dict[str, str] = {}
    return [
        (
            number,
            duty.action,
            names.setdefault(duty.unit, rules.organs.name(duty.unit)),
            _supporting(rules, files, duty),
            duty.last_day,
            progress_words(duty, day),
            label(duty.step),
            _source(files, duty),
            duty.opened_on,
            reports.get(duty.code, "") if duty.submitted_on else "",
            watcher,
        )
        for number, duty in enumerate(duties, start=1)
    ]


def duty_table(
    name: str, title: str, lines: tuple[str, ...], rows: Sequence[tuple[Cell, ...]]
) -> Table:
    """Return the sheet of such rows."""
    return Table(name=name, title=title, lines=lines, columns=COLUMNS, rows=rows)


def progress_words(duty: Assignment, day: date) -> str:
    """Return in which official cell a duty is counted; nothing for what nobody finishes."""
    if duty.modality is not Modality.OBLIGATION:
        return "Thực hiện thường xuyên"
    if duty.step in {Step.WAIVED, Step.CANCELLED}:
        return label(duty.step).capitalize()
    words = CELL_WORDS[duty.is_done(), duty.is_late_on(day)]
    return f"{words} (không phát sinh)" if duty.is_nil else words


def _supporting(rules: Rulebook, files: Mapping[str, DirectiveFile], duty: Assignment) -> str:
    if duty.notice not in files:
        return ""
    supporting = files[duty.notice].obligation(duty.obligation).supporting
    return "; ".join(rules.organs.name(code) for code in supporting)


def _source(files: Mapping[str, DirectiveFile], duty: Assignment) -> str:
    where = clause_title(duty.clause)
    if duty.notice not in files:
        return where
    return f"{where}, {short_with_day(files[duty.notice].head)}"


def _report(submission: Submission) -> str:
    if not submission.report_number:
        return f"Nộp ngày {day_text(submission.submitted_on)}"
    number = f"{submission.report_number}/{submission.report_notation or ''}".rstrip("/")
    day = submission.report_date
    return f"{number} ngày {day_text(day)}" if day else number


def _watcher(rules: Rulebook, day: date) -> str:
    try:
        contact = rules.office.contact_on(day)
    except InputError:
        return ""
    return ", ".join(part for part in (contact.full_name, contact.position) if part)
