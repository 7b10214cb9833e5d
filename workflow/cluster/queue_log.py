"""What the queue and its connections say goes into the log of the office."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

SPEAKERS = ("procrastinate", "psycopg.pool", "sqlalchemy.pool")


class _IntoLog(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, with the traceback when there is one."""
        log = structlog.get_logger().bind(speaker=record.name)
        log.log(record.levelno, "queue_said", words=record.getMessage(), exc_info=record.exc_info)


@contextmanager
def queue_logged() -> Iterator[None]:
    """Write what they warn of into the log for as long as the block lasts."""
    handler = _IntoLog(level=logging.WARNING)
    for name in SPEAKERS:
        logging.getLogger(name).addHandler(handler)
    try:
        yield
    finally:
        for name in SPEAKERS:
            logging.getLogger(name).removeHandler(handler)
