"""Two people at the same duty, or two processes at the same work: one wins, nothing is mixed."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest

from tests.integration.usecases.office import (
    DAK_MIL,
    DISTRICTS,
    Office,
    hand,
    nothing_changes,
    plan_of,
)
from workflow.domain.assignment import Step, Submission
from workflow.domain.audit import Move
from workflow.errors import ConflictError, InputError
from workflow.ports.which import Which
from workflow.store.sql_store import SqlStore
from workflow.usecases.accept_result import accept_result
from workflow.usecases.move_to_successors import move_to_successors
from workflow.usecases.return_result import return_result
from workflow.usecases.take_step import take_step
from workflow.usecases.verify_audit import verify_audit

PLAN = plan_of(DAK_MIL)
DAY = date(2025, 2, 12)


@pytest.fixture
def adopted(office: Office) -> Office:
    office.adopt("1")
    return office


def test_a_result_entered_over_a_newer_state_is_refused_whole(adopted: Office) -> None:
    seen_by_both = adopted.assignment(PLAN)
    adopted.submit(PLAN, report_number="31")
    return_result(adopted.desk, PLAN, hand("Thiếu danh sách các trường"))
    after = seen_by_both.submit(DAY)
    late = Submission(
        assignment=PLAN, version=99, submitted_on=DAY, is_nil=False, note="", report_number="32"
    )

    def enter() -> None:
        with adopted.store.begin() as tx:
            tx.add_submission(late)
            take_step(tx, adopted.desk, seen_by_both, after, Move.SUBMIT, hand())

    with nothing_changes(adopted), pytest.raises(ConflictError) as refused:
        enter()
    assert refused.value.code == PLAN
    with adopted.store.read() as tx:
        assert [s.report_number for s in tx.submissions(Which(codes=(PLAN,)))] == ["31"]


def test_acceptance_of_what_a_colleague_just_returned_is_refused(adopted: Office) -> None:
    seen_by_both = adopted.submit(PLAN)
    return_result(adopted.desk, PLAN, hand("Thiếu danh sách các trường"))
    after = seen_by_both.accept(DAY)
    with nothing_changes(adopted), pytest.raises(ConflictError), adopted.store.begin() as tx:
        take_step(tx, adopted.desk, seen_by_both, after, Move.ACCEPT, hand())
    assert adopted.assignment(PLAN).step is Step.RETURNED
    assert adopted.planned(PLAN) != []


def test_of_many_who_submit_at_once_one_wins(adopted: Office, second_store: SqlStore) -> None:
    start = Barrier(4)
    desks = [adopted.desk, replace(adopted.desk, store=second_store)] * 2

    def submit(number: int) -> str:
        office = replace(adopted, desk=desks[number])
        start.wait(30)
        try:
            office.submit(PLAN, report_number=str(number))
        except InputError as refused:
            return type(refused).__name__
        return "kept"

    with ThreadPoolExecutor(4) as pool:
        ended = list(pool.map(submit, range(4)))
    assert ended.count("kept") == 1
    assert set(ended) <= {"kept", "ConflictError", "WrongStepError"}
    with adopted.store.read() as tx:
        (kept,) = tx.submissions(Which(codes=(PLAN,)))
        assert kept.report_number == str(ended.index("kept"))
    assert adopted.moves(PLAN) == ["open", "submit"]
    assert verify_audit(adopted.desk).is_whole


def test_acceptance_and_return_at_once_leave_one_of_them(
    adopted: Office, second_store: SqlStore
) -> None:
    adopted.finish(*(plan_of(unit) for unit in DISTRICTS if unit != DAK_MIL))
    adopted.submit(PLAN)
    start = Barrier(2)
    other = replace(adopted.desk, store=second_store)

    def accept() -> bool:
        start.wait(30)
        try:
            accept_result(adopted.desk, PLAN, hand())
        except InputError:
            return False
        return True

    def send_back() -> bool:
        start.wait(30)
        try:
            return_result(other, PLAN, hand("Thiếu danh sách các trường"))
        except InputError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        ended = [pool.submit(accept), pool.submit(send_back)]
        accepted, returned = (future.result() for future in ended)
    assert accepted != returned
    step = Step.ACCEPTED if accepted else Step.RETURNED
    assert adopted.assignment(PLAN).step is step
    assert bool(adopted.planned(PLAN)) is returned
    assert len(adopted.moves(PLAN)) == 3


def test_two_processes_move_each_duty_to_its_successor_once(
    adopted: Office, second_store: SqlStore
) -> None:
    adopted.clock.go(date(2025, 7, 1))
    start = Barrier(2)

    def move(store: SqlStore) -> int:
        start.wait(30)
        return move_to_successors(replace(adopted.desk, store=store))

    with ThreadPoolExecutor(2) as pool:
        stores = [adopted.desk.store, second_store]
        moved = list(pool.map(move, stores))
    assert sum(moved) + move_to_successors(adopted.desk) == 4 * len(DISTRICTS)
    assert {a.unit for a in adopted.assignments()} == {"so-gddt-lam-dong"}
    assert {len(adopted.moves(a.code)) for a in adopted.assignments()} == {2}
