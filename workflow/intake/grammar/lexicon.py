"""The words that duties are written with, by what they do in a sentence."""

from collections.abc import Iterator, Mapping
from enum import IntEnum, auto
from types import MappingProxyType

from workflow.intake.grammar.words import binding, heads, joining, nouns, verbs


class Speech(IntEnum):
    """What a phrase does in a sentence of duty; a number, for it is compared at every word."""

    ACT = auto()
    ADVERB = auto()
    BIND = auto()
    ORDER = auto()
    BAN = auto()
    ALLOW = auto()
    STATE = auto()
    LEAD = auto()
    WITH = auto()
    ORGAN = auto()
    PERSON = auto()
    BODY = auto()
    MANY = auto()
    PURPOSE = auto()
    FRONT = auto()
    LINK = auto()
    OTHER = auto()


_INVENTORY: Mapping[Speech, str] = MappingProxyType(
    {
        Speech.ACT: verbs.ACTS + joining.TIMELY_ACTS,
        Speech.ADVERB: binding.ADVERBS,
        Speech.BIND: binding.BINDS,
        Speech.ORDER: binding.ORDERS,
        Speech.BAN: binding.BANS,
        Speech.ALLOW: binding.ALLOWS,
        Speech.STATE: binding.STATES,
        Speech.LEAD: binding.LEADS,
        Speech.WITH: binding.WITHS,
        Speech.ORGAN: heads.ORGANS,
        Speech.PERSON: heads.PERSONS,
        Speech.BODY: heads.BODIES,
        Speech.MANY: heads.MANY,
        Speech.PURPOSE: joining.PURPOSES,
        Speech.FRONT: joining.FRONTS,
        Speech.LINK: joining.LINKS,
        Speech.OTHER: nouns.OTHERS,
    }
)


def phrases_of(text: str) -> frozenset[str]:
    """Return the phrases of a block of the inventory."""
    return frozenset(phrase for row in text.split("\n") for phrase in _parted(row))


def _parted(row: str) -> Iterator[str]:
    return filter(None, (phrase.strip() for phrase in row.split("|")))


def _by_first_word() -> dict[str, dict[tuple[str, ...], Speech]]:
    """Return the phrases under their first words, the longest first."""
    table: dict[str, dict[tuple[str, ...], Speech]] = {}
    words = {tuple(phrase.split(" ")): kind for phrase, kind in PHRASES.items()}
    for phrase in sorted(words, key=len, reverse=True):
        table.setdefault(phrase[0], {})[phrase] = words[phrase]
    return table


PHRASES: Mapping[str, Speech] = MappingProxyType(
    {phrase: kind for kind, text in _INVENTORY.items() for phrase in phrases_of(text)}
)
BY_FIRST_WORD: dict[str, dict[tuple[str, ...], Speech]] = _by_first_word()
LENGTHS: dict[str, tuple[int, ...]] = {
    word: tuple(dict.fromkeys(map(len, phrases))) for word, phrases in BY_FIRST_WORD.items()
}
