"""One person signs in at two machines at the same moment, or just as the account is changed."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from tests.integration.usecases.office import CLERK, Office
from workflow.domain.audit import Move
from workflow.domain.person import Person, Role
from workflow.errors import NotAllowedError
from workflow.identity.randomness import RandomSecrets
from workflow.store.sql_store import SqlStore
from workflow.usecases.account_change import account_change
from workflow.usecases.open_session import open_session
from workflow.usecases.verify_audit import verify_audit

VAN = Person(login="van.thu", full_name="Lê Thị Văn", role=Role.RECORDS_CLERK, password_hash="")
AT_ONCE = 4


@pytest.fixture
def office(office: Office) -> Office:
    with office.store.begin() as tx:
        tx.people.add_person(VAN, account_change(office.desk, VAN, Move.ADD_PERSON, CLERK))
    return office


def test_everybody_who_signs_in_to_one_account_at_once_gets_in(
    office: Office, second_store: SqlStore
) -> None:
    start = Barrier(AT_ONCE)
    desks = [office.desk, replace(office.desk, store=second_store)] * (AT_ONCE // 2)

    def come_in(number: int) -> str:
        start.wait(30)
        return open_session(desks[number], RandomSecrets(), VAN, Move.SIGN_IN)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        assert len(set(pool.map(come_in, range(AT_ONCE)))) == AT_ONCE
    with office.store.read() as tx:
        assert len(tx.people.sessions(VAN.login, office.clock.at)) == AT_ONCE
    assert len(office.moves(f"nguoi-dung/{VAN.login}")) == 1 + AT_ONCE
    assert verify_audit(office.desk).is_whole


def test_an_account_that_is_taken_away_meanwhile_lets_nobody_in(
    office: Office, second_store: SqlStore
) -> None:
    gone = VAN.changed(VAN.full_name, VAN.role, is_active=False)
    change = account_change(office.desk, gone, Move.CHANGE_PERSON, CLERK)
    other = replace(office.desk, store=second_store)
    with ThreadPoolExecutor(1) as pool:
        with office.store.begin() as tx:
            tx.people.change_person(VAN, gone, change)
            coming = pool.submit(open_session, other, RandomSecrets(), VAN, Move.SIGN_IN)
            with pytest.raises(TimeoutError):
                coming.result(0.3)
        with pytest.raises(NotAllowedError):
            coming.result(30)
