"""Hand in what was asked: files and the number of the unit's own report, or that there is none."""

from dataclasses import dataclass, field, replace
from datetime import date

from workflow.domain.assignment import Assignment, StoredFile, Submission
from workflow.domain.audit import Move, state_of
from workflow.domain.written import day_text
from workflow.errors import InputError
from workflow.ports.files import Files
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand, as_it_was_seen, take_step


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedFile:
    """A file as it was handed over: what it is called, and what is in it."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a unit hands in. `arrived_on` is for paper that came before it was entered."""

    files: tuple[HandedFile, ...] = ()
    report_number: str | None = None
    report_notation: str | None = None
    report_date: date | None = None
    arrived_on: date | None = None
    is_nil: bool = False


def submit_result(desk: Desk, files: Files, code: str, result: Result, hand: Hand) -> Assignment:
    """Take a result in; its files are safe on disk before the record says so.

    What was handed in stands in the audit row as well. What is refused leaves no file behind.

    Raises:
        InputError: When nothing is handed in, a file is empty, or a day cannot be.
        WrongStepError: When the assignment is not owed.
    """
    desk = desk.still()
    _must_hold_something(result, hand)
    _must_have_come(result, desk.today())
    with desk.store.read() as tx:
        _handed_in(tx, desk, code, result, hand)
    kept = tuple(files.put(file.content, file.name) for file in result.files)
    with desk.store.begin() as tx:
        before, after = _handed_in(tx, desk, code, result, hand)
        submission = _submission(after, result, kept, hand)
        tx.add_submission(submission)
        move = Move.SUBMIT_NIL if result.is_nil else Move.SUBMIT
        return take_step(tx, desk, before, after, move, replace(hand, detail=state_of(submission)))


def _handed_in(
    tx: Transaction, desk: Desk, code: str, result: Result, hand: Hand
) -> tuple[Assignment, Assignment]:
    """Return the assignment as it stands, and with the result handed in."""
    before = as_it_was_seen(tx, code, hand)
    submitted_on = result.arrived_on or desk.today()
    if result.is_nil:
        after = before.submit_nil(submitted_on, hand.note)
    else:
        after = before.submit(submitted_on)
    _must_follow(submitted_on, _asked_on(tx, desk, before), before)
    return before, after


def _submission(
    after: Assignment, result: Result, kept: tuple[StoredFile, ...], hand: Hand
) -> Submission:
    return Submission(
        assignment=after.code,
        version=after.version,
        submitted_on=after.submitted_on or after.opened_on,
        is_nil=result.is_nil,
        note=hand.note,
        report_number=result.report_number,
        report_notation=result.report_notation,
        report_date=result.report_date,
        files=kept,
    )


def _must_hold_something(result: Result, hand: Hand) -> None:
    number = (result.report_number or "").strip()
    if not (result.is_nil or result.files or number or hand.note.strip()):
        raise InputError(
            "Chưa có gì để nộp: hãy kèm tệp, ghi số văn bản của đơn vị hoặc ghi rõ đã nhận gì; "
            "nếu không phát sinh thì báo không phát sinh kèm lý do."
        )
    for file in result.files:
        if not file.content:
            raise InputError(f"Tệp “{file.name}” rỗng: hãy gửi lại bản có nội dung.")


def _must_have_come(result: Result, today: date) -> None:
    for day, what in ((result.arrived_on, "Ngày đến"), (result.report_date, "Ngày văn bản")):
        if day is not None and day > today:
            raise InputError(f"{what} {day_text(day)} ở tương lai: hãy xem lại.")


def _asked_on(tx: Transaction, desk: Desk, assignment: Assignment) -> date:
    """Return the day from which a result can have come.

    That is the day the unit was last told to hand in again, else the day the notice was issued
    (a notice is often adopted when the first results are on the desk already), else, for one
    period of a recurring duty, the day the period was opened.
    """
    zone = desk.clock.now().tzinfo
    returns = [e.at.astimezone(zone) for e in tx.trail(assignment.code) if e.move is Move.RETURN]
    if returns:
        return returns[-1].date()
    issued_date = tx.notice(assignment.notice).head.issued_date
    if assignment.period or issued_date is None:
        return assignment.opened_on
    return min(issued_date, assignment.opened_on)


def _must_follow(submitted_on: date, asked_on: date, before: Assignment) -> None:
    if submitted_on < asked_on:
        raise InputError(
            f"Ngày đến {day_text(submitted_on)} trước ngày {day_text(asked_on)}, khi "
            f"“{before.code}” được giao hoặc bị trả lại: hãy xem lại."
        )
