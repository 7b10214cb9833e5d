"""One outgoing document with its history and the mails that brought it."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.audit import AuditEntry
from workflow.domain.document_list import DocumentMail
from workflow.domain.duty_list import NoticeName
from workflow.domain.message import MessageKind
from workflow.domain.outgoing import UNISSUED, DocumentPurpose, OutgoingDocument
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.send_document import mail_key
from workflow.usecases.tell_stale import tell_stale

MAILS = (MessageKind.DISPATCH, MessageKind.RECALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """A document, who did what to it, its mails, and why a chase is not true any more.

    `notice` is the one that it is about, once that is adopted; `corrected` what it puts right.
    """

    document: OutgoingDocument
    trail: Sequence[AuditEntry]
    mails: Sequence[DocumentMail]
    notice: NoticeName | None = None
    corrected: OutgoingDocument | None = None
    stale: str = ""


def look_at_document(desk: Desk, key: str) -> DocumentView:
    """Return what there is about a document.

    Raises:
        NotFoundError: When there is none of the key.
    """
    with desk.store.read() as tx:
        document = tx.document(key)
        is_chase = document.purpose is DocumentPurpose.CHASE and document.state in UNISSUED
        mails = [mail_key(kind, document, unit) for kind in MAILS for unit in document.recipients]
        return DocumentView(
            document=document,
            trail=tx.trail(key),
            mails=tx.pages.document_mails(mails),
            notice=_name_of(tx, document.notice),
            corrected=tx.document(document.corrects) if document.corrects else None,
            stale=tell_stale(tx, desk, document) if is_chase else "",
        )


def _name_of(tx: Transaction, notice: str | None) -> NoticeName | None:
    return next(iter(tx.pages.notice_names(notice)), None) if notice else None
