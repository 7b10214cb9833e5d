"""After an outage each recipient gets one mail: what waited is joined to the newest digest."""

from datetime import date, timedelta

import pytest

from tests.integration.usecases.office import (
    CLERK,
    DAK_MIL,
    DISTRICTS,
    Office,
    plan_of,
    summary_of,
)
from workflow.domain.deadline import Audience
from workflow.domain.due import Before
from workflow.domain.message import Message, MessageState
from workflow.errors import TemporaryDeliveryError
from workflow.ports.which import Which
from workflow.store.transaction import SqlTransaction
from workflow.usecases.adopt_notice import adopt_notice
from workflow.wording import withdrawal

DAY = date(2025, 2, 18)
OUTAGE = (DAY, date(2025, 2, 20), date(2025, 2, 24))
ADDRESS = "dau-moi@phong-gddt-dak-mil.example"


class PowerCut(BaseException):
    """The process is gone."""


@pytest.fixture
def after_an_outage(office: Office) -> Office:
    """Return the office when reminders of three days wait: two duties, two days each."""
    clause = office.notice.directives[0]
    later = {"due": Before(before=date(2025, 3, 4))}
    obligations = tuple(
        o.model_copy(update=later) if o.code == "1-tong-ket" else o for o in clause.obligations
    )
    whole = clause.model_copy(update={"obligations": obligations})
    adopt_notice(office.desk, office.notice.model_copy(update={"directives": (whole,)}), CLERK)
    for day in OUTAGE:
        office.fire(day)
    return office


def test_after_an_outage_each_recipient_gets_one_mail_that_says_it_all(
    after_an_outage: Office,
) -> None:
    office = after_an_outage
    assert office.deliver() == {MessageState.SENT: len(DISTRICTS)}
    (sent,) = (mail for mail in office.mailer.sent if mail.unit == DAK_MIL)
    assert sent.about == (plan_of(DAK_MIL), summary_of(DAK_MIL))
    assert sent.queued_at.date() == OUTAGE[-1]
    older = [m for m in office.messages(MessageState.WITHDRAWN) if m.unit == DAK_MIL]
    assert [mail.queued_at.date() for mail in older] == list(OUTAGE[:-1])
    with office.store.read() as tx:
        told = {mail.key: tx.attempts(mail.key)[-1].answer for mail in older}
        states = {line.message: line.state for line in tx.ledger(Which(unit=DAK_MIL))}
    assert set(told.values()) == {withdrawal.JOINED}
    assert states == {sent.key: MessageState.SENT, **dict.fromkeys(told, MessageState.WITHDRAWN)}


def test_every_event_that_fired_has_exactly_one_mail_after_an_outage(
    after_an_outage: Office,
) -> None:
    office = after_an_outage
    fired = [
        event.key
        for code in (plan_of(DAK_MIL), summary_of(DAK_MIL))
        for event, fired_at in office.events(code)
        if fired_at
    ]
    answered = [key for m in office.messages() if m.unit == DAK_MIL for key in m.events]
    assert sorted(answered) == sorted(fired)


def test_a_process_that_dies_while_it_joins_mails_leaves_the_older_one_waiting(
    waiting: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise PowerCut

    with monkeypatch.context() as patched:
        patched.setattr(SqlTransaction, "queue_all", cut)
        with pytest.raises(PowerCut):
            waiting.fire(OUTAGE[-1])
    assert waiting.messages(MessageState.WITHDRAWN) == []
    assert len(waiting.messages(MessageState.QUEUED)) == len(DISTRICTS)
    waiting.fire(OUTAGE[-1], 9)
    assert waiting.deliver() == {MessageState.SENT: len(DISTRICTS)}


def test_joined_mails_go_on_counting_their_tries(waiting: Office) -> None:
    waiting.mailer.answers[ADDRESS] = [TemporaryDeliveryError(452, "full")] * 99
    for minutes in (5, 15, 45):
        waiting.deliver()
        waiting.clock.wait(minutes=minutes)
    waiting.fire(OUTAGE[-1])
    waiting.deliver()
    (joined,) = waiting.messages(MessageState.QUEUED)
    with waiting.store.read() as tx:
        (tried,) = tx.attempts(joined.key)
    assert tried.retry_at == waiting.clock.now() + timedelta(hours=2), "the wait after four tries"


def test_a_mail_that_is_being_sent_while_a_newer_one_joins_it_stays_sent(waiting: Office) -> None:
    (older,) = (mail for mail in waiting.messages() if mail.unit == DAK_MIL)

    def another_process_fires(message: Message) -> None:
        if message.key == older.key:
            waiting.fire(OUTAGE[-1])

    waiting.mailer.before_send = another_process_fires
    waiting.deliver()
    assert older.key in {mail.key for mail in waiting.messages(MessageState.SENT)}
    gone = {mail.key for mail in waiting.mailer.sent}
    assert gone.isdisjoint(mail.key for mail in waiting.messages(MessageState.WITHDRAWN))
    assert len(waiting.messages(MessageState.WITHDRAWN)) > 0, "those that it had not come to yet"


def test_mails_to_the_leader_and_to_the_head_of_the_office_itself_are_never_joined(
    office: Office,
) -> None:
    clause = office.notice.directives[0]
    plan = office.notice.obligation("1-ke-hoach")
    ours = plan.model_copy(update={"owners": (office.desk.rules.office.unit,)})
    whole = clause.model_copy(update={"obligations": (ours,)})
    adopt_notice(office.desk, office.notice.model_copy(update={"directives": (whole,)}), CLERK)
    for day in (date(2025, 3, 4), date(2025, 3, 7), date(2025, 3, 12), date(2025, 3, 17)):
        mails = office.fire(day)
    with office.store.read() as tx:
        told = [tx.events_of(mail.events)[0].audience for mail in mails]
    assert told == [Audience.LEADER, Audience.UNIT, Audience.UNIT_HEAD]
    ended = {m.key: s for s in MessageState for m in office.messages(s)}
    assert MessageState.WITHDRAWN not in {ended[mail.key] for mail in mails}
