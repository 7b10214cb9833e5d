"""A document that breaks one rule, or one that keeps it: a shipped template, changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.unit.documents.check.spoil import Change
from workflow.domain.finding import NOTHING_KNOWN, Known

CHASE = "dispatch/cong-van-don-doc.docx"
CHASE_ALL = "dispatch/cong-van-don-doc-chung.docx"
NOTICE = "dispatch/thong-bao-ket-luan.docx"
NOTICE_AS_DISPATCH = "dispatch/cong-van-thong-bao-ket-luan.docx"
REPORT = "reports/bao-cao-tong-hop.docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`title` says what is special, `says` what the finding must say, `also` what breaks with it.

    `values` change the sample before the template is filled, `changes` the finished document.
    """

    rule: str
    title: str
    changes: tuple[Change, ...]
    says: str = ""
    template: str = CHASE
    known: Known = NOTHING_KNOWN
    values: Mapping[str, Any] = field(default_factory=dict)
    also: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The name of the test."""
        return f"{self.rule} {self.title}"


def case(rule: str, title: str, *changes: Change, also: str = "", **facts: Any) -> Case:
    """Return a case; `also` names rules that this change cannot help breaking, by blanks."""
    return Case(rule=rule, title=title, changes=changes, also=frozenset(also.split()), **facts)
