"""The values of the summary report: the four official cells, the tables, how it was counted."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from workflow.domain.assignment import Assignment
from workflow.domain.directive import DirectiveFile
from workflow.domain.due import BeforeReading
from workflow.domain.figures import Figures
from workflow.domain.rulebook import Rulebook
from workflow.wording.dates import day_text, hour_text
from workflow.wording.papers import source_citation

_CELLS = ("total", "done_on_time", "done_late", "open_in_time", "open_overdue")
_COUNTS = (
    *_CELLS,
    "done",
    "not_done",
    "fell_due",
    "due_soon",
    "waiting",
    "undated",
    "nil_returns",
    "waived",
    "cancelled",
)


def rate_text(figures: Figures) -> str:
    """Write the rate with a decimal comma, `–` while nothing fell due."""
    return rate_text_of(figures.done, figures.fell_due)


def rate_text_of(done: int, fell_due: int) -> str:
    """Write the rate of what was done of what fell due."""
    if not fell_due:
        return "–"
    return f"{100 * done / fell_due:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def totals(figures: Figures) -> dict[str, Any]:
    """Return every count of the whole, and the rate."""
    counts = {name: getattr(figures, name) for name in _COUNTS}
    return {**counts, "rate": rate_text(figures)}


def rows(parts: Mapping[str, Figures], names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return one line a part, leaving out the parts that have nothing to count."""
    return [
        {
            "name": names[key],
            **{cell: getattr(figures, cell) for cell in _CELLS},
            "rate": rate_text(figures),
        }
        for key, figures in parts.items()
        if figures.total
    ]


def scope(rules: Rulebook, notices: Sequence[DirectiveFile], today: date) -> str:
    """Say of which notices the duties are, each cited in full: they are mentioned first here."""
    return "tại " + "; ".join(source_citation(rules, notice, today) for notice in notices)


def until(moment: datetime) -> str:
    """Write the moment of the figures: the whole day at its end, else the hour too."""
    is_end_of_day = (moment + timedelta(microseconds=1)).date() != moment.date()
    what = "hết" if is_end_of_day else hour_text(moment.time())
    return f"{what} ngày {day_text(moment.date())}"


def basis(rules: Rulebook, moment: datetime, today: date) -> list[str]:
    """Say how it was counted, so that anybody can count again; of a past day, who signs and why."""
    strict = rules.office.policy.before is BeforeReading.STRICT
    reading = "chậm nhất là ngày liền trước ngày đó" if strict else "chậm nhất là chính ngày đó"
    counted = f"Số liệu tính từ các sự kiện đã ghi nhận đến {until(moment)}"
    return [
        f"{counted}; in lại thì số liệu không đổi.",
        f"Thời hạn ghi “trước ngày …” được hiểu là {reading}.",
        "Đúng hạn hay quá hạn được tính theo ngày đơn vị gửi kết quả.",
        *_signed_later(rules, moment.date(), today),
    ]


def _signed_later(rules: Rulebook, day: date, today: date) -> Iterator[str]:
    """Say why a report of a past day bears the name and the signer of the day it is issued.

    The organ that issues it, the place and day of issue and who signs are those of the day of
    issue (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.2, II.4, II.7); figures are of their own day.
    """
    if day >= today:
        return
    then, now = rules.letterhead(day), rules.letterhead(today)
    was = f"; ngày {day_text(day)} cơ quan là {then.name}" if then != now else ""
    yield (
        f"Số liệu của ngày {day_text(day)}, văn bản lập sau ngày ấy nên mang tên cơ quan, người "
        f"ký của ngày ban hành{was}."
    )


def proposals(late: Sequence[Assignment]) -> list[str]:
    """Return what a leader is asked for; the clerk edits it before it is issued."""
    if not late:
        return ["Tiếp tục theo dõi các nhiệm vụ đang trong hạn."]
    units = len({assignment.unit for assignment in late})
    return [f"Đề nghị lãnh đạo cho ý kiến đối với {units:02} đơn vị quá hạn nêu tại Mục III."]
