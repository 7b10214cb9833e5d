"""A mailer for any server, with the office's file store behind it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.integration.mail.servers import Server
from tests.unit.mail.letters import an_account
from workflow.mail.smtp import SmtpMailer
from workflow.store.files import FileStore


@pytest.fixture(params=[False, True], ids=["step by step", "pipelined"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let servers take commands one by one, and then several at once."""
    monkeypatch.setattr(Server, "is_pipelining", request.param)


@pytest.fixture
def files(tmp_path: Path) -> FileStore:
    """Return an empty file store."""
    return FileStore(tmp_path / "files")


@pytest.fixture
def mailer_to(files: FileStore) -> Callable[..., SmtpMailer]:
    """Return a builder: a mailer for the server on that port."""

    def build(port: int, **facts: Any) -> SmtpMailer:
        return SmtpMailer(an_account(port=port, **facts), files)

    return build
