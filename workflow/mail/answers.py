"""What the mail server's words mean for a mail."""

from aiosmtplib import SMTPDataError, SMTPException, SMTPRecipientRefused, SMTPResponseException

from workflow.errors import DeliveryError, PermanentDeliveryError, TemporaryDeliveryError
from workflow.mail.one_line import one_line

ANSWER_LENGTH = 500
_LOG_IN_FIRST = (530, 534, 535, 538)


def said(error: SMTPException | OSError) -> tuple[int, str]:
    """Return the server's code, 0 when it gave none, and its words on one line."""
    code = error.code if isinstance(error, SMTPResponseException) else 0
    words = error.message if isinstance(error, SMTPException) else str(error)
    return max(code, 0), short(words or type(error).__name__)


def short(answer: str) -> str:
    """Return an answer as it can be kept: one line, and not a page of it."""
    return one_line(answer)[:ANSWER_LENGTH]


def delivery_error(error: SMTPException | OSError) -> DeliveryError:
    """Return the error of the engine for an error of the connection.

    Only a 5xx about the recipient or the content ends a mail (RFC 5321, 4.2.1). What the server
    has against our account or our sender address ends none: the mails wait until it is put right.
    """
    code, answer = said(error)
    is_about_mail = isinstance(error, SMTPRecipientRefused | SMTPDataError)
    if is_about_mail and code >= 500 and code not in _LOG_IN_FIRST:
        return PermanentDeliveryError(code, answer)
    return TemporaryDeliveryError(code, answer)
