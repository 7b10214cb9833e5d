"""What a person does costs what it touches, not what there is: SQLite counts its own instructions.

A plan would not tell: what keys of other tables make the database look for is in none.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event

from tests.integration.store.test_events import heard
from tests.integration.usecases.office import (
    CLERK,
    CU_JUT,
    DAK_MIL,
    KEY,
    WHY,
    Office,
    an_office,
    hand,
    plan_of,
)
from tests.integration.usecases.test_tick_plans import scanned
from workflow.domain.audit import Move
from workflow.domain.directive import DirectiveFile
from workflow.domain.rulebook import Rulebook
from workflow.store.sql_store import SqlStore
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.return_result import return_result
from workflow.usecases.submit_document import submit_document

OTHER_NOTICES = 30
LATE = date(2025, 3, 3)


@contextmanager
def instructions() -> Iterator[list[int]]:
    """Count the instructions of SQLite's machine, by tens."""
    counted, counting = [0], [True]

    def count() -> None:
        counted[0] += counting[0]

    def begin(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(count, 10)

    event.listen(Engine, "begin", begin)
    try:
        yield counted
    finally:
        event.remove(Engine, "begin", begin)
        counting[0] = False


def sent_back(office: Office, unit: str) -> None:
    office.submit(plan_of(unit))
    return_result(office.desk, plan_of(unit), hand(WHY))


def chased(office: Office, unit: str) -> None:
    chase = Chase(notice=KEY, respond_by=date(2025, 3, 12), units=(unit,))
    (draft,) = draft_chase(office.desk, chase, hand())
    submit_document(office.desk, draft.key, hand())


DEEDS: dict[str, Callable[[Office, str], object]] = {
    "hand in and accept": lambda office, unit: office.finish(plan_of(unit)),
    "send back": sent_back,
    "ask for more time": lambda office, unit: ask_extension(
        office.desk, plan_of(unit), date(2025, 3, 12), hand(WHY)
    ),
    "waive": lambda office, unit: close_assignment(
        office.desk, plan_of(unit), Move.WAIVE, hand(WHY)
    ),
    "chase": chased,
}


@pytest.fixture
def on_sqlite(
    store_sqlite: str, rules: Rulebook, drafted: DirectiveFile, tmp_path: Path
) -> Iterator[Office]:
    """Return the office late with its first duties."""
    with closing(SqlStore(store_sqlite, tmp_path)) as store:
        office = an_office(store, rules, drafted, tmp_path)
        office.adopt()
        office.clock.go(LATE)
        yield office


def adopt_others(office: Office) -> None:
    for number in range(OTHER_NOTICES):
        head = office.notice.head.model_copy(update={"code_number": 300 + number})
        facts = {"key": f"thong-bao-{number}", "head": head}
        adopt_notice(office.desk, office.notice.model_copy(update=facts), CLERK)


@pytest.mark.parametrize("do", DEEDS.values(), ids=DEEDS.keys())
def test_a_step_costs_among_many_duties_what_it_costs_among_few(
    on_sqlite: Office, do: Callable[[Office, str], object]
) -> None:
    with instructions() as among_few:
        do(on_sqlite, CU_JUT)
    adopt_others(on_sqlite)
    with instructions() as among_many:
        do(on_sqlite, DAK_MIL)
    assert 0 < among_many[0] < among_few[0] * 1.5


@pytest.mark.parametrize("do", DEEDS.values(), ids=DEEDS.keys())
def test_whatever_a_step_asks_is_found_by_an_index(
    office: Office, store_url: str, do: Callable[[Office, str], object]
) -> None:
    office.adopt()
    office.clock.go(LATE)
    with heard() as statements:
        do(office, CU_JUT)
    assert scanned(store_url, statements) == set()
