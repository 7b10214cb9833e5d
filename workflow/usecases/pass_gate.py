"""The gate before issue: an error keeps a document back unless a person overrides it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workflow.domain.assignment import must_say_why
from workflow.domain.audit import state_of
from workflow.domain.finding import Finding, Severity
from workflow.errors import BlockedError
from workflow.wording.finding_words import finding_line
from workflow.wording.register_notes import overridden


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """What a passing leaves behind: the register's note, and the detail of the audit row."""

    note: str = ""
    detail: Mapping[str, Any] = field(default_factory=dict)


def pass_gate(key: str, findings: Sequence[Finding], override: str) -> Passed:
    """Let a document without errors pass; one with errors only for a reason, which is kept.

    Raises:
        BlockedError: When it has errors and nobody says why it goes out all the same.
        InputError: When the reason is too short.
    """
    if override:
        must_say_why(override, "ban hành văn bản còn lỗi")
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if not errors:
        return Passed()
    if not override:
        raise BlockedError(key, [finding_line(finding) for finding in errors])
    detail = {"override": override, "findings": [state_of(finding) for finding in errors]}
    return Passed(note=overridden(errors, override), detail=detail)
