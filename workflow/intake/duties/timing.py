"""The deadlines of one sentence, and which of its acts each holds for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workflow.domain.notice_draft import DeadlineKind, Sureness
from workflow.intake.grammar.acts import Act
from workflow.intake.grammar.deadlines import Dating, DeadlinePhrase, Words, deadlines_in
from workflow.intake.grammar.tokens import Tokens

Span = tuple[int, int]
FINISHING_REACH = 24
SHORT_FINISH = 14
_FINISHING = re.compile(
    r"(?:,.*|;\s*(?:và |phấn đấu |phải )?)(?:hoàn thành|thực hiện xong|xong)[ :]*$", re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The deadlines of a sentence; their offsets are those of its paragraph.

    `starts` are the characters where they begin, `ends` the tokens behind them; what waits for an
    event goes on behind it, and has no end.
    """

    tokens: Tokens
    phrases: Sequence[DeadlinePhrase]
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, tokens: Tokens, span: Span, dating: Dating) -> "Timing":
        """Find the deadlines of the sentence of these tokens."""
        first, last = span
        shift = tokens.starts[first]
        starts = map((-shift).__add__, tokens.starts[first:last])
        words = Words(tokens.low[first:last], starts)
        phrases = [
            replace(phrase, start=phrase.start + shift, end=phrase.end + shift)
            for phrase in deadlines_in(tokens.words(first, last), dating, words)
        ]
        return cls(
            tokens=tokens,
            phrases=phrases,
            starts=[phrase.start for phrase in phrases],
            ends=[
                bisect_left(tokens.starts, phrase.end)
                for phrase in phrases
                if phrase.kind is not DeadlineKind.RELATIVE
            ],
        )

    def joints(self, first: int, last: int) -> Iterator[int]:
        """Go through the tokens in a span behind a deadline and a comma or *và*."""
        if len(self.phrases) > 1:
            here = slice(bisect_right(self.ends, first), bisect_left(self.ends, last - 1))
            yield from (at + 1 for at in self.ends[here] if self.tokens.low[at] in {",", "và"})

    def own(self, act: Act) -> DeadlinePhrase | None:
        """Return the last deadline in the words of an act; of several days, none is sure.

        What stands behind *để* is the day of somebody else's act.
        """
        first, last = self._places(act)
        if first == last:
            return None
        last = next((place for place in range(first + 1, last) if self._is_behind_aim(place)), last)
        days = {phrase.deadline.day for phrase in self.phrases[first:last]} - {None}
        chosen = self.phrases[last - 1]
        is_plain = len(days) < 2 or chosen.sureness is not Sureness.SURE
        return chosen if is_plain else replace(chosen, sureness=Sureness.LIKELY)

    def begins_in(self, first: int, last: int) -> int | None:
        """Return the token where the first deadline in a span of tokens begins."""
        begin, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        place = bisect_left(self.starts, begin)
        if place == len(self.starts) or self.starts[place] >= end:
            return None
        return bisect_left(self.tokens.starts, self.starts[place])

    def only_ends(self, act: Act) -> bool:
        """Tell whether a part is nothing but its deadline: *hoàn thành trước ngày …*."""
        opens = " ".join(self.tokens.low[act.does : act.does + 4])
        is_end = opens.startswith(("hoàn thành", "phấn đấu hoàn thành"))
        return is_end and act.last - act.does < SHORT_FINISH and self.own(act) is not None

    def shared(self, acts: Sequence[Act]) -> DeadlinePhrase | None:
        """Return the deadline that holds for every act: in front, or *…, hoàn thành trước …*."""
        if len(acts) < 2 or not self.phrases:
            return None
        front, final = self.phrases[0], self.phrases[-1]
        starts = self.tokens.starts
        if starts[acts[0].first] <= front.start and front.end <= starts[acts[0].does]:
            return front
        end = final.start
        before = self.tokens.text[max(0, end - FINISHING_REACH) : end].lower()
        return final if _FINISHING.search(before) else None

    def _is_behind_aim(self, place: int) -> bool:
        """Tell whether *để* stands between a deadline and the one before."""
        before, behind = self.phrases[place - 1].end, self.phrases[place].start
        return " để " in self.tokens.text[before:behind]

    def _places(self, act: Act) -> tuple[int, int]:
        """Return which of the deadlines, first and past the last, begin in an act."""
        begin, end = self.tokens.starts[act.first], self.tokens.ends[act.last - 1]
        return bisect_left(self.starts, begin), bisect_left(self.starts, end)
