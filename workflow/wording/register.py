"""The register of outgoing documents as it is printed (Nghị định 30/2020/NĐ-CP, Phụ lục IV)."""

from collections.abc import Sequence
from datetime import date

from workflow.domain.document import DocumentType
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.register import Book
from workflow.domain.rulebook import Rulebook
from workflow.wording.citations import in_a_sentence, number_and_notation
from workflow.wording.dates import day_text, number_text
from workflow.wording.labels import label
from workflow.wording.papers import ARCHIVE

COLUMNS = (
    ("code", "Số, ký hiệu văn bản"),
    ("issued_date", "Ngày tháng văn bản"),
    ("subject", "Tên loại và trích yếu nội dung"),
    ("signer", "Người ký"),
    ("to_places", "Nơi nhận văn bản"),
    ("archive_copy", "Đơn vị, người nhận bản lưu"),
    ("copies", "Số lượng bản"),
    ("sent_date", "Ngày chuyển"),
    ("receipt", "Ký nhận"),
    ("note", "Ghi chú"),
)
"""The ten columns of the decree, in its order."""


def register_row(document: OutgoingDocument, sent_date: date | None) -> dict[str, str]:
    """Return one line; *ký nhận* stays empty, it is signed on paper.

    `copies` are those sent by mail and the one of the archive.
    """
    places = [str(place) for place in document.values.get("to_places", ())]
    archive = [place for place in places if place.startswith(ARCHIVE)]
    return {
        "code": number_and_notation(document),
        "issued_date": day_text(document.issued_date) if document.issued_date else "",
        "subject": _type_and_subject(document),
        "signer": document.signer,
        "to_places": _recipients(document, places),
        "archive_copy": "; ".join(place.removeprefix(ARCHIVE).strip() for place in archive),
        "copies": number_text(len(document.recipients) + 1),
        "sent_date": day_text(sent_date) if sent_date else "",
        "receipt": "",
        "note": document.note,
    }


def register_cover(
    rules: Rulebook, book: Book, documents: Sequence[OutgoingDocument], volume: int = 1
) -> dict[str, str]:
    """Return what stands on the cover of a book: whose it is, its days and numbers, its volume.

    `documents` are its lines, by number. With the rows as `entries` these are the values of
    `reports/so-dang-ky-van-ban-di.docx`.
    """
    organ = rules.organs.unit(book.issuing_organ)
    days = [document.issued_date for document in documents if document.issued_date]
    numbers = [document.code_number for document in documents if document.code_number]
    names = {register.code: register.name for register in rules.office.registers}
    return {
        "governing_organ": organ.governing_organ or "",
        "issuing_organ": organ.name,
        "title": names.get(book.series, book.series),
        "year": str(book.year),
        "first_day": day_text(days[0]) if days else "",
        "last_day": day_text(days[-1]) if days else "",
        "first_number": number_text(numbers[0]) if numbers else "",
        "last_number": number_text(numbers[-1]) if numbers else "",
        "volume": number_text(volume),
    }


def _type_and_subject(document: OutgoingDocument) -> str:
    joined = " về việc " if document.document_type is DocumentType.DISPATCH else " "
    return f"{label(document.document_type)}{joined}{in_a_sentence(document.subject)}"


def _recipients(document: OutgoingDocument, places: Sequence[str]) -> str:
    """Return *Kính gửi*, then what *Nơi nhận* adds to it."""
    others = [place for place in places if not place.startswith((ARCHIVE, "Như trên"))]
    return "; ".join([*document.values.get("addressees", ()), *others])
