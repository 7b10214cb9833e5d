"""Fills the pages; everything in them is escaped, and a missing value is an error."""

import secrets
from datetime import date
from functools import cache
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined

from workflow.domain.assignment import OWED
from workflow.domain.capital import capital
from workflow.domain.directive import one_line
from workflow.domain.outgoing import IN_FORCE, UNISSUED
from workflow.domain.period import Period
from workflow.domain.rights import Deed, may, who_may
from workflow.wording.calendar_change import edit_words
from workflow.wording.change_words import change_words
from workflow.wording.citations import number_and_notation, short_with_day
from workflow.wording.clauses import clause_name, clause_title
from workflow.wording.dates import day_text, remaining_text, weekday_and_day
from workflow.wording.finding_words import finding_line
from workflow.wording.labels import label
from workflow.wording.moments import moment_text
from workflow.wording.report import rate_text
from workflow.wording.rule import period_label


def address(path: str, **asked: object) -> str:
    """Return an address of this site; what is asked for with no value is left out."""
    said = {name: value for name, value in asked.items() if value not in {None, ""}}
    return quote(path) + (f"?{urlencode(said)}" if said else "")


def day_or_nothing(day: date | None) -> str:
    """Write a day, nothing for none."""
    return day_text(day) if day else ""


def period_text(code: str) -> str:
    """Name a reporting period by its code."""
    return period_label(Period.of(code))


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
        "capital": capital,
        "clause": clause_title,
        "clause_name": clause_name,
        "day": day_or_nothing,
        "weekday": weekday_and_day,
        "moment": moment_text,
        "cited": short_with_day,
        "one_line": one_line,
        "change": change_words,
        "edit_words": edit_words,
        "period": period_text,
        "rate": rate_text,
    }
    made.globals |= {
        "may": may,
        "who_may": who_may,
        "Deed": Deed,
        "OWED": OWED,
        "UNISSUED": UNISSUED,
        "IN_FORCE": IN_FORCE,
        "finding_line": finding_line,
        "number_and_notation": number_and_notation,
        "address": address,
        "fresh_key": lambda: secrets.token_urlsafe(16),
        "remaining_text": remaining_text,
    }
    return made


def page(name: str, **facts: object) -> str:
    """Return a page filled with facts."""
    return environment().get_template(name).render(**facts)
