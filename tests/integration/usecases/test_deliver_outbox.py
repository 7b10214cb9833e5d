"""A mail that is due goes once: refused for now, refused for good, or the process dies over it."""

import asyncio
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from tests.integration.usecases.office import (
    CLERK,
    DAK_MIL,
    DISTRICTS,
    KEY,
    ZONE,
    Office,
    RecordingMailer,
    hand,
    nothing_changes,
    plan_of,
)
from workflow.domain.due import Before
from workflow.domain.message import (
    LEASE,
    SENDING,
    TAKING,
    Attempt,
    Message,
    MessageKind,
    MessageState,
)
from workflow.errors import PermanentDeliveryError, TemporaryDeliveryError
from workflow.ports.which import Which
from workflow.store.sql_store import SqlStore
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.deliver_outbox import BATCH, deliver_outbox
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.recall_document import recall_document
from workflow.wording import withdrawal

DAY = date(2025, 2, 18)
ADDRESS = "dau-moi@phong-gddt-dak-mil.example"
OTHERS = len(DISTRICTS) - 1


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
    assert copies[0].key == copies[1].key, "the same key makes the same Message-ID"
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
    waiting.submit(plan_of(DAK_MIL), "Đã nhận bản giấy")
    assert waiting.deliver() == {MessageState.SENT: OTHERS, MessageState.WITHDRAWN: 1}
    assert DAK_MIL not in {mail.unit for mail in waiting.mailer.sent}
    (tried,) = attempts(waiting)
    assert (tried.code, tried.answer) == (0, withdrawal.DONE)


def test_a_paper_that_is_recalled_while_its_mails_go_out_reaches_nobody_else(
    office: Office,
) -> None:
    issue_notice(office.desk, office.order(), office.drafted)
    queued = [mail.key for mail in office.messages(MessageState.QUEUED)]

    def recall(_: Message) -> None:
        office.mailer.before_send = lambda _: None
        recall_document(office.desk, KEY, hand("Ban hành nhầm bản dự thảo"))

    office.mailer.before_send = recall
    office.deliver()
    first, *others = office.mailer.sent
    assert first.key in queued
    assert {mail.kind for mail in others} == {MessageKind.RECALL}
    withdrawn = {mail.key for mail in office.messages(MessageState.WITHDRAWN)}
    assert withdrawn == {*queued} - {first.key}


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


def row_of(message: Message) -> tuple[str, ...]:
    assert message.letter.table is not None
    (row,) = message.letter.table.rows
    return row


def test_a_reminder_that_waited_counts_from_the_day_on_which_it_leaves(waiting: Office) -> None:
    waiting.mailer.answers[ADDRESS] = [TemporaryDeliveryError(452, "mailbox full")]
    waiting.deliver()
    (queued,) = waiting.messages(MessageState.QUEUED)
    assert row_of(queued)[-1] == "Còn 7 ngày làm việc"
    waiting.clock.go(date(2025, 2, 20))
    assert waiting.deliver() == {MessageState.SENT: 1}
    sent = waiting.mailer.sent[-1]
    assert row_of(sent)[-1] == "Còn 5 ngày làm việc"
    assert sent.dated == waiting.clock.now()
    assert (sent.key, sent.events, sent.queued_at) == (queued.key, queued.events, queued.queued_at)
    assert sent in waiting.messages(MessageState.SENT), "the outbox holds what was sent"


def test_a_digest_that_waited_names_only_what_still_stands(office: Office) -> None:
    clause = office.notice.directives[0]
    dated = [
        o.model_copy(update={"due": Before(before=date(2025, 2, 28))}) for o in clause.obligations
    ]
    whole = clause.model_copy(update={"obligations": tuple(dated)})
    adopt_notice(office.desk, office.notice.model_copy(update={"directives": (whole,)}), CLERK)
    office.fire(DAY)
    (queued,) = (mail for mail in office.messages() if mail.unit == DAK_MIL)
    *finished, standing = queued.about
    for code in finished:
        office.submit(code, "Đã nhận bản giấy")
    office.deliver()
    (sent,) = (mail for mail in office.mailer.sent if mail.unit == DAK_MIL)
    assert len(finished) == 3
    assert row_of(sent)[0] == office.assignment(standing).action
    assert "01 nhiệm vụ" in sent.letter.subject
    assert (sent.about, sent.events) == ((standing,), queued.events)
    with office.store.read() as tx:
        told = [line.assignment for line in tx.ledger(Which(unit=DAK_MIL))]
    assert told == [standing], "nobody was reminded of what was finished"


def test_a_reminder_is_written_anew_only_when_it_says_something_else_by_then(
    waiting: Office,
) -> None:
    queued = {mail.key: mail for mail in waiting.messages()}
    waiting.mailer.before_send = lambda _: waiting.clock.go(date(2025, 2, 19))
    waiting.deliver()
    sent = waiting.messages(MessageState.SENT)
    anew = [mail for mail in sent if mail != queued[mail.key]]
    assert len(anew) == len(sent) - 1 == 7, "the first left on the day it was written"
    assert {mail.written_at for mail in anew} == {waiting.clock.now()}
    assert all(mail.letter != queued[mail.key].letter for mail in anew)


def test_a_letter_that_cannot_be_written_waits_and_the_others_go(office: Office) -> None:
    office.adopt("1")
    for day in (date(2025, 3, 4), date(2025, 3, 7), date(2025, 3, 12), date(2025, 3, 17)):
        mails = office.fire(day)
    organs = office.desk.rules.organs
    others = {code: unit for code, unit in organs.units.items() if code != DAK_MIL}
    struck = office.ruled(organs=replace(organs, units=others))
    ended = struck.deliver()
    (leader,) = (mail for mail in mails if mail.unit == office.desk.rules.office.unit)
    with office.store.read() as tx:
        (tried,) = tx.attempts(leader.key)
    assert (tried.state, tried.code) == (MessageState.QUEUED, 0)
    assert f"Không tìm thấy đơn vị “{DAK_MIL}”" in tried.answer
    assert ended[MessageState.QUEUED] == 1
    assert ended[MessageState.SENT] > 0


class SilentMailer(RecordingMailer):
    """Never answers."""

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        await asyncio.Event().wait()
        raise AssertionError(message)


def test_a_send_without_end_is_called_off_long_before_its_lease_ends(waiting: Office) -> None:
    limit = timedelta(milliseconds=10)
    ended = asyncio.run(deliver_outbox(waiting.desk, SilentMailer(), limit)).ended
    assert ended == {MessageState.QUEUED: 8}
    (tried,) = attempts(waiting)
    assert (tried.code, tried.answer) == (0, "not taken within 0:00:00.010000")
    assert TAKING + SENDING < LEASE


def test_a_mail_that_was_only_handed_back_has_all_its_tries_left(waiting: Office) -> None:
    for _ in range(20):
        with waiting.store.begin() as tx:
            assert len(tx.take_outgoing(waiting.clock.now(), BATCH)) == 8
        waiting.clock.at += LEASE
    waiting.mailer.answers[ADDRESS] = [TemporaryDeliveryError(451, "greylisted")]
    assert waiting.deliver() == {MessageState.SENT: OTHERS, MessageState.QUEUED: 1}
    (tried,) = attempts(waiting)
    assert tried.retry_at == waiting.clock.now() + timedelta(minutes=5)


def test_without_a_mail_server_the_mails_wait(waiting: Office) -> None:
    assert len(waiting.messages(MessageState.QUEUED)) == 8
    assert asyncio.run(deliver_outbox(waiting.desk, waiting.mailer)).ended.total() == 8
