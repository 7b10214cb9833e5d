"""Issue a document: take its number, print it, check it, register it, send it; all or nothing."""

from dataclasses import dataclass, replace

from workflow.domain.audit import Move
from workflow.domain.directive import DirectiveFile
from workflow.domain.outgoing import (
    UNISSUED,
    DocumentPurpose,
    DocumentState,
    OutgoingDocument,
)
from workflow.domain.register import Book, RegisterPlace
from workflow.errors import NotAllowedError
from workflow.ports.transaction import Transaction
from workflow.usecases.change_document import change_document
from workflow.usecases.chase_must_be_true import chase_must_be_true
from workflow.usecases.check_sheet import check_sheet
from workflow.usecases.desk import Desk
from workflow.usecases.document_seen import document_seen
from workflow.usecases.mark_corrected import mark_corrected
from workflow.usecases.numbers_by_hand import numbers_by_hand
from workflow.usecases.pass_gate import pass_gate
from workflow.usecases.press import Press
from workflow.usecases.print_sheet import print_sheet
from workflow.usecases.send_document import send_document
from workflow.usecases.take_step import Hand
from workflow.wording.register_notes import issued_unsubmitted


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueOrder:
    """Who issues, with what; `override` is why, in spite of errors in the document."""

    press: Press
    hand: Hand
    override: str = ""


def issue_document(desk: Desk, order: IssueOrder, key: str) -> OutgoingDocument:
    """Issue a draft today.

    The number, the printed file, the register and the mails to its recipients are kept together:
    a process that dies on the way leaves the draft as it was and no number used.

    Raises:
        DocumentStateError: When it was issued or discarded before.
        NotAllowedError: When the office wants it submitted for signature first, or it is a notice,
            which is issued from its file.
        BlockedError: When it breaks a rule that keeps it from being issued.
        InputError: When a later day was used in the register, or it is a chase that is no longer
            true.
        TemplateError: When the template does not fit.
    """
    desk = desk.still()
    with desk.store.begin() as tx:
        draft = document_seen(tx, key, order.hand)
        if draft.purpose is DocumentPurpose.NOTICE and draft.state in UNISSUED:
            raise NotAllowedError(
                f"“{key}” là văn bản giao việc: hãy ban hành từ tệp của nó, hoặc ở trang của văn "
                "bản, để giao việc cùng lúc."
            )
        return issue_in(tx, desk, order, draft)


def issue_in(
    tx: Transaction,
    desk: Desk,
    order: IssueOrder,
    draft: OutgoingDocument,
    file: DirectiveFile | None = None,
) -> OutgoingDocument:
    """Issue a draft that the transaction has read or written; a notice comes with its file."""
    _must_be_submitted(desk, draft)
    signer = file.head.signer if file else desk.rules.office.signer_on(desk.today())
    numbered = draft.issue(_take_place(tx, desk, draft), signer.full_name)
    if draft.purpose is DocumentPurpose.CHASE:
        chase_must_be_true(tx, desk, draft)
    sheet = print_sheet(desk, order.press.renderer, numbered, file)
    found = check_sheet(tx, desk, sheet, order.press.checker)
    passed = pass_gate(draft.key, found, order.override)
    stored = order.press.files.put(sheet.content, numbered.file_name)
    issued = numbered.printed(stored.sha256).noted(passed.note)
    hand = replace(order.hand, detail=passed.detail, note=_note(draft, order.hand))
    change_document(tx, desk, draft, issued, Move.ISSUE, hand)
    mark_corrected(tx, desk, issued, order.hand)
    send_document(tx, desk, issued)
    return issued


def _must_be_submitted(desk: Desk, draft: OutgoingDocument) -> None:
    if draft.state is DocumentState.DRAFT and desk.rules.office.signature_required:
        raise NotAllowedError(
            f"“{draft.key}” chưa trình ký mà cơ quan yêu cầu trình ký trước khi ban hành: hãy "
            "trình ký rồi ban hành."
        )


def _take_place(tx: Transaction, desk: Desk, draft: OutgoingDocument) -> RegisterPlace:
    today = desk.today()
    organ = desk.rules.letterhead(today).code
    series = desk.rules.office.register_for(draft.document_type).code
    book = Book(issuing_organ=organ, series=series, year=today.year)
    _give_a_body(tx, desk, replace(book, issuing_organ=""))
    first = desk.rules.office.first_number(book) or 1
    by_hand = numbers_by_hand(tx, desk.rules, book)
    number = tx.registers.take_number(book, first, today)
    while number in by_hand:
        number = tx.registers.take_number(book, first, today)
    return RegisterPlace(book=book, code_number=number, issued_date=today)


def _give_a_body(tx: Transaction, desk: Desk, before: Book) -> None:
    """Hand a book that was kept before bodies were told apart to the body of its last day."""
    for last in tx.registers.last_numbers():
        if last.book == before:
            tx.registers.hand_over(before, desk.rules.letterhead(last.issued_date).code)


def _note(draft: OutgoingDocument, hand: Hand) -> str:
    return hand.note if draft.state is DocumentState.SUBMITTED else issued_unsubmitted(hand.note)
