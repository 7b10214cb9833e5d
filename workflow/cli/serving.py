"""The answer of `serve`: the web and the scheduler in one process, until it is told to stop."""

import typer

from workflow import scheduler
from workflow.cli.running import say_running, started
from workflow.cluster.presence import present
from workflow.domain.node import NodeRole
from workflow.errors import InputError
from workflow.web.serving import served

ONLY_PAGES = (
    "Cơ quan này chạy nhiều máy: việc đến hạn và gửi thư do `dondoc worker` làm, `dondoc serve` "
    "chỉ mở trang web nên không đi cùng --no-web."
)


def serve_until_told(context: typer.Context, *, is_web: bool) -> None:
    """Serve pages and tick until a signal comes; what is under way is finished first.

    In an office with several nodes the workers tick.

    Raises:
        InputError: When there is nothing to do.
    """
    with started(context) as (fresh, stack):
        app = fresh.now()
        if app.queue is None:
            stack.enter_context(scheduler.running(fresh))
        elif is_web:
            stack.enter_context(present(app, NodeRole.WEB))
        else:
            raise InputError(ONLY_PAGES)
        where = stack.enter_context(served(fresh)) if is_web else ""
        say_running(app)
        if where:
            typer.echo(f"Mở trang web của cơ quan: {where}", err=True)
