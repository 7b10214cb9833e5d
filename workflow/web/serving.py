"""Serves the site beside the scheduler, in a thread of its own."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import structlog
import uvicorn

from workflow.errors import InputError
from workflow.fresh_app import FreshApp
from workflow.web.site import make_site

BACKLOG = 128
PATIENCE = 10
"""Seconds that requests under way have when the process is told to stop."""


@contextmanager
def served(fresh: FreshApp) -> Iterator[str]:
    """Serve the site for as long as the block lasts; return its address.

    Raises:
        InputError: When the port cannot be listened on, or the settings are not as they have to be.
    """
    web, site = fresh.now().web, make_site(fresh)
    listening = _listen(web.host, web.port)
    config = uvicorn.Config(
        site,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # the site itself knows whom to trust
        timeout_graceful_shutdown=PATIENCE,
    )
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, kwargs={"sockets": [listening]}, name="web")
    thread.start()
    try:
        yield f"http://{web.host}:{listening.getsockname()[1]}/"
    finally:
        server.should_exit = True
        thread.join()
        structlog.get_logger().info("site_stopped")


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(BACKLOG)  # who is told the address finds it open
    except OSError as error:
        listening.close()
        raise InputError(
            f"Không mở được trang web ở {host}:{port} ({error.strerror}): hãy tắt chương trình "
            "đang dùng cổng ấy, hoặc đổi web.host, web.port trong dondoc.toml."
        ) from error
    return listening
