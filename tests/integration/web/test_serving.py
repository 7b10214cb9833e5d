"""The office served beside the scheduler: one process, one signal to end both."""

import json
import signal
import socket
import subprocess
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from tests.integration.web.conftest import Web
from workflow.cli.main import main
from workflow.errors import StorageError
from workflow.fresh_app import FreshApp
from workflow.identity.randomness import kept_key
from workflow.web.site import make_site

SERVE = [sys.executable, "-c", "import sys; from workflow.cli.main import main; sys.exit(main())"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl+C"])
def test_pages_are_served_until_a_signal_ends_both(founded: Path, number: int) -> None:
    with subprocess.Popen(
        [*SERVE, "--home", founded, "--today", "2025-02-12", "serve"],
        env={"DONDOC_WEB__PORT": "0", "PATH": "/usr/bin:/bin"},
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stderr
        told = [process.stderr.readline(), process.stderr.readline()]
        url = told[1].removeprefix("Mở trang web của cơ quan: ").strip()
        with urllib.request.urlopen(f"{url}dang-nhap", timeout=30) as page:  # noqa: S310
            assert "Đăng nhập" in page.read().decode()
        process.send_signal(number)
        assert (process.stderr.read(), process.wait(timeout=60)) == ("Đã dừng.\n", 0)
    log = (founded / "dondoc.log").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["event"] for line in log[-2:]] == ["site_stopped", "scheduler_stopped"]


def test_a_port_that_is_taken_is_told(
    founded: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setenv("DONDOC_WEB__PORT", str(port))
        assert main(["--home", str(founded), "serve"]) == 1
    told = capsys.readouterr().err
    assert f"Không mở được trang web ở 127.0.0.1:{port}" in told
    assert "web.port" in told


def test_the_key_of_the_cookies_is_kept_for_its_owner_only(founded: Path) -> None:
    assert (founded / ".web-key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("kept", [b"", b"a", b"\xff" * 43], ids=["empty", "short", "no text"])
def test_a_key_that_a_power_cut_left_half_written_seals_nothing(web: Web, kept: bytes) -> None:
    (web.app.home / ".web-key").write_bytes(kept)
    with pytest.raises(StorageError, match="web-key"):
        make_site(FreshApp(web.app))


def test_sites_that_start_at_once_seal_with_one_key(tmp_path: Path) -> None:
    path = tmp_path / ".web-key"
    begin = Barrier(8)

    def start(number: int) -> str:
        begin.wait(60)
        return kept_key(path, str(number) * 43)

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(start, range(8)))) == 1
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_mode & 0o777 == 0o600
