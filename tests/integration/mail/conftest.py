"""A mailer for any server, with the office's file store behind it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.unit.mail.letters import an_account
from workflow.mail.smtp import SmtpMailer
from workflow.store.files import FileStore


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
