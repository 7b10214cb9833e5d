"""Draft the document that a directive file describes, or find the draft made before."""

from dataclasses import replace

from workflow.domain.audit import Move, state_of
from workflow.domain.directive import DirectiveFile
from workflow.domain.document import DocumentType
from workflow.domain.outgoing import DocumentPurpose, DocumentState, OutgoingDocument
from workflow.errors import ConflictError, InputError, NotAllowedError, NotFoundError
from workflow.ports.transaction import Transaction
from workflow.usecases.add_draft import add_draft
from workflow.usecases.adopt_notice import must_be_new
from workflow.usecases.change_document import change_document
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand
from workflow.wording.citations import in_a_sentence
from workflow.wording.papers import notice_values

TEMPLATES = {
    DocumentType.DISPATCH: "dispatch/cong-van-thong-bao-ket-luan.docx",
    DocumentType.NOTICE: "dispatch/thong-bao-ket-luan.docx",
}
_REDRAFTED = frozenset({DocumentState.DRAFT, DocumentState.DISCARDED})


def draft_notice(tx: Transaction, desk: Desk, file: DirectiveFile, hand: Hand) -> OutgoingDocument:
    """Return the notice as the file has it now: a draft, or submitted for signature just so.

    Raises:
        NotAllowedError: When it has its number already or was adopted before, or its type cannot
            be printed.
        InputError: When the file was changed after it was submitted.
        ConflictError: When it was issued before.
    """
    if not file.head.is_draft:
        raise NotAllowedError(
            f"“{file.key}” đã có số và ngày ban hành, không trình ký nữa: hãy đưa vào theo dõi để "
            "giao việc."
        )
    must_be_new(tx, desk, file.key)
    draft = notice_document(desk, file)
    try:
        kept = tx.document(file.key)
    except NotFoundError:
        add_draft(tx, desk, draft, hand)
        return draft
    if kept.state in _REDRAFTED:
        return change_document(tx, desk, kept, draft, Move.DRAFT, hand)
    if kept.state is not DocumentState.SUBMITTED:
        raise ConflictError(file.key)
    if state_of(replace(kept, state=DocumentState.DRAFT)) != state_of(draft):
        raise InputError(
            f"Tệp của “{file.key}” đã thay đổi sau khi trình ký: hãy rút văn bản về rồi trình ký "
            "lại."
        )
    return kept


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
