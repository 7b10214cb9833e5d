"""Accounts and sessions on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from workflow.domain.audit import Actor, Change, Move
from workflow.domain.person import Client, Person, Role, WebSession
from workflow.errors import ConflictError, NotFoundError
from workflow.store.sql_store import SqlStore

NOW = datetime(2025, 2, 12, 2, tzinfo=UTC)
HASH = "$argon2id$"
VAN = Person(login="van.thu", full_name="Lê Thị Văn", role=Role.RECORDS_CLERK, password_hash=HASH)


def change(subject: str, move: Move = Move.ADD_PERSON) -> Change:
    return Change(subject=subject, move=move, actor=Actor(name="dondoc"), at=NOW, state={})


def with_van(store: SqlStore) -> None:
    with store.begin() as tx:
        tx.people.add_person(VAN, change("nguoi-dung/van.thu"))


def a_session(digest: str = "aa", **facts: object) -> WebSession:
    made = WebSession(
        digest=digest, login="van.thu", opened_at=NOW, expires_at=NOW + timedelta(hours=12)
    )
    return replace(made, **facts)  # type: ignore[arg-type]


def test_a_login_is_given_once(store: SqlStore) -> None:
    with_van(store)
    with pytest.raises(ConflictError), store.begin() as tx:
        tx.people.add_person(replace(VAN, full_name="Người khác"), change("nguoi-dung/khac"))
    with store.read() as tx:
        assert tx.people.people() == [VAN]
        assert tx.people.person("ai.do") is None


def test_of_two_admins_who_change_one_account_the_second_is_refused(store: SqlStore) -> None:
    with_van(store)
    leader = replace(VAN, role=Role.LEADER)
    with store.begin() as tx:
        tx.people.change_person(VAN, leader, change("nguoi-dung/van.thu", Move.CHANGE_PERSON))
    officer = replace(VAN, role=Role.OFFICER)
    with pytest.raises(ConflictError), store.begin() as tx:
        tx.people.change_person(VAN, officer, change("nguoi-dung/van.thu", Move.CHANGE_PERSON))
    with store.read() as tx:
        assert tx.people.person("van.thu") == leader


def test_the_name_at_the_identity_provider_is_of_one_person(store: SqlStore) -> None:
    with_van(store)
    other = replace(VAN, login="chuyen.vien")
    named = VAN.with_sso_name("hoa@so.example")
    with store.begin() as tx:
        tx.people.add_person(other, change("nguoi-dung/chuyen.vien"))
        tx.people.change_person(VAN, named, change("nguoi-dung/van.thu", Move.CHANGE_PERSON))
        assert tx.people.person_of_sso("hoa@so.example") == named
        assert tx.people.person_of_sso("") is None
    twin = other.with_sso_name("hoa@so.example")
    with pytest.raises(ConflictError), store.begin() as tx:
        tx.people.change_person(other, twin, change("nguoi-dung/chuyen.vien"))


def test_a_session_is_found_with_its_person(store: SqlStore) -> None:
    with_van(store)
    with store.begin() as tx:
        tx.people.open_session(a_session(), change("nguoi-dung/van.thu", Move.SIGN_IN))
    with store.read() as tx:
        assert tx.people.session_of("aa") == (a_session(), VAN)
        assert tx.people.session_of("bb") is None


def test_one_session_is_ended_or_all(store: SqlStore) -> None:
    with_van(store)
    with store.begin() as tx:
        for digest in ("aa", "bb", "cc"):
            tx.people.open_session(a_session(digest), change("nguoi-dung/van.thu", Move.SIGN_IN))
        tx.people.end_sessions("van.thu", NOW, "aa")
    with store.read() as tx:
        assert {s.digest for s in tx.people.sessions("van.thu", NOW)} == {"bb", "cc"}
        assert not tx.people.sessions("van.thu", NOW + timedelta(hours=12))
    with store.begin() as tx:
        tx.people.end_sessions("van.thu", NOW)
    with store.read() as tx:
        assert not tx.people.sessions("van.thu", NOW)


def test_a_program_is_known_by_its_token_until_it_is_taken_away(store: SqlStore) -> None:
    made = Client(name="cong-tinh", role=Role.LEADER, digest="dd", made_on=date(2025, 2, 12))
    with store.begin() as tx:
        tx.people.add_client(made, change("ung-dung/cong-tinh", Move.ADD_CLIENT))
    ended = replace(made, ended_on=date(2025, 2, 13))
    with store.begin() as tx:
        tx.people.end_client(ended, change("ung-dung/cong-tinh", Move.END_CLIENT))
    with store.read() as tx:
        assert tx.people.client_of("dd") == ended
        assert tx.people.clients() == [ended]
    with pytest.raises(NotFoundError), store.begin() as tx:
        tx.people.end_client(ended, change("ung-dung/cong-tinh", Move.END_CLIENT))
