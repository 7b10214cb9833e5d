"""`serve`: one job, at once and again, that outlives every failure and ends cleanly."""

import json
import signal
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from tests.integration.cli.conftest import Dondoc
from workflow import scheduler
from workflow.app import App, open_office
from workflow.cli.clock import FixedClock
from workflow.cli.options import read_moment
from workflow.usecases.run_tick import TickDone

CLOCK = FixedClock(read_moment("2025-02-18"))


def test_one_job_is_never_run_twice_at_once_and_never_dropped(issued: Path) -> None:
    with open_office(issued, CLOCK) as app:
        (job,) = scheduler.make_scheduler(app).get_jobs()
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
            patch.setattr(scheduler, "tick", broken)
            scheduler.tick_safely(app)
        scheduler.tick_safely(app)
    assert [line["event"] for line in logs] == ["tick_failed", "tick_ended"]
    assert logs[1]["queued"] == 8


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl+C"])
def test_a_signal_ends_it_after_the_running_tick(
    issued: Path, dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    real = scheduler.tick
    main_thread = threading.main_thread().ident or 0

    def tick_and_stop(app: App) -> TickDone:
        signal.pthread_kill(main_thread, number)
        return real(app)

    monkeypatch.setattr(scheduler, "tick", tick_and_stop)
    handler = signal.getsignal(signal.SIGTERM)
    said = dondoc("serve", "--today", "2025-02-18")
    assert (said.code, said.out) == (0, "")
    assert "Đang chạy, cứ 60 giây một lượt" in said.err
    assert said.err.endswith("Đã dừng.\n")
    assert signal.getsignal(signal.SIGTERM) is handler
    lines = (issued / "dondoc.log").read_text(encoding="utf-8").splitlines()
    events = [json.loads(line)["event"] for line in lines]
    assert events == ["tick_ended", "scheduler_stopped"]
