"""Queue the mails about an issued document, one for each unit that its recipients are today."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from workflow.domain.message import Attachment, Letter, Message, MessageKind
from workflow.domain.organ import Unit
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
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

    Recipients that were merged since get one between them, under the key of the first.
    `write` returns the letter to a unit of that name; only a dispatch has the paper with it.
    """
    about = tx.assignments(Which(codes=document.about)) if document.about else ()
    paper = Attachment(sha256=document.sha256 or "", name=document.file_name)
    for unit, unit_code in _living(desk, document.recipients).values():
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


def _living(desk: Desk, codes: Sequence[str]) -> Mapping[str, tuple[Unit, str]]:
    """Return the units that answer for these today, each with the first code that led to it."""
    found: dict[str, tuple[Unit, str]] = {}
    for code in codes:
        unit = desk.rules.organs.living(code, desk.today())
        found.setdefault(unit.code, (unit, code))
    return found


def mail_key(kind: MessageKind, document: OutgoingDocument, unit_code: str) -> str:
    """Return the key of the mail about a document to a unit."""
    return f"{_PREFIXES[kind]}.{document.key}.{unit_code}"
