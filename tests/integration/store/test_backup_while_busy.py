"""A backup taken while people, mails and workers write is the office of one moment."""

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from threading import Event

import pytest

from tests.integration.crash.stopped import At
from tests.integration.store.test_backup import an_office
from workflow.app import App, open_office, restore
from workflow.demo.mailbox import PostOffice
from workflow.domain.assignment import Step
from workflow.domain.audit import Actor
from workflow.domain.job import JobKind
from workflow.domain.person import Role
from workflow.store.archive import table_names
from workflow.store.backup import back_up
from workflow.store.sql_store import SqlStore
from workflow.store.transaction import SqlTransaction
from workflow.usecases.add_person import add_person
from workflow.usecases.look_at_chase import look_at_chase
from workflow.usecases.order_job import order_job
from workflow.usecases.run_tick import run_tick
from workflow.usecases.submit_result import HandedFile, Result, submit_result
from workflow.usecases.take_step import Hand
from workflow.usecases.verify_audit import verify_audit
from workflow.web.working import work_off

LATE = datetime.fromisoformat("2025-03-06T09:00:00+07:00")
CLERK = Hand(actor=Actor(name="chuyên viên"))
NOTICE = "hoc-ba-so-2025"
Rows = Mapping[str, Sequence[str]]


class Watched(SqlStore):
    """A store that remembers what was there in the moment that it was read."""

    seen: Rows

    @contextmanager
    def read(self) -> Iterator[SqlTransaction]:
        with super().read() as tx:
            self.seen = rows_of(tx)
            yield tx


def rows_of(tx: SqlTransaction) -> Rows:
    return {name: list(tx.rows(name)) for name in table_names()}


def submitting(app: App, is_over: Event) -> None:
    with app.desk.store.read() as tx:
        codes = [each.code for each in tx.assignments() if each.step is Step.OPEN]
    for code in codes:
        file = HandedFile(name="báo cáo.txt", content=code.encode())
        submit_result(app.desk, app.files, code, Result(files=(file,)), CLERK)
        if is_over.is_set():
            return


def mailing(app: App, is_over: Event) -> None:
    while not is_over.is_set():
        asyncio.run(run_tick(app.desk, app.mailer))


def working(app: App, is_over: Event) -> None:
    for turn in count(12):
        units = [one.unit for one in look_at_chase(app.desk, NOTICE).late]
        asked = {"notice": NOTICE, "units": units, "day": "2025-03-06"}
        order_job(
            app.desk,
            app.secrets,
            JobKind.CHASE,
            "van.thu",
            asked | {"respond_by": f"2025-03-{turn}"},
        )
        work_off(lambda: app)
        if is_over.is_set() or turn == 28:
            return


def test_a_backup_of_a_busy_office_is_the_office_of_one_moment(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_DATABASE_URL", database_url)
    home, is_over = an_office(tmp_path), Event()
    with PostOffice(tmp_path / "thu", At(LATE)) as post:
        settings = f'[smtp]\nhost = "127.0.0.1"\nport = {post.port}\nsecurity = "none"\n'
        (home / "dondoc.toml").write_text(settings, encoding="utf-8")
        with open_office(home, At(LATE)) as app:
            who = ("van.thu", "Lê Thị Văn", Role.RECORDS_CLERK)
            add_person(app.desk, app.passwords, who, "một mật khẩu đủ dài", CLERK.actor)
            with ThreadPoolExecutor(3) as pool:
                verbs = (submitting, mailing, working)
                at_work = [pool.submit(verb, app, is_over) for verb in verbs]
                kept = [_backed_up(database_url, home, tmp_path / f"{n}.zip") for n in range(3)]
                is_over.set()
                for each in at_work:
                    each.result(timeout=120)
    assert len({json.dumps(rows) for rows in kept}) == 3, "others wrote between any two"
    for number, rows in enumerate(kept):
        monkeypatch.setenv("DONDOC_DATABASE_URL", f"sqlite:///{tmp_path}/{number}.db")
        restore(tmp_path / str(number), tmp_path / f"{number}.zip")
        _must_be(tmp_path / str(number), rows)


def _backed_up(url: str, home: Path, path: Path) -> Rows:
    with closing(Watched(url)) as store:
        back_up(store, home, path)
        return store.seen


def _must_be(home: Path, rows: Rows) -> None:
    with open_office(home, At(LATE)) as app:
        with closing(SqlStore(f"sqlite:///{home}.db")) as store, store.read() as tx:
            assert rows_of(tx) == rows
        assert verify_audit(app.desk).is_whole
        named = [
            file["sha256"] for line in rows["submission"] for file in json.loads(line)["files"]
        ]
        assert len(named) >= 1
        for sha256 in named:
            app.files.get(sha256)
