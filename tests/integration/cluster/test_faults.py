"""Nodes that die, and a database that goes away under them: nothing is lost, nothing done twice."""

import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import LiteralString

import pytest

from tests.integration.cluster.conftest import (
    REMINDED,
    Machines,
    point_mail_at,
    settings_of,
    until,
)
from tests.integration.crash.stopped import At
from tests.integration.crash.test_kill import HangsAtTheFirstMail
from tests.postgres import OwnServer
from workflow.app import migrate
from workflow.demo.mailbox import PostOffice
from workflow.domain.message import LEASE

HELD = "SELECT queue_name FROM procrastinate_jobs WHERE status = 'doing'"
A_DEAD_TICK = """INSERT INTO procrastinate_jobs
    (queue_name, task_name, lock, queueing_lock, args, status, worker_id)
    VALUES ('due', 'due', 'due', 'due', '{"timestamp": 1}', 'doing', NULL)"""
A_CALL = (
    "INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('mail', 'mail') RETURNING id"
)
CALLS = "SELECT id FROM procrastinate_jobs"


def test_what_a_killed_worker_had_begun_goes_on_elsewhere_and_its_calls_come_back(
    machines: Machines, tmp_path: Path
) -> None:
    with HangsAtTheFirstMail(tmp_path / "mail", At(REMINDED)) as post, ExitStack() as nodes:
        point_mail_at(machines.home, post.port)
        killed = nodes.enter_context(machines.running("worker", REMINDED))
        assert post.has_first.wait(timeout=60)
        assert "mail" in machines.ask(HELD)
        killed.kill(0)
        assert "mail" in machines.ask(HELD), "nobody gave it back"
        nodes.enter_context(machines.running("worker", REMINDED + 1.1 * LEASE))
        until(lambda: len(post.deliveries) == 8, f"{len(post.deliveries)} mails came")
        until(lambda: machines.ask("SELECT count(*) FROM node") == [1], "the dead one is counted")
        until(lambda: "mail" not in machines.ask(HELD), "its call is held for ever")
        nodes.close()
        receivers = {delivery.recipient for delivery in post.deliveries}
    assert (len(receivers), len(post.deliveries)) == (8, 8)
    assert machines.ask(HELD) == []


def test_a_tick_that_a_killed_worker_held_is_not_held_for_ever(
    machines: Machines, tmp_path: Path
) -> None:
    machines.ask(A_DEAD_TICK)
    with PostOffice(tmp_path / "mail", At(REMINDED)) as post:
        point_mail_at(machines.home, post.port)
        with machines.running("worker", REMINDED):
            until(lambda: len(post.deliveries) == 8, f"{len(post.deliveries)} mails came")


def test_a_worker_goes_on_when_postgresql_restarts_under_it(
    own_server: OwnServer, founded: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_of(own_server.url)
    machines = Machines(home=tmp_path / "so-gddt", url=own_server.url, settings=settings)
    shutil.copytree(founded.home, machines.home)
    monkeypatch.setenv("DONDOC_DATABASE_URL", machines.url)
    migrate(machines.home)
    with machines.running("worker", REMINDED) as worker:
        must_be_taken_up(machines, A_CALL)
        own_server.restart()
        must_be_taken_up(machines, A_CALL)
        worker.must_be_ready()


def must_be_taken_up(machines: Machines, call: LiteralString) -> None:
    (key,) = machines.ask(call)
    until(lambda: key not in machines.ask(CALLS), "nobody took it up")
