"""Print a document as it would go out today and check it; what was issued is read as kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.finding import Finding
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.ports.directives import Directives
from workflow.usecases.check_sheet import check_sheet
from workflow.usecases.desk import Desk
from workflow.usecases.draft_notice import notice_document
from workflow.usecases.press import Press
from workflow.usecases.print_sheet import print_sheet
from workflow.usecases.tell_changed import tell_changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The .docx, and what breaks a rule in it; an issued one is not checked again.

    `changed` is what the file of a notice says otherwise than the notice that was drafted or
    submitted from it.
    """

    document: OutgoingDocument
    content: bytes
    findings: Sequence[Finding] = ()
    changed: str = ""


def proof_document(
    desk: Desk, press: Press, shelf: Directives, key: str, *, is_checked: bool = False
) -> Proof:
    """Return what would be printed, or what was; the findings only when they are asked for.

    A notice that is not issued is printed from its directive file.

    Raises:
        NotFoundError: When there is none of the key.
        TemplateError: When the template does not fit.
    """
    with desk.store.read() as tx:
        document = tx.document(key)
        if document.sha256:
            return Proof(document=document, content=press.files.get(document.sha256))
        is_notice = document.purpose is DocumentPurpose.NOTICE
        file = shelf.read(key, shelf.text(key)) if is_notice else None
        sheet = print_sheet(desk, press.renderer, document, file)
        found = check_sheet(tx, desk, sheet, press.checker) if is_checked else ()
    changed = tell_changed(document, notice_document(desk, file)) if file else ""
    return Proof(document=document, content=sheet.content, findings=found, changed=changed)
