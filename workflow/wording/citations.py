"""How a document is cited: in full the first time, short later (NĐ 30/2020, Phụ lục I, II.6)."""

from collections.abc import Iterable

from workflow.domain.document import DocumentHead
from workflow.domain.duty_list import NoticeName
from workflow.domain.outgoing import OutgoingDocument
from workflow.wording.dates import day_text, long_day
from workflow.wording.labels import label

Numbered = DocumentHead | OutgoingDocument | NoticeName


def number_and_notation(document: Numbered) -> str:
    """Return `12/SGDĐT-GDTrH`; a draft has no number in front."""
    number = f"{document.code_number:02}" if document.code_number else ""
    return f"{number}/{document.code_notation}"


def short(document: Numbered) -> str:
    """Return type, number and notation: `Công văn số 12/SGDĐT-GDTrH`."""
    return f"{label(document.document_type)} số {number_and_notation(document)}"


def short_with_day(document: Numbered) -> str:
    """Return type, number, notation and day, as a list or a note has room for."""
    day = f" ngày {day_text(document.issued_date)}" if document.issued_date else ""
    return f"{short(document)}{day}"


def full(document: DocumentHead | OutgoingDocument, issuer: str) -> str:
    """Return type, number, day, issuer and summary, as a first mention must have them."""
    day = long_day(document.issued_date) if document.issued_date else "(chưa ghi ngày)"
    return f"{short(document)} {day} của {issuer} về việc {in_a_sentence(document.subject)}"


def in_turn(sources: Iterable[tuple[DocumentHead | OutgoingDocument, str]]) -> list[str]:
    """Cite documents, each with its issuer, in the order in which one text mentions them.

    Each is cited in full the first time it comes up, and short from then on.
    """
    cited: set[str] = set()
    words = []
    for document, issuer in sources:
        whole = full(document, issuer)
        words.append(short(document) if whole in cited else whole)
        cited.add(whole)
    return words


def in_a_sentence(subject: str) -> str:
    """Return a subject as it goes on a sentence: `triển khai …`, but `UBND tỉnh …`."""
    begins_in_capitals = subject[1:2].isupper()
    return subject if begins_in_capitals else subject[:1].lower() + subject[1:]
