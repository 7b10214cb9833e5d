"""All that is to be told of a directive file before it is adopted: faults first, then notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workflow.domain.directive import DirectiveFile
from workflow.domain.rulebook import Rulebook
from workflow.errors import CalendarError
from workflow.wording.check_notes import faults_of, notes_of
from workflow.wording.notice_findings import notice_findings
from workflow.wording.organ_findings import notice_organ_findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Faults are mistakes of the notice, notes are worth knowing; each with its clause."""

    faults: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str], ...]


def draft_findings(rules: Rulebook, file: DirectiveFile, today: date) -> Told:
    """Say what `dondoc check` says of the file, and what would be found when it is issued."""
    faults = {each.words: each.clause for each in faults_of(rules, file, today)}
    notes = {each.words: each.clause for each in notes_of(rules, file, today)}
    for words, clause in _of_issue(rules, file, today):
        if words not in faults:
            notes.setdefault(words, clause)
    return Told(
        faults=tuple((clause, words) for words, clause in faults.items()),
        notes=tuple((clause, words) for words, clause in notes.items()),
    )


def _of_issue(rules: Rulebook, file: DirectiveFile, today: date) -> Iterator[tuple[str, str]]:
    day = file.head.issued_date or today
    try:
        for finding in notice_findings(rules, file, day):
            yield finding.wrong, finding.spot.quote.removeprefix("mục ")
    except CalendarError as error:
        yield str(error).removesuffix("."), ""
    for finding in notice_organ_findings(rules.organs, file, day):
        yield f"“{finding.spot.quote}” {finding.wrong}", ""
