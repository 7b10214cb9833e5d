"""What the records say against a notice: addressing, deadlines, the days since the meeting."""

from collections.abc import Iterator
from datetime import date

from workflow.domain.addressing import addressing_faults
from workflow.domain.directive import DirectiveFile, Obligation
from workflow.domain.finding import Finding, PagePart, Severity, Spot
from workflow.domain.rulebook import Rulebook
from workflow.errors import CalendarError
from workflow.wording.clauses import clause_name
from workflow.wording.dates import day_text
from workflow.wording.notice_faults import addressing_words, day_off_words, title

DAYS_AFTER_MEETING = 5
"""Working days in which the conclusions of a meeting are given out (R70)."""


def notice_findings(rules: Rulebook, file: DirectiveFile, day: date) -> Iterator[Finding]:
    """Go through R68, R69 and R70 for a notice issued on the day; none of them keeps it back."""
    head = file.head.model_copy(update={"issued_date": day})
    file = file.model_copy(update={"head": head})
    for fault in addressing_faults(file, rules.organs, day):
        yield _finding("R68", PagePart.ADDRESSEES, addressing_words(rules.organs, fault))
    for directive, obligation in file.obligations():
        for wrong in _days(rules, file, obligation, day):
            yield _finding("R69", PagePart.BODY, wrong, clause_name(directive.clause))
    yield from _since_meeting(rules, file, day)


def _days(rules: Rulebook, file: DirectiveFile, obligation: Obligation, day: date) -> Iterator[str]:
    try:
        reckoning = rules.reckon(file, obligation)
    except CalendarError as error:
        yield f"{title(obligation)}: {str(error).removesuffix('.')}"
        return
    last_day, target_day = reckoning.last_day, reckoning.target_day
    if last_day is None or target_day is None:
        return
    if last_day < day:
        yield f"{title(obligation)}: hạn {day_text(last_day)} trước ngày ban hành {day_text(day)}"
    if target_day != last_day:
        yield day_off_words(obligation, last_day, target_day)


def _since_meeting(rules: Rulebook, file: DirectiveFile, day: date) -> Iterator[Finding]:
    if file.meeting is None:
        return
    latest = rules.calendar.add_working_days(file.meeting.meeting_date, DAYS_AFTER_MEETING)
    if day > latest:
        wrong = (
            f"ban hành sau {DAYS_AFTER_MEETING:02} ngày làm việc kể từ cuộc họp ngày "
            f"{day_text(file.meeting.meeting_date)} (đến {day_text(latest)})"
        )
        yield _finding("R70", PagePart.HEAD, wrong, severity=Severity.INFORMATION)


def _finding(
    rule: str,
    part: PagePart,
    wrong: str,
    quote: str = "",
    severity: Severity = Severity.WARNING,
) -> Finding:
    return Finding(rule=rule, severity=severity, spot=Spot(part=part, quote=quote), wrong=wrong)
