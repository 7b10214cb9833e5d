"""TLS and passwords: who is let in, and whom we trust."""

import asyncio
from collections.abc import Callable

import pytest

from tests.integration.mail.servers import PASSWORD, PEM, USER, Server, certificate, listening, send
from tests.unit.mail.letters import a_message
from workflow.domain.mailbox import Security
from workflow.errors import TemporaryDeliveryError
from workflow.mail.smtp import SmtpMailer

Build = Callable[..., SmtpMailer]
TAKEN = (250, "2.0.0 OK")


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
            await mailer.line().send(a_message(key))
        return len(server.logins)

    async def fail_thrice(mailer: SmtpMailer) -> list[int]:
        tries = [await fail(mailer, "a"), await fail(mailer, "b")]
        await mailer.close()
        return [*tries, await fail(mailer, "c")]

    with listening(server, authenticator=server.authenticate, tls_context=certificate()):
        first, second, after_close = asyncio.run(fail_thrice(mailer_to(server.port, **account)))
    assert second == first
    assert after_close == 2 * first
