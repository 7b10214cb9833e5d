"""How a document is cited: in full the first time, short later (NĐ 30/2020, Phụ lục I, II.6)."""

from workflow.domain.document import DocumentHead
from workflow.domain.outgoing import OutgoingDocument
from workflow.wording.dates import long_day
from workflow.wording.labels import label


def number_and_notation(document: DocumentHead | OutgoingDocument) -> str:
    """Return `12/SGDĐT-GDTrH`; a draft has no number in front."""
    number = f"{document.code_number:02}" if document.code_number else ""
    return f"{number}/{document.code_notation}"


def short(document: DocumentHead | OutgoingDocument) -> str:
    """Return type, number and notation: `Công văn số 12/SGDĐT-GDTrH`."""
    return f"{label(document.document_type)} số {number_and_notation(document)}"


def full(head: DocumentHead, issuer: str) -> str:
    """Return type, number, day, issuer and summary, as a first mention must have them."""
    day = long_day(head.issued_date) if head.issued_date else "(chưa ghi ngày)"
    return f"{short(head)} {day} của {issuer} về việc {in_a_sentence(head.subject)}"


def in_a_sentence(subject: str) -> str:
    """Return a subject as it goes on a sentence: `triển khai …`, but `UBND tỉnh …`."""
    begins_in_capitals = subject[1:2].isupper()
    return subject if begins_in_capitals else subject[:1].lower() + subject[1:]
