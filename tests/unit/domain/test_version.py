"""Whether two files declare one notice."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from workflow.domain.directive import DirectiveFile
from workflow.domain.to_fill import TO_FILL
from workflow.domain.version import is_same_notice
from workflow.library.yaml_file import read_as

BY_HAND = Path(__file__).parents[3] / "directives" / "hoc-ba-so-2025.yaml"
DRAFT = read_as(BY_HAND, DirectiveFile)
ISSUED = DRAFT.issued(215, date(2025, 2, 14))
SUBJECT = DRAFT.head.subject


def other(file: DirectiveFile, key: str = "khac", **head: Any) -> DirectiveFile:
    return file.model_copy(update={"key": key, "head": file.head.model_copy(update=head)})


@pytest.mark.parametrize(
    ("one", "another"),
    [
        (DRAFT, other(DRAFT, key=DRAFT.key, subject="Trích yếu khác")),
        (DRAFT, other(DRAFT, subject=SUBJECT.upper())),
        (ISSUED, other(DRAFT)),
        (ISSUED, other(ISSUED, subject="Trích yếu in sai")),
    ],
    ids=["the key", "the subject", "the subject of a draft", "number and day"],
)
def test_these_are_one_notice(one: DirectiveFile, another: DirectiveFile) -> None:
    assert is_same_notice(one, another)
    assert is_same_notice(another, one)


@pytest.mark.parametrize(
    ("one", "another"),
    [
        (DRAFT, other(DRAFT, subject="Trích yếu khác")),
        (ISSUED, other(ISSUED, code_number=216)),
        (ISSUED, other(ISSUED, issued_date=date(2026, 2, 14))),
        (DRAFT, other(DRAFT, issuing_organ="so-gddt-lam-dong")),
        (other(DRAFT, subject=TO_FILL), other(DRAFT, key="ba", subject=TO_FILL)),
    ],
    ids=["another subject", "next number", "next year", "another organ", "no subject at all"],
)
def test_these_are_two(one: DirectiveFile, another: DirectiveFile) -> None:
    assert not is_same_notice(one, another)
    assert not is_same_notice(another, one)
