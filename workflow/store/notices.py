"""Adopted notices."""

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import Connection, Text, cast, insert, select
from sqlmodel import col

from workflow.domain.audit import Change
from workflow.domain.directive import DirectiveFile
from workflow.domain.folded import folded
from workflow.errors import NotFoundError
from workflow.store.audit import Kind, record
from workflow.store.failures import unique
from workflow.store.tables import NoticeRow

NOTICES_READY = 64
_CONTENT = cast(col(NoticeRow.content), Text)


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
    content = connection.scalar(select(_CONTENT).where(col(NoticeRow.key) == key))
    if content is None:
        raise NotFoundError("thông báo", key)
    return _file_of(content)


def notices(connection: Connection) -> Sequence[DirectiveFile]:
    """Return all, in order of adoption."""
    contents = connection.scalars(
        select(_CONTENT).order_by(col(NoticeRow.adopted_at), col(NoticeRow.key))
    )
    return [_file_of(content) for content in contents]


@lru_cache(NOTICES_READY)
def _file_of(content: str) -> DirectiveFile:
    """Return what a notice says, which nobody changes: the same words are not read twice."""
    return DirectiveFile.model_validate_json(content)


def _words(notice: DirectiveFile) -> str:
    """Return what a notice is searched by."""
    head = notice.head
    parts = (notice.key, head.code_number, head.code_notation, head.subject)
    return folded(" ".join(str(part) for part in parts if part))
