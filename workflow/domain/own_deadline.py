"""Deadlines that the notice does not have: somebody who looked it over has set them."""

import re
from collections.abc import Iterator

from workflow.domain.addressing import NEEDS_DAY_AND_OWNER, NO_DAY, OpenEnd
from workflow.domain.directive import Directive, DirectiveFile, Obligation, one_line
from workflow.domain.due import DueRule, NamedDay, Recurring
from workflow.domain.folded import folded
from workflow.domain.rule import key_of

NUMBER = re.compile(r"\d+")


def own_deadlines(file: DirectiveFile) -> Iterator[OpenEnd]:
    """Go through the duties whose deadline stands nowhere in the words of the notice.

    A notice that sets no deadline is never given one by the engine; what a person sets is kept
    and shown as theirs. Words of a deadline may stand in another clause than the duty's own
    ("theo thời hạn nêu tại khoản 1"); where the file quotes none, the clause itself has to name
    the day or the number.
    """
    whole = folded(one_line(" ".join(_texts(file))))
    for directive, duty in file.obligations():
        has_day = duty.modality in NEEDS_DAY_AND_OWNER and not isinstance(duty.due, NO_DAY)
        if has_day and not _is_printed(directive, duty, whole):
            yield OpenEnd(directive.clause, duty)


def _texts(file: DirectiveFile) -> Iterator[str]:
    yield from file.preamble
    for directive in file.directives:
        yield from directive.paragraphs
    yield file.ending or ""


def _is_printed(directive: Directive, duty: Obligation, whole: str) -> bool:
    words = folded(one_line(duty.due.words or ""))
    if words and words in whole:
        return True
    clause = one_line(" ".join((*directive.paragraphs, duty.quote)))
    return bool(_named(duty.due).search(clause))


def _named(rule: DueRule) -> re.Pattern[str]:
    """Return how the clause would name the day of a rule, or the number in it."""
    if isinstance(rule, NamedDay):
        day = rule.named_day
        year = rf"(?:\s*[/.-]\s*{day.year}|\s+năm\s+{day.year})?"
        return re.compile(
            rf"(?<!\d)0?{day.day}(?:\s*[/.-]\s*|\s+tháng\s+)0?{day.month}{year}(?!\d)",
            re.IGNORECASE,
        )
    value = (
        rule.before_day or rule.by_day
        if isinstance(rule, Recurring)
        else getattr(rule, key_of(rule) or "", "")
    )
    numbers = NUMBER.findall(str(value))
    return re.compile(rf"(?<!\d)0?{int(numbers[0])}(?!\d)" if numbers else r"(?!)")
