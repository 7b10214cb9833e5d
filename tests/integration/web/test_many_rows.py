"""A big office: the pages ask the database as often for 100,000 duties and mails as for a few."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.integration.web.conftest import NOTICE, Web, opened
from tests.integration.web.papers import remind
from workflow.web.menu import MENU

MANY = 100_000
DAY = date(2025, 3, 3)
FIRST_DAY = date(2025, 2, 18)
ADDRESS = "dau-moi@phong-gddt-dak-mil.example"
LISTS = [
    *(entry.url for entry in MENU),
    f"/nhiem-vu?thong_bao={NOTICE}",
    "/nhiem-vu?trang_thai=overdue&tim=ke+hoach",
    "/nhiem-vu?tu=90000",
    "/thu?tinh_trang=phone",
    "/thu?tim=nhac+viec",
    "/thu?tim=khong+co",
    "/thu/goi-dien",
]
GROW = """WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :many)
INSERT INTO assignment (code, notice, obligation, unit, first_unit, owner, clause, modality, action,
    step, opened_on, last_day, target_day, is_nil, version, folded)
SELECT a.code || '.' || i, a.notice, a.obligation, a.unit, a.first_unit, a.owner, a.clause,
    a.modality, a.action, a.step, a.opened_on, a.last_day, a.target_day, a.is_nil, a.version,
    a.folded
FROM n JOIN (SELECT *, row_number() OVER (ORDER BY code) - 1 AS place FROM assignment) a
    ON a.place = i % :few"""
SEAL = """INSERT INTO audit (subject, seq, kind, move, actor, at, note, state, detail, previous,
    digest)
SELECT a.code, 1, 'assignment', 'open', 'dondoc', o.at, '', json_set(o.state, '$.code', a.code),
    '{}', o.previous, o.digest
FROM assignment a JOIN audit o
    ON o.subject = (SELECT min(subject) FROM audit WHERE kind = 'assignment')
WHERE NOT EXISTS (SELECT 1 FROM audit WHERE subject = a.code)"""
SEND = """WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :many)
INSERT INTO message (key, kind, unit, to_name, to_email, letter, attachments, queued_at, state,
    tries, answer, folded)
SELECT m.key || '.' || i, m.kind, m.unit, m.to_name, m.to_email, m.letter, m.attachments,
    strftime('%Y-%m-%d %H:%M:%f000', m.queued_at, '+' || i || ' seconds'), m.state, m.tries,
    m.answer, m.folded || '.' || i
FROM n JOIN (SELECT *, row_number() OVER (ORDER BY key) - 1 AS place FROM message) m
    ON m.place = i % :few"""
SPEAK = """INSERT INTO message_about (message, assignment, place)
SELECT m.key, a.code, 0
FROM (SELECT key, row_number() OVER (ORDER BY key) AS place FROM message) m
JOIN (SELECT code, row_number() OVER (ORDER BY code) AS place FROM assignment) a
    ON a.place = m.place
WHERE NOT EXISTS (SELECT 1 FROM message_about WHERE message = m.key)"""


@pytest.fixture(scope="module")
def grown(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office with the real notice, its duties and mails a thousand times over."""
    home = tmp_path_factory.mktemp("many") / "co-quan"
    shutil.copytree(founded, home)
    with opened(home) as web:
        few = len(web.adopt())
        mails = len(remind(web, FIRST_DAY, ADDRESS))
    with create_engine(f"sqlite:///{home / 'dondoc.db'}").begin() as connection:
        connection.execute(text(GROW), {"many": MANY, "few": few})
        connection.execute(text(SEAL))
        connection.execute(text(SEND), {"many": MANY, "few": mails})
        connection.execute(text(SPEAK))
    return home


@pytest.fixture
def many(grown: Path) -> Iterator[Web]:
    with opened(grown) as web:
        yield web


def test_every_list_asks_as_often_for_many_rows_as_for_few(
    web: Web, many: Web, statements: Callable[[], list[str]]
) -> None:
    web.adopt()
    remind(web, FIRST_DAY, ADDRESS)
    asked: dict[str, tuple[int, int]] = {}
    for url in LISTS:
        told = []
        for office in (web, many):
            office.clock.go(DAY)
            person = office.admin if url in {"/nguoi-dung", "/nhat-ky"} else office.clerk
            statements()
            answer = person.get(url)
            assert answer.status_code == 200, (url, answer.status_code)
            told.append(len(statements()))
        asked[url] = (told[0], told[1])
    assert {url: n for url, n in asked.items() if n[0] != n[1] or max(n) > 8} == {}
