"""The form of `draft --json`: every value with its words, its place and how sure it is."""

from typing import Any

import pytest

from tests.unit.real_notice import TEXT, the_real_notice
from workflow.cli.draft_json import FIELDS, draft_form
from workflow.cli.json_text import plain
from workflow.domain.directive import one_line

FORM: dict[str, Any] = plain(draft_form(the_real_notice()))
DUTIES: list[dict[str, Any]] = FORM["obligations"]


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty["quote"][:30])
def test_every_quote_stands_where_it_says(duty: dict[str, Any]) -> None:
    start, end = duty["offsets"]["quote"]
    assert one_line(TEXT[start:end]) == duty["quote"]


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty["quote"][:30])
def test_every_field_says_how_sure_it_is(duty: dict[str, Any]) -> None:
    assert set(duty["sureness"]) == set(FIELDS)
    assert len(duty["sureness"]["owners"]) == len(duty["owners"])
    assert (duty["sureness"]["deadline"] is None) is (duty["deadline_text"] is None)


def test_a_standing_duty_is_an_obligation_that_does_not_end() -> None:
    (standing,) = (duty for duty in DUTIES if duty["is_standing"])
    assert standing["modality"] == "obligation"
    assert (standing["deadline"], standing["deadline_kind"]) == (None, "relative")
    assert standing["deadline_text"] == "Trong thời gian thí điểm"


def test_a_duty_without_a_deadline_says_so_in_all_three() -> None:
    first = DUTIES[0]
    assert (first["deadline"], first["deadline_kind"], first["deadline_text"]) == (
        None,
        "none",
        None,
    )


def test_the_day_is_the_one_that_the_words_name() -> None:
    assert [duty["deadline"] for duty in DUTIES if duty["deadline"]] == [
        "2025-02-28",
        "2025-06-30",
        "2025-06-30",
        "2025-06-30",
    ]
