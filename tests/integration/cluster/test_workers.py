"""Two workers and a site on one database: each thing is done once, whoever does it."""

import json
import shutil
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest

from tests.integration.cluster.conftest import (
    LATE,
    NOTICE,
    REMINDED,
    Machines,
    point_mail_at,
    until,
)
from tests.integration.crash.stopped import At
from tests.integration.web.conftest import Web, opened
from workflow.cli.main import main
from workflow.demo.mailbox import PostOffice
from workflow.domain.job import JobKind, JobState
from workflow.usecases.look_at_chase import look_at_chase
from workflow.usecases.order_job import order_job
from workflow.wording.labels import label

UNFIRED = "SELECT count(*) FROM event WHERE fired_at IS NULL AND due_on <= '2025-02-18'"


@pytest.mark.parametrize("command", ["worker", "serve --no-web"], ids=["workers", "schedulers"])
def test_two_at_once_remind_each_unit_once(
    machines: Machines, tmp_path: Path, command: str
) -> None:
    if command != "worker":  # by mistake: two processes that both believe to be the only one
        machines.settings["DONDOC_CLUSTER__ENABLED"] = "false"
    with PostOffice(tmp_path / "mail", At(REMINDED)) as post, ExitStack() as nodes:
        point_mail_at(machines.home, post.port)
        for _ in range(2):
            nodes.enter_context(machines.running(command, REMINDED))
        until(lambda: len(post.deliveries) == 8, f"{len(post.deliveries)} mails came")
        nodes.close()
        receivers = {delivery.recipient for delivery in post.deliveries}
    assert (len(receivers), len(post.deliveries)) == (8, 8)
    assert machines.ask(UNFIRED) == [0]
    assert machines.ask("SELECT count(*) FROM node") == [0], "who ends says good-bye"


def test_when_every_call_is_lost_the_next_tick_does_what_waits(
    machines: Machines, tmp_path: Path
) -> None:
    with PostOffice(tmp_path / "mail", At(REMINDED)) as post:
        point_mail_at(machines.home, post.port)
        with machines.office(REMINDED) as app:
            job = order_job(app.desk, app.secrets, JobKind.AUDIT, "van.thu", {"subject": ""})
        assert machines.ask("SELECT queue_name FROM procrastinate_jobs") == ["long-work"]
        machines.ask("DELETE FROM procrastinate_jobs")
        with machines.running("worker", REMINDED):
            until(lambda: len(post.deliveries) == 8, "no mail was sent")
            until(lambda: machines.ask("SELECT state FROM job") == ["done"], "the log is unchecked")
    with machines.office(REMINDED) as app, app.desk.store.read() as tx:
        assert tx.jobs.job(job.key).state is JobState.DONE


def test_long_work_ordered_on_a_page_is_carried_out_by_a_worker_and_its_progress_is_seen(
    machines: Machines,
) -> None:
    with opened(machines.home) as web, machines.running("worker", LATE):
        web.clock.at = LATE
        with psycopg.connect(machines.url.replace("+psycopg", "")) as brake, web.clerk as clerk:
            brake.execute("LOCK TABLE document IN SHARE ROW EXCLUSIVE MODE")
            page = order_chase(web)
            until(lambda: "0/8" in clerk.get(page).text, "nobody began")
            assert label(JobState.RUNNING) in clerk.get(page).text
            brake.rollback()
            until(lambda: clerk.get(page).is_redirect, "nobody brought it to its end")
    assert machines.ask("SELECT count(*) FROM document") == [8]


def order_chase(web: Web) -> str:
    asked = {
        "form_key": "k" * 20,
        "respond_by": "2025-03-14",
        "notice": NOTICE,
        "unit": [one.unit for one in look_at_chase(web.app.desk, NOTICE).late],
    }
    answer = web.clerk.post("/du-thao/moi", data=asked)
    return answer.headers["Location"]


def test_a_worker_is_seen_by_the_doctor_and_one_with_a_copy_of_the_folder_is_refused(
    machines: Machines, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "ban-chep"
    shutil.copytree(machines.home, copy)
    with machines.running("worker", REMINDED) as worker:
        assert main(["--home", str(machines.home), "--json", "doctor"]) == 1
        checkup = json.loads(capsys.readouterr().out)["checkup"]
        assert main(["--home", str(copy), "worker"]) == 1
    assert [node["process"] for node in checkup["nodes"]] == [worker.running[0].process.pid]
    told = [each["words"] for each in checkup["symptoms"] if each["code"] == "wrong_clock"]
    assert "chậm hơn máy chủ cơ sở dữ liệu" in told[0], "its clock was set to the past"
    refused = capsys.readouterr().err
    assert "không phải thư mục cơ quan mà máy" in refused
    assert "gắn thư mục chung" in refused


@pytest.mark.parametrize(
    ("enabled", "command", "words"),
    [
        ("false", ["worker"], "chạy một máy"),
        ("true", ["serve", "--no-web"], "không đi cùng --no-web"),
    ],
    ids=["a worker of one process", "a site without pages"],
)
def test_what_does_not_fit_the_setting_is_told(
    machines: Machines,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    enabled: str,
    command: list[str],
    words: str,
) -> None:
    monkeypatch.setenv("DONDOC_CLUSTER__ENABLED", enabled)
    assert main(["--home", str(machines.home), *command]) == 1
    assert words in capsys.readouterr().err


def test_a_worker_that_is_told_to_stop_while_it_starts_ends(machines: Machines) -> None:
    with machines.running("worker", REMINDED) as worker:
        (node,) = worker.running
    assert node.process.exitcode == 0
