"""What every due rule shares: the quoted words, and the key that says which rule it is."""

from collections.abc import Mapping

from pydantic import BaseModel

from workflow.domain.declared import Declared

KEYS = (
    "before",
    "by_end_of",
    "on",
    "up_to",
    "same_day",
    "within_days",
    "within_working_days",
    "within_weeks",
    "within_months",
    "within_years",
    "within_week",
    "within_month",
    "within_quarter",
    "within_year",
    "point",
    "school_term",
    "every",
    "after_event",
    "from_school_year",
    "none",
)


class Rule(Declared):
    """Base of all due rules; `words` quotes the notice."""

    words: str | None = None


def key_of(rule: object) -> str | None:
    """Return the key that says which rule this is, in a file or as a value."""
    if isinstance(rule, Mapping):
        return next((key for key in KEYS if key in rule), None)
    fields = type(rule).model_fields if isinstance(rule, BaseModel) else {}
    return next((key for key in KEYS if key in fields), None)
