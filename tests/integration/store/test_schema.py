"""The schema: migrations make what the tables say, and an old database is not touched."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from procrastinate.schema import SchemaManager
from sqlalchemy import TextClause, create_engine, inspect, text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.pool import NullPool

from tests.migrated import MIGRATIONS, at_version
from workflow.domain.assignment import Assignment
from workflow.domain.audit import Change, Move
from workflow.domain.deadline import DeadlineEvent
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.register import Book
from workflow.errors import StorageError
from workflow.store.schema import HEAD, VERSION
from workflow.store.sql_store import SqlStore
from workflow.store.tables import Row

AnEvent = Callable[..., DeadlineEvent]
ADocument = Callable[..., OutgoingDocument]
AChange = Callable[..., Change]
AT_VERSION = text("UPDATE alembic_version SET version_num = :version")
OLD_DOCUMENT = text(
    """INSERT INTO document (key, purpose, document_type, template, series, code_notation, subject,
    signer, "values", recipients, chase_round, state, code_number, issued_date, issued_year, sha256)
    VALUES ('cong-van-cu', 'report', 'dispatch', 'dispatch/cong-van.docx', 'cong-van', 'SGDĐT-VP',
    'học bạ số', 'Trần Văn A', '{}', '[]', 0, 'issued', 230, :day, 2025, 'aa')"""
)
OLD_ASSIGNMENT = text(
    """INSERT INTO assignment (code, notice, obligation, unit, first_unit, owner, clause, modality,
    action, step, opened_on, is_nil, version)
    VALUES ('hoc-ba-so.3a', 'hoc-ba-so', '3a', 'gia-nghia', 'gia-nghia', 'gia-nghia', '3.a',
    'obligation', 'Rà soát học bạ số', 'assigned', :day, false, 1)"""
)
OLD_CHASED = text("INSERT INTO document_about VALUES ('cong-van-cu', 'hoc-ba-so.3a', 0)")
OLD_REGISTER = text("INSERT INTO register VALUES ('cong-van', 2025, 230, :day)")
WAITS = text("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation IS NOT NULL")
MIGRATE = (
    "import sys; from workflow.store.sql_store import SqlStore; SqlStore(sys.argv[1]).migrate()"
)


def run(url: str, command: TextClause, **parameters: str) -> None:
    with create_engine(url, poolclass=NullPool).begin() as connection:
        connection.execute(command, parameters)


def differences(url: str) -> list[object]:
    """Return where the tables of the code and of a database differ; the queue is not ours."""
    with create_engine(url, poolclass=NullPool).connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_own})
        return list(compare_metadata(context, Row.metadata))


def is_own(name: str | None, *_: object) -> bool:
    return not (name or "").startswith("procrastinate_")


def test_migrations_make_what_the_tables_say(store: SqlStore, store_url: str) -> None:
    assert differences(store_url) == []


def test_the_tables_of_the_queue_are_those_of_its_library() -> None:
    kept = next(MIGRATIONS.glob("procrastinate_*.sql")).read_text(encoding="utf-8")
    assert kept.endswith(SchemaManager.get_schema()), "a new version needs a migration of its own"


def test_the_head_written_in_the_code_is_the_last_migration() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == HEAD


def test_the_way_back_leaves_nothing(store: SqlStore, store_url: str) -> None:
    store.close()
    at_version(store_url, "base", command.downgrade)
    engine = create_engine(store_url, poolclass=NullPool)
    assert inspect(engine).get_table_names() == ["alembic_version"]
    store.migrate()  # refused when a type or a function of the queue is still there
    assert differences(store_url) == []


def test_a_second_migration_changes_nothing(
    store: SqlStore, opened: Callable[..., list[Assignment]]
) -> None:
    kept = opened("a")
    store.migrate()
    with store.read() as tx:
        assert tx.assignments() == kept


def test_three_processes_may_migrate_at_once(database_url: str) -> None:
    command = [sys.executable, "-c", MIGRATE, database_url]
    runs = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(3)]
    assert [run.communicate(timeout=60)[1] for run in runs] == [b""] * 3
    store = SqlStore(database_url)
    with store.read() as tx:
        assert tx.assignments() == []
    store.close()


def test_numbers_given_before_bodies_were_told_apart_go_on(database_url: str) -> None:
    at_version(database_url, "0001")
    run(database_url, OLD_DOCUMENT, day="2025-03-06")
    run(database_url, OLD_ASSIGNMENT, day="2025-02-12")
    run(database_url, OLD_CHASED)
    run(database_url, OLD_REGISTER, day="2025-03-06")
    store = SqlStore(database_url)
    store.migrate()
    with store.begin() as tx:
        old = tx.document("cong-van-cu")
        assert (old.code_number, old.issuing_organ, old.note) == (230, "", "")
        assert (old.corrects, old.recalled_date, old.about) == (None, None, ("hoc-ba-so.3a",))
        heir = Book(issuing_organ="so-gddt-lam-dong", series="cong-van", year=2025)
        assert tx.registers.take_number(heir, 1, date(2025, 3, 7)) == 1
        book = replace(heir, issuing_organ="so-gddt-dak-nong")
        tx.registers.hand_over(replace(heir, issuing_organ=""), "so-gddt-dak-nong")
        assert tx.registers.take_number(book, 215, date(2025, 3, 7)) == 231
    assert differences(database_url) == []
    store.close()


def test_after_an_upgrade_nothing_may_point_at_what_is_not_there(
    database_url: str, a_document: ADocument, a_change: AChange
) -> None:
    at_version(database_url, "0001")
    store = SqlStore(database_url)
    store.migrate()
    chase = a_document("don-doc", about=("khong-co",))
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"), store.begin() as tx:
        tx.add_document(chase, a_change(chase, Move.DRAFT))
    store.close()


def test_what_points_at_nothing_is_not_upgraded(sqlite_url: str) -> None:
    at_version(sqlite_url, "0001")
    run(sqlite_url, OLD_CHASED)
    store = SqlStore(sqlite_url)
    with pytest.raises(StorageError, match=r"document_about.*bản sao lưu"):
        store.migrate()
    with pytest.raises(StorageError, match="đang có: 0001"), store.read():
        pass
    store.close()


def test_the_older_schema_comes_back(store: SqlStore, store_url: str) -> None:
    store.close()
    at_version(store_url, "0001", command.downgrade)
    columns = inspect(create_engine(store_url, poolclass=NullPool)).get_columns("register")
    assert [column["name"] for column in columns] == ["series", "year", "last_number", "last_date"]


@pytest.mark.parametrize(
    ("version", "words"),
    [("0000", "đang có: 0000, cần: .*nâng cấp"), ("9999", "phiên bản 9999.*cài bản mới")],
    ids=["an older schema", "a newer schema"],
)
@pytest.mark.parametrize("opener", ["begin", "read", "rehearse", "finish_files"])
def test_another_schema_is_refused_at_each_opening_not_only_the_first(
    store_url: str, tmp_path: Path, version: str, words: str, opener: str
) -> None:
    store = SqlStore(store_url, tmp_path)
    with store.begin() as tx:
        tx.unplan("a")
    run(store_url, AT_VERSION, version=version)
    with pytest.raises(StorageError, match=words), ExitStack() as stack:
        stack.enter_context(getattr(store, opener)())
    run(store_url, AT_VERSION, version=HEAD)
    with store.begin() as tx:
        tx.unplan("a")
    store.close()


def test_an_upgrade_waits_until_nobody_is_in_the_middle_of_something(postgres_url: str) -> None:
    at_version(postgres_url, "0007")
    store, engine = SqlStore(postgres_url), create_engine(postgres_url, poolclass=NullPool)
    with ThreadPoolExecutor(1) as pool, engine.connect() as watcher:
        with engine.begin() as writer:
            assert writer.scalar(VERSION) == "0007"
            upgrade = pool.submit(store.migrate)
            while not watcher.scalar(WAITS) and not upgrade.done():
                watcher.rollback()
            assert not upgrade.done()
            watcher.rollback()
        upgrade.result(timeout=60)
        assert watcher.scalar(VERSION) == HEAD
    store.close()


def test_a_database_of_a_newer_engine_is_not_migrated(store: SqlStore, store_url: str) -> None:
    run(store_url, AT_VERSION, version="9999")
    with pytest.raises(StorageError, match=r"phiên bản 9999.*cài bản mới"):
        store.migrate()


def test_an_empty_database_is_refused_and_no_file_is_made(database_url: str) -> None:
    store = SqlStore(database_url)
    with pytest.raises(StorageError, match=r"quản trị máy chủ cần (tạo|nâng cấp)"), store.read():
        pass
    store.close()
    file = Path(database_url.removeprefix("sqlite:///"))
    assert not file.exists()


def test_a_moment_is_kept_in_utc_and_comes_back_aware(
    store: SqlStore, now: datetime, opened: Callable[..., list[Assignment]], an_event: AnEvent
) -> None:
    opened("a")
    event = an_event("a")
    in_dak_nong = now.astimezone(ZoneInfo("Asia/Ho_Chi_Minh"))
    with store.begin() as tx:
        tx.plan([event])
        tx.claim([event.key], in_dak_nong)
    with store.read() as tx:
        [(_, fired_at)] = tx.events("a")
    assert fired_at == now
    assert fired_at.utcoffset() == timedelta(0)


def test_a_moment_without_zone_is_refused(store: SqlStore, now: datetime) -> None:
    with pytest.raises(StatementError, match="naive"), store.begin() as tx:
        tx.claim(["a"], now.replace(tzinfo=None))
