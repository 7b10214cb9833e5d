"""A document checked against every rule of form that its file can show."""

from collections.abc import Iterator, Sequence

from workflow.documents.check.other_forms import other_form
from workflow.documents.check.rule import Rule
from workflow.documents.check.rules import RULES
from workflow.documents.reading.parts import Parts
from workflow.documents.reading.read_paper import read_paper
from workflow.documents.reading.recognise import take_apart
from workflow.domain.finding import NOTHING_KNOWN, Finding, Known, PagePart
from workflow.wording.form_rules import form_rules

READING_ORDER = tuple(PagePart)


class WordChecker:
    """Checks Word documents as bytes."""

    def check(self, name: str, docx: bytes, known: Known = NOTHING_KNOWN) -> Sequence[Finding]:
        """Return what breaks a rule, in reading order; `name` is the file's, for errors.

        Raises:
            UnreadableFileError: When the file is no Word document or not safe to read.
        """
        return find(take_apart(read_paper(docx, name)), known)


def find(parts: Parts, known: Known = NOTHING_KNOWN) -> tuple[Finding, ...]:
    """Return what breaks a rule; of a document of another form, only that it is one."""
    found = dict.fromkeys(_apply("R00", other_form, parts, known))
    if not found:
        for key, rule in RULES.items():
            found |= dict.fromkeys(_apply(key, rule, parts, known))
    return tuple(sorted(found, key=_place))


def _apply(key: str, rule: Rule, parts: Parts, known: Known) -> Iterator[Finding]:
    usual = form_rules()[key].severity
    for fault in rule(parts, known):
        severity = fault.severity or usual
        yield Finding(rule=key, severity=severity, spot=fault.spot, wrong=fault.wrong)


def _place(finding: Finding) -> tuple[int, int, str]:
    spot = finding.spot
    return READING_ORDER.index(spot.part), spot.paragraph or 0, finding.rule
