"""The outbox: nothing lost with a dead process, nothing sent twice, every answer kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from workflow.domain.assignment import Assignment
from workflow.domain.message import (
    LEASE,
    Attachment,
    Attempt,
    CalendarNote,
    Letter,
    LetterTable,
    Message,
    MessageKind,
    MessageState,
    Outgoing,
)
from workflow.errors import ConflictError, NotFoundError
from workflow.ports.store import Store
from workflow.ports.which import Which
from workflow.store.sql_store import SqlStore

Opened = Callable[..., list[Assignment]]
AMessage = Callable[..., Message]
MINUTE = timedelta(minutes=1)


def queue(store: Store, *messages: Message) -> None:
    with store.begin() as tx:
        for message in messages:
            tx.queue(message)


def take(store: SqlStore, at: datetime, limit: int = 10) -> list[tuple[str, int]]:
    with store.begin() as tx:
        return [(one.message.key, one.tries) for one in tx.take_outgoing(at, limit)]


def rewrite(store: SqlStore, message: Message) -> None:
    with store.begin() as tx:
        tx.rewrite(message)


def note(store: SqlStore, key: str, at: datetime, state: MessageState, **facts: Any) -> Attempt:
    attempt = Attempt(message=key, at=at, state=state, **{"code": 250, "answer": "OK", **facts})
    with store.begin() as tx:
        tx.note([attempt])
    return attempt


def test_a_mail_comes_back_whole(
    store: SqlStore, opened: Opened, a_message: AMessage, now: datetime
) -> None:
    opened("b", "a")
    letter = Letter(
        subject="Nhắc: còn 3 ngày làm việc",
        greeting="Kính gửi: Phòng GDĐT",
        paragraphs=("Một", "Hai"),
        table=LetterTable(header=("Việc", "Hạn"), rows=(("Rà soát", "27/02/2025"),)),
        closing=("Trân trọng.",),
        calendar=(
            CalendarNote(uid="u1", day=date(2025, 2, 27), summary="Hạn", description="Rà soát"),
        ),
    )
    attachments = (Attachment(sha256="f" * 64, name="công văn.docx"),)
    message = a_message(
        letter=letter, events=("e2", "e1"), about=("b", "a"), attachments=attachments
    )
    queue(store, message)
    with store.begin() as tx:
        assert tx.messages() == [message]
        assert tx.take_outgoing(now, 10) == [Outgoing(message=message, tries=0)]


def test_a_dead_process_loses_nothing(store: SqlStore, a_message: AMessage, now: datetime) -> None:
    queue(store, a_message("m"))
    assert take(store, now - MINUTE) == []
    assert take(store, now) == [("m", 0)]
    assert take(store, now + LEASE - MINUTE) == []
    assert take(store, now + LEASE) == [("m", 0)]


def test_the_oldest_goes_first_and_no_more_than_asked(
    store: SqlStore, a_message: AMessage, now: datetime
) -> None:
    for key, ago in (("a", 1), ("c", 3), ("b", 2)):
        queue(store, a_message(key, queued_at=now - ago * MINUTE))
    assert take(store, now, limit=2) == [("c", 0), ("b", 0)]
    assert take(store, now) == [("a", 0)]


def test_eight_senders_take_each_mail_once(
    store: SqlStore, a_message: AMessage, now: datetime, race: Callable[..., list[Any]]
) -> None:
    keys = [f"m{number:02d}" for number in range(80)]
    queue(store, *[a_message(key) for key in keys])

    def send(sender: int) -> list[str]:
        mine: list[str] = []
        for _ in keys:
            mine.extend(key for key, _ in take(store, now, limit=7))
        return mine

    assert sorted(key for mine in race(send) for key in mine) == keys


def test_one_event_is_never_answered_by_two_mails(store: SqlStore, a_message: AMessage) -> None:
    queue(store, a_message("m1", events=("e1", "e2")))
    with pytest.raises(ConflictError):
        queue(store, a_message("m2", events=("e2",)))
    with pytest.raises(ConflictError):
        queue(store, a_message("m1"))
    with store.read() as tx:
        assert [message.key for message in tx.messages()] == ["m1"]


def test_a_mail_that_was_taken_is_not_sent_again(
    store: SqlStore, a_message: AMessage, now: datetime
) -> None:
    queue(store, a_message("m"))
    take(store, now)
    sent = note(store, "m", now, MessageState.SENT)
    late = note(store, "m", now + MINUTE, MessageState.QUEUED, code=451, retry_at=now + 2 * MINUTE)
    assert take(store, now + 2 * LEASE) == []
    with store.read() as tx:
        assert tx.attempts("m") == [sent, late]
        assert [message.key for message in tx.messages(MessageState.SENT)] == ["m"]


def test_a_full_mailbox_is_tried_later_with_every_answer_kept(
    store: SqlStore, opened: Opened, a_message: AMessage, now: datetime
) -> None:
    opened("a")
    queue(store, a_message("m", about=("a",)))
    take(store, now)
    again = now + 5 * MINUTE
    full = note(store, "m", now, MessageState.QUEUED, code=452, answer="đầy", retry_at=again)
    assert take(store, again - MINUTE) == []
    assert take(store, again) == [("m", 1)]
    sent = note(store, "m", again, MessageState.SENT)
    with store.read() as tx:
        assert tx.attempts("m") == [full, sent]
        [line] = tx.ledger()
    assert (line.state, line.code, line.answer) == (MessageState.SENT, 250, "OK")
    assert (line.sent_at, line.tries) == (again, 2)


def test_a_unit_without_address_is_on_the_list_to_phone(
    store: SqlStore, a_message: AMessage, now: datetime
) -> None:
    message = a_message("m", to_email=None)
    queue(store, message)
    assert take(store, now + LEASE) == []
    with store.read() as tx:
        assert tx.messages(MessageState.UNREACHABLE) == [message]


@pytest.mark.parametrize("email", [None, "sai@gddt.example"], ids=["no address", "wrong address"])
def test_a_mail_put_right_is_queued_again_with_its_tries_counted_anew(
    store: SqlStore, a_message: AMessage, now: datetime, email: str | None
) -> None:
    message = a_message("m", to_email=email)
    queue(store, message)
    if take(store, now):
        note(store, "m", now, MessageState.FAILED, code=550)
    later = now + LEASE
    with store.begin() as tx:
        tx.requeue("m", "dung@gddt.example", later)
    with store.begin() as tx:
        put_right = replace(message, to_email="dung@gddt.example")
        assert tx.take_outgoing(later, 10) == [Outgoing(message=put_right, tries=0)]


def test_only_a_mail_that_is_stuck_is_queued_again(
    store: SqlStore, a_message: AMessage, now: datetime
) -> None:
    queue(store, a_message("m"))
    with pytest.raises(ConflictError), store.begin() as tx:
        tx.requeue("m", "khac@gddt.example", now)
    with pytest.raises(NotFoundError), store.begin() as tx:
        tx.requeue("khong-co", "khac@gddt.example", now)


def test_what_is_sent_takes_the_place_of_what_was_queued_until_it_is_accepted(
    store: SqlStore, opened: Opened, a_message: AMessage, now: datetime
) -> None:
    opened("a", "b")
    message = a_message("m", about=("a", "b"), events=("e1", "e2"))
    queue(store, message)
    letter = replace(message.letter, paragraphs=("Còn 1 ngày",))
    newer = replace(message, letter=letter, about=("b",), written_at=now + MINUTE)
    rewrite(store, newer)
    with store.read() as tx:
        assert tx.message("m") == (newer, MessageState.QUEUED)
        assert [line.assignment for line in tx.ledger()] == ["b"]
    note(store, "m", now, MessageState.SENT)
    rewrite(store, message)
    with store.read() as tx:
        assert tx.message("m") == (newer, MessageState.SENT)


def test_a_mistyped_key_is_answered_with_the_nearest(store: SqlStore, a_message: AMessage) -> None:
    queue(store, a_message("nhac-viec.0123"), a_message("van-ban.thong-bao"))
    with (
        pytest.raises(NotFoundError, match=r"ý bạn là “nhac-viec\.0123”"),
        store.read() as tx,
    ):
        tx.message("nhac-viec.0124")


def test_what_was_phoned_about_leaves_the_list_and_may_still_be_queued_again(
    store: SqlStore, a_message: AMessage, now: datetime
) -> None:
    queue(store, a_message("m", to_email=None), a_message("waiting"))
    with store.begin() as tx:
        tx.mark_phoned("m")
    for key in ("m", "waiting"):
        with pytest.raises(ConflictError), store.begin() as tx:
            tx.mark_phoned(key)
    with store.begin() as tx:
        assert tx.messages(MessageState.UNREACHABLE) == []
        tx.requeue("m", "dung@gddt.example", now)
        assert tx.message("m")[1] is MessageState.QUEUED


def test_a_rehearsal_leaves_no_trace(store: SqlStore, a_message: AMessage) -> None:
    queue(store, a_message("kept"))
    with store.rehearse() as stage:
        queue(stage, a_message("new"))
        with pytest.raises(ConflictError):
            queue(stage, a_message("undone"), a_message("kept"))
        with stage.read() as tx:
            assert [message.key for message in tx.messages()] == ["kept", "new"]
    with store.read() as tx:
        assert [message.key for message in tx.messages()] == ["kept"]


def test_the_ledger_has_a_line_for_each_duty_and_mail(
    store: SqlStore, opened: Opened, a_message: AMessage, now: datetime
) -> None:
    opened("a", "b")
    opened("c", unit="thpt-chu-van-an")
    later = a_message(
        "m1", about=("b",), queued_at=now + MINUTE, kind=MessageKind.ESCALATION, to_email=None
    )
    queue(store, later, a_message("m2", about=("c", "b", "a")))
    with store.read() as tx:
        lines = tx.ledger()
        of_school = tx.ledger(Which(unit="thpt-chu-van-an"))
    assert [(line.assignment, line.message) for line in lines] == [
        ("a", "m2"),
        ("b", "m2"),
        ("b", "m1"),
        ("c", "m2"),
    ]
    assert [line.message for line in of_school] == ["m2"]
    last = lines[2]
    assert (last.subject, last.unit, last.to_email) == ("Nhắc hạn", later.unit, None)
    assert (last.kind, last.state) == (MessageKind.ESCALATION, MessageState.UNREACHABLE)
    assert (last.tries, last.code, last.answer, last.sent_at) == (0, None, "", None)
    assert last.queued_at == now + MINUTE
