"""What interrupts a worker is told in the log: a fault of ours with its place."""

import asyncio
import logging
from typing import Any, cast

import pytest
from procrastinate.exceptions import ConnectorException
from structlog.testing import capture_logs

from workflow.app import App
from workflow.cluster import worker
from workflow.cluster.queue_log import queue_logged
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


@pytest.mark.parametrize(
    "speaker", ["procrastinate.worker", "psycopg.pool", "sqlalchemy.pool.impl.QueuePool"]
)
def test_what_libraries_warn_of_stands_in_the_log_and_not_on_the_screen(
    speaker: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with capture_logs() as logs, queue_logged():
        logging.getLogger(speaker).error("Exception during reset or similar")
    (line,) = logs
    assert (line["speaker"], line["words"]) == (speaker, "Exception during reset or similar")
    assert capsys.readouterr().err == ""
