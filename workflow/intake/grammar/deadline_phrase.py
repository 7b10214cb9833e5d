"""Words of a sentence that give a time to a duty, and the shape of the rules that find them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.intake.grammar.day_dating import Dating
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_text import even, plain

_BOLD = "**"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlinePhrase:
    """A deadline and the words that give it, `start:end` of the sentence (characters).

    `rule` is the name of the rule of grammar that fired; `is_one_of_several` tells that the words
    name other days beside the one that was taken.
    """

    start: int
    end: int
    deadline: DraftDeadline
    sureness: Sureness
    rule: str
    is_one_of_several: bool = False

    @property
    def kind(self) -> DeadlineKind:
        """How the deadline is worded."""
        return self.deadline.kind

    def but(self, sureness: Sureness) -> Self:
        """Return the same, only so sure."""
        return replace(self, sureness=sureness)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferencePhrase:
    """A deadline by reference; `target` is the clause it names (*khoản 1*), None for one above."""

    start: int
    end: int
    target: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is read: the words, the same made even, and what completes its dates.

    `is_running` tells a sentence of running text from a due cell, a label line or a heading.
    """

    sentence: str
    even: str
    dating: Dating
    is_running: bool

    @classmethod
    def of(cls, sentence: str, dating: Dating, *, is_running: bool = True) -> Self:
        """Make the sentence even."""
        return cls(sentence=sentence, even=even(sentence), dating=dating, is_running=is_running)

    def words(self, match: re.Match[str], group: str | int = 0) -> str:
        """Return the words of a match, or of a part of it, as a file quotes them."""
        return plain(self.sentence[slice(*match.span(group))])

    def before(self, match: re.Match[str], length: int = 60) -> str:
        """Return the even text that leads up to a match."""
        return self.even[max(0, match.start() - length) : match.start()]

    def after(self, match: re.Match[str], length: int = 40) -> str:
        """Return the even text that follows a match."""
        return self.even[match.end() : match.end() + length]

    def closing(self, start: int, end: int) -> int:
        """Return where words end that begin inside bold marks: after the closing marks."""
        opened = self.sentence.count(_BOLD, start, end) % 2
        closes = self.sentence.startswith(_BOLD, end)
        return end + len(_BOLD) if opened and closes else end


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a rule makes of its match, and how sure it is.

    `doubt` is the name of another rule that leaves it to be asked about, and is named instead.
    """

    deadline: DraftDeadline
    sureness: Sureness
    doubt: str | None = None


Reader = Callable[[re.Match[str], Scene], Meaning | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRule:
    """A rule of grammar: its name, the words that open it, its form, and what a match means.

    Where the form has a part `words`, only that part is the deadline's words.
    """

    name: str
    opens: frozenset[str]
    pattern: re.Pattern[str]
    read: Reader

    @classmethod
    def of(cls, name: str, opens: str, pattern: str, read: Reader, **parts: str) -> Self:
        """Return the rule; `opens` lists first words, `pattern` is in the notation of forms."""
        return cls(
            name=name,
            opens=frozenset(opens.split()),
            pattern=form(pattern, **parts),
            read=read,
        )

    def apply(self, scene: Scene, start: int) -> DeadlinePhrase | None:
        """Return the deadline that begins there by this rule, None if none does."""
        match = self.pattern.match(scene.even, start)
        meaning = self.read(match, scene) if match else None
        if match is None or meaning is None:
            return None
        group = "words" if "words" in self.pattern.groupindex else 0
        return DeadlinePhrase(
            start=match.start(group),
            end=scene.closing(match.start(group), match.end(group)),
            deadline=meaning.deadline,
            sureness=meaning.sureness,
            rule=meaning.doubt or self.name,
        )
