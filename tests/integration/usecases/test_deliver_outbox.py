"""A mail that is due goes once: refused for now, refused for good, or the process dies over it."""

import asyncio
from datetime import date, datetime, time, timedelta

import pytest

from tests.integration.usecases.office import (
    DAK_MIL,
    DISTRICTS,
    ZONE,
    Office,
    nothing_changes,
    plan_of,
)
from workflow.domain.message import LEASE, Attempt, Message, MessageState
from workflow.errors import PermanentDeliveryError, TemporaryDeliveryError
from workflow.store.sql_store import SqlStore
from workflow.usecases.deliver_outbox import BATCH, deliver_outbox

DAY = date(2025, 2, 18)
ADDRESS = "dau-moi@phong-gddt-dak-mil.example"
OTHERS = len(DISTRICTS) - 1


@pytest.fixture
def waiting(office: Office) -> Office:
    """Return the office with one reminder in the queue for each of eight district offices."""
    office.adopt("1")
    office.fire(DAY)
    return office


def attempts(office: Office) -> list[Attempt]:
    """Return the tries of the mail to Đắk Mil."""
    (key,) = {mail.key for mail in office.messages() if mail.unit == DAK_MIL}
    with office.store.read() as tx:
        return list(tx.attempts(key))


def test_every_mail_goes_once_and_the_answer_is_kept(waiting: Office) -> None:
    assert waiting.deliver() == {MessageState.SENT: 8}
    assert waiting.mailer.closed == 1, "the next round runs in an event loop of its own"
    assert waiting.deliver() == {}
    assert sorted(mail.unit for mail in waiting.mailer.sent) == list(DISTRICTS)
    (tried,) = attempts(waiting)
    assert (tried.state, tried.code, tried.answer) == (MessageState.SENT, 250, "OK")


@pytest.mark.parametrize(
    ("day", "hour"), [(DAY, 7), (DAY, 17), (date(2025, 2, 22), 10), (date(2025, 4, 7), 10)]
)
def test_no_mail_leaves_off_hours(waiting: Office, day: date, hour: int) -> None:
    waiting.clock.go(day, hour)
    with nothing_changes(waiting):
        assert waiting.deliver() == {}
    assert waiting.mailer.sent == []


def test_closing_time_ends_the_round_between_two_mails(waiting: Office) -> None:
    waiting.clock.go(DAY, 16, 58)
    waiting.mailer.before_send = lambda _: waiting.clock.wait(minutes=1)
    assert waiting.deliver() == {MessageState.SENT: 2}
    waiting.mailer.before_send = lambda _: None
    waiting.clock.go(date(2025, 2, 19))
    assert waiting.deliver() == {MessageState.SENT: 6}
    assert len({mail.key for mail in waiting.mailer.sent}) == len(waiting.mailer.sent) == 8


def test_a_busy_server_is_tried_again_with_growing_waits(waiting: Office) -> None:
    waiting.mailer.answers[ADDRESS] = [TemporaryDeliveryError(451, "greylisted")] * 3
    assert waiting.deliver() == {MessageState.SENT: OTHERS, MessageState.QUEUED: 1}
    for wait, state in (
        (timedelta(minutes=5), MessageState.QUEUED),
        (timedelta(minutes=15), MessageState.QUEUED),
        (timedelta(minutes=45), MessageState.SENT),
    ):
        waiting.clock.at += wait - timedelta(seconds=1)
        assert waiting.deliver() == {}
        waiting.clock.wait(seconds=1)
        assert waiting.deliver() == {state: 1}
    assert [(a.state, a.code, a.answer) for a in attempts(waiting)] == [
        *[(MessageState.QUEUED, 451, "greylisted")] * 3,
        (MessageState.SENT, 250, "OK"),
    ]


def test_a_server_that_stays_busy_is_given_up_after_five_days(waiting: Office) -> None:
    waiting.mailer.answers[ADDRESS] = [TemporaryDeliveryError(452, "full")] * 99
    ended = waiting.deliver()
    while not ended[MessageState.FAILED]:
        again = attempts(waiting)[-1].retry_at
        assert again is not None
        waiting.clock.at = _next_open_hour(waiting, again.astimezone(ZONE))
        ended = waiting.deliver()
    assert len(attempts(waiting)) == 15
    assert waiting.clock.at.date() - DAY >= timedelta(days=5)
    assert [mail.unit for mail in waiting.messages(MessageState.FAILED)] == [DAK_MIL]


def _next_open_hour(office: Office, at: datetime) -> datetime:
    rules = office.desk.rules
    while not rules.office.is_sending_time(at, rules.calendar):
        at = datetime.combine(at.date(), time(at.hour), ZONE) + timedelta(hours=1)
    return at


def test_an_impossible_address_is_not_tried_again_but_listed(waiting: Office) -> None:
    waiting.mailer.answers[ADDRESS] = [PermanentDeliveryError(550, "no such user")]
    assert waiting.deliver() == {MessageState.SENT: OTHERS, MessageState.FAILED: 1}
    waiting.clock.wait(hours=5)
    assert waiting.deliver() == {}
    (mail,) = waiting.messages(MessageState.FAILED)
    assert mail.unit == DAK_MIL
    (tried,) = attempts(waiting)
    assert (tried.code, tried.answer, tried.retry_at) == (550, "no such user", None)


def test_a_corrected_address_lets_it_go_after_all(waiting: Office) -> None:
    waiting.mailer.answers[ADDRESS] = [PermanentDeliveryError(550, "no such user")]
    waiting.deliver()
    (mail,) = waiting.messages(MessageState.FAILED)
    with waiting.store.begin() as tx:
        tx.requeue(mail.key, "van-thu@phong-gddt-dak-mil.example", waiting.clock.now())
    assert waiting.deliver() == {MessageState.SENT: 1}
    assert waiting.mailer.sent[-1].to_email == "van-thu@phong-gddt-dak-mil.example"
    assert waiting.mailer.sent[-1].key == mail.key


class PowerCut(BaseException):
    """The process is gone."""


def test_a_process_that_dies_over_a_mail_loses_nothing(waiting: Office) -> None:
    def cut(message: Message) -> None:
        if message.unit == DAK_MIL:
            waiting.mailer.sent.append(message)  # the server has it, nobody could note it
            raise PowerCut

    waiting.mailer.before_send = cut
    with pytest.raises(PowerCut):
        waiting.deliver()
    waiting.mailer.before_send = lambda _: None
    waiting.clock.at += LEASE - timedelta(seconds=1)
    assert waiting.deliver() == {}
    waiting.clock.wait(seconds=1)
    waiting.deliver()
    copies = [mail for mail in waiting.mailer.sent if mail.unit == DAK_MIL]
    assert len(copies) == 2
    assert copies[0] == copies[1], "the same key makes the same Message-ID"
    assert [mail.unit for mail in waiting.messages()].count(DAK_MIL) == 1
    assert {mail.unit for mail in waiting.mailer.sent} == set(DISTRICTS)


def test_while_one_process_sends_another_gets_nothing(
    waiting: Office, second_store: SqlStore
) -> None:
    seen: list[int] = []

    def other_process(_: Message) -> None:
        with second_store.begin() as tx:
            seen.append(len(tx.take_outgoing(waiting.clock.now(), BATCH)))

    waiting.mailer.before_send = other_process
    assert waiting.deliver() == {MessageState.SENT: 8}
    assert seen == [0] * 8


def test_a_reminder_is_withdrawn_when_the_result_came_in_meanwhile(waiting: Office) -> None:
    waiting.submit(plan_of(DAK_MIL))
    assert waiting.deliver() == {MessageState.SENT: OTHERS, MessageState.WITHDRAWN: 1}
    assert DAK_MIL not in {mail.unit for mail in waiting.mailer.sent}
    (tried,) = attempts(waiting)
    assert (tried.code, tried.answer) == (0, "result is in")


def test_a_bug_of_the_mailer_holds_up_no_other_mail_and_is_not_hidden(waiting: Office) -> None:
    waiting.mailer.answers[ADDRESS] = [ZeroDivisionError("half a header")]
    with pytest.raises(ExceptionGroup) as told:
        waiting.deliver()
    assert [type(bug) for bug in told.value.exceptions] == [ZeroDivisionError]
    assert len(waiting.mailer.sent) == OTHERS
    (tried,) = attempts(waiting)
    assert (tried.state, tried.answer) == (MessageState.QUEUED, "ZeroDivisionError: half a header")
    waiting.clock.wait(minutes=5)
    assert waiting.deliver() == {MessageState.SENT: 1}


def test_a_slow_server_keeps_no_mail_beyond_its_lease(waiting: Office) -> None:
    waiting.mailer.before_send = lambda _: waiting.clock.wait(minutes=3)
    rounds = []
    while len(waiting.mailer.sent) < 8:
        rounds.append(waiting.deliver().total())
        waiting.clock.at += LEASE
    assert rounds == [2, 2, 2, 2], "within half a lease"
    keys = [mail.key for mail in waiting.mailer.sent]
    assert len(keys) == len(set(keys)) == 8


def test_without_a_mail_server_the_mails_wait(waiting: Office) -> None:
    assert len(waiting.messages(MessageState.QUEUED)) == 8
    assert asyncio.run(deliver_outbox(waiting.desk, waiting.mailer)).total() == 8
