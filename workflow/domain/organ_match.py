"""A printed name of an organ, and the declared unit or group that it means, if it is clear."""

from dataclasses import dataclass

from workflow.domain.notice_draft import Sureness


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A declared unit or group whose name is alike; `score` is from 0 to 100."""

    code: str
    name: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What one printed name means: `code` is None where a person has to say.

    `candidates` are the nearest names declared, the most alike first.
    """

    printed: str
    code: str | None
    sureness: Sureness
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedOrgan:
    """Where a text names a declared unit or group: at `start:end` (characters)."""

    start: int
    end: int
    code: str
