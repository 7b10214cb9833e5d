"""`serve`: one job, at once and again, that outlives every failure and ends cleanly."""

import json
import signal
import sqlite3
import threading
from collections import Counter
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from apscheduler.schedulers.background import BackgroundScheduler
from structlog.testing import capture_logs

from tests.integration.cli.conftest import Dondoc
from workflow import scheduler, ticking
from workflow.app import App, open_office
from workflow.cli import office
from workflow.cli.clock import FixedClock
from workflow.cli.options import read_moment
from workflow.errors import CalendarError
from workflow.fresh_app import FreshApp
from workflow.store.schema import HEAD
from workflow.usecases.run_tick import TickDone

CLOCK = FixedClock(read_moment("2025-02-18"))


def test_one_job_is_never_run_twice_at_once_and_never_dropped(issued: Path) -> None:
    with open_office(issued, CLOCK) as app:
        (job,) = scheduler.make_scheduler(FreshApp(app)).get_jobs()
    assert (job.max_instances, job.coalesce, job.misfire_grace_time) == (1, True, None)
    assert job.trigger.interval == timedelta(seconds=60)
    assert str(job.trigger.timezone) == "Asia/Ho_Chi_Minh"


def test_a_tick_that_fails_is_logged_and_the_next_goes_on(
    issued: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: App) -> TickDone:
        raise RuntimeError("mất điện")

    with open_office(issued, CLOCK) as app, capture_logs() as logs:
        with monkeypatch.context() as patch:
            patch.setattr(ticking, "tick", broken)
            ticking.tick_safely(FreshApp(app))
        ticking.tick_safely(FreshApp(app))
    assert [line["event"] for line in logs] == ["tick_failed", "tick_done"]
    assert logs[0]["exc_info"]
    assert logs[1]["queued"] == 8


def test_what_people_have_to_put_right_is_one_line_of_the_log(
    issued: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: App) -> TickDone:
        raise CalendarError(2028)

    monkeypatch.setattr(ticking, "tick", refused)
    with open_office(issued, CLOCK) as app, capture_logs() as logs:
        ticking.tick_safely(FreshApp(app))
    (line,) = logs
    assert line["event"] == "tick_failed"
    assert line["words"].startswith("Chưa có lịch làm việc năm 2028")
    assert "exc_info" not in line


def test_a_tick_beside_a_newer_dondoc_does_nothing_and_says_what_to_do(issued: Path) -> None:
    file = issued / "dondoc.db"
    with open_office(issued, CLOCK) as app, capture_logs() as logs:
        fresh = FreshApp(app)
        for version in ("9999", HEAD):
            with closing(sqlite3.connect(file)) as database, database:
                database.execute("UPDATE alembic_version SET version_num = ?", [version])
            ticking.tick_safely(fresh)
    assert [line["event"] for line in logs] == ["files_unfinished", "tick_failed", "tick_done"]
    assert "phiên bản 9999" in logs[1]["words"]
    assert logs[2]["queued"] == 8, "nothing had been done before"


def test_changed_files_are_read_again_and_broken_ones_leave_the_rules_as_they_were(
    issued: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = issued / "office.yaml"
    text = path.read_text(encoding="utf-8")
    seen = []

    def look(app: App) -> TickDone:
        seen.append(app.desk.rules.office.due_soon_days)
        return TickDone(opened=0, moved=0, queued=0, ended=Counter())

    monkeypatch.setattr(ticking, "tick", look)
    with open_office(issued, CLOCK) as app, capture_logs() as logs:
        fresh = FreshApp(app)
        for change in ("due_soon_days: 7", "due_soon_days: 12", "due_soon_dayss: 5"):
            path.write_text(text.replace("due_soon_days: 7", change), encoding="utf-8")
            ticking.tick_safely(fresh)
            ticking.tick_safely(fresh)
    assert seen == [7, 7, 12, 12, 12, 12]
    assert "due_soon_dayss" in logs[-1]["words"]
    events = [line["event"] for line in logs if line["event"] != "declarations_read"]
    assert events == ["declarations_refused"]


def test_a_signal_that_breaks_in_where_exceptions_are_caught_is_not_lost(
    issued: Path, dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = BackgroundScheduler.start

    def start_catching(self: BackgroundScheduler) -> None:
        with suppress(BaseException):
            signal.raise_signal(signal.SIGTERM)
        start(self)

    monkeypatch.setattr(BackgroundScheduler, "start", start_catching)
    monkeypatch.setattr(office, "SystemClock", lambda: CLOCK)
    said = dondoc("serve", "--no-web")
    assert (said.code, said.out) == (0, "")
    assert said.err.endswith("Đã dừng.\n")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl+C"])
def test_a_signal_ends_it_after_the_running_tick(
    issued: Path, dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    real = ticking.tick
    main_thread = threading.main_thread().ident or 0

    def tick_and_stop(app: App) -> TickDone:
        signal.pthread_kill(main_thread, number)
        return real(app)

    monkeypatch.setattr(ticking, "tick", tick_and_stop)
    monkeypatch.setattr(office, "SystemClock", lambda: CLOCK)
    handler = signal.getsignal(signal.SIGTERM)
    said = dondoc("serve", "--no-web")
    assert (said.code, said.out) == (0, "")
    assert "Đang chạy, cứ 60 giây một lượt" in said.err
    assert said.err.endswith("Đã dừng.\n")
    assert signal.getsignal(signal.SIGTERM) is handler
    lines = (issued / "dondoc.log").read_text(encoding="utf-8").splitlines()
    events = [json.loads(line)["event"] for line in lines]
    assert events == ["tick_done", "scheduler_stopped"]
