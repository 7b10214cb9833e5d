"""A server that is slow at every step, each within its time, must not outlast the lease."""

import asyncio
from collections.abc import Callable

import pytest

from tests.integration.mail.servers import Server, listening
from tests.unit.mail.letters import a_message
from workflow.mail.smtp import SmtpMailer

STEP, LIMIT = 0.2, 0.5


class Slow(Server):
    """Takes a while over MAIL, RCPT and DATA."""

    async def _answer(self, command: str, server: object) -> str | bytes:
        await asyncio.sleep(STEP)
        return "250 2.0.0 OK"


def test_a_send_called_off_between_slow_steps_leaves_a_mailer_that_works(
    mailer_to: Callable[..., SmtpMailer],
) -> None:
    async def send(mailer: SmtpMailer) -> tuple[int, str]:
        line = mailer.line()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(LIMIT):
                await line.send(a_message("a"))
        try:
            return await line.send(a_message("b"))
        finally:
            await mailer.close()

    with listening(Slow()) as server:
        mailer = mailer_to(server.port, timeout_seconds=2 * STEP)
        assert asyncio.run(send(mailer)) == (250, "2.0.0 OK")
    assert len(server.connections) == 2
