"""A machine or a server set to another part of the world counts the same moments and days."""

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from tests.integration.crash.stopped import At
from tests.integration.store.test_backup import CODE, SIGNED, an_office
from workflow.app import open_office
from workflow.cli.clock import SystemClock
from workflow.ports.which import Which
from workflow.usecases.verify_audit import verify_audit

FAR = "America/Los_Angeles"


@pytest.fixture
def far_away(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine and, on PostgreSQL, the server tell the time of California."""
    if database_url.startswith("postgresql"):
        with create_engine(database_url, poolclass=NullPool).begin() as connection:
            name = connection.engine.url.database
            connection.execute(text(f"ALTER DATABASE {name} SET timezone TO '{FAR}'"))
    monkeypatch.setenv("DONDOC_DATABASE_URL", database_url)
    with monkeypatch.context() as patch:
        patch.setenv("TZ", FAR)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("far_away")
def test_far_away_the_office_lives_by_the_time_of_vietnam(tmp_path: Path) -> None:
    home = an_office(tmp_path)
    with open_office(home, At(SIGNED)) as app:
        with app.desk.store.read() as tx:
            (assignment,) = tx.assignments(Which(codes=(CODE,)))
            (submission,) = tx.submissions()
            moments = {entry.at.isoformat() for entry in tx.trail()}
        assert verify_audit(app.desk).is_whole
    assert (assignment.opened_on, assignment.last_day) == (date(2025, 2, 13), date(2025, 2, 27))
    assert submission.submitted_on == date(2025, 2, 13)
    assert moments == {"2025-02-13T02:00:00+00:00"}
    assert str(SystemClock().now().tzinfo) == "Asia/Ho_Chi_Minh"
