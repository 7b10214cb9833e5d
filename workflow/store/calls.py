"""Wakes workers on other machines, in the transaction that made work for them.

A call carries no truth: the rows do. What is to be done is done without it as well, at the next
tick at the latest.
"""

from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from typing import Any

from sqlalchemy import Connection

from workflow.database_errors import LostConnectionError
from workflow.domain.node import Work
from workflow.errors import InputError
from workflow.store.engine import is_shared
from workflow.store.failures import UNREACHABLE

Caller = Callable[[Connection, Work], None]

NOT_SHARED = (
    "dondoc.toml: cluster.enabled cần PostgreSQL, nhiều máy không dùng chung được SQLite: hãy ghi "
    'database_url = "postgresql://…", hoặc bỏ cluster.enabled.'
)
NOT_INSTALLED = (
    "dondoc.toml: cluster.enabled cần thêm thư viện trên máy này: quản trị máy chủ cần cài thêm "
    "dondoc[cluster], hoặc bỏ cluster.enabled."
)
ONE_IS_ENOUGH = {Work.MAIL}
"""Of these one call that waits will do; of long work each order wakes a worker of its own."""


def call_nobody(_connection: Connection, _work: Work) -> None:
    """Call nobody: the office has one process, which looks by itself."""


def calling(address: str) -> Caller:
    """Return what calls workers through the queue beside the rows of a PostgreSQL database.

    Raises:
        InputError: When the database is of one machine only, or the queue's library is missing.
    """
    if not is_shared(address):
        raise InputError(NOT_SHARED)
    if find_spec("procrastinate") is None:
        raise InputError(NOT_INSTALLED)
    return _caller()


def _caller() -> Caller:
    from procrastinate import App, SyncPsycopgConnector, exceptions  # noqa: PLC0415 - an extra
    from psycopg import OperationalError  # noqa: PLC0415 - of PostgreSQL only

    app = App(connector=SyncPsycopgConnector())  # never opened: the caller's connection is used

    def call(connection: Connection, work: Work) -> None:
        driver: Any = connection.connection.driver_connection
        task = app.configure_task(
            work,
            queue=work.value,
            queueing_lock=work.value if work in ONE_IS_ENOUGH else None,
            connection=driver,
        )
        try:
            # Without a savepoint a call that waits already would undo all that the caller wrote.
            with suppress(exceptions.AlreadyEnqueued), connection.begin_nested():
                task.defer()
        except exceptions.ConnectorException as error:
            if isinstance(error.__cause__, OperationalError):
                raise LostConnectionError(UNREACHABLE) from error
            raise

    return call
