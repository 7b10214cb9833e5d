"""The answers of `audit`."""

from collections.abc import Iterator, Sequence

import typer

from workflow.cli.answer import answer, busy, table
from workflow.cli.office import opened
from workflow.domain.audit import AuditEntry
from workflow.errors import NotFoundError
from workflow.usecases.verify_audit import AuditCheck, verify_audit
from workflow.wording.finding_words import finding_line
from workflow.wording.labels import label
from workflow.wording.moments import moment_text

NOT_COVERED = (
    "Đã đối chiếu nhiệm vụ, kết quả đã nộp, vi phạm, văn bản, thông báo, số trong các sổ; "
    "không gồm thư đã gửi và lịch nhắc."
)


def verify_trail(context: typer.Context, code: str | None) -> None:
    """Check the chains and what they explain; exit code 1 when something was changed."""
    with opened(context) as app, busy("Đối chiếu từng dòng của vết thay đổi"):
        found = verify_audit(app.desk, code)
    if code and not found.checked:
        raise NotFoundError("vết thay đổi của", code)
    checked = f"Đã kiểm tra {found.checked} dòng"
    if found.is_whole:
        answer(context, {"audit": found}, f"{checked}: không dòng nào bị sửa.", NOT_COVERED)
        return
    wrong = f"{checked}, có chỗ bị sửa ngoài dondoc hoặc số trong sổ không đúng:"
    answer(context, {"audit": found}, wrong, *_faults(found))
    raise typer.Exit(1)


def _faults(found: AuditCheck) -> Iterator[str]:
    for entry in found.broken:
        what = f"dòng {entry.seq} ({label(entry.move)}, {moment_text(entry.at)})"
        yield f"  - {entry.subject}: {what} không còn như lúc ghi"
    for code in found.unexplained:
        yield f"  - {code}: tình trạng hiện nay khác với dòng cuối của vết"
    for finding in found.registers:
        yield f"  - {finding_line(finding)}"


def show_trail(context: typer.Context, code: str) -> None:
    """Print every change of one subject."""
    with opened(context) as app, app.desk.store.read() as tx:
        trail = tx.trail(code)
    if not trail:
        raise NotFoundError("vết thay đổi của", code)
    header = ("Lúc", "Việc", "Người", "Thay đơn vị", "Ghi chú")
    answer(context, {"trail": trail}, table(header, trail_rows(trail)))


def trail_rows(trail: Sequence[AuditEntry]) -> list[tuple[str, ...]]:
    """Return a row for each change."""
    return [
        (moment_text(e.at), label(e.move), e.actor, e.on_behalf_of or "", e.note) for e in trail
    ]
