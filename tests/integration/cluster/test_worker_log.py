"""What interrupts a worker is told in the log: a fault of ours with its place."""

import asyncio
from typing import Any, cast

import pytest
from procrastinate.exceptions import ConnectorException
from structlog.testing import capture_logs

from workflow.app import App
from workflow.cluster import worker
from workflow.cluster.worker import Post


@pytest.mark.parametrize(
    ("error", "is_traced"),
    [(ValueError("of ours"), True), (ConnectorException("no database"), False)],
    ids=["a fault of ours", "a database that is away"],
)
def test_only_a_fault_of_ours_is_logged_with_its_place(
    monkeypatch: pytest.MonkeyPatch, error: Exception, *, is_traced: bool
) -> None:
    async def interrupted(_post: Post, _app: App, told: asyncio.Event) -> None:
        told.set()
        raise error

    async def keep() -> None:
        post = Post(name="mail", queue=cast("Any", None), at_once=1)
        await worker._keep(post, cast("Any", None), asyncio.Event())

    monkeypatch.setattr(worker, "_work", interrupted)
    with capture_logs() as logs:
        asyncio.run(keep())
    (line,) = logs
    assert (line["event"], "exc_info" in line) == ("worker_interrupted", is_traced)
