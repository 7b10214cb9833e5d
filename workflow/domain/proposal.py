"""What a notice, as read, proposes to declare: a directive file, and what to look at in it."""

from dataclasses import dataclass
from enum import StrEnum

from workflow.domain.directive import DirectiveFile, Obligation
from workflow.domain.notice_draft import DraftDuty, NoticeDraft, Sureness
from workflow.domain.organ_match import Candidate

Loc = tuple[str | int, ...]
"""The way to a value in the file: `("directives", 0, "obligations", 1, "owners")`."""


class RemarkKind(StrEnum):
    """Why a person should look at a value."""

    TO_FILL = "to_fill"
    LOOK_AGAIN = "look_again"
    NOT_WRITTEN = "not_written"
    NO_OWNER = "no_owner"
    NO_DEADLINE = "no_deadline"
    NOBODY_ATTESTS = "nobody_attests"
    UNKNOWN_NAME = "unknown_name"
    NAME_LIKELY = "name_likely"
    NOT_ADDRESSED = "not_addressed"
    AS_PRINTED = "as_printed"
    NOT_DECLARED_ISSUER = "not_declared_issuer"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing to look at, where it stands in the file.

    Attributes:
        loc: The value that it is about.
        kind: Why.
        printed: The words of the notice.
        offered: A value that was too unsure to be written.
        rule: The rule of grammar by which it was read.
        candidates: Declared organs that may be meant, the most alike first.
    """

    loc: Loc
    kind: RemarkKind
    printed: str = ""
    offered: object = None
    rule: str = ""
    candidates: tuple[Candidate, ...] = ()

    @property
    def is_question(self) -> bool:
        """Tell whether the file is not complete without an answer.

        Who gets a copy for information need not be declared.
        """
        return self.kind in _ASKED and self.loc[:2] != ("head", "to_places")


_ASKED = frozenset(
    {
        RemarkKind.TO_FILL,
        RemarkKind.NOT_WRITTEN,
        RemarkKind.NO_OWNER,
        RemarkKind.UNKNOWN_NAME,
        RemarkKind.NOT_DECLARED_ISSUER,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedDuty:
    """A duty of the file beside the words of the notice that it was read from."""

    obligation: Obligation
    source: DraftDuty


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneDuty:
    """A duty of the version before that the notice no longer has, and its clause then."""

    clause: str
    obligation: Obligation


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A directive file that only waits for a person's look; `duties` are in its order."""

    file: DirectiveFile
    duties: tuple[ProposedDuty, ...]
    remarks: tuple[Remark, ...]
    notice: NoticeDraft
    gone: tuple[GoneDuty, ...] = ()

    def at(self, loc: Loc) -> tuple[Remark, ...]:
        """Return the remarks about a value, and about what is inside it."""
        return tuple(
            remark
            for remark in self.remarks
            if remark.loc[: len(loc)] == loc and "means" not in remark.loc[len(loc) :]
        )


def weaker(*surenesses: Sureness) -> Sureness:
    """Return the least sure of several."""
    order = list(Sureness)
    return max(surenesses, key=order.index)
