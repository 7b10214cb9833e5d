"""What was done, in the words of a timeline: the move, and the day or number that it brought."""

from collections.abc import Iterator
from datetime import date

from workflow.domain.audit import AuditEntry, Move
from workflow.wording.dates import day_text
from workflow.wording.labels import label

DAY_OF = {
    Move.ASK_EXTENSION: "asked_day",
    Move.GRANT_EXTENSION: "last_day",
    Move.GRANT_UNASKED: "last_day",
    Move.SET_LAST_DAY: "last_day",
}

HANDED_IN = frozenset({Move.SUBMIT, Move.SUBMIT_NIL})


def change_words(entry: AuditEntry) -> str:
    """Return what was done: `cho gia hạn đến 14/3/2025`, `nộp kết quả, số 31/KH-PGDĐT`."""
    return ", ".join([f"{label(entry.move)}{_until(entry)}", *_brought(entry)]) + _needless(entry)


def done_words(entry: AuditEntry) -> str:
    """Say to whoever did it what was done: `Đã ghi: nộp kết quả, 1 tệp.`."""
    instead = f" thay {entry.on_behalf_of}" if entry.on_behalf_of else ""
    return f"Đã ghi{instead}: {change_words(entry)}."


def _until(entry: AuditEntry) -> str:
    day = entry.state.get(DAY_OF.get(entry.move, ""))
    return f" đến {day_text(date.fromisoformat(day))}" if day else ""


def _brought(entry: AuditEntry) -> Iterator[str]:
    """Go through what stands in the detail of a change: a document, files, the day of a breach."""
    detail = entry.detail
    if number := detail.get("report_number"):
        yield f"số {number}/{detail.get('report_notation') or ''}".rstrip("/")
    if files := detail.get("files"):
        yield f"{len(files)} tệp"
    if day := detail.get("happened_on"):
        yield f"xảy ra ngày {day_text(date.fromisoformat(day))}"


def _needless(entry: AuditEntry) -> str:
    """Say that the extension asked for ended with the change, undecided."""
    day = entry.detail.get("asked_day")
    if day is None:
        return ""
    why = " vì đã nộp" if entry.move in HANDED_IN else ""
    words = f"đề nghị gia hạn đến {day_text(date.fromisoformat(day))} không cần nữa{why}"
    return f"; {words}"
