"""A deadline goes through the form and comes back as it was."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from workflow.domain.due import DueRule
from workflow.errors import InputError
from workflow.web.due_typed import KEPT, TypedDue, due_parts, due_values

RULES: list[dict[str, Any]] = [
    {"before": date(2025, 2, 28), "words": "trước ngày 28/02/2025"},
    {"by_end_of": date(2025, 3, 15)},
    {"on": date(2025, 3, 15), "before_hour": "14:00"},
    {"up_to": date(2025, 3, 15)},
    {"within_working_days": 5, "counted_from": "received"},
    {"within_days": 10},
    {"within_weeks": 2},
    {"within_months": 3},
    {"same_day": True},
    {"within_month": "2025-02"},
    {"within_quarter": "2025-Q2"},
    {"within_year": 2025},
    {"every": "month", "before_day": 20},
    {"every": "quarter", "by_day": 5, "words": "hằng quý"},
    {"after_event": "kết thúc thí điểm", "then": {"within_days": 5}},
    {"none": "kịp thời"},
    {"none": "thường xuyên", "because": "standing"},
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: next(iter(rule)))
def test_a_deadline_that_nobody_changed_is_the_same(rule: dict[str, Any]) -> None:
    reader: TypeAdapter[DueRule] = TypeAdapter(DueRule)
    before = reader.validate_python(rule)
    parts = due_parts(before)
    assert parts.kind not in {"", KEPT}
    assert reader.validate_python(due_values(parts, before)["due"]) == before


@pytest.mark.parametrize(
    "rule",
    [
        {"point": "end", "of": "2025-06"},
        {"school_term": 2, "school_year": "2024-2025"},
        {"every": "month", "by_day": 5, "months_later": 1},
    ],
    ids=lambda rule: next(iter(rule)),
)
def test_what_no_form_can_say_is_left_alone(rule: dict[str, Any]) -> None:
    reader: TypeAdapter[DueRule] = TypeAdapter(DueRule)
    before = reader.validate_python(rule)
    assert due_values(due_parts(before), before) == {}


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("before", "", "ví dụ 28/02/2025"),
        ("before", "30/02/2025", "không có ngày 30/02/2025"),
        ("within_days", "năm", "số nguyên"),
        ("within_month", "2025", "tháng/năm"),
        ("within_quarter", "V/2025", "quý/năm"),
        ("after_event", " ", "sự kiện"),
        ("__class__", "1", "trong danh sách"),
    ],
)
def test_a_value_that_does_not_fit_is_told_with_what_to_type(
    kind: str, value: str, words: str
) -> None:
    with pytest.raises(InputError, match=words):
        due_values(TypedDue(kind, value), None)
