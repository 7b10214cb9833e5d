"""The day that the words of a duty name, against the day of its rule."""

import re
from collections.abc import Iterator
from datetime import date

from workflow.domain.directive import DirectiveFile, Obligation, one_line
from workflow.domain.due import NamedDay
from workflow.domain.rule import key_of
from workflow.errors import Problem
from workflow.library.yaml_file import YamlFile
from workflow.wording.dates import day_text

DAY = re.compile(
    r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)"
    r"|(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})",
    re.IGNORECASE,
)
CITED = re.compile(r"\bsố\s+\S+\s+(ngày\s+)?$", re.IGNORECASE)


def check_named_days(source: YamlFile, file: DirectiveFile) -> Iterator[Problem]:
    """Go through the duties whose words name one day and whose rule names another.

    Words that name the day of the rule settle it, whatever other day the quote tells of; words
    that name several days are left alone, and so are the days of the meeting and of a
    document that is cited by its number: neither is a deadline.
    """
    meeting_day = file.meeting.meeting_date if file.meeting else None
    for number, directive in enumerate(file.directives):
        for place, obligation in enumerate(directive.obligations):
            wrong = _wrong_day(obligation, meeting_day)
            if wrong:
                loc = ("directives", number, "obligations", place, "due", key_of(obligation.due))
                yield source.problem(tuple(part for part in loc if part is not None), wrong)


def _wrong_day(obligation: Obligation, meeting_day: date | None) -> str:
    rule = obligation.due
    if not isinstance(rule, NamedDay):
        return ""
    for words in (rule.words or "", obligation.quote):
        named = dict(_days_in(one_line(words)))
        if rule.named_day in named:
            return ""
        if len(named) == 1 and meeting_day not in named:
            (token,) = named.values()
            return (
                f"thời hạn ghi {day_text(rule.named_day)} nhưng lời trích nêu ngày {token}: "
                "hãy sửa cho khớp"
            )
    return ""


def _days_in(words: str) -> Iterator[tuple[date, str]]:
    """Go through the days that are no day of a cited document, each with its letters."""
    for match in DAY.finditer(words):
        day, month, year = (int(part) for part in match.groups() if part and part.isdigit())
        if not CITED.search(words[: match.start()]):
            try:
                yield date(year, month, day), match[0]
            except ValueError:
                continue  # 30/02/2025 is a slip of the notice's own; it names no day
