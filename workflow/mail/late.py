"""Adapters for mail that are imported with the first one: most commands send none."""

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property

from workflow.domain.mailbox import MailAccount, Pace
from workflow.domain.message import CalendarNote
from workflow.ports.files import Files
from workflow.ports.mail import Line, Mailer


class LateMailer:
    """`ports.mail.Mailer`: `SmtpMailer`."""

    def __init__(self, account: MailAccount, files: Files) -> None:
        self.pace: Pace = account
        self._account, self._files = account, files

    def line(self) -> Line:
        """Return another line, open until all are closed."""
        return self._mailer.line()

    async def close(self) -> None:
        """End every line."""
        await self._mailer.close()

    @cached_property
    def _mailer(self) -> Mailer:
        from workflow.mail.smtp import SmtpMailer  # noqa: PLC0415 - late

        return SmtpMailer(self._account, self._files)


def calendar_feed(name: str, notes: Sequence[CalendarNote], stamp: datetime) -> bytes:
    """Return the notes as a calendar to subscribe to: `ics_part.calendar_feed`."""
    from workflow.mail import ics_part  # noqa: PLC0415 - late

    return ics_part.calendar_feed(name, notes, stamp)
