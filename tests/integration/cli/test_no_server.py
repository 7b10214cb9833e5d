"""A mail server that cannot be reached is named, with what to check."""

import socket
from pathlib import Path

import pytest

from tests.integration.cli.conftest import Dondoc


def test_a_tick_says_when_the_mail_server_cannot_be_reached(
    issued: Path, dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    for name, value in (("HOST", "127.0.0.1"), ("PORT", str(port)), ("SECURITY", "none")):
        monkeypatch.setenv(f"DONDOC_SMTP__{name}", value)
    said = dondoc("tick", "--today", "2025-02-18")
    assert said.code == 0
    assert "Thư: 50 chờ gửi." in said.out
    assert f"Không vào được máy chủ thư 127.0.0.1:{port} (" in said.out
    assert "hãy kiểm tra host, port" in said.out
    assert "máy chủ thư 127" not in dondoc("tick", "--today", "2025-02-18").out, "nothing was due"
