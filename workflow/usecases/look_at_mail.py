"""Show one mail: the letter as it was sent, every try, what it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.assignment import Assignment
from workflow.domain.audit import AuditEntry
from workflow.domain.message import Attachment, Attempt, Message, MessageState
from workflow.errors import NotFoundError
from workflow.ports.files import Files
from workflow.ports.which import Which
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSheet:
    """One mail with all that happened to it."""

    message: Message
    state: MessageState
    attempts: Sequence[Attempt]
    duties: Sequence[Assignment]
    trail: Sequence[AuditEntry]


def look_at_mail(desk: Desk, key: str) -> MailSheet:
    """Return the mail.

    Raises:
        NotFoundError: When there is no such mail.
    """
    with desk.store.read() as tx:
        message, state = tx.message(key)
        return MailSheet(
            message=message,
            state=state,
            attempts=tx.attempts(key),
            duties=tx.assignments(Which(codes=message.about)) if message.about else (),
            trail=tx.trail(key),
        )


def attached_file(desk: Desk, files: Files, key: str, number: int) -> tuple[Attachment, bytes]:
    """Return a file that went with a mail, counted from 1.

    Raises:
        NotFoundError: When there is no such mail, or it has no such file.
    """
    with desk.store.read() as tx:
        message, _ = tx.message(key)
    if not 1 <= number <= len(message.attachments):
        raise NotFoundError("tệp kèm thư", f"{key}, tệp {number}")
    attachment = message.attachments[number - 1]
    return attachment, files.get(attachment.sha256)
