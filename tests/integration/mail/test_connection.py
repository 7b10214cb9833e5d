"""One connection for many mails; what happens when it breaks, or cannot be had."""

import asyncio
from collections.abc import Callable

import pytest

from tests.integration.mail.servers import (
    PASSWORD,
    PEM,
    USER,
    Conduct,
    Server,
    certificate,
    closed_port,
    listening,
    send,
    silent_port,
)
from tests.unit.mail.letters import a_message
from workflow.errors import PermanentDeliveryError, TemporaryDeliveryError
from workflow.mail.account import Security
from workflow.mail.smtp import SmtpMailer

Build = Callable[..., SmtpMailer]
TAKEN = (250, "2.0.0 OK")


def test_two_hundred_mails_go_over_one_connection(mailer_to: Build) -> None:
    messages = [a_message(str(number)) for number in range(200)]
    with listening(Server()) as server:
        assert set(send(mailer_to(server.port), *messages)) == {TAKEN}
    assert len(set(server.mails)) == 200
    assert len(server.connections) == 1


def test_each_event_loop_has_a_connection_of_its_own(mailer_to: Build) -> None:
    with listening(Server()) as server:
        mailer = mailer_to(server.port)
        assert [*send(mailer, a_message("a")), *send(mailer, a_message("b"))] == [TAKEN, TAKEN]
    assert len(server.connections) == 2


def test_a_closed_mailer_opens_another_connection_when_it_is_needed(mailer_to: Build) -> None:
    async def close_between(mailer: SmtpMailer) -> list[tuple[int, str]]:
        await mailer.close()
        first = await mailer.send(a_message("a"))
        await mailer.close()
        await mailer.close()
        return [first, await mailer.send(a_message("b"))]

    with listening(Server()) as server:
        assert asyncio.run(close_between(mailer_to(server.port))) == [TAKEN, TAKEN]
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
    assert {type(error) for error in ended} == {TemporaryDeliveryError}
    assert {str(error) for error in ended} == {"Timed out waiting for server ready message"}


def test_a_server_that_is_gone_makes_mails_wait(mailer_to: Build) -> None:
    mailer = mailer_to(closed_port())
    (ended,) = send(mailer, a_message())
    assert isinstance(ended, TemporaryDeliveryError)
    assert ended.code == 0
    assert "Connect call failed" in ended.answer


def test_a_send_that_is_called_off_leaves_no_half_mail_behind(mailer_to: Build) -> None:
    async def call_off_then_send(server: Server, mailer: SmtpMailer) -> tuple[int, str]:
        first = asyncio.create_task(mailer.send(a_message("a")))
        await asyncio.to_thread(server.is_keeping_silent.wait)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        async with asyncio.timeout(5):
            return await mailer.send(a_message("b"))

    with listening(Server(data=Conduct.SAY_NOTHING)) as server:
        assert asyncio.run(call_off_then_send(server, mailer_to(server.port))) == TAKEN
    assert len(server.connections) == 2


def test_starttls_and_a_vietnamese_password_let_us_in(mailer_to: Build) -> None:
    server = Server()
    options = {"tls_context": certificate(), "require_starttls": True, "auth_required": True}
    account = {"security": Security.STARTTLS, "ca_file": PEM, "user": USER, "password": PASSWORD}
    with listening(server, authenticator=server.authenticate, **options):
        assert (
            send(mailer_to(server.port, **account), a_message("a"), a_message("b")) == [TAKEN] * 2
        )
    assert len(server.logins) == len(server.connections) == 1


def test_implicit_tls_is_spoken_from_the_first_byte(mailer_to: Build) -> None:
    with listening(Server(), ssl_context=certificate()) as server:
        mailer = mailer_to(server.port, security=Security.TLS, ca_file=PEM)
        assert send(mailer, a_message()) == [TAKEN]


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_server_nobody_vouches_for_gets_no_mail(mailer_to: Build, security: Security) -> None:
    kind = "tls_context" if security is Security.STARTTLS else "ssl_context"
    with listening(Server(), **{kind: certificate()}) as server:
        (ended,) = send(mailer_to(server.port, security=security), a_message())
    assert isinstance(ended, TemporaryDeliveryError)
    assert "certificate verify failed" in ended.answer
    assert server.mails == []


def test_no_mail_goes_unprotected_when_starttls_is_asked_for(mailer_to: Build) -> None:
    with listening(Server()) as server:
        (ended,) = send(mailer_to(server.port, security=Security.STARTTLS), a_message())
    assert isinstance(ended, TemporaryDeliveryError)
    assert "STARTTLS" in ended.answer
    assert server.mails == []


def test_a_wrong_password_makes_mails_wait_and_is_not_tried_for_each(mailer_to: Build) -> None:
    server = Server()
    account = {"security": Security.STARTTLS, "ca_file": PEM, "user": USER, "password": "sai"}

    async def fail(mailer: SmtpMailer, key: str) -> int:
        with pytest.raises(TemporaryDeliveryError, match=r"^535 5\.7\.8 Bad credentials$"):
            await mailer.send(a_message(key))
        return len(server.logins)

    async def fail_thrice(mailer: SmtpMailer) -> list[int]:
        tries = [await fail(mailer, "a"), await fail(mailer, "b")]
        await mailer.close()
        return [*tries, await fail(mailer, "c")]

    with listening(server, authenticator=server.authenticate, tls_context=certificate()):
        first, second, after_close = asyncio.run(fail_thrice(mailer_to(server.port, **account)))
    assert second == first
    assert after_close == 2 * first
