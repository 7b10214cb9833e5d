from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from tests.unit.builders import a_document, a_notice
from workflow.domain.document import DatedSigner
from workflow.domain.outgoing import DocumentState

MARCH = date(2025, 3, 3)


@pytest.mark.parametrize(
    ("head", "is_draft"),
    [
        ({}, False),
        ({"code_number": None}, True),
        ({"issued_date": None}, True),
        ({"code_number": None, "issued_date": None}, True),
    ],
    ids=str,
)
def test_a_head_is_a_draft_until_it_has_number_and_day(
    head: dict[str, Any], is_draft: bool
) -> None:
    assert a_notice(**head).head.is_draft is is_draft


def test_a_draft_gets_number_and_day_from_the_register_and_nothing_else_changes() -> None:
    draft = a_notice(code_number=None, issued_date=None)
    issued = draft.issued(215, date(2025, 2, 14))
    assert draft.head.is_draft
    assert (issued.head.code_number, issued.head.issued_date) == (215, date(2025, 2, 14))
    assert issued == a_notice(code_number=215, issued_date="2025-02-14")


@pytest.mark.parametrize(
    "head",
    [
        {"code_number": 0},
        {"code_number": -1},
        {"expected_month": "2025-13"},
        {"expected_month": "02/2025"},
        {"issued_date": "30/02/2025"},
        {"document_type": "circular"},
        {"urgency": "asap"},
        {"issuing_organ": "Sở GDĐT"},
        {"secrecy": "mật"},
    ],
    ids=str,
)
def test_a_head_that_cannot_be_right_is_refused(head: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        a_notice(**head)


@pytest.mark.parametrize(
    ("day", "signs"),
    [("2025-02-28", False), ("2025-03-01", True), ("2025-06-30", True), ("2025-07-01", False)],
)
def test_a_signer_signs_from_the_first_to_the_last_day(day: str, signs: bool) -> None:
    signer = DatedSigner(
        full_name="Trần Văn A",
        position="PHÓ GIÁM ĐỐC",
        valid_from=date(2025, 3, 1),
        valid_to=date(2025, 6, 30),
    )
    assert signer.is_on(date.fromisoformat(day)) is signs


def test_a_signer_without_days_signs_on_any() -> None:
    assert DatedSigner(full_name="Trần Văn A", position="GIÁM ĐỐC").is_on(date.min)


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "du-thao-don-doc.hoc-ba-so.phong-dak-mil.lan-1.docx"),
        ({"code_number": 6}, "du-thao-don-doc.hoc-ba-so.phong-dak-mil.lan-1.docx"),
        (
            {"code_number": 6, "issued_date": MARCH},
            "2025-06-don-doc.hoc-ba-so.phong-dak-mil.lan-1.docx",
        ),
        (
            {"code_number": 1216, "issued_date": MARCH},
            "2025-1216-don-doc.hoc-ba-so.phong-dak-mil.lan-1.docx",
        ),
    ],
    ids=["draft", "number without a day", "number 6", "number 1216"],
)
def test_a_file_is_named_after_its_number_when_it_has_one(
    changes: dict[str, Any], name: str
) -> None:
    assert a_document(**changes).file_name == name


def test_a_document_begins_as_a_draft() -> None:
    assert (a_document().state, a_document().sha256) == (DocumentState.DRAFT, None)
