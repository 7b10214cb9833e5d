"""An office of the first release comes to the newest schema with all its records, and goes on.

`first_release/` was made by the code that knew only schema 0001, with an invented notice: issued,
reminded, chased, one list handed in and accepted, one breach reported.
"""

import asyncio
import json
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from tests.integration.crash.stopped import At
from tests.migrated import at_version
from workflow.app import App, migrate, open_office
from workflow.domain.assignment import Step
from workflow.domain.audit import Actor, Move
from workflow.domain.outgoing import DocumentState
from workflow.founding import found
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.run_tick import run_tick
from workflow.usecases.take_step import Hand
from workflow.usecases.verify_audit import verify_audit

KEPT = Path(__file__).with_name("first_release")
LATE = datetime.fromisoformat("2025-03-10T09:00:00+07:00")
CODE = "thu-vien-2025.1-danh-muc"

COUNTED = text("SELECT setval(seqrelid::regclass, 1) FROM pg_sequence")
"""As they had counted: one try of a mail, one breach."""


def on_sqlite(url: str) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
        database.executescript((KEPT / "sqlite.sql").read_text(encoding="utf-8"))


def on_postgresql(url: str) -> None:
    at_version(url, "0001")
    with create_engine(url, poolclass=NullPool).begin() as connection:
        for line in (KEPT / "postgresql.jsonl").read_text(encoding="utf-8").splitlines():
            table, row = json.loads(line).values()
            whole = f"json_populate_record(NULL::{table}, CAST(:row AS json))"
            put = text(f"INSERT INTO {table} SELECT * FROM {whole}")  # noqa: S608
            connection.execute(put, {"row": json.dumps(row)})
        connection.execute(COUNTED)


@pytest.fixture
def home(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The office as its files were, its database just brought to the newest schema."""
    monkeypatch.setenv("DONDOC_DATABASE_URL", database_url)
    (on_sqlite if database_url.startswith("sqlite") else on_postgresql)(database_url)
    home = tmp_path / "so"
    found(home, "so-gddt-dak-nong")
    shutil.copy(KEPT / "office.yaml", home)
    shutil.copy(KEPT / "thu-vien-2025.yaml", home / "directives")
    migrate(home)
    return home


def test_an_office_of_the_first_release_is_all_there_and_goes_on(home: Path) -> None:
    with open_office(home, At(LATE)) as app:
        must_be_all_there(app)
        assert verify_audit(app.desk).is_whole
        done = asyncio.run(run_tick(app.desk, app.mailer))
        assert done.queued > 0, "what is late since is reminded of"
        code = f"{CODE}.thpt-chu-van-an"
        hand = Hand(actor=Actor(name="văn thư"), note="Đã nộp bản giấy ngày 26/02/2025")
        close_assignment(app.desk, code, Move.WAIVE, hand)
        assert verify_audit(app.desk).is_whole


def must_be_all_there(app: App) -> None:
    with app.desk.store.read() as tx:
        steps = {each.code.removeprefix("thu-vien-2025."): each.step for each in tx.assignments()}
        (submission,) = tx.submissions()
        (incident,) = tx.incidents()
        documents = [(each.state, each.code_number) for each in tx.documents()]
        mails = {message.key.split(".")[0] for message in tx.messages()}
        assert len(tx.trail()) == 13
    assert steps == {
        "1-danh-muc.phong-gddt-cu-jut": Step.ACCEPTED,
        "1-danh-muc.thpt-chu-van-an": Step.OPEN,
        "1-ket-qua.phong-gddt-cu-jut": Step.OPEN,
        "1-ket-qua.thpt-chu-van-an": Step.OPEN,
        "2-giu-gin.thpt-chu-van-an": Step.OPEN,
    }
    assert (submission.report_notation, submission.files[0].name) == ("BC-PGDĐT", "danh-muc.txt")
    assert incident.words == "Tủ sách bị ẩm, hỏng mười quyển"
    assert documents == [(DocumentState.ISSUED, 215), (DocumentState.DRAFT, None)]
    assert mails == {"van-ban", "nhac-viec"}
