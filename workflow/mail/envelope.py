"""Whom a mail is from and whom it is for, as it is said before the content."""

from collections.abc import Sequence
from typing import NamedTuple

from aiosmtplib import (
    SMTPDataError,
    SMTPRecipientRefused,
    SMTPResponse,
    SMTPResponseException,
    SMTPSenderRefused,
)


class Envelope(NamedTuple):
    """One sender, one recipient."""

    sender: str
    recipient: str

    @property
    def commands(self) -> tuple[str, str, str]:
        """What is said; each is answered."""
        return f"MAIL FROM:<{self.sender}>", f"RCPT TO:<{self.recipient}>", "DATA"

    def refusal(self, answers: Sequence[SMTPResponse]) -> SMTPResponseException | None:
        """Return the first refusal; the ones behind it only follow from it."""
        refused = [(step, answer) for step, answer in enumerate(answers) if is_refusal(answer)]
        match refused[:1]:
            case [(0, SMTPResponse(code, words))]:
                return SMTPSenderRefused(code, words, self.sender)
            case [(1, SMTPResponse(code, words))]:
                return SMTPRecipientRefused(code, words, self.recipient)
            case [(_, SMTPResponse(code, words))]:
                return SMTPDataError(code, words)
        return None


def is_refusal(answer: SMTPResponse) -> bool:
    """Tell whether an answer is a no, for now or for good."""
    return answer.code >= 400
