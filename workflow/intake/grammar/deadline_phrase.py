"""Words of a sentence that give a time to a duty, and the shape of the rules that find them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.intake.grammar.day_dating import Dating
from workflow.intake.grammar.day_text import even, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlinePhrase:
    """A deadline and the words that give it, `start:end` of the sentence (characters).

    `rule` is the name of the rule of grammar that fired.
    """

    start: int
    end: int
    deadline: DraftDeadline
    sureness: Sureness
    rule: str

    @property
    def kind(self) -> DeadlineKind:
        """How the deadline is worded."""
        return self.deadline.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferencePhrase:
    """A deadline by reference; `target` is the clause it names (*khoản 1*), None for one above."""

    start: int
    end: int
    target: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The sentence that is read, the same made even, and what completes its dates."""

    sentence: str
    even: str
    dating: Dating

    @classmethod
    def of(cls, sentence: str, dating: Dating) -> "Scene":
        """Make the sentence even."""
        return cls(sentence=sentence, even=even(sentence), dating=dating)

    def words(self, start: int, end: int) -> str:
        """Return the words as a file quotes them."""
        return plain(self.sentence[start:end])

    def before(self, start: int, length: int = 40) -> str:
        """Return the even text that leads up to a place."""
        return self.even[max(0, start - length) : start]


Reader = Callable[[re.Match[str], Scene], DeadlinePhrase | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRule:
    """A rule of grammar: words that open it, the pattern they begin, and what the match means."""

    opens: frozenset[str]
    pattern: re.Pattern[str]
    read: Reader

    @classmethod
    def of(cls, opens: str, pattern: str, read: Reader) -> "DeadlineRule":
        """Compile the pattern of a rule; `opens` lists first words parted by blanks."""
        return cls(opens=frozenset(opens.split()), pattern=re.compile(pattern), read=read)
