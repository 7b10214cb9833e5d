"""Adopted notices."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select
from sqlmodel import col

from workflow.domain.audit import Change
from workflow.domain.directive import DirectiveFile
from workflow.domain.folded import folded
from workflow.errors import NotFoundError
from workflow.store.audit import Kind, record
from workflow.store.failures import unique
from workflow.store.tables import NoticeRow


def add_notice(connection: Connection, notice: DirectiveFile, change: Change) -> None:
    """Keep an adopted notice, with what its file says and no more, and the change."""
    row = {
        "key": notice.key,
        "adopted_at": change.at,
        "content": notice.model_dump(mode="json", exclude_unset=True),
        "folded": _words(notice),
    }
    with unique(notice.key):
        connection.execute(insert(NoticeRow), row)
    record(connection, Kind.NOTICE, change)


def notice(connection: Connection, key: str) -> DirectiveFile:
    """Return one."""
    content = connection.scalar(select(col(NoticeRow.content)).where(col(NoticeRow.key) == key))
    if content is None:
        raise NotFoundError("thông báo", key)
    return DirectiveFile.model_validate(content)


def notices(connection: Connection) -> Sequence[DirectiveFile]:
    """Return all, in order of adoption."""
    contents = connection.scalars(
        select(col(NoticeRow.content)).order_by(col(NoticeRow.adopted_at), col(NoticeRow.key))
    )
    return [DirectiveFile.model_validate(content) for content in contents]


def _words(notice: DirectiveFile) -> str:
    """Return what a notice is searched by."""
    head = notice.head
    parts = (notice.key, head.code_number, head.code_notation, head.subject)
    return folded(" ".join(str(part) for part in parts if part))
