"""The log of an office: one line of JSON for each event, in its own folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import structlog
from structlog.typing import FilteringBoundLogger

from workflow.whole_file import PRIVATE

LOG_NAME = "dondoc.log"


@contextmanager
def logging_into(path: Path) -> Iterator[FilteringBoundLogger]:
    """Write every log line into a file for as long as the block lasts.

    A new log is for its owner only: it tells who did what.

    Raises:
        OSError: When it cannot be written to.
    """
    path.touch(PRIVATE)
    with path.open("a", encoding="utf-8") as file:
        structlog.configure(
            processors=[
                structlog.processors.add_log_level,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
            logger_factory=structlog.WriteLoggerFactory(file=file),
        )
        try:
            yield structlog.get_logger()
        finally:
            structlog.reset_defaults()
