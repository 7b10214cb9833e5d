"""The audit trail: what was done, by whom and when."""

from typing import Annotated

from fastapi import Depends, Query
from pydantic import Field

from workflow.domain.audit import AuditEntry, Move
from workflow.domain.log_list import LogFilter
from workflow.domain.rights import Deed
from workflow.usecases.fetch_trail import fetch_trail
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


@router.get("", summary="Vết thay đổi, mới nhất trước")
def list_trail(call: Audits, asked: Annotated[TrailQuery, Query()]) -> Items[AuditEntry]:
    """Return a page of rows."""
    wanted = LogFilter(subject=asked.subject or "", move=asked.move)
    found = fetch_trail(call.app.desk, wanted, asked.part)
    return items(found.items, found.total, asked)
