"""Numbers of our own documents that were given on paper, so that no register gives them again."""

from collections.abc import Mapping
from datetime import date

from workflow.domain.document import DocumentHead
from workflow.domain.register import Book
from workflow.domain.rulebook import Rulebook
from workflow.errors import InputError
from workflow.ports.transaction import Transaction


def numbers_by_hand(tx: Transaction, rules: Rulebook, book: Book) -> Mapping[int, date]:
    """Return the numbers that adopted notices of a book got on paper, each with its day."""
    return {
        head.code_number: head.issued_date
        for head in tx.registers.numbered_by_hand(book.issuing_organ, book.year)
        if head.code_number and head.issued_date and _series(rules, head) == book.series
    }


def _series(rules: Rulebook, head: DocumentHead) -> str | None:
    """Return the register that numbers what is of its type; None where the office declared none."""
    try:
        return rules.office.register_for(head.document_type).code
    except InputError:
        return None
