"""Deadlines of the school year: *trong học kỳ 2 năm học 2024-2025*, *từ năm học 2025-2026*."""

import re

from workflow.domain.due import DueRule, FromSchoolYear, NoDeadline
from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.domain.span import SchoolTerm
from workflow.intake.grammar.deadline_phrase import DeadlineRule, Meaning, Scene

_YEARS = r"\d{4}~-~\d{4}(?!\d)"
_FIRST_TERM = frozenset({"i", "1", "một"})


def _read_term(match: re.Match[str], scene: Scene) -> Meaning | None:
    term = 1 if match["term"] in _FIRST_TERM else 2
    return _relative(_school_term(term, match, scene), Sureness.SURE)


def _read_year(match: re.Match[str], scene: Scene) -> Meaning | None:
    return _relative(_school_term(2, match, scene), Sureness.LIKELY)


def _read_start(match: re.Match[str], scene: Scene) -> Meaning | None:
    words = scene.words(match)
    try:
        due: DueRule = FromSchoolYear(from_school_year=_years(match), words=words)
    except ValueError:
        due = NoDeadline(none=words, words=words)
    deadline = DraftDeadline(kind=DeadlineKind.NONE, due=due)
    return Meaning(deadline=deadline, sureness=Sureness.SURE)


def _school_term(term: int, match: re.Match[str], scene: Scene) -> DueRule:
    """Return the term of a year that the ministry's frame knows, else only the words."""
    words = scene.words(match)
    try:
        return SchoolTerm.model_validate(
            {"school_term": term, "school_year": _years(match), "words": words}
        )
    except ValueError:
        return NoDeadline(none=words, words=words)


def _years(match: re.Match[str]) -> str:
    return "".join((match["years"] or "").split())


def _relative(due: DueRule, sureness: Sureness) -> Meaning:
    return Meaning(deadline=DraftDeadline(kind=DeadlineKind.RELATIVE, due=due), sureness=sureness)


RULES = (
    DeadlineRule.of(
        "school-term",
        "trong vào trước kết cuối đầu hết giữa",
        r"(?:trong|vào|(?:trước (?:khi )?)?(?:kết thúc|cuối|đầu|hết|giữa)|trước) học k[ỳì]"
        r" (?P<term>ii|i|1|2|một|hai){STOP}(?:~[,(]?~(?:của )?năm học(?: (?P<years>{YEARS}))?\)?)?",
        _read_term,
        YEARS=_YEARS,
    ),
    DeadlineRule.of(
        "start-of-a-school-year",
        "từ kể",
        r"(?:kể )?từ (?:đầu )?năm học (?P<years>{YEARS})",
        _read_start,
        YEARS=_YEARS,
    ),
    DeadlineRule.of(
        "school-year",
        "trong cho đến hết cuối kết",
        r"(?:trong|(?:cho )?đến (?:hết|cuối)|hết|cuối"
        r"|kết thúc) năm học(?:~:?~(?P<years>{YEARS})| này)?",
        _read_year,
        YEARS=_YEARS,
    ),
)
