from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests.unit.builders import NOW, a_document, an_assignment, histories
from workflow.domain.assignment import Assignment, Step
from workflow.domain.audit import (
    FIRST,
    Actor,
    AuditEntry,
    Change,
    Move,
    broken,
    digest_of,
    seal,
    state_of,
)
from workflow.domain.outgoing import OutgoingDocument

CLERK = Actor(name="Nguyễn Thị C", on_behalf_of="phong-dak-mil")
HANOI = timezone(timedelta(hours=7))
FORGED: dict[str, Any] = {
    "subject": "hoc-ba-so.1-ke-hoach.phong-cu-jut",
    "seq": 9,
    "move": Move.CANCEL,
    "actor": "Người khác",
    "on_behalf_of": None,
    "at": NOW - timedelta(microseconds=1),
    "note": "đã sửa",
    "state": {"step": "accepted"},
    "detail": {"report_number": "99"},
    "previous": "f" * 64,
    "digest": "0" * 64,
}


def a_change(at: datetime = NOW, state: Mapping[str, Any] | None = None) -> Change:
    state = state_of(an_assignment()) if state is None else state
    return Change(subject="s", move=Move.OPEN, actor=CLERK, at=at, note="ghi chú", state=state)


def a_chain(states: list[Assignment]) -> list[AuditEntry]:
    chain: list[AuditEntry] = []
    for seq, state in enumerate(states, start=1):
        change = a_change(NOW + timedelta(hours=seq), state_of(state))
        chain.append(seal(change, seq, chain[-1].digest if chain else FIRST))
    return chain


def three() -> list[AuditEntry]:
    return a_chain([an_assignment(step) for step in (Step.OPEN, Step.SUBMITTED, Step.ACCEPTED)])


@given(histories())
def test_a_chain_as_written_is_whole(history: list[Assignment]) -> None:
    assert broken(a_chain(history)) is None


def test_no_rows_are_a_whole_chain() -> None:
    assert broken([]) is None


def test_the_first_row_follows_nothing() -> None:
    first = three()[0]
    assert (first.seq, first.previous, len(first.digest)) == (1, FIRST, 64)


def test_every_field_can_be_forged_in_this_test() -> None:
    assert FORGED.keys() == {field.name for field in fields(AuditEntry)}


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("field", FORGED)
def test_a_changed_field_is_found_where_it_was_changed(field: str, place: int) -> None:
    chain = three()
    chain[place] = replace(chain[place], **{field: FORGED[field]})
    assert broken(chain) is chain[place]


@pytest.mark.parametrize("field", an_assignment().__slots__)
def test_a_changed_field_of_the_state_is_found(field: str) -> None:
    chain = three()
    chain[1] = replace(chain[1], state={**chain[1].state, field: "khác"})
    assert broken(chain) is chain[1]


def test_a_row_sealed_anew_after_a_change_shows_in_the_row_after_it() -> None:
    chain = three()
    forged = replace(chain[0], note="đã sửa", digest="")
    chain[0] = replace(forged, digest=digest_of(forged))
    assert broken(chain) is chain[1]


@pytest.mark.parametrize("place", [0, 1])
def test_a_dropped_row_shows_in_the_row_after_it(place: int) -> None:
    chain = three()
    after = chain[place + 1]
    del chain[place]
    assert broken(chain) is after


@pytest.mark.parametrize(("one", "other"), [(0, 1), (1, 2), (0, 2)])
def test_swapped_rows_are_found(one: int, other: int) -> None:
    chain = three()
    chain[one], chain[other] = chain[other], chain[one]
    assert broken(chain) is chain[one]


def test_swapped_rows_are_found_even_when_they_are_renumbered() -> None:
    first, second, third = three()
    chain = [first, replace(third, seq=2), replace(second, seq=3)]
    assert broken(chain) is chain[1]


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_an_inserted_row_breaks_the_chain(place: int) -> None:
    chain = three()
    chain.insert(place, seal(a_change(), place + 1, "a" * 64))
    assert broken(chain) is chain[place]


@pytest.mark.parametrize("place", [1, 2])
def test_a_row_inserted_with_the_right_link_shows_in_the_row_after_it(place: int) -> None:
    chain = three()
    chain.insert(place, seal(a_change(), place + 1, chain[place - 1].digest))
    assert broken(chain) is chain[place + 1]


def test_a_row_with_a_number_left_out_is_found_however_well_it_is_sealed() -> None:
    first, second, _ = three()
    third = seal(a_change(), 4, second.digest)
    assert broken([first, second, third]) is third


def test_a_doubled_row_is_found() -> None:
    chain = three()
    chain.insert(1, chain[1])
    assert broken(chain) is chain[2]


def test_the_zone_of_the_clock_does_not_count_but_the_moment_does() -> None:
    here, there = seal(a_change(NOW), 1, FIRST), seal(a_change(NOW.astimezone(HANOI)), 1, FIRST)
    assert here == there
    assert here.at.tzinfo is UTC
    assert digest_of(replace(here, at=NOW.astimezone(HANOI))) == here.digest


@given(
    st.lists(
        st.tuples(st.text(max_size=8), st.text(max_size=8)), min_size=2, max_size=2, unique=True
    )
)
def test_words_cannot_be_moved_from_one_field_to_another(pairs: list[tuple[str, str]]) -> None:
    digests = {
        seal(replace(a_change(), subject=subject, note=note), 1, FIRST).digest
        for subject, note in pairs
    }
    assert len(digests) == 2


def test_the_order_of_keys_in_the_state_does_not_count() -> None:
    state = {"step": "open", "unit": "phong-dak-mil"}
    backwards = dict(reversed(state.items()))
    assert seal(a_change(state=state), 1, FIRST) == seal(a_change(state=backwards), 1, FIRST)


@given(histories())
def test_the_state_of_an_assignment_gives_it_back(history: list[Assignment]) -> None:
    adapter = TypeAdapter(Assignment)
    for assignment in history:
        assert adapter.validate_python(state_of(assignment)) == assignment


def test_the_state_of_a_document_gives_it_back() -> None:
    issued = a_document(
        issued_date=date(2025, 3, 3), code_number=216, recipients=("phong-dak-mil",)
    )
    assert TypeAdapter(OutgoingDocument).validate_python(state_of(issued)) == issued


def test_a_state_is_what_json_keeps() -> None:
    state = state_of(an_assignment(Step.RETURNED))
    assert (state["step"], state["last_day"], state["closed_on"]) == (
        "returned",
        "2025-02-27",
        None,
    )
    assert state_of(a_document(about=("a", "b")))["about"] == ["a", "b"]
