"""The audit trail: list, and check that nothing in it was changed by hand."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from workflow.domain.audit import AuditEntry, Move
from workflow.domain.finding import Finding
from workflow.domain.log_list import LogFilter
from workflow.domain.rights import Deed
from workflow.usecases.fetch_trail import fetch_trail
from workflow.usecases.verify_audit import verify_audit
from workflow.web.api.answered import Items, items, nouns
from workflow.web.api.asked import Line, Paging
from workflow.web.api.calling import Call, ClientRight

router = nouns("audit", "Nhật ký")
Audits = Annotated[Call, Depends(ClientRight(Deed.LOOK_AT_LOG))]
Subject = Annotated[Line | None, Field(description="Mã của đối tượng, ví dụ nguoi-dung/van.thu")]


class TrailQuery(Paging):
    """What narrows the list."""

    subject: Subject = None
    move: Annotated[Move | None, Field(description="Việc đã làm")] = None


class CheckQuery(BaseModel):
    """Whose trail is checked; without a subject, all of it and the registers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    subject: Subject = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckAnswer:
    """What was checked, and what is not as it was written.

    `broken` are the first bad rows of chains, `unexplained` what no row explains, `registers` what
    is wrong with the numbers.
    """

    is_whole: bool
    checked: int
    broken: tuple[AuditEntry, ...]
    unexplained: tuple[str, ...]
    registers: tuple[Finding, ...]


@router.get("", summary="Vết thay đổi, mới nhất trước")
def list_trail(call: Audits, asked: Annotated[TrailQuery, Query()]) -> Items[AuditEntry]:
    """Return a page of rows."""
    wanted = LogFilter(subject=asked.subject or "", move=asked.move)
    found = fetch_trail(call.app.desk, wanted, asked.part)
    return items(found.items, found.total, asked)


@router.get("/verification", summary="Kiểm tra vết thay đổi còn nguyên")
def verify_trail(call: Audits, asked: Annotated[CheckQuery, Query()]) -> CheckAnswer:
    """Check every chain and what it is about; of a big office this takes seconds."""
    found = verify_audit(call.app.desk, asked.subject)
    return CheckAnswer(
        is_whole=found.is_whole,
        checked=found.checked,
        broken=found.broken,
        unexplained=found.unexplained,
        registers=found.registers,
    )
