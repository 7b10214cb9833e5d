"""The words that duties are written with, by what they do in a sentence."""

from collections.abc import Iterator, Mapping
from enum import IntEnum, auto
from types import MappingProxyType
from typing import NamedTuple

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


class Branch(NamedTuple):
    """What the words so far are as a phrase, if one, and how phrases go on behind them."""

    kind: Speech | None
    onward: "Tree"


Tree = dict[str, Branch]
"""Phrases word by word: under each word, what it begins."""


def tree_of(phrases: Mapping[str, Speech]) -> Tree:
    """Return the phrases as a tree, so that the longest is found in one walk.

    >>> tree_of({"báo cáo": Speech.ACT})["báo"].onward["cáo"].kind
    <Speech.ACT: 1>
    """
    tree: Tree = {}
    for phrase, kind in phrases.items():
        *before, last = phrase.split(" ")
        at = tree
        for word in before:
            at = at.setdefault(word, Branch(None, {})).onward
        onward = at[last].onward if last in at else {}
        at[last] = Branch(kind, onward)
    return tree


PHRASES: Mapping[str, Speech] = MappingProxyType(
    {phrase: kind for kind, text in _INVENTORY.items() for phrase in phrases_of(text)}
)
TREE: Tree = tree_of(PHRASES)
