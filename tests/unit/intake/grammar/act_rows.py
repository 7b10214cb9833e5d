"""Sentences read as acts, in words: what a table of sentences is compared with."""

from collections.abc import Iterable
from dataclasses import dataclass

from workflow.intake.grammar.acts import Act, read_act
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.tokens import Tokens, tokens_of

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An act with its tokens, told in the words of its sentence."""

    tokens: Tokens
    act: Act

    @property
    def owners(self) -> list[str]:
        return self._names(self.act.owners)

    @property
    def supporting(self) -> list[str]:
        return self._names(self.act.supporting)

    @property
    def theme(self) -> str | None:
        return None if self.act.theme is None else " + ".join(self._names([self.act.theme]))

    @property
    def core(self) -> str:
        return self.tokens.words(self.act.begins, self.act.last)

    def words(self, span: Span | None) -> str | None:
        return None if span is None else self.tokens.words(*span)

    def _names(self, spans: Iterable[Span]) -> list[str]:
        return [self.tokens.words(*name) for span in spans for name in names_in(self.tokens, *span)]


def told(sentence: str) -> Told:
    """Return the act of a sentence that has one."""
    tokens = tokens_of(sentence)
    act = read_act(tokens, 0, len(tokens))
    assert act is not None, "the sentence asks nothing"
    return Told(tokens=tokens, act=act)
