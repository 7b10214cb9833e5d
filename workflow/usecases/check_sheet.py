"""Check a printed document: its form, and what it says against the office's records."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workflow.domain.finding import Finding, Known
from workflow.domain.outgoing import DocumentPurpose
from workflow.domain.rulebook import Rulebook
from workflow.ports.documents import Checker
from workflow.ports.transaction import Transaction
from workflow.usecases.check_registers import check_book
from workflow.usecases.desk import Desk
from workflow.usecases.know_office import know_office
from workflow.usecases.print_sheet import Sheet
from workflow.wording.figure_findings import figure_findings
from workflow.wording.notice_findings import notice_findings
from workflow.wording.organ_findings import organ_findings


def check_sheet(tx: Transaction, desk: Desk, sheet: Sheet, checker: Checker) -> Sequence[Finding]:
    """Return what breaks a rule: in the file first, then in the records (R66, R68 to R72).

    Raises:
        UnreadableFileError: When the printed file cannot be read.
    """
    rules, document = desk.rules, sheet.document
    day = document.issued_date or desk.today()
    found = [*checker.check(document.file_name, sheet.content, _known(rules, sheet, day))]
    found += check_book(tx, rules, document, day)
    found += organ_findings(rules.organs, document, sheet.file, day)
    if sheet.file is not None:
        found += notice_findings(rules, sheet.file, day)
    if document.purpose is DocumentPurpose.REPORT:
        found += figure_findings(document.values)
    return found


def _known(rules: Rulebook, sheet: Sheet, day: date) -> Known:
    """Return what the checker cannot see in the file."""
    return replace(
        know_office(rules, day),
        document_type=sheet.document.document_type,
        drafting_units=_drafting_units(rules, sheet),
        places=tuple(filter(None, [rules.letterhead(day).place])),
        signer=sheet.signer,
        is_electronic=True,
    )


def _drafting_units(rules: Rulebook, sheet: Sheet) -> tuple[str, ...]:
    """Return who may have drafted it: the office's unit, and those whose archive keeps a notice."""
    kept = sheet.file.head.archive_copy.split(",") if sheet.file else ()
    return (rules.office.drafting_unit, *(unit.strip() for unit in kept if unit.strip() != "VT"))
