"""Which findings of `lint` are asked for, and what came out for one file."""

from dataclasses import dataclass
from pathlib import Path

from workflow.domain.finding import Finding, Severity

WEIGHTS = tuple(Severity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which findings are asked for; no rules means all, `severity` is the least."""

    rules: frozenset[str] = frozenset()
    severity: Severity = Severity.INFORMATION

    def takes(self, finding: Finding) -> bool:
        """Tell whether a finding is asked for."""
        is_heavy = WEIGHTS.index(finding.severity) <= WEIGHTS.index(self.severity)
        return is_heavy and (not self.rules or finding.rule in self.rules)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """One file: what was found, or why it could not be read."""

    file: Path
    findings: tuple[Finding, ...] = ()
    problem: str | None = None

    @property
    def is_clean(self) -> bool:
        """Tell whether nothing must be mended; information alone need not be."""
        return self.problem is None and all(
            finding.severity is Severity.INFORMATION for finding in self.findings
        )
