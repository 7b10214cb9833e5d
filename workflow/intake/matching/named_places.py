"""Where a text names declared organs, so that a reader sees whom a duty was taken from."""

from collections.abc import Callable, Collection, Iterator, Sequence

from workflow.domain.organ_match import Match, NamedOrgan
from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.tokens import Tokens, tokens_of
from workflow.intake.matching.match import OrganMatcher

Span = tuple[int, int]


class NamedPlaces:
    """Finds organs in the text of a notice; satisfies `marked_text.Naming`."""

    def __init__(self, matcher: OrganMatcher) -> None:
        self._matcher = matcher

    def __call__(self, text: str, codes: Collection[str]) -> Sequence[NamedOrgan]:
        """Return where those organs are named, in the order of the text.

        Names that are only likely are looked at for those alone that no sure name means: telling
        how alike names are costs most.
        """
        if not codes:
            return []
        tokens = tokens_of(text)
        spans = list(dict.fromkeys(_names(tokens)))
        found = list(self._named(tokens, spans, codes, self._matcher.match_for_sure))
        if rest := set(codes).difference(each.code for each in found):
            found += self._named(tokens, spans, rest, self._matcher.match)
        return sorted(found, key=lambda each: each.start)

    @staticmethod
    def _named(
        tokens: Tokens,
        spans: Sequence[Span],
        codes: Collection[str],
        match: Callable[[str], Sequence[Match]],
    ) -> Iterator[NamedOrgan]:
        """Go through the organs of each phrase; words that were completed stand for the phrase."""
        past = -1
        for first, last in spans:
            start, end = tokens.starts[first], tokens.ends[last - 1]
            meant = [each for each in match(tokens.text[start:end]) if each.code in codes]
            for each in meant if start >= past else ():
                at = tokens.text.find(each.printed, start, end)
                here, there = (at, at + len(each.printed)) if at >= 0 else (start, end)
                yield NamedOrgan(start=here, end=there, code=str(each.code))
                past = there


def _names(tokens: Tokens) -> Iterator[Span]:
    """Go through the names, the longest that each may be first."""
    at, end = 0, len(tokens)
    while at < end:
        named = named_at(tokens, at, end)
        if named is None or named.last <= at:
            at += 1
            continue
        if named.is_weak:
            yield from names_in(tokens, named.first, named.stop)
        yield from names_in(tokens, named.first, named.last)
        at = named.last
