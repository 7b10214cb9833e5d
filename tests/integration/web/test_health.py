"""What a watcher of the machine is told."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tests.integration.web.conftest import Web
from tests.integration.web.programs import program
from workflow.domain.person import Role
from workflow.ticking import tick_safely

READY, LIVE, METRICS = "/api/health/ready", "/api/health/live", "/api/metrics"


def test_an_office_that_works_is_ready_and_tells_no_secret(web: Web) -> None:
    stranger = web.stranger()
    assert stranger.get(LIVE).json() == {"status": "live"}
    answer = stranger.get(READY)
    told = answer.json()
    assert (answer.status_code, told["status"], told["scheduler"]) == (200, "ready", "not_known")
    assert (told["mail"], told["virus_scanner"]) == (False, False)
    assert str(web.app.home) not in answer.text


def test_a_database_of_another_version_is_not_ready(web: Web) -> None:
    with sqlite3.connect(web.app.home / "dondoc.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '0001'")
    answer = web.stranger().get(READY)
    error = answer.json()["error"]
    assert (answer.status_code, error["kind"]) == (503, "not_ready")
    assert [problem["field"] for problem in error["problems"]] == ["database"]
    assert str(web.app.home) not in answer.text
    assert web.stranger().get(LIVE).status_code == 200


def test_a_disk_that_takes_no_file_is_not_ready(web: Web) -> None:
    away = replace(web.app, home=web.app.home / "da-mat")
    web.fresh._app, web.fresh._seen = away, ()
    error = web.stranger().get(READY).json()["error"]
    assert [problem["field"] for problem in error["problems"]] == ["disk"]


def test_a_scheduler_that_stopped_is_not_ready(web: Web) -> None:
    tick_safely(web.fresh)
    assert web.stranger().get(READY).json()["scheduler"] == "ticking"
    web.clock.wait(minutes=15)
    assert web.stranger().get(READY).status_code == 200
    web.clock.wait(seconds=1)
    error = web.stranger().get(READY).json()["error"]
    assert [problem["field"] for problem in error["problems"]] == ["scheduler"]
    tick_safely(web.fresh)
    assert web.stranger().get(READY).status_code == 200


def test_metrics_count_requests_by_template_and_what_waits(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    web.adopt()
    web.clock.go(date(2025, 2, 28))
    caller = program(web, Role.ADMIN)
    for name in ("a", "b"):
        caller.get(f"/api/v1/duties/{name}")
        caller.get(f"/{name}/khong-co")
    statements()
    text = caller.get(METRICS).text
    assert len(statements()) == 3  # the calendar in force, whose token, and what waits
    assert 'route="/api/v1/duties/{code}",status="404"} 2.0' in text
    assert 'route="other",status="404"} 2.0' in text
    assert "dondoc_overdue_duties 8.0" in text
    assert 'dondoc_mails{state="queued"} 0.0' in text
    assert 'dondoc_request_seconds_bucket{le="+Inf",route="/api/v1/duties/{code}"} 2.0' in text
    assert web.stranger().get(METRICS).status_code == 401


def test_without_the_extra_there_are_no_metrics_and_it_is_said_how_to_get_them(web: Web) -> None:
    web.site.state.around = replace(web.site.state.around, meter=None)
    answer = program(web, Role.ADMIN).get(METRICS)
    assert (answer.status_code, answer.json()["error"]["kind"]) == (404, "no_meter")
    assert "dondoc[metrics]" in answer.json()["error"]["message"]
