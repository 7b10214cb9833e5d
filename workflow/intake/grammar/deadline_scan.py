"""One walk over a sentence: at each word that can open a deadline, its rules are tried."""

import re
from collections import defaultdict
from collections.abc import Iterable

from workflow.domain.notice_draft import DeadlineKind
from workflow.intake.grammar import (
    deadline_day_again,
    deadline_events,
    deadline_fixed,
    deadline_ranges,
    deadline_recurring,
    deadline_school,
    deadline_terms,
)
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.deadline_joining import joined
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, DeadlineRule, Scene

_NUMBER = "#"
"""Stands for any number among the words that open a rule."""


Words = Iterable[tuple[str, int]]
"""Words in lower case, each with the character where it begins."""


def words_of(scene: Scene) -> Words:
    """Go through the words of a sentence."""
    return ((word[0], word.start()) for word in _WORD.finditer(scene.even))


def scan(scene: Scene, words: Words) -> tuple[DeadlinePhrase, ...]:
    """Return the deadlines in order; where several rules fit, the first that reads wins."""
    found: list[DeadlinePhrase] = []
    place = 0
    for word, start in words:
        rules = _RULES.get(word) or (_COUNTING if word[0].isdecimal() else None)
        if rules is None or start < place:
            continue
        phrase = _read_at(rules, start, scene)
        if phrase:
            found.append(phrase)
            place = phrase.end
    return joined(_without_mere_cadence(found), scene)


def _read_at(rules: Iterable[DeadlineRule], start: int, scene: Scene) -> DeadlinePhrase | None:
    if rules is _COUNTING and not _COUNTED.match(scene.even, start):
        return None
    phrases = (rule.apply(scene, start) for rule in rules)
    return next(filter(None, phrases), None)


def _without_mere_cadence(found: Iterable[DeadlinePhrase]) -> list[DeadlinePhrase]:
    """Leave out *định kỳ hằng tháng* where the sentence also names the day of the month."""
    phrases = list(found)
    names_day = any(phrase.rule in _OF_DAYS and _recurs(phrase) for phrase in phrases)
    return [phrase for phrase in phrases if not (names_day and phrase.rule == "again")]


def _recurs(phrase: DeadlinePhrase) -> bool:
    return phrase.kind is DeadlineKind.RECURRING


def _by_opener(rules: Iterable[DeadlineRule]) -> dict[str, tuple[DeadlineRule, ...]]:
    table: dict[str, tuple[DeadlineRule, ...]] = defaultdict(tuple)
    for rule in rules:
        for word in rule.opens:
            table[word] += (rule,)
    return dict(table)


_OF_DAYS = frozenset(rule.name for rule in deadline_day_again.RULES)
RULES = (
    *deadline_day_again.RULES,
    *deadline_recurring.RULES,
    *deadline_school.RULES,
    *deadline_ranges.RULES,
    *deadline_terms.RULES,
    *deadline_fixed.RULES,
    *deadline_events.RULES,
)
_RULES = _by_opener(RULES)
_COUNTING = _RULES.pop(_NUMBER)
_WORD = re.compile(r"[^\W_]+")
_COUNTED = form(r"(?<![/.\-])\d{1,99}(?=~(?:\(|ngày|tháng|tuần|năm|giờ|lần|h))")
