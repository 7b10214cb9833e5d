"""Queue the mails about an issued document, one for each of its recipients."""

from collections.abc import Callable
from types import MappingProxyType

from workflow.domain.message import Attachment, Letter, Message, MessageKind
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports import Transaction, Which
from workflow.usecases.desk import Desk
from workflow.wording.letters import covering

_PREFIXES = MappingProxyType({MessageKind.DISPATCH: "van-ban", MessageKind.RECALL: "thu-hoi"})


def send_document(tx: Transaction, desk: Desk, document: OutgoingDocument) -> None:
    """Queue the mails that bring it."""
    mail_recipients(
        *(tx, desk, document, MessageKind.DISPATCH),
        lambda name: covering(desk.rules, document, name, desk.today()),
    )


def mail_recipients(
    tx: Transaction,
    desk: Desk,
    document: OutgoingDocument,
    kind: MessageKind,
    write: Callable[[str], Letter],
) -> None:
    """Queue a mail for each recipient, about the duties that are its own.

    `write` returns the letter to a unit of that name; only a dispatch has the paper with it.
    """
    about = tx.assignments(Which(codes=document.about)) if document.about else ()
    paper = Attachment(sha256=document.sha256 or "", name=document.file_name)
    for unit_code in document.recipients:
        unit = desk.rules.organs.living(unit_code, desk.today())
        tx.queue(
            Message(
                key=mail_key(kind, document, unit_code),
                kind=kind,
                unit=unit.code,
                to_name=unit.name,
                to_email=unit.reach(),
                letter=write(unit.name),
                queued_at=desk.clock.now(),
                about=tuple(
                    duty.code
                    for duty in about
                    if desk.rules.organs.living(duty.unit, desk.today()).code == unit.code
                ),
                attachments=(paper,) if kind is MessageKind.DISPATCH else (),
            )
        )


def mail_key(kind: MessageKind, document: OutgoingDocument, unit_code: str) -> str:
    """Return the key of the mail about a document to a unit."""
    return f"{_PREFIXES[kind]}.{document.key}.{unit_code}"
