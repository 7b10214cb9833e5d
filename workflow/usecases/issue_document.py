"""Issue a document: take its number, print it, register it, send it; all or nothing."""

from dataclasses import replace

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Change, Move, state_of
from workflow.domain.document import Signer
from workflow.domain.message import Attachment, Message, MessageKind
from workflow.domain.outgoing import DocumentPurpose, DocumentState, OutgoingDocument
from workflow.domain.register import Book
from workflow.errors import InputError
from workflow.ports import Files, Renderer, Transaction, Which
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand
from workflow.wording.dates import day_text
from workflow.wording.letters import covering
from workflow.wording.papers import head_values


def issue_document(
    desk: Desk, files: Files, renderer: Renderer, key: str, hand: Hand
) -> OutgoingDocument:
    """Issue a draft today.

    The number, the printed file, the register and the mails to its recipients are kept together:
    a process that dies on the way leaves the draft as it was and no number used.

    Raises:
        InputError: When it was issued or discarded before, a later day was used in the register,
            or it is a chase that is no longer true.
        TemplateError: When the template does not fit.
    """
    with desk.store.begin() as tx:
        draft = tx.document(key)
        if draft.state is DocumentState.ISSUED:
            raise InputError(
                f"“{key}” đã ban hành với số {draft.code_number:02}/{draft.code_notation}."
            )
        if draft.state is DocumentState.DISCARDED:
            raise InputError(f"Dự thảo “{key}” đã bỏ: hãy soạn dự thảo mới.")
        signer = desk.rules.office.signer_on(desk.today())
        return issue_in(tx, desk, (files, renderer), draft, signer, hand)


def issue_in(
    tx: Transaction,
    desk: Desk,
    press: tuple[Files, Renderer],
    draft: OutgoingDocument,
    signer: Signer,
    hand: Hand,
) -> OutgoingDocument:
    """Issue a draft that the transaction has read or written."""
    files, renderer = press
    today = desk.today()
    numbered = replace(
        draft,
        state=DocumentState.ISSUED,
        issuing_organ=desk.rules.letterhead(today).code,
        code_number=_take_number(tx, desk, draft),
        issued_date=today,
        signer=signer.full_name,
    )
    if draft.purpose is DocumentPurpose.CHASE:
        _must_still_be_true(tx, desk, draft)
    values = {**draft.values, **head_values(desk.rules, numbered, today, signer)}
    stored = files.put(renderer.render(draft.template, values), numbered.file_name)
    issued = replace(numbered, sha256=stored.sha256)
    change = Change(
        subject=issued.key,
        move=Move.ISSUE,
        actor=hand.actor,
        at=desk.clock.now(),
        note=hand.note,
        state=state_of(issued),
    )
    tx.put_document(draft, issued, change)
    about = tx.assignments(Which(codes=issued.about)) if issued.about else ()
    for unit in issued.recipients:
        codes = tuple(a.code for a in about if _answers(desk, a) == unit)
        tx.queue(_mail(desk, issued, unit, codes))
    return issued


def _take_number(tx: Transaction, desk: Desk, draft: OutgoingDocument) -> int:
    today = desk.today()
    series = desk.rules.office.register_for(draft.document_type).code
    organ = desk.rules.letterhead(today).code
    book = Book(issuing_organ=organ, series=series, year=today.year)
    return tx.take_number(book, desk.rules.office.first_number(book) or 1, today)


def _must_still_be_true(tx: Transaction, desk: Desk, draft: OutgoingDocument) -> None:
    """Refuse a chase that time has overtaken; the register is locked, so none comes between.

    It goes out on the day up to which it counts, so the day to answer by lies ahead as well.
    """
    today = desk.today()
    chased = tx.assignments(Which(codes=draft.about))
    if done := [a.code for a in chased if not a.is_overdue(today)]:
        raise _stale(draft, f"nhiệm vụ không còn quá hạn: {', '.join(done)}")
    if {_answers(desk, assignment) for assignment in chased} != set(draft.recipients):
        raise _stale(draft, "nhiệm vụ nêu trong dự thảo đã chuyển cho đơn vị khác")
    if (cutoff_day := draft.values["cutoff_day"]) != day_text(today):
        raise _stale(draft, f"số liệu trong dự thảo tính đến ngày {cutoff_day}, không phải hôm nay")
    if draft.chase_round != 1 + max(tx.chase_rounds(draft.about).values()):
        raise _stale(draft, "sau khi soạn dự thảo đã có công văn khác đôn đốc cùng nhiệm vụ")


def _stale(draft: OutgoingDocument, reason: str) -> InputError:
    return InputError(
        f"“{draft.key}”: {reason}. Hãy bỏ dự thảo này bằng `dondoc discard` và soạn dự thảo mới."
    )


def _answers(desk: Desk, assignment: Assignment) -> str:
    return desk.rules.organs.living(assignment.unit, desk.today()).code


def _mail(
    desk: Desk, document: OutgoingDocument, unit_code: str, about: tuple[str, ...]
) -> Message:
    unit = desk.rules.organs.living(unit_code, desk.today())
    return Message(
        key=f"van-ban.{document.key}.{unit_code}",
        kind=MessageKind.DISPATCH,
        unit=unit.code,
        to_name=unit.name,
        to_email=unit.reach(),
        letter=covering(desk.rules, document, unit.name, desk.today()),
        queued_at=desk.clock.now(),
        about=about,
        attachments=(Attachment(sha256=document.sha256 or "", name=document.file_name),),
    )
