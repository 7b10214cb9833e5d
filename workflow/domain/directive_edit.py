"""One change that a person makes to a directive file, and what the file says beside its values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workflow.domain.directive import DirectiveFile


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyFields:
    """Other values of a duty; an empty one takes the field out.

    `is_looked_at` takes out the comments that asked for a look.
    """

    code: str
    values: Mapping[str, object]
    is_looked_at: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDuty:
    """A duty that the reader did not find; `values` has its code."""

    clause: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class DroppedDuty:
    """A duty that is none; it stays in the file as a comment, with the reason."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadFields:
    """Other values of the head, and of its signer."""

    values: Mapping[str, object]
    signer: Mapping[str, object]
    is_looked_at: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeText:
    """The whole file, typed."""

    text: str


Edit = DutyFields | NewDuty | DroppedDuty | HeadFields | WholeText


@dataclass(frozen=True, slots=True, kw_only=True)
class Comments:
    """What the comments of a file say: above it, in its head, at each duty by its code.

    `original` is the name and sha256 of the notice's own file, when it was kept; `follows` the key
    of the adopted notice that it is a later version of. `offers` are the values of each duty that
    were too unsure to be written.
    """

    top: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    duties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    offers: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    original: tuple[str, str] | None = None
    follows: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldProblem:
    """What is wrong in a file: at which duty and field, when it stands in one."""

    duty: str
    field: str
    line: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a text says, None while it says nothing; the first problems, and how many there are."""

    file: DirectiveFile | None = None
    comments: Comments = field(default_factory=Comments)
    problems: Sequence[FieldProblem] = ()
    number: int = 0
