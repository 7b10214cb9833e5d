"""Outgoing documents: notices, drafts, numbers without gaps, chase rounds."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Actor, Change, Move, broken
from workflow.domain.directive import DirectiveFile
from workflow.domain.outgoing import DocumentPurpose, DocumentState, OutgoingDocument
from workflow.domain.register import Book
from workflow.errors import ConflictError, InputError, NotFoundError
from workflow.store.sql_store import SqlStore

Opened = Callable[..., list[Assignment]]
ADocument = Callable[..., OutgoingDocument]
AChange = Callable[..., Change]
DAY = date(2025, 3, 10)
BOOK = Book(issuing_organ="so-gddt-dak-nong", series="cong-van", year=2025)


def a_notice(key: str) -> DirectiveFile:
    return DirectiveFile.model_validate(
        {
            "key": key,
            "head": {
                "document_type": "notice",
                "issuing_organ": "so-gddt-dak-nong",
                "code_notation": "TB-SGDĐT",
                "place": "Đắk Nông",
                "subject": "Kết luận về học bạ số",
                "signer": {"full_name": "Nguyễn Văn A", "position": "Phó Giám đốc"},
                "archive_copy": "VT",
            },
            "directives": [
                {
                    "clause": "1",
                    "paragraphs": ["Các phòng rà soát dữ liệu trước ngày 28/02/2025."],
                    "obligations": [
                        {
                            "code": "ra-soat",
                            "quote": "rà soát dữ liệu",
                            "action": "Rà soát dữ liệu",
                            "owners": ["cac-phong-gddt"],
                            "due": {"before": "2025-02-28"},
                        },
                        {
                            "code": "sau-hop",
                            "quote": "Các phòng",
                            "action": "Báo cáo sau cuộc họp",
                            "owners": ["cac-phong-gddt"],
                            "due": {
                                "after_event": "hop-giao-ban",
                                "then": {"within_working_days": 5},
                            },
                        },
                    ],
                }
            ],
        }
    )


def adopted(notice: DirectiveFile, at: datetime) -> Change:
    state = notice.model_dump(mode="json")
    actor = Actor(name="Lê", on_behalf_of="Phòng")
    return Change(subject=notice.key, move=Move.ADOPT, actor=actor, at=at, state=state)


def test_notices_come_back_whole_in_order_of_adoption(store: SqlStore, now: datetime) -> None:
    first, second = a_notice("b"), a_notice("a")
    with store.begin() as tx:
        tx.add_notice(first, adopted(first, now))
        tx.add_notice(second, adopted(second, now + timedelta(days=1)))
    with store.read() as tx:
        assert tx.notices() == [first, second]
        assert tx.notice("a") == second
        assert broken(tx.trail("a")) is None
    with pytest.raises(ConflictError), store.begin() as tx:
        tx.add_notice(first, adopted(first, now))
    with pytest.raises(NotFoundError), store.read() as tx:
        tx.notice("khong-co")


def test_a_draft_comes_back_whole(
    store: SqlStore, opened: Opened, a_document: ADocument, a_change: AChange
) -> None:
    opened("b", "a")
    draft = a_document(about=("b", "a"))
    with store.begin() as tx:
        tx.add_document(draft, a_change(draft, Move.DRAFT))
    with store.read() as tx:
        assert tx.document(draft.key) == draft
        assert tx.documents() == [draft]
    with pytest.raises(ConflictError), store.begin() as tx:
        tx.add_document(draft, a_change(draft, Move.DRAFT))
    with pytest.raises(NotFoundError), store.read() as tx:
        tx.document("khong-co")


def issue(document: OutgoingDocument, number: int, day: date = DAY) -> OutgoingDocument:
    return replace(
        document, state=DocumentState.ISSUED, code_number=number, issued_date=day, sha256="a" * 64
    )


def test_documents_are_ordered_by_day_and_number_with_drafts_last(
    store: SqlStore, a_document: ADocument, a_change: AChange
) -> None:
    documents = [
        a_document("d-nhap"),
        issue(a_document("c"), 10),
        issue(a_document("b"), 9),
        issue(a_document("e"), 8, DAY - timedelta(days=1)),
    ]
    with store.begin() as tx:
        for document in documents:
            tx.add_document(document, a_change(document, Move.DRAFT))
    with store.read() as tx:
        assert [document.key for document in tx.documents()] == ["e", "b", "c", "d-nhap"]


def test_a_draft_changed_meanwhile_is_not_issued(
    store: SqlStore, opened: Opened, a_document: ADocument, a_change: AChange
) -> None:
    opened("a", "b")
    seen_by_both = a_document(about=("a",))
    mended = replace(seen_by_both, values={"units": []}, about=("b", "a"))
    with store.begin() as tx:
        tx.add_document(seen_by_both, a_change(seen_by_both, Move.DRAFT))
    with store.begin() as tx:
        tx.put_document(seen_by_both, mended, a_change(mended, Move.DRAFT))
    issued = issue(seen_by_both, 1)
    with pytest.raises(ConflictError), store.begin() as tx:
        tx.put_document(seen_by_both, issued, a_change(issued, Move.ISSUE))
    with store.read() as tx:
        read_back = tx.document(mended.key)
    assert read_back == mended
    with store.begin() as tx:
        tx.put_document(read_back, issue(mended, 1), a_change(issue(mended, 1), Move.ISSUE))


def test_no_two_documents_bear_one_number(
    store: SqlStore, a_document: ADocument, a_change: AChange
) -> None:
    first, second = issue(a_document("a"), 5), issue(a_document("b"), 5)
    next_year = issue(a_document("c"), 5, date(2026, 1, 5))
    with store.begin() as tx:
        tx.add_document(first, a_change(first, Move.ISSUE))
        tx.add_document(next_year, a_change(next_year, Move.ISSUE))
    with pytest.raises(ConflictError), store.begin() as tx:
        tx.add_document(second, a_change(second, Move.ISSUE))


def test_eight_clerks_leave_no_gap_even_when_some_give_up(
    store: SqlStore, race: Callable[..., list[Any]]
) -> None:
    def issue_six(clerk: int) -> list[int]:
        kept = []
        for turn in range(6):
            with suppress(InterruptedError):
                with store.begin() as tx:
                    number = tx.registers.take_number(BOOK, 41, DAY)
                    if (clerk + turn) % 3 == 0:
                        raise InterruptedError
                kept.append(number)
        return kept

    numbers = sorted(number for kept in race(issue_six) for number in kept)
    assert numbers == list(range(41, 41 + len(numbers)))
    assert len(numbers) == 32


def test_dates_never_fall_with_numbers(store: SqlStore) -> None:
    with store.begin() as tx:
        assert tx.registers.take_number(BOOK, 1, DAY) == 1
        assert tx.registers.take_number(BOOK, 1, DAY) == 2
    earlier = DAY - timedelta(days=1)
    with pytest.raises(InputError, match=r"Số 2 .* 10/3/2025.* 09/3/2025"), store.begin() as tx:
        tx.registers.take_number(BOOK, 1, earlier)
    with store.begin() as tx:
        assert tx.registers.take_number(replace(BOOK, series="bao-cao"), 1, earlier) == 1
        assert tx.registers.take_number(BOOK, 1, DAY + timedelta(days=1)) == 3


def test_a_new_year_starts_anew(store: SqlStore) -> None:
    with store.begin() as tx:
        assert tx.registers.take_number(BOOK, 120, date(2025, 12, 31)) == 120
        assert tx.registers.take_number(replace(BOOK, year=2026), 1, date(2026, 1, 2)) == 1
    with pytest.raises(InputError, match="không thuộc năm 2025"), store.begin() as tx:
        tx.registers.take_number(BOOK, 1, date(2026, 1, 2))


def test_each_body_counts_for_itself(store: SqlStore) -> None:
    heir = replace(BOOK, issuing_organ="so-gddt-lam-dong")
    with store.begin() as tx:
        assert tx.registers.take_number(BOOK, 215, DAY) == 215
        assert tx.registers.take_number(heir, 1, DAY) == 1
        assert tx.registers.take_number(BOOK, 215, DAY) == 216
        assert {(place.book, place.code_number) for place in tx.registers.last_numbers()} == {
            (BOOK, 216),
            (heir, 1),
        }


def test_two_bodies_may_bear_one_number_but_one_body_may_not(
    store: SqlStore, a_document: ADocument, a_change: AChange
) -> None:
    ours = replace(issue(a_document("a"), 5), issuing_organ="so-gddt-dak-nong")
    theirs = replace(ours, key="b", issuing_organ="so-gddt-lam-dong")
    with store.begin() as tx:
        for document in (ours, theirs):
            tx.add_document(document, a_change(document, Move.ISSUE))
        assert [place.code_number for place in tx.registers.numbered(BOOK)] == [5]
        assert len(tx.registers.numbered()) == 2
    again = replace(ours, key="c")
    with pytest.raises(ConflictError), store.begin() as tx:
        tx.add_document(again, a_change(again, Move.ISSUE))


def test_only_dispatches_in_force_count_as_chasing(
    store: SqlStore, opened: Opened, a_document: ADocument, a_change: AChange
) -> None:
    def chase(key: str, chase_round: int, *about: str) -> OutgoingDocument:
        return a_document(key, about=about, chase_round=chase_round)

    opened("a", "b", "c")
    documents = [
        replace(issue(chase("d1", 1, "a", "b"), 1), state=DocumentState.CORRECTED),
        issue(chase("d2", 2, "a"), 2),
        chase("d3", 3, "a", "b"),
        replace(issue(chase("d4", 2, "b"), 3), purpose=DocumentPurpose.REPORT),
        replace(issue(chase("d5", 3, "a"), 4), state=DocumentState.RECALLED),
    ]
    with store.begin() as tx:
        for document in documents:
            tx.add_document(document, a_change(document, Move.DRAFT))
    with store.read() as tx:
        assert tx.chase_rounds(["a", "b", "c"]) == {"a": 2, "b": 1, "c": 0}
        assert tx.chase_rounds([]) == {}
        assert [document.key for document in tx.chases(["a", "b"])] == ["d1", "d2"]
