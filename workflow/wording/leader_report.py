"""The mail by which leaders get a report without asking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from workflow.domain.assignment import Assignment
from workflow.domain.deadline import Audience
from workflow.domain.difference import Difference
from workflow.domain.directive import DirectiveFile
from workflow.domain.figures import Figures
from workflow.domain.message import Letter
from workflow.domain.rulebook import Rulebook
from workflow.domain.scheduled_report import DueReport
from workflow.wording.dates import day_text, number_text
from workflow.wording.duty_list import duty_table
from workflow.wording.letters import Recipient, signature
from workflow.wording.report import rate_text, until
from workflow.wording.report_sheet import CELLS
from workflow.wording.rule import period_label

LATE_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a report tells: the counts, what changed in its time, what is late."""

    due: DueReport
    whole: Figures
    changes: Difference
    late: tuple[Assignment, ...]

    @property
    def head(self) -> tuple[Assignment, ...]:
        """The late duties that the mail names, the longest overdue first."""
        return self.late[:LATE_SHOWN]


def leaders_on(rules: Rulebook, day: date) -> Sequence[Recipient]:
    """Return every leader declared for the day, in the order of the file.

    Raises:
        InputError: When nobody is.
    """
    rules.office.leader_on(day)
    nameless = f"Lãnh đạo {rules.letterhead(day).name}"
    return [
        Recipient(
            audience=Audience.LEADER,
            unit=rules.office.unit,
            name=" ".join(filter(None, (leader.position, leader.full_name))) or nameless,
            email=leader.email,
        )
        for leader in rules.office.leaders
        if leader.is_on(day)
    ]


def leader_report(
    rules: Rulebook,
    notices: Mapping[str, DirectiveFile],
    recipient: Recipient,
    told: Told,
    today: date,
    office_url: str | None,
) -> Letter:
    """Write it; `office_url` is the address of the office's own site, where it has one."""
    due, head = told.due, told.head
    day = due.moment.date()
    return Letter(
        subject=_subject(due, told.whole),
        greeting=f"Kính gửi: {recipient.name}",
        paragraphs=(
            _opening(rules.letterhead(today).name, due),
            _cells(told.whole),
            _rate(told.whole),
            _changes(due, told.changes),
            _late_words(len(told.late)),
        ),
        table=duty_table(rules, notices, head, day, with_units=True) if head else None,
        closing=(_page_words(office_url, due.moment), *signature(rules, today)),
    )


def _subject(due: DueReport, whole: Figures) -> str:
    late = f"{number_text(whole.open_overdue)} nhiệm vụ quá hạn"
    rate = f", tỷ lệ hoàn thành {rate_text(whole)}%" if whole.fell_due else ""
    return f"[Báo cáo {_what(due)}] {late}{rate}"


def _opening(office: str, due: DueReport) -> str:
    whose = f"{office} báo cáo tình hình thực hiện nhiệm vụ {_what(due)}"
    return f"{whose}, số liệu đến {until(due.moment)}."


def _what(due: DueReport) -> str:
    if due.period is None:
        return f"tuần đến ngày {day_text(due.moment.date())}"
    return period_label(due.period)


def _cells(whole: Figures) -> str:
    cells = "; ".join(
        f"{words[:1].lower()}{words[1:]} {number_text(getattr(whole, name))}"
        for name, words in CELLS
    )
    return f"Tổng số {number_text(whole.total)} nhiệm vụ: {cells}."


def _rate(whole: Figures) -> str:
    if not whole.fell_due:
        return "Chưa có nhiệm vụ nào đến hạn nên chưa có tỷ lệ hoàn thành."
    return (
        f"Tỷ lệ hoàn thành: {rate_text(whole)}% = đã hoàn thành {number_text(whole.done)} ÷ (đã "
        f"hoàn thành {number_text(whole.done)} + quá hạn {number_text(whole.open_overdue)})."
    )


def _changes(due: DueReport, changes: Difference) -> str:
    first = _first_day(due.begins)
    counts = (
        ("giao mới", changes.opened),
        ("hoàn thành", changes.done),
        ("mới quá hạn", changes.overdue),
        ("được gia hạn", changes.extended),
    )
    told = ", ".join(f"{words} {number_text(len(duties))}" for words, duties in counts)
    return f"Từ ngày {first} đến ngày {day_text(due.moment.date())}: {told}."


def _first_day(begins: datetime) -> str:
    """Write the first whole day after a moment that ends a day, else the day of the moment."""
    return day_text((begins + timedelta(microseconds=1)).date())


def _late_words(late: int) -> str:
    if not late:
        return "Không có nhiệm vụ nào quá hạn."
    if late <= LATE_SHOWN:
        return "Các nhiệm vụ quá hạn, lâu nhất trước:"
    return f"{LATE_SHOWN} trong {late} nhiệm vụ quá hạn, lâu nhất trước:"


def _page_words(office_url: str | None, moment: datetime) -> str:
    if office_url is None:
        return "Báo cáo đầy đủ ở trang Báo cáo của dondoc."
    return f"Báo cáo đầy đủ: {office_url}/bao-cao?ngay={day_text(moment)}"
