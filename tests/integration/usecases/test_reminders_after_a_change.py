"""A returned result, a moved day, a result in the last minute: what is still reminded of."""

from datetime import date

import pytest

from tests.integration.usecases.office import (
    DAK_MIL,
    DISTRICTS,
    WHY,
    Office,
    hand,
    plan_of,
)
from workflow.domain.message import MessageState
from workflow.errors import TemporaryDeliveryError
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.return_result import return_result
from workflow.wording import withdrawal

PLAN = plan_of(DAK_MIL)
ADDRESS = "dau-moi@phong-gddt-dak-mil.example"
OLD_DAY, NEW_DAY = date(2025, 2, 27), date(2025, 3, 14)


@pytest.fixture
def adopted(office: Office) -> Office:
    """Return the office with item 1 adopted; all plans but that of Đắk Mil are in."""
    office.adopt("1")
    office.finish(*(plan_of(unit) for unit in DISTRICTS if unit != DAK_MIL))
    return office


def extend(office: Office, day: date) -> None:
    ask_extension(office.desk, PLAN, day, hand(WHY))
    decide_extension(office.desk, PLAN, day, hand("Đồng ý"))


def days_of_mail(office: Office, first: date, last: date) -> list[tuple[int, int]]:
    """Return day and month of every mail to the unit's focal point."""
    sent = office.live(first, last)
    return [(day.day, day.month) for day, mail in sent if mail.to_email == ADDRESS]


def test_an_extension_arms_the_whole_ladder_again(adopted: Office) -> None:
    assert days_of_mail(adopted, date(2025, 2, 12), date(2025, 2, 24)) == [(18, 2), (24, 2)]
    extend(adopted, NEW_DAY)
    found = days_of_mail(adopted, date(2025, 2, 25), date(2025, 3, 20))
    assert found == [(5, 3), (11, 3), (13, 3), (14, 3), (19, 3)]
    assert {event.last_day for event, fired in adopted.events(PLAN) if fired} == {OLD_DAY, NEW_DAY}


def test_a_moved_day_never_sends_an_old_reminder(adopted: Office) -> None:
    extend(adopted, NEW_DAY)
    adopted.live(date(2025, 2, 12), date(2025, 3, 20))
    assert adopted.mailer.sent
    keys = [key for mail in adopted.mailer.sent for key in mail.events]
    assert not [key for key in keys if f"{PLAN}@20250227" in key]
    assert len(keys) == len(set(keys))


def test_a_reminder_that_waits_is_withdrawn_when_the_day_moves(adopted: Office) -> None:
    adopted.mailer.answers[ADDRESS] = [TemporaryDeliveryError(450, "busy")]
    adopted.clock.go(OLD_DAY)
    adopted.tick()
    extend(adopted, NEW_DAY)
    adopted.clock.wait(hours=1)
    assert adopted.deliver() == {MessageState.WITHDRAWN: 1}
    assert adopted.mailer.sent == []
    (mail,) = adopted.messages(MessageState.WITHDRAWN)
    with adopted.store.read() as tx:
        assert tx.attempts(mail.key)[-1].answer == withdrawal.CHANGED


def test_a_late_extension_begins_a_new_late_chain(adopted: Office) -> None:
    found = days_of_mail(adopted, date(2025, 2, 27), date(2025, 3, 10))
    assert found == [(27, 2), (4, 3), (7, 3)]
    adopted.clock.go(date(2025, 3, 11))
    extend(adopted, NEW_DAY)
    assert adopted.planned(PLAN) == [
        ("before 3 unit", date(2025, 3, 11)),
        ("before 1 unit", date(2025, 3, 13)),
        ("on_day 0 unit", NEW_DAY),
        ("late 1 unit", date(2025, 3, 19)),
    ]


def test_after_a_return_the_late_chain_goes_on_where_it_stood(adopted: Office) -> None:
    adopted.live(date(2025, 3, 3), date(2025, 3, 10))
    adopted.submit(PLAN)
    assert days_of_mail(adopted, date(2025, 3, 11), date(2025, 3, 19)) == []
    adopted.clock.go(date(2025, 3, 20))
    return_result(adopted.desk, PLAN, hand("Thiếu danh sách các trường"))
    assert adopted.planned(PLAN) == [
        ("late 3 unit", date(2025, 3, 20)),
        ("late 3 unit_head", date(2025, 3, 20)),
    ]
    assert days_of_mail(adopted, date(2025, 3, 20), date(2025, 3, 25)) == [(20, 3), (25, 3)]
    keys = [key for mail in adopted.messages() for key in mail.events]
    assert len(keys) == len(set(keys))


def test_a_return_on_the_same_day_reminds_of_nothing_twice(adopted: Office) -> None:
    adopted.live(OLD_DAY, OLD_DAY)
    adopted.submit(PLAN)
    return_result(adopted.desk, PLAN, hand("Thiếu danh sách các trường"))
    adopted.clock.go(OLD_DAY, 14)
    assert adopted.tick().queued == 0
    assert adopted.planned(PLAN) == [("late 1 unit", date(2025, 3, 4))]


def test_a_refusal_leaves_the_ladder_standing(adopted: Office) -> None:
    before = adopted.planned(PLAN)
    ask_extension(adopted.desk, PLAN, NEW_DAY, hand(WHY))
    assert adopted.planned(PLAN) == before
    decide_extension(adopted.desk, PLAN, None, hand("Kế hoạch chung không lùi được"))
    assert days_of_mail(adopted, date(2025, 2, 12), date(2025, 3, 4)) == [
        (18, 2),
        (24, 2),
        (26, 2),
        (27, 2),
        (4, 3),
    ]
