"""Kiểm tra nhật ký: every link of every chain is computed again."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from workflow.app import App
from workflow.domain.audit import AuditEntry
from workflow.domain.job import Job, Progress
from workflow.domain.typed import json_of
from workflow.errors import NotFoundError
from workflow.usecases.note_result import note_result
from workflow.usecases.verify_audit import AuditCheck, verify_audit
from workflow.wording.finding_words import finding_line
from workflow.wording.labels import label
from workflow.wording.moments import moment_text

MOST_LINES = 100
"""So many breaks are listed; the first of all is named apart."""
LONGEST = 120


def check_log(app: App, job: Job, progress: Progress) -> str:
    """Check the chain of one subject, or all, and keep what was found.

    Raises:
        NotFoundError: When nothing was ever recorded of the subject.
    """
    progress(0, 0)
    subject = job.asked["subject"] or None
    found = verify_audit(app.desk, subject, progress)
    if subject and not found.checked:
        raise NotFoundError("vết thay đổi của", subject[:LONGEST])
    leads_to = f"/nhat-ky/kiem-tra/{job.key}"
    note_result(app.desk, job, leads_to, _told(found))
    return leads_to


def _told(found: AuditCheck) -> dict[str, Any]:
    lines = list(_lines(found))
    first = min(found.broken, key=attrgetter("at"), default=None)
    return {
        "checked": found.checked,
        "is_whole": found.is_whole,
        "first": _broken_line(first) if first else "",
        "lines": lines[:MOST_LINES],
        "left_out": max(0, len(lines) - MOST_LINES),
        "facts": json_of(found),
    }


def _lines(found: AuditCheck) -> Iterator[str]:
    yield from map(_broken_line, found.broken)
    for code in found.unexplained:
        yield f"{code}: tình trạng hiện nay khác với dòng cuối của vết."
    for finding in found.registers:
        yield f"{finding_line(finding)}."


def _broken_line(entry: AuditEntry) -> str:
    where = f"dòng {entry.seq} ({label(entry.move)}, {moment_text(entry.at)})"
    return f"{entry.subject}: {where} không còn như lúc ghi."
