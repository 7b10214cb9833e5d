"""Draft the document that a directive file describes, or find the draft made before."""

from workflow.domain.audit import Move
from workflow.domain.directive import DirectiveFile
from workflow.domain.document import DocumentType
from workflow.domain.notice_parts import PARTS, parts_of
from workflow.domain.outgoing import (
    UNISSUED,
    DocumentPurpose,
    DocumentState,
    OutgoingDocument,
)
from workflow.errors import ConflictError, InputError, NotAllowedError, NotFoundError
from workflow.ports.transaction import Transaction
from workflow.usecases.add_draft import add_draft
from workflow.usecases.adopt_notice import must_be_new
from workflow.usecases.change_document import change_document
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand
from workflow.usecases.tell_changed import tell_changed
from workflow.wording.citations import in_a_sentence
from workflow.wording.papers import notice_values

TEMPLATES = {
    DocumentType.DISPATCH: "dispatch/cong-van-thong-bao-ket-luan.docx",
    DocumentType.NOTICE: "dispatch/thong-bao-ket-luan.docx",
}


def draft_notice(tx: Transaction, desk: Desk, file: DirectiveFile, hand: Hand) -> OutgoingDocument:
    """Return the notice as the file has it now: a draft, or submitted for signature just so.

    Who goes by the file alone gets a draft made anew; who has looked at the draft gets that one.

    Raises:
        NotAllowedError: When it has its number already or was adopted before, or its type cannot
            be printed.
        InputError: When the file is not what was submitted, or not what the person looked at.
        ConflictError: When it was issued before.
    """
    if not file.head.is_draft:
        raise NotAllowedError(
            f"“{file.key}” đã có số và ngày ban hành: không trình ký, cấp số nữa, chỉ còn đưa vào "
            "theo dõi để giao việc."
        )
    must_be_new(tx, desk, file.key)
    draft = notice_document(desk, file)
    try:
        kept = tx.document(file.key)
    except NotFoundError:
        add_draft(tx, desk, draft, hand)
        return draft
    if kept.state is DocumentState.DISCARDED or _may_be_redrafted(kept, hand):
        return change_document(tx, desk, kept, draft, Move.DRAFT, hand)
    if kept.state not in UNISSUED:
        raise ConflictError(file.key)
    must_be_as_kept(kept, draft)
    return kept


def must_be_as_kept(kept: OutgoingDocument, now: OutgoingDocument) -> None:
    """Hold what the file says now against what was drafted or submitted from it.

    Raises:
        InputError: With what is not as it was.
    """
    changed = tell_changed(kept, now)
    if changed and kept.state is DocumentState.SUBMITTED:
        raise InputError(
            f"Tệp chỉ đạo của “{kept.key}” không còn như bản đã trình ký, khác ở: {changed}. Hãy "
            "rút về dự thảo rồi trình ký lại."
        )
    if changed:
        raise InputError(
            f"Tệp chỉ đạo của “{kept.key}” không còn như dự thảo, khác ở: {changed}. Hãy trình ký "
            "lại từ bản nháp của thông báo."
        )


def _may_be_redrafted(kept: OutgoingDocument, hand: Hand) -> bool:
    return kept.state is DocumentState.DRAFT and hand.seen is None


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
        values={**notice_values(file), PARTS: parts_of(file)},
        recipients=tuple(sorted(units)),
    )
