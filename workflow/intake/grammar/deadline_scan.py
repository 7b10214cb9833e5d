"""One walk over a sentence: at each word that can open a deadline, its rules are tried."""

import re
from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from workflow.intake.grammar import deadline_events, deadline_named, deadline_recurring
from workflow.intake.grammar.day_forms import STOP
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, DeadlineRule, Scene


def scan(scene: Scene) -> tuple[DeadlinePhrase, ...]:
    """Return the deadlines in order; where several rules fit, the first that reads wins."""
    found, place = [], 0
    while opener := _OPENER.search(scene.even, place):
        phrase = _read_at(opener, scene)
        place = phrase.end if phrase else opener.end()
        if phrase:
            found.append(phrase)
    return tuple(found)


def _read_at(opener: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    for rule in _RULES[opener[0]]:
        match = rule.pattern.match(scene.even, opener.start())
        phrase = match and rule.read(match, scene)
        if phrase:
            return phrase
    return None


def _by_opener(rules: tuple[DeadlineRule, ...]) -> Mapping[str, tuple[DeadlineRule, ...]]:
    table: dict[str, tuple[DeadlineRule, ...]] = defaultdict(tuple)
    for rule in rules:
        for word in rule.opens:
            table[word] += (rule,)
    return MappingProxyType(dict(table))


_RULES = _by_opener((*deadline_recurring.RULES, *deadline_events.RULES, *deadline_named.RULES))
_OPENER = re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(_RULES, key=len, reverse=True))}){STOP}")
