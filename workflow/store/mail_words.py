"""The words by which a mail is found, kept beside it without accents."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select
from sqlmodel import col

from workflow.domain.folded import folded
from workflow.domain.message import Message
from workflow.store.dialects import is_one_of
from workflow.store.tables import AssignmentRow


def mail_words(connection: Connection, messages: Sequence[Message]) -> Mapping[str, str]:
    """Return how each mail is called, to whom it goes, and the words of the duties it speaks of."""
    duties = _duties(connection, {code for message in messages for code in message.about})
    return {each.key: " ".join((_head(each), *_told(each, duties))) for each in messages}


def _head(message: Message) -> str:
    named = (message.key, message.letter.subject, message.to_name, message.to_email or "")
    return folded(" ".join(named))


def _told(message: Message, duties: Mapping[str, str]) -> Iterator[str]:
    return (duties[code] for code in sorted(message.about) if code in duties)


def _duties(connection: Connection, codes: Collection[str]) -> Mapping[str, str]:
    code = col(AssignmentRow.code)
    query = select(code, col(AssignmentRow.folded)).where(is_one_of(connection, code, codes))
    return {row.code: row.folded for row in connection.execute(query)} if codes else {}
