"""The log of an office: one line of JSON for each event, in its own folder."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import structlog
from structlog.typing import FilteringBoundLogger

from workflow.whole_file import PRIVATE

LOG_NAME = "dondoc.log"
UNSEEN = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON lets through, but ends a line, steers a screen, or can be written by no file."""


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
                structlog.processors.JSONRenderer(_line),
            ],
            logger_factory=structlog.WriteLoggerFactory(file=file),
        )
        try:
            yield structlog.get_logger()
        finally:
            structlog.reset_defaults()


def _line(event: object, **options: Any) -> str:
    """Return an event as JSON that a screen shows as it is: one line, every letter readable."""
    line = json.dumps(event, ensure_ascii=False, **options)
    return UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", line)
