"""Draft the *công văn đính chính* that corrects an issued document."""

from collections.abc import Sequence

from workflow.domain.document import DocumentType
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.errors import InputError
from workflow.usecases.add_draft import add_draft, signer_today
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand
from workflow.wording.citations import short
from workflow.wording.papers import Erratum, correction_values


def draft_correction(
    desk: Desk, key: str, errors: Sequence[Erratum], hand: Hand
) -> OutgoingDocument:
    """Return the draft; the document is corrected when the draft is issued, not before.

    It is for faults of form and procedure; what is wrong in content is replaced by a document of
    the same form (Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3).

    Raises:
        InputError: When nothing is said to be wrong.
        DocumentStateError: When the document was not issued, or was recalled.
    """
    desk = desk.still()
    if not errors:
        raise InputError(f"Hãy ghi chỗ sai và nội dung đúng để đính chính “{key}”.")
    with desk.store.begin() as tx:
        corrected = tx.document(key)
        corrected.must_be_in_force("đính chính")
        before = sum(document.corrects == key for document in tx.documents())
        draft = _draft(desk, corrected, errors, before + 1)
        add_draft(tx, desk, draft, hand)
    return draft


def _draft(
    desk: Desk, corrected: OutgoingDocument, errors: Sequence[Erratum], which: int
) -> OutgoingDocument:
    today, rules = desk.today(), desk.rules
    organ = rules.letterhead(today)
    recipients = {rules.organs.living(unit, today).code for unit in corrected.recipients}
    return OutgoingDocument(
        key=f"dinh-chinh.{corrected.key}.{which}",
        purpose=DocumentPurpose.CORRECTION,
        document_type=DocumentType.DISPATCH,
        template="dispatch/cong-van-dinh-chinh.docx",
        series=rules.office.register_for(DocumentType.DISPATCH).code,
        code_notation=f"{organ.notation}-{rules.office.drafting_unit}",
        subject=f"đính chính {short(corrected)}",
        signer=signer_today(desk),
        notice=corrected.notice,
        values=correction_values(rules, corrected, errors, today),
        recipients=tuple(sorted(recipients)),
        corrects=corrected.key,
    )
