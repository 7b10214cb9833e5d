"""One connection for many mails; what happens when it breaks, or cannot be had."""

import asyncio
from collections.abc import Callable

import pytest

from tests.integration.mail.scripted import Talk, following
from tests.integration.mail.servers import (
    Conduct,
    Server,
    closed_port,
    listening,
    send,
    silent_port,
)
from tests.unit.mail.letters import a_message
from workflow.errors import NoServerError, PermanentDeliveryError, TemporaryDeliveryError
from workflow.mail.smtp import SmtpMailer

Build = Callable[..., SmtpMailer]
TAKEN = (250, "2.0.0 OK")


def test_two_hundred_mails_go_over_one_connection(mailer_to: Build) -> None:
    messages = [a_message(str(number)) for number in range(200)]
    with listening(Server()) as server:
        assert set(send(mailer_to(server.port), *messages)) == {TAKEN}
    assert len(set(server.mails)) == 200
    assert len(server.connections) == 1


def test_all_lines_take_leave_at_once(mailer_to: Build) -> None:
    async def send_over_both() -> None:
        both = asyncio.Barrier(2)

        async def waits_for_the_other(talk: Talk) -> None:
            await talk.greet("PIPELINING")
            await talk.take()
            talk.say("250 OK")
            await talk.hear(b"QUIT")
            await both.wait()
            talk.say("221 Bye")

        async with following(waits_for_the_other, waits_for_the_other) as port:
            mailer = mailer_to(port, timeout_seconds=10)
            await asyncio.gather(*(mailer.line().send(a_message(key)) for key in "ab"))
            async with asyncio.timeout(5):
                await mailer.close()

    asyncio.run(send_over_both())


def test_each_event_loop_has_a_connection_of_its_own(mailer_to: Build) -> None:
    with listening(Server()) as server:
        mailer = mailer_to(server.port)
        assert [*send(mailer, a_message("a")), *send(mailer, a_message("b"))] == [TAKEN, TAKEN]
    assert len(server.connections) == 2


def test_a_closed_mailer_opens_another_connection_when_it_is_needed(mailer_to: Build) -> None:
    async def close_between(mailer: SmtpMailer) -> list[tuple[int, str]]:
        await mailer.close()
        first = await mailer.line().send(a_message("a"))
        await mailer.close()
        await mailer.close()
        return [first, await mailer.line().send(a_message("b"))]

    with listening(Server()) as server:
        assert asyncio.run(close_between(mailer_to(server.port))) == [TAKEN, TAKEN]
    assert len(server.connections) == 2


def test_a_mailer_closed_in_one_event_loop_works_in_the_next(mailer_to: Build) -> None:
    async def send_and_close(mailer: SmtpMailer, key: str) -> tuple[int, str]:
        try:
            return await mailer.line().send(a_message(key))
        finally:
            await mailer.close()

    with listening(Server()) as server:
        mailer = mailer_to(server.port)
        assert [asyncio.run(send_and_close(mailer, key)) for key in "ab"] == [TAKEN, TAKEN]
    assert len(server.mails) == len(server.connections) == 2


def test_a_connection_the_server_closed_as_idle_is_replaced(mailer_to: Build) -> None:
    async def idle_between(server: Server, mailer: SmtpMailer) -> list[tuple[int, str]]:
        line = mailer.line()
        first = await line.send(a_message("a"))
        await asyncio.to_thread(server.close_idle)
        return [first, await line.send(a_message("b"))]

    with listening(Server()) as server:
        assert asyncio.run(idle_between(server, mailer_to(server.port))) == [TAKEN, TAKEN]
    assert len(server.mails) == len(server.connections) == 2


@pytest.mark.parametrize(
    ("command", "mails"),
    [
        pytest.param("mail", 0, id="before the sender is taken"),
        pytest.param("rcpt", 0, id="before DATA"),
        pytest.param("content", 0, id="within the content"),
        pytest.param("data", 1, id="after the final dot"),
    ],
)
def test_a_mail_whose_connection_breaks_waits_and_the_next_goes(
    mailer_to: Build, command: str, mails: int
) -> None:
    with listening(Server(**{command: Conduct.HANG_UP})) as server:
        ended = send(mailer_to(server.port), a_message("a"), a_message("b"))
    assert isinstance(ended[0], TemporaryDeliveryError)
    assert ended[0].code == 0
    assert ended[1] == TAKEN
    assert len(server.mails) == len(set(server.mails)) == mails + 1
    assert len(server.connections) == 2


@pytest.mark.parametrize(
    "answer", [Conduct.HANG_UP, Conduct.SAY_NOTHING, "421 4.4.2 Idle for too long"], ids=str
)
def test_a_connection_that_died_between_two_mails_is_replaced(
    mailer_to: Build, answer: str | Conduct
) -> None:
    with listening(Server()) as server:
        server.answers["mail"].extend(["250 OK", answer])
        ended = send(mailer_to(server.port, timeout_seconds=1), a_message("a"), a_message("b"))
    assert ended == [TAKEN, TAKEN]
    assert len(server.mails) == 2
    assert len(server.connections) == 2


def test_a_refusal_on_a_kept_connection_is_no_reason_for_another(mailer_to: Build) -> None:
    with listening(Server()) as server:
        server.answers["rcpt"].extend(["250 OK", "550 5.1.1 No such user"])
        ended = send(mailer_to(server.port), a_message("a"), a_message("b"), a_message("c"))
    assert ended[0] == ended[2] == TAKEN
    assert isinstance(ended[1], PermanentDeliveryError)
    assert len(server.connections) == 1


def test_it_is_replaced_only_once_for_a_mail(mailer_to: Build) -> None:
    with listening(Server()) as server:
        server.answers["mail"].extend(["250 OK", Conduct.HANG_UP, Conduct.HANG_UP])
        ended = send(mailer_to(server.port), a_message("a"), a_message("b"), a_message("c"))
    assert ended[0] == ended[2] == TAKEN
    assert isinstance(ended[1], TemporaryDeliveryError)
    assert len(server.connections) == 3


def test_a_kept_connection_that_breaks_within_a_mail_is_not_tried_again(mailer_to: Build) -> None:
    with listening(Server()) as server:
        server.answers["data"].extend(["250 2.0.0 OK", Conduct.HANG_UP])
        ended = send(mailer_to(server.port), a_message("a"), a_message("b"), a_message("c"))
    assert ended[0] == ended[2] == TAKEN
    assert isinstance(ended[1], TemporaryDeliveryError)
    assert len(server.mails) == len(set(server.mails)) == 3


def test_a_server_that_falls_silent_within_a_mail_makes_it_wait(mailer_to: Build) -> None:
    with listening(Server(data=Conduct.SAY_NOTHING)) as server:
        (ended,) = send(mailer_to(server.port, timeout_seconds=0.3), a_message())
    assert isinstance(ended, TemporaryDeliveryError)
    assert (ended.code, ended.answer) == (0, "Timed out waiting for server response")


def test_a_server_that_never_speaks_makes_all_mails_wait_after_one_timeout(
    mailer_to: Build,
) -> None:
    messages = [a_message(str(number)) for number in range(50)]
    with silent_port() as port:
        ended = send(mailer_to(port, timeout_seconds=0.3), *messages)
    assert {type(error) for error in ended} == {NoServerError}
    assert {str(error) for error in ended} == {"Timed out waiting for server ready message"}


def test_a_server_that_is_gone_makes_mails_wait(mailer_to: Build) -> None:
    mailer = mailer_to(closed_port())
    (ended,) = send(mailer, a_message())
    assert isinstance(ended, TemporaryDeliveryError)
    assert ended.code == 0
    assert "Connect call failed" in ended.answer


def test_a_send_that_is_called_off_leaves_no_half_mail_behind(mailer_to: Build) -> None:
    async def call_off_then_send(server: Server, mailer: SmtpMailer) -> tuple[int, str]:
        line = mailer.line()
        first = asyncio.create_task(line.send(a_message("a")))
        await asyncio.to_thread(server.is_keeping_silent.wait)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        async with asyncio.timeout(5):
            return await line.send(a_message("b"))

    with listening(Server(data=Conduct.SAY_NOTHING)) as server:
        assert asyncio.run(call_off_then_send(server, mailer_to(server.port))) == TAKEN
    assert len(server.connections) == 2
