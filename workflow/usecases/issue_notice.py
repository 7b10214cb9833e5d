"""Issue a notice from its directive file, and open what it asks, in one transaction."""

from collections.abc import Sequence

from workflow.domain.assignment import Assignment
from workflow.domain.directive import DirectiveFile
from workflow.domain.document import DocumentType
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.errors import NotAllowedError
from workflow.ports import Files, Renderer
from workflow.usecases.add_draft import add_draft
from workflow.usecases.adopt_notice import adopt_in, must_be_new
from workflow.usecases.desk import Desk
from workflow.usecases.issue_document import issue_in
from workflow.usecases.take_step import Hand
from workflow.wording.citations import in_a_sentence
from workflow.wording.papers import notice_values

TEMPLATES = {
    DocumentType.DISPATCH: "dispatch/cong-van-thong-bao-ket-luan.docx",
    DocumentType.NOTICE: "dispatch/thong-bao-ket-luan.docx",
}


def issue_notice(
    desk: Desk, files: Files, renderer: Renderer, file: DirectiveFile, hand: Hand
) -> tuple[OutgoingDocument, Sequence[Assignment]]:
    """Number and print the notice, send it to its addressees, open its assignments.

    Raises:
        NotAllowedError: When it has its number already or was adopted before, or its type cannot
            be printed.
        ConflictError: When somebody else issues it at this moment.
    """
    if not file.head.is_draft:
        raise NotAllowedError(
            f"“{file.key}” đã có số và ngày ban hành: hãy dùng `dondoc adopt` để giao việc."
        )
    with desk.store.begin() as tx:
        must_be_new(tx, desk, file.key)
        draft = notice_document(desk, file)
        add_draft(tx, desk, draft, hand)
        document = issue_in(tx, desk, (files, renderer), draft, file.head.signer, hand)
        numbered = file.issued(document.code_number or 0, desk.today())
        return document, adopt_in(tx, desk, numbered, hand.actor)


def notice_document(desk: Desk, file: DirectiveFile) -> OutgoingDocument:
    """Return the notice as an outgoing document without number.

    Raises:
        NotAllowedError: When no template is made for its type.
    """
    head = file.head
    if head.document_type not in TEMPLATES:
        raise NotAllowedError(f"“{file.key}”: không in được thông báo thuộc loại này.")
    means = [code for place in head.addressees for code in place.means]
    units = {u.code for code in means for u in desk.rules.organs.units_of(code, desk.today())}
    subject = head.subject
    if head.document_type is DocumentType.DISPATCH:
        subject = in_a_sentence(subject)
    return OutgoingDocument(
        key=file.key,
        purpose=DocumentPurpose.NOTICE,
        document_type=head.document_type,
        template=TEMPLATES[head.document_type],
        series=desk.rules.office.register_for(head.document_type).code,
        code_notation=head.code_notation,
        subject=subject,
        signer=head.signer.full_name,
        notice=file.key,
        values=notice_values(file),
        recipients=tuple(sorted(units)),
    )
