"""A document goes one way: draft, submitted, issued, then recalled or corrected."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.unit.builders import a_document
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.domain.register import Book, RegisterPlace
from workflow.errors import DocumentStateError, InputError

DAY = date(2025, 3, 6)
WHY = "Ghi sai căn cứ ban hành"
PLACE = RegisterPlace(
    book=Book(issuing_organ="so-gddt", series="cong-van", year=2025), code_number=7, issued_date=DAY
)
MOVES: dict[str, Callable[[OutgoingDocument], OutgoingDocument]] = {
    "submit": lambda document: document.submit(),
    "withdraw": lambda document: document.withdraw(WHY),
    "discard": lambda document: document.discard(WHY),
    "issue": lambda document: document.issue(PLACE, "Lê Văn D"),
    "recall": lambda document: document.recall(DAY, WHY),
    "correct": lambda document: document.correct(),
    "uncorrect": lambda document: document.uncorrect(),
}
WAYS = {
    (DocumentState.DRAFT, "submit"): DocumentState.SUBMITTED,
    (DocumentState.DRAFT, "issue"): DocumentState.ISSUED,
    (DocumentState.DRAFT, "discard"): DocumentState.DISCARDED,
    (DocumentState.SUBMITTED, "withdraw"): DocumentState.DRAFT,
    (DocumentState.SUBMITTED, "issue"): DocumentState.ISSUED,
    (DocumentState.ISSUED, "recall"): DocumentState.RECALLED,
    (DocumentState.ISSUED, "correct"): DocumentState.CORRECTED,
    (DocumentState.CORRECTED, "recall"): DocumentState.RECALLED,
    (DocumentState.CORRECTED, "correct"): DocumentState.CORRECTED,
    (DocumentState.CORRECTED, "uncorrect"): DocumentState.ISSUED,
}


@pytest.mark.parametrize("state", DocumentState)
@pytest.mark.parametrize("move", MOVES)
def test_only_these_ways_lead_on(state: DocumentState, move: str) -> None:
    document = a_document(state=state)
    if (state, move) in WAYS:
        assert MOVES[move](document).state is WAYS[state, move]
    else:
        with pytest.raises(DocumentStateError):
            MOVES[move](document)


def test_issue_gives_body_series_number_day_and_signer() -> None:
    draft = a_document()
    assert draft.issue(PLACE, "Lê Văn D") == replace(
        draft,
        state=DocumentState.ISSUED,
        issuing_organ="so-gddt",
        code_number=7,
        issued_date=DAY,
        signer="Lê Văn D",
    )


def test_a_refusal_names_the_state_and_the_number() -> None:
    issued = a_document().issue(PLACE, "Lê Văn D")
    with pytest.raises(DocumentStateError) as refused:
        issued.submit()
    assert str(refused.value) == (
        f"Văn bản “{issued.key}” đã ban hành, số 07/SGDĐT-GDTrH nên không trình ký được."
    )


@pytest.mark.parametrize(
    ("state", "move"),
    [
        pytest.param(DocumentState.SUBMITTED, "withdraw", id="rút về"),
        pytest.param(DocumentState.DRAFT, "discard", id="bỏ"),
    ],
)
def test_who_takes_a_paper_back_says_why(state: DocumentState, move: str) -> None:
    with pytest.raises(InputError, match="ít nhất 10 ký tự"):
        getattr(a_document(state=state), move)("sai")


def test_who_recalls_says_why() -> None:
    with pytest.raises(InputError, match="ít nhất 10 ký tự"):
        a_document(state=DocumentState.ISSUED).recall(DAY, "sai")


@pytest.mark.parametrize(
    ("day", "stood"),
    [("2025-03-05", False), ("2025-03-06", True), ("2025-03-09", True), ("2025-03-10", False)],
)
def test_a_recalled_document_stood_from_its_issue_until_its_recall(day: str, stood: bool) -> None:
    issued = a_document().issue(PLACE, "Lê Văn D")
    recalled = issued.recall(date(2025, 3, 10), WHY)
    assert recalled.stood_on(date.fromisoformat(day)) is stood
    assert not a_document().stood_on(DAY)


def test_notes_of_the_register_follow_each_other() -> None:
    assert a_document().noted("").noted("Một").noted("Hai").note == "Một; Hai"
