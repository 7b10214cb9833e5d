"""The inventory of words: clean, sorted, and no phrase of two kinds."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from types import ModuleType

import pytest

from workflow.intake.grammar.lexicon import PHRASES, TREE, Speech, phrases_of
from workflow.intake.grammar.tokens import tokens_of
from workflow.intake.grammar.words import (
    binding,
    heads,
    joining,
    naming,
    nouns,
    parting,
    products,
    verbs,
)

KINDS = (binding, heads, joining, nouns, verbs)
MODULES = (*KINDS, naming, parting, products)


def blocks(modules: tuple[ModuleType, ...]) -> Iterator[tuple[str, str]]:
    """Go through the blocks of words, each with its name."""
    for module in modules:
        for name, text in vars(module).items():
            if name.isupper():
                yield f"{module.__name__.rpartition('.')[2]}.{name}", text


def rows(text: str) -> list[str]:
    return [phrase for row in text.strip("\n").split("\n") for phrase in row.split(" | ")]


BLOCKS = [pytest.param(text, id=name) for name, text in blocks(MODULES)]


@pytest.mark.parametrize("text", BLOCKS)
def test_phrases_are_composed_in_lower_case_with_one_space(text: str) -> None:
    for phrase in rows(text):
        assert phrase == unicodedata.normalize("NFC", phrase).lower()
        assert phrase.split(" ") == phrase.split()
        assert phrase


@pytest.mark.parametrize("text", BLOCKS)
def test_phrases_are_sorted_and_stand_once(text: str) -> None:
    assert rows(text) == sorted(set(rows(text)))


@pytest.mark.parametrize("text", BLOCKS)
def test_every_phrase_is_read(text: str) -> None:
    assert phrases_of(text) == set(rows(text))


def test_no_phrase_stands_in_two_kinds() -> None:
    counted = Counter(phrase for _, text in blocks(KINDS) for phrase in rows(text))
    assert [phrase for phrase, times in counted.items() if times > 1] == []
    assert set(counted) == set(PHRASES)


@pytest.mark.parametrize("kind", Speech, ids=lambda kind: kind.name)
def test_every_kind_has_phrases(kind: Speech) -> None:
    assert kind in PHRASES.values()


def test_a_phrase_is_written_as_it_is_taken_apart() -> None:
    assert [phrase for phrase in PHRASES if " ".join(tokens_of(phrase).low) != phrase] == []


def test_a_phrase_alone_is_found_whole() -> None:
    found = {phrase: tokens_of(phrase) for phrase in PHRASES}
    assert [phrase for phrase, tokens in found.items() if tokens.after[0] != len(tokens)] == []
    assert {phrase: tokens.speech[0] for phrase, tokens in found.items()} == PHRASES


def test_a_phrase_may_be_a_phrase_and_the_beginning_of_others() -> None:
    giao = TREE["giao"]
    assert giao.kind is Speech.ORDER
    assert giao.onward
    assert all(each.kind or each.onward for each in giao.onward.values())


def test_every_circumstance_and_aim_in_a_name_can_be_found() -> None:
    kinds = {PHRASES.get(phrase) for phrase in phrases_of(naming.CIRCUMSTANCES)}
    assert kinds == {Speech.FRONT, Speech.PURPOSE}
    assert {PHRASES.get(phrase) for phrase in phrases_of(naming.AIMS)} == {Speech.PURPOSE}


@pytest.mark.parametrize(
    "text",
    [naming.IN_NAMES, naming.LIGHT, naming.FIELDS, naming.AGAINST, parting.ONLY_ENDS],
    ids=["IN_NAMES", "LIGHT", "FIELDS", "AGAINST", "ONLY_ENDS"],
)
def test_verbs_that_are_special_are_verbs(text: str) -> None:
    assert {PHRASES.get(phrase) for phrase in phrases_of(text)} <= {Speech.ACT, Speech.ALLOW}
