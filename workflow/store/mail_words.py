"""The words by which a mail is found, kept beside it without accents."""

from sqlalchemy import Connection, select
from sqlmodel import col

from workflow.domain.folded import folded
from workflow.domain.message import Message
from workflow.store.dialects import is_one_of
from workflow.store.tables import AssignmentRow


def mail_words(connection: Connection, message: Message) -> str:
    """Return how a mail is called, to whom it goes, and the words of the duties it speaks of."""
    named = (message.key, message.letter.subject, message.to_name, message.to_email or "")
    return " ".join((folded(" ".join(named)), *_duties(connection, message.about)))


def _duties(connection: Connection, codes: tuple[str, ...]) -> list[str]:
    code = col(AssignmentRow.code)
    query = select(col(AssignmentRow.folded)).where(is_one_of(connection, code, codes))
    return list(connection.scalars(query.order_by(code))) if codes else []
