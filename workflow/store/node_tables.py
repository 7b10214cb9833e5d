"""The tables of an office with several nodes: they speak of machines, no backup keeps them."""

from datetime import datetime

from sqlmodel import Field

from workflow.store.columns import CodeText
from workflow.store.tables import Row


class NodeRow(Row, table=True):
    """A process that works for the office; the columns are the fields of `Node`."""

    __tablename__ = "node"

    key: str = Field(primary_key=True, sa_type=CodeText)
    host: str = Field(sa_type=CodeText)
    role: str = Field(sa_type=CodeText)
    process: int
    began_at: datetime
    seen_at: datetime
    ahead_seconds: float


class SharedFolderRow(Row, table=True):
    """The mark of the folder that all nodes share: one row, or none yet."""

    __tablename__ = "shared_folder"

    mark: str = Field(primary_key=True, sa_type=CodeText)


OF_MACHINES = (NodeRow.__tablename__, SharedFolderRow.__tablename__)
