"""Draft a chase anew for today (*soạn lại*): what time has changed in it, and nothing else."""

from dataclasses import replace
from datetime import date

from workflow.domain.audit import Move
from workflow.domain.draft_words import SUBJECT, edited_in, typed_into, words_of
from workflow.domain.outgoing import COMMON_CHASE, DocumentPurpose, OutgoingDocument
from workflow.errors import InputError, NotAllowedError
from workflow.ports.transaction import Transaction
from workflow.usecases.change_document import change_document
from workflow.usecases.chase_since import chase_since
from workflow.usecases.compose_chase import DAYS_TO_RESPOND, compose_chase
from workflow.usecases.desk import Desk
from workflow.usecases.document_seen import document_seen
from workflow.usecases.late_again import late_again
from workflow.usecases.take_step import Hand
from workflow.usecases.tell_stale import tell_stale
from workflow.wording.redrafted import redrafted_words

ADDRESSEES = "addressees"


def redraft_chase(
    desk: Desk, key: str, hand: Hand, respond_by: date | None = None
) -> OutgoingDocument:
    """Give a chase that time has overtaken the figures and lists of today; it is a draft again.

    Words that people had edited stay. The trail says what changed: who answered meanwhile, who
    became late. Without a day to answer by, the day before stays while it lies ahead.

    Raises:
        NotAllowedError: When it is no chase.
        DocumentStateError: When it was issued or discarded.
        InputError: When it is as true as before, nobody in it is late any more, or the day to
            answer by is not a working day ahead.
        ConflictError: When somebody changed it since it was seen.
    """
    desk = desk.still()
    with desk.store.begin() as tx:
        before = document_seen(tx, key, hand)
        _must_be_overtaken(tx, desk, before)
        trail = tx.trail(key)
        fresh, apart = _composed(tx, desk, before, respond_by)
        after = before.redraft(_with_edits(desk, before, fresh, edited_in(trail)))
        since = chase_since(tx, desk, before, after, trail)
        note = redrafted_words(replace(since, apart=apart))
        return change_document(tx, desk, before, after, Move.REDRAFT, replace(hand, note=note))


def day_to_answer(desk: Desk, chase: OutgoingDocument) -> date:
    """Return the day that a chase names while it lies ahead, else the usual one from today."""
    day, month, year = map(int, chase.values["new_day"].split("/"))
    named, calendar = date(year, month, day), desk.rules.calendar
    if named > desk.today() and calendar.is_working_day(named):
        return named
    return calendar.add_working_days(desk.today(), DAYS_TO_RESPOND)


def _must_be_overtaken(tx: Transaction, desk: Desk, chase: OutgoingDocument) -> None:
    if chase.purpose is not DocumentPurpose.CHASE:
        raise NotAllowedError(f"“{chase.key}” không phải công văn đôn đốc nên không soạn lại được.")
    chase.must_be_unissued("soạn lại")
    if not tell_stale(tx, desk, chase):
        raise InputError(f"“{chase.key}” vẫn đúng với hôm nay: không phải soạn lại.")


def _composed(
    tx: Transaction, desk: Desk, before: OutgoingDocument, respond_by: date | None
) -> tuple[OutgoingDocument, tuple[str, ...]]:
    """Return the letter of today, and the names of units that another letter has to chase.

    Of a common letter whose units are chased for different times by now, the most stay in it.
    """
    late = late_again(tx, desk, before)
    day = respond_by or day_to_answer(desk, before)
    is_common = before.first_template == COMMON_CHASE
    notice, days = tx.notice(before.notice or ""), (desk.today(), day)
    composed = compose_chase(desk, notice, late, days, is_common=is_common)
    fresh = max(composed, key=lambda one: len({*before.recipients} & {*one.recipients}))
    apart = [one.unit for one in late if one.unit not in fresh.recipients]
    return fresh, tuple(map(desk.rules.organs.name, apart))


def _with_edits(
    desk: Desk, before: OutgoingDocument, fresh: OutgoingDocument, edited: frozenset[str]
) -> OutgoingDocument:
    typed = {name: words for name, words in words_of(before.values).items() if name in edited}
    if ADDRESSEES in typed:
        typed[ADDRESSEES] = _addressees(desk, before, fresh)
    subject = fresh.subject
    if SUBJECT in edited:
        was, now = (f"(lần {document.chase_round})" for document in (before, fresh))
        subject = before.subject.replace(was, now)
    return replace(fresh, subject=subject, values=typed_into(fresh.values, typed))


def _addressees(desk: Desk, before: OutgoingDocument, fresh: OutgoingDocument) -> str:
    """Return the edited lines without units that left the letter, with those that came to it."""
    was, now = ([desk.rules.organs.name(u) for u in d.recipients] for d in (before, fresh))
    lines = [line for line in before.values[ADDRESSEES] if line not in was or line in now]
    return "\n".join([*lines, *(name for name in now if name not in {*was, *lines})])
