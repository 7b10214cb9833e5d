"""The next mail is named together with the end of the one before, and leaves only in its turn."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.integration.mail.scripted import DOT, Talk, following
from tests.integration.mail.servers import Server, listening, send
from tests.unit.mail.letters import a_message, an_account
from workflow.errors import DeliveryError, PermanentDeliveryError, TemporaryDeliveryError
from workflow.mail.compose import compose
from workflow.mail.line import SmtpLine
from workflow.mail.smtp import SmtpMailer

Build = Callable[..., SmtpMailer]

TAKEN = (250, "OK")
A, B, C = (a_message(key, to_email=f"{key}@so.example") for key in "abc")


@pytest.fixture(autouse=True)
def way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let servers take several commands at once, but for those that are told what to do."""
    monkeypatch.setattr(Server, "is_pipelining", True)


def talking(
    mailer_to: Build,
    send_all: Callable[[SmtpLine], Awaitable[Any]],
    *scripts: Callable[[Talk], Awaitable[None]],
    **account: Any,
) -> Any:
    """Send over one line to a server that follows the scripts; return what came of it."""

    async def talk() -> Any:
        async with following(*scripts) as port:
            mailer = mailer_to(port, **account)
            try:
                return await send_all(mailer.line())
            finally:
                await mailer.close()

    return asyncio.run(talk())


async def a_then_b(line: SmtpLine) -> list[tuple[int, str]]:
    return [await line.send(A, B), await line.send(B)]


async def leaves(talk: Talk) -> None:
    await talk.hear(b"QUIT")
    talk.say("221 Bye")


def test_a_server_hears_of_the_next_mail_before_it_answers_for_this_one(mailer_to: Build) -> None:
    async def waits_for_it(talk: Talk) -> None:
        await talk.greet("PIPELINING")
        await talk.take()
        await talk.hear(b"MAIL")
        assert b"b@so.example" in await talk.hear(b"RCPT")
        await talk.hear(b"DATA")
        talk.say("250 OK", "250 OK", "250 OK", "354 Go on")
        await talk.content()
        talk.say("250 OK")
        await leaves(talk)

    assert talking(mailer_to, a_then_b, waits_for_it) == [TAKEN, TAKEN]


def test_a_server_without_pipelining_hears_one_command_at_a_time(mailer_to: Build) -> None:
    async def hears_one(talk: Talk) -> None:
        await talk.greet()
        for _ in range(2):
            for command, answer in (("MAIL", "250 OK"), ("RCPT", "250 OK"), ("DATA", "354 Go on")):
                (line,) = (await talk.reader.read(1000)).decode().splitlines()
                assert line.startswith(command)
                talk.say(answer)
            await talk.content()
            talk.say("250 OK")
        await leaves(talk)

    assert talking(mailer_to, a_then_b, hears_one) == [TAKEN, TAKEN]


def test_a_mail_told_ahead_that_does_not_come_is_not_sent_by_half(mailer_to: Build) -> None:
    async def waits_in_vain(talk: Talk) -> None:
        await talk.greet("PIPELINING")
        await talk.take()
        talk.say("250 OK", "250 OK", "250 OK", "354 Go on")
        assert len((await talk.reader.read()).splitlines()) == 3, "sender, recipient, DATA"

    async def takes_another(talk: Talk) -> None:
        await talk.greet("PIPELINING")
        assert compose(C, an_account(), []) in await talk.take()
        talk.say("250 OK")
        await leaves(talk)

    async def a_then_c(line: SmtpLine) -> list[tuple[int, str]]:
        return [await line.send(A, B), await line.send(C)]

    assert talking(mailer_to, a_then_c, waits_in_vain, takes_another) == [TAKEN, TAKEN]


def test_a_line_that_ends_while_a_mail_is_told_ahead_says_nothing_more(mailer_to: Build) -> None:
    async def hears_nothing(talk: Talk) -> None:
        await talk.greet("PIPELINING")
        await talk.take()
        talk.say("250 OK", "250 OK", "250 OK", "354 Go on")
        assert len((await talk.reader.read()).splitlines()) == 3, "no QUIT within a content"

    async def only_a(line: SmtpLine) -> tuple[int, str]:
        return await line.send(A, B)

    assert talking(mailer_to, only_a, hears_nothing) == TAKEN


def test_a_mail_whose_line_breaks_before_its_answer_waits_and_the_next_goes_anew(
    mailer_to: Build,
) -> None:
    async def breaks(talk: Talk) -> None:
        await talk.greet("PIPELINING")
        await talk.take()
        for command in (b"MAIL", b"RCPT", b"DATA"):
            await talk.hear(command)

    async def takes_the_next(talk: Talk) -> None:
        await talk.greet("PIPELINING")
        assert compose(B, an_account(), []) in await talk.take()
        talk.say("250 OK")
        await leaves(talk)

    async def each(line: SmtpLine) -> tuple[int, tuple[int, str]]:
        with pytest.raises(TemporaryDeliveryError) as broken:
            await line.send(A, B)
        return broken.value.code, await line.send(B)

    assert talking(mailer_to, each, breaks, takes_the_next) == (0, TAKEN)


@pytest.mark.parametrize(
    ("answer", "ending"),
    [("451 4.3.0 Later", TemporaryDeliveryError), ("554 5.6.0 No", PermanentDeliveryError)],
)
def test_a_mail_refused_after_its_content_leaves_the_one_told_ahead_whole(
    mailer_to: Build, answer: str, ending: type[DeliveryError]
) -> None:
    with listening(Server(data=answer)) as server:
        refused, *others = send(mailer_to(server.port), A, B, C)
    assert isinstance(refused, ending)
    assert others == [(250, "2.0.0 OK")] * 2
    assert server.mails[1:] == [compose(mail, an_account(), []) for mail in (B, C)]
    assert len(server.connections) == 1


def test_a_recipient_refused_ahead_gets_nothing_though_the_server_asks_for_it(
    mailer_to: Build,
) -> None:
    async def asks_all_the_same(talk: Talk) -> None:
        await talk.greet("PIPELINING")
        await talk.take()
        talk.say("250 OK", "250 OK", "550 5.1.1 No such user", "354 Go on")
        for command in (b"MAIL", b"RCPT", b"DATA"):
            await talk.hear(command)
        assert await talk.reader.readline() == b".\r\n"
        talk.say("554 5.5.1 No valid recipients")
        await talk.hear(b"RSET")
        talk.say("250 OK")
        assert compose(C, an_account(), []) in await talk.take()
        talk.say("250 OK")
        await leaves(talk)

    async def each(line: SmtpLine) -> tuple[int, tuple[int, str]]:
        await line.send(A, B)
        with pytest.raises(PermanentDeliveryError) as refused:
            await line.send(B, C)
        return refused.value.code, await line.send(C)

    assert talking(mailer_to, each, asks_all_the_same) == (550, TAKEN)


def test_a_server_deaf_to_what_is_said_ahead_is_told_nothing_ahead_again(mailer_to: Build) -> None:
    async def forgets(talk: Talk) -> None:
        await talk.greet("PIPELINING")
        await talk.take()
        talk.say("250 OK")
        assert len((await talk.reader.read()).splitlines()) == 3

    async def takes_one_by_one(talk: Talk) -> None:
        await talk.greet("PIPELINING")
        for _ in range(2):
            for command in (b"MAIL", b"RCPT", b"DATA"):
                await talk.hear(command)
            talk.say("250 OK", "250 OK", "354 Go on")
            assert (await talk.reader.read(1 << 16)).endswith(DOT), "nothing behind the content"
            talk.say("250 OK")
        await leaves(talk)

    async def each(line: SmtpLine) -> list[tuple[int, str]]:
        return [await line.send(A, B), await line.send(B, C), await line.send(C)]

    ended = talking(mailer_to, each, forgets, takes_one_by_one, timeout_seconds=0.3)
    assert ended == [TAKEN] * 3


def test_an_impossible_address_is_not_told_ahead(mailer_to: Build) -> None:
    with listening(Server()) as server:
        taken, refused, last = send(
            mailer_to(server.port), A, a_message("x", to_email="văn-thư@so.example"), C
        )
    assert taken == last == (250, "2.0.0 OK")
    assert isinstance(refused, PermanentDeliveryError)
    assert len(server.connections) == 1
