"""How many mails are under way at once, and how many leave in a minute."""

import asyncio

import pytest

from tests.integration.usecases.office import DAK_MIL, Office, RecordingMailer, plan_of
from workflow.domain.mailbox import Pace
from workflow.domain.message import Message, MessageState
from workflow.errors import PermanentDeliveryError, StorageError
from workflow.usecases.deliver_outbox import deliver_outbox

ADDRESS = "dau-moi@phong-gddt-dak-mil.example"


class JugglingMailer(RecordingMailer):
    """Takes a while over each mail, so that others may be under way, and counts them."""

    def __init__(self) -> None:
        super().__init__()
        self.now = self.most = 0

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0)
        self.now -= 1
        return await super().send(message, then)


@pytest.mark.parametrize("connections", [1, 3])
def test_as_many_mails_are_under_way_as_the_office_allows(
    waiting: Office, connections: int
) -> None:
    mailer = JugglingMailer()
    mailer.pace = Pace(connections=connections)
    done = asyncio.run(deliver_outbox(waiting.desk, mailer))
    assert done.ended == {MessageState.SENT: 8}
    assert mailer.most == connections
    assert len({mail.key for mail in mailer.sent}) == len(mailer.sent) == 8


class ListeningMailer(RecordingMailer):
    """Keeps which mail was told ahead with each."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, str | None]] = []

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        self.told.append((message.key, then.key if then else None))
        return await super().send(message, then)


def test_each_mail_is_told_ahead_with_the_one_before(waiting: Office) -> None:
    mailer = ListeningMailer()
    asyncio.run(deliver_outbox(waiting.desk, mailer))
    sent = [mail.key for mail in mailer.sent]
    assert mailer.told == list(zip(sent, [*sent[1:], None], strict=True))


def test_when_the_records_fail_no_connection_begins_another_mail(waiting: Office) -> None:
    def fail(message: Message) -> None:
        waiting.mailer.before_send = lambda _: None
        raise StorageError("Đĩa đã đầy.")

    waiting.mailer.pace = Pace(connections=3)
    waiting.mailer.before_send = fail
    with pytest.raises(StorageError, match="Đĩa đã đầy"):
        waiting.deliver()
    assert waiting.mailer.sent == []
    assert waiting.mailer.closed == 1


def test_no_more_mails_leave_in_a_minute_than_the_server_takes(waiting: Office) -> None:
    waiting.mailer.pace = Pace(per_minute=3, connections=2)
    assert waiting.deliver() == {MessageState.SENT: 3}
    assert waiting.deliver() == {}
    waiting.clock.wait(seconds=59)
    assert waiting.deliver() == {}
    waiting.clock.wait(seconds=1)
    assert waiting.deliver() == {MessageState.SENT: 3}
    waiting.clock.wait(minutes=1)
    assert waiting.deliver() == {MessageState.SENT: 2}
    assert len({mail.key for mail in waiting.mailer.sent}) == 8


def test_a_refused_mail_counts_and_one_that_never_left_does_not(waiting: Office) -> None:
    waiting.submit(plan_of(DAK_MIL), "Đã nhận bản giấy")
    refused = "dau-moi@phong-gddt-cu-jut.example"
    waiting.mailer.answers[refused] = [PermanentDeliveryError(550, "no such user")]
    waiting.mailer.pace = Pace(per_minute=4)
    ended = waiting.deliver()
    left = {MessageState.SENT: 3, MessageState.FAILED: 1}
    assert ended == left | {MessageState.WITHDRAWN: 1}
    assert waiting.deliver() == {}
