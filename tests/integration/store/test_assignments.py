"""What units owe: kept whole, found, and changed by one person at a time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from tests.integration.opened import put_in
from workflow.domain.assignment import Assignment, Incident, Step, StoredFile, Submission
from workflow.domain.audit import Change, Move, broken
from workflow.domain.directive import Modality
from workflow.errors import ConflictError, NotFoundError
from workflow.ports.store import Store
from workflow.ports.which import Which
from workflow.store.sql_store import SqlStore

Opened = Callable[..., list[Assignment]]
AChange = Callable[..., Change]
SUBMITTED_ON = date(2025, 2, 20)


def test_an_assignment_comes_back_as_it_was(store: SqlStore, opened: Opened) -> None:
    whole = opened(
        "a",
        review_date=date(2025, 3, 1),
        period="2025-02",
        step=Step.RETURNED,
        received_on=SUBMITTED_ON,
        submitted_on=SUBMITTED_ON,
        closed_on=SUBMITTED_ON,
        is_nil=True,
        asked_day=date(2025, 3, 5),
        first_last_day=date(2025, 2, 20),
        version=7,
    )
    bare = opened("b", last_day=None, target_day=None)
    as_the_use_cases_see_it: Store = store
    with as_the_use_cases_see_it.read() as tx:
        assert tx.assignment("a") == whole[0]
        assert tx.assignments() == [*whole, *bare]


def test_a_stale_copy_is_refused(store: SqlStore, opened: Opened, a_change: AChange) -> None:
    [seen_by_both] = opened("a")
    submitted = seen_by_both.submit(SUBMITTED_ON)
    with store.begin() as tx:
        tx.change(seen_by_both, submitted, a_change(submitted, Move.SUBMIT))
    waived = seen_by_both.waive(SUBMITTED_ON, "đã sáp nhập đơn vị")
    with pytest.raises(ConflictError, match="“a” vừa được người khác"), store.begin() as tx:
        tx.change(seen_by_both, waived, a_change(waived, Move.WAIVE))
    with store.read() as tx:
        assert tx.assignment("a") == submitted
        assert [entry.move for entry in tx.trail("a")] == [Move.OPEN, Move.SUBMIT]


def test_eight_clerks_submit_the_same_forty_and_each_counts_once(
    store: SqlStore, opened: Opened, a_change: AChange, race: Callable[..., list[Any]]
) -> None:
    seen_by_all = opened(*[f"nv-{number:02d}" for number in range(40)])

    def submit_all(clerk: int) -> dict[str, str]:
        accepted = {}
        for before in seen_by_all:
            after, note = before.submit(SUBMITTED_ON), f"người nộp {clerk}"
            try:
                with store.begin() as tx:
                    tx.change(before, after, a_change(after, Move.SUBMIT, note=note))
            except ConflictError:
                continue
            accepted[before.code] = note
        return accepted

    accepted = race(submit_all)
    winners = {code: note for one in accepted for code, note in one.items()}
    assert sum(map(len, accepted)) == len(winners) == 40
    with store.read() as tx:
        assert {one.version for one in tx.assignments()} == {1}
        for code, note in winners.items():
            chain = tx.trail(code)
            assert [entry.note for entry in chain] == ["", note]
            assert broken(chain) is None


def test_an_error_undoes_the_whole_transaction(
    store: SqlStore, opened: Opened, a_change: AChange
) -> None:
    first, second = opened("a", "b")
    after = first.receive(SUBMITTED_ON)
    stale = replace(second, version=9)

    def change_both() -> None:
        with store.begin() as tx:
            tx.change(first, after, a_change(after, Move.RECEIVE))
            tx.change(stale, stale.receive(SUBMITTED_ON), a_change(stale, Move.RECEIVE))

    with pytest.raises(ConflictError):
        change_both()
    with store.read() as tx:
        assert tx.assignments() == [first, second]
        assert len(tx.trail()) == 2


def test_opening_what_is_there_names_it_and_keeps_nothing(
    store: SqlStore, opened: Opened, an_assignment: Callable[..., Assignment]
) -> None:
    opened("b")
    again = [an_assignment(code) for code in ("a", "b", "c")]
    with pytest.raises(ConflictError) as refused, store.begin() as tx:
        put_in(tx, again)
    assert refused.value.code == "b"
    with store.read() as tx:
        assert [assignment.code for assignment in tx.assignments()] == ["b"]


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        pytest.param("hoc-ba-so.3a.gia-ngia", "hoc-ba-so.3a.gia-nghia", id="a letter is missing"),
        pytest.param("hoc-ba-s0.3a.gia-nghia", "hoc-ba-so.3a.gia-nghia", id="0 for o early on"),
        pytest.param("bao-cao-quy", None, id="nothing is like it"),
    ],
)
def test_an_unknown_code_gets_the_nearest_there_is(
    store: SqlStore, opened: Opened, asked: str, near: str | None
) -> None:
    opened("hoc-ba-so.3a.gia-nghia", "hoc-ba-so.3a.cu-jut", "cham-diem.1")
    with pytest.raises(NotFoundError) as missing, store.read() as tx:
        tx.assignment(asked)
    assert missing.value.near == near


@pytest.mark.parametrize(
    ("which", "codes"),
    [
        pytest.param(Which(), ["a", "b", "c"], id="every one"),
        pytest.param(Which(notice="hoc-ba-so-2025"), ["a", "b", "c"], id="of a notice"),
        pytest.param(Which(unit="thpt-chu-van-an"), ["b"], id="of a unit"),
        pytest.param(Which(obligation="cam-ket"), ["c"], id="of an obligation"),
        pytest.param(Which(codes=("c", "a", "z")), ["a", "c"], id="by code"),
        pytest.param(Which(codes=()), [], id="by no code"),
        pytest.param(Which(is_owed=True), ["a"], id="owed"),
        pytest.param(Which(is_owed=False), ["b", "c"], id="not owed"),
    ],
)
def test_which(
    store: SqlStore, opened: Opened, now: datetime, which: Which, codes: list[str]
) -> None:
    opened("b", unit="thpt-chu-van-an", step=Step.SUBMITTED)
    opened("c", obligation="cam-ket", modality=Modality.PROHIBITION)
    opened("a")
    with store.read() as tx:
        assert [assignment.code for assignment in tx.assignments(which)] == codes
        as_of = tx.assignments_as_of(now, which)
        assert [assignment.code for assignment in as_of] == codes


def test_codes_are_ordered_alike_on_both_databases(store: SqlStore, opened: Opened) -> None:
    opened("a.b", "ab", "a-c", "B", "a")
    with store.read() as tx:
        codes = [assignment.code for assignment in tx.assignments()]
    assert codes == ["B", "a", "a-c", "a.b", "ab"]


def test_more_codes_than_a_statement_takes_parameters(store: SqlStore, opened: Opened) -> None:
    opened("nv-00005", "nv-69999")
    many = tuple(f"nv-{number:05d}" for number in range(70_000))
    with store.read() as tx:
        found = tx.assignments(Which(codes=many))
    assert [assignment.code for assignment in found] == ["nv-00005", "nv-69999"]


def test_what_a_unit_hands_in_is_kept_once_for_each_version(
    store: SqlStore, opened: Opened
) -> None:
    opened("a", "b")
    first = Submission(
        assignment="a",
        version=1,
        submitted_on=SUBMITTED_ON,
        is_nil=False,
        note="Báo cáo đầy đủ",
        report_number="15",
        report_notation="BC-PGDĐT",
        report_date=date(2025, 2, 19),
        files=(StoredFile(sha256="0" * 64, name="báo cáo.pdf", size=12),),
    )
    second = replace(first, version=3, files=(), report_date=None, is_nil=True)
    with store.begin() as tx:
        tx.add_submission(second)
        tx.add_submission(first)
    with pytest.raises(ConflictError), store.begin() as tx:
        tx.add_submission(replace(first, note="bản khác"))
    with store.read() as tx:
        assert tx.submissions(Which(codes=("a",))) == [first, second]
        assert tx.submissions(Which(codes=("b",))) == []


def test_breaches_are_listed_by_day_with_their_place_in_the_chain(
    store: SqlStore, opened: Opened, a_change: AChange, now: datetime
) -> None:
    [ban, other] = opened("cam-thu-phi", "khac", modality=Modality.PROHIBITION)
    days = (date(2025, 3, 9), date(2025, 3, 2))
    breaches = [
        Incident(
            assignment=ban.code,
            happened_on=day,
            words="Có thu tiền",
            reported_by="Phụ huynh",
            reported_at=now,
        )
        for day in days
    ]
    with store.begin() as tx:
        for breach in breaches:
            tx.add_incident(breach, a_change(ban, Move.REPORT_INCIDENT))
    with store.read() as tx:
        assert tx.incidents() == breaches[::-1]
        assert tx.incidents(Which(codes=(other.code,))) == []
        assert [entry.seq for entry in tx.trail(ban.code)] == [1, 2, 3]
        assert broken(tx.trail(ban.code)) is None
