"""One walk over a sentence: at each word that can open a deadline, its rules are tried."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

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


class Words(NamedTuple):
    """Words in lower case, and the characters where they begin."""

    low: Sequence[str]
    starts: Iterable[int]


def words_of(scene: Scene) -> Words:
    """Return the words of a sentence."""
    starts = (word.start() for word in _WORD.finditer(scene.even))
    return Words(_WORD.findall(scene.even), starts)


def scan(scene: Scene, words: Words) -> tuple[DeadlinePhrase, ...]:
    """Return the deadlines in order; where several rules fit, the first that reads wins."""
    found: list[DeadlinePhrase] = []
    place = 0
    for start, rules in _openings(words, scene):
        if start < place:
            continue
        phrases = (rule.apply(scene, start) for rule in rules)
        phrase = next(filter(None, phrases), None)
        if phrase:
            found.append(phrase)
            place = phrase.end
    return joined(_without_mere_cadence(found), scene)


def _openings(words: Words, scene: Scene) -> Iterable[tuple[int, Sequence[DeadlineRule]]]:
    """Return where a word, or a number of days and the like, may open a deadline, in order."""
    named = zip(words.starts, map(_RULES.get, words.low), strict=True)
    found = [(start, rules) for start, rules in named if rules is not None]
    counted = [(number.start(), _COUNTING) for number in _COUNTED.finditer(scene.even)]
    return sorted(found + counted, key=itemgetter(0)) if counted else found


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
_COUNTED = form(r"(?<![\w/.\-])\d{1,99}(?=~(?:\(|ngày|tháng|tuần|năm|giờ|lần|h))")
