"""The answer of `worker`: one of several nodes, until it is told to stop."""

import typer

from workflow.cli.running import say_running, started
from workflow.cluster.presence import present
from workflow.domain.node import NodeRole
from workflow.errors import InputError
from workflow.web.working import work_off

ONE_PROCESS = (
    "Cơ quan này chạy một máy, `dondoc serve` làm mọi việc. Muốn chạy nhiều máy: ghi "
    "enabled = true ở phần [cluster] của dondoc.toml (cần PostgreSQL) ở mọi máy."
)


def work_until_told(context: typer.Context) -> None:
    """Work as one of several nodes until a signal comes; what is under way is finished first.

    Raises:
        InputError: When the office has one process only.
    """
    with started(context) as (fresh, stack):
        app = fresh.now()
        if app.queue is None:
            raise InputError(ONE_PROCESS)
        from workflow.cluster.worker import running

        stack.enter_context(present(app, NodeRole.WORKER))
        stack.enter_context(running(fresh, work_off))
        say_running(app)
