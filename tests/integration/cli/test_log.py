"""The log: one line for each event, whatever people send."""

import json
from pathlib import Path

from workflow.cli.logs import LOG_NAME, logging_into

SENT = "Đường dẫn\r\n{}\x1b[31m\x9b31m\x7f\u0085\u2028\u2029\u202e\ud800"


def test_nothing_that_is_sent_starts_a_line_or_steers_a_screen(tmp_path: Path) -> None:
    with logging_into(tmp_path / LOG_NAME) as log:
        log.warning("request_failed", path=SENT)
        log.info("page_asked")
    text = (tmp_path / LOG_NAME).read_text(encoding="utf-8")
    first, second = map(json.loads, text.splitlines())
    assert (first["path"], second["event"]) == (SENT, "page_asked")
    assert "Đường dẫn" in text
    assert all(line.isprintable() for line in text.splitlines())
