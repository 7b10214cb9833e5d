"""Fills the pages; everything in them is escaped, and a missing value is an error."""

import secrets
from datetime import date
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from workflow.domain.assignment import OWED
from workflow.domain.rights import Deed, may
from workflow.wording.dates import day_text, remaining_text, weekday_and_day
from workflow.wording.labels import label
from workflow.wording.moments import moment_text
from workflow.wording.report import rate_text


def day_or_nothing(day: date | None) -> str:
    """Write a day, nothing for none."""
    return day_text(day) if day else ""


@cache
def environment() -> Environment:
    """Return the one way pages are read."""
    made = Environment(
        loader=PackageLoader("workflow.web", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "label": label,
        "day": day_or_nothing,
        "weekday": weekday_and_day,
        "moment": moment_text,
        "rate": rate_text,
    }
    made.globals |= {
        "may": may,
        "Deed": Deed,
        "OWED": OWED,
        "fresh_key": lambda: secrets.token_urlsafe(16),
        "remaining_text": remaining_text,
    }
    return made


def page(name: str, **facts: object) -> str:
    """Return a page filled with facts."""
    return environment().get_template(name).render(**facts)
