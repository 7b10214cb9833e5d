"""What columns and indexes are made of beside the plain types."""

from typing import Any

from sqlalchemy import Dialect, Text, TextClause, TypeDecorator, text
from sqlalchemy.types import TypeEngine

IS_QUEUED = text("state = 'queued'")
"""Written out, not bound: a plan kept for any state could not use the index of this one."""

IS_UNFIRED = text("fired_at IS NULL")
IS_UNFINISHED = text("ended_at IS NULL")


class CodeText(TypeDecorator[str]):
    """A code or a key: both databases order it alike, by code point."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type with the collation that SQLite has anyway."""
        return Text(collation="C" if dialect.name == "postgresql" else None)


def only(condition: TextClause) -> dict[str, Any]:
    """Return what makes an index hold the rows of one condition only, on both databases."""
    return {"sqlite_where": condition, "postgresql_where": condition}
