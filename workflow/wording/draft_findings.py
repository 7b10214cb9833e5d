"""All that is to be told of a directive file before it is adopted: faults first, then notes."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from workflow.domain.directive import DirectiveFile
from workflow.domain.rulebook import Rulebook
from workflow.errors import CalendarError
from workflow.wording.check_notes import Finding, faults_of, notes_of
from workflow.wording.clauses import clause_name
from workflow.wording.notice_findings import notice_findings
from workflow.wording.organ_findings import notice_organ_findings

COUNTED: Mapping[str, str] = MappingProxyType(
    {
        "undated": "không có ngày hoàn thành: không có thư nhắc theo hạn, hãy đặt ngày xem lại",
        "ownerless": "không nêu ai thực hiện: chưa giao được cho đơn vị nào",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Faults are mistakes of the notice, notes are worth knowing; each after its clause's name."""

    faults: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str], ...]


def draft_findings(rules: Rulebook, file: DirectiveFile, today: date) -> Told:
    """Say what a check of the file finds, and what would be found when it is issued.

    What many duties have in common is counted: each of them shows it itself.
    """
    faults = {each.words: _named(each) for each in faults_of(rules, file, today)}
    found = list(notes_of(rules, file, today))
    counts = Counter(each.kind for each in found)
    notes = {f"{counts[kind]} việc {words}": "" for kind, words in COUNTED.items() if counts[kind]}
    notes |= {each.words: _named(each) for each in found if each.kind not in COUNTED}
    for words, clause in _of_issue(rules, file, today):
        if words not in faults:
            notes.setdefault(words, clause)
    return Told(
        faults=tuple((clause, words) for words, clause in faults.items()),
        notes=tuple((clause, words) for words, clause in notes.items()),
    )


def _named(finding: Finding) -> str:
    """Name the clause of a finding, or all of them; what is said of the whole notice has none."""
    return ", ".join(clause_name(each) for each in finding.clause.split(", ") if each)


def _of_issue(rules: Rulebook, file: DirectiveFile, today: date) -> Iterator[tuple[str, str]]:
    day = file.head.issued_date or today
    try:
        for finding in notice_findings(rules, file, day):
            yield finding.wrong, finding.spot.quote
    except CalendarError as error:
        yield str(error).removesuffix("."), ""
    for finding in notice_organ_findings(rules.organs, file, day):
        yield f"“{finding.spot.quote}” {finding.wrong}", ""
