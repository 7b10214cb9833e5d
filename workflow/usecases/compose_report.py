"""Put a summary report for leaders together from the figures of a moment; nothing is kept."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from workflow.domain.directive import DirectiveFile
from workflow.domain.document import DocumentType
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.domain.report_key import report_key
from workflow.errors import InputError
from workflow.ports.transaction import Transaction
from workflow.ports.which import EVERY, Which
from workflow.usecases.add_draft import signer_today
from workflow.usecases.count_figures import FigureSheet
from workflow.usecases.desk import Desk
from workflow.wording.citations import in_a_sentence
from workflow.wording.papers import late_row, to_places
from workflow.wording.report import basis, proposals, rows, scope, totals, until
from workflow.wording.report_names import clause_names, notice_names, period_names
from workflow.wording.standing import incident_rows, standing_rows


def compose_report(
    tx: Transaction, desk: Desk, sheet: FigureSheet, which: Which
) -> OutgoingDocument:
    """Return the report of a sheet of figures.

    Raises:
        InputError: When no notice was adopted yet.
    """
    notices = _counted(sheet, [n for n in tx.notices() if which.notice in {None, n.key}])
    if not notices:
        raise InputError("Chưa có thông báo nào được đưa vào theo dõi để báo cáo.")
    return _document(desk, sheet, notices, _chased_by(sheet.day, tx.documents()), which)


def _counted(sheet: FigureSheet, notices: Sequence[DirectiveFile]) -> Sequence[DirectiveFile]:
    """Return the notices that were there on that day; all of them when none was yet."""
    return [notice for notice in notices if notice.key in sheet.by_notice] or notices


def _chased_by(day: date, documents: Sequence[OutgoingDocument]) -> Mapping[str, OutgoingDocument]:
    """Return the letter that had chased each assignment last by the end of a day."""
    return {
        code: document
        for document in documents
        if document.purpose is DocumentPurpose.CHASE and document.stood_on(day)
        for code in document.about
    }


def _document(
    desk: Desk,
    sheet: FigureSheet,
    notices: Sequence[DirectiveFile],
    chased: Mapping[str, OutgoingDocument],
    which: Which,
) -> OutgoingDocument:
    organ = desk.rules.letterhead(desk.today())
    scope_key = "" if which == EVERY else str(which.notice or which.unit or which.obligation)
    one = in_a_sentence(notices[0].head.subject)
    about = one if len(notices) == 1 else "các thông báo kết luận"
    return OutgoingDocument(
        key=report_key(scope_key, sheet.moment),
        purpose=DocumentPurpose.REPORT,
        document_type=DocumentType.REPORT,
        template="reports/bao-cao-tong-hop.docx",
        series=desk.rules.office.register_for(DocumentType.REPORT).code,
        code_notation=f"BC-{organ.notation}",
        subject=f"Tổng hợp tình hình thực hiện {about}",
        signer=signer_today(desk),
        notice=which.notice,
        values=_values(desk, sheet, notices, chased),
    )


def _values(
    desk: Desk,
    sheet: FigureSheet,
    notices: Sequence[DirectiveFile],
    chased: Mapping[str, OutgoingDocument],
) -> dict[str, Any]:
    rules = desk.rules
    unit_names = {code: rules.organs.name(code) for code in sheet.by_unit}
    group_names = {code: rules.organs.name(code) for code in sheet.by_group}
    clauses = clause_names(sheet.by_clause, notices)
    by_notice = sheet.by_notice if len(sheet.by_notice) > 1 else {}
    by_period = sheet.by_period if any(sheet.by_period) else {}
    return {
        "addressees": [],
        "scope": scope(rules, notices, desk.today()),
        "as_of": until(sheet.moment),
        "totals": totals(sheet.whole),
        "basis": basis(rules, sheet.moment, desk.today()),
        "by_group": rows(sheet.by_group, group_names),
        "by_notice": rows(by_notice, notice_names(notices)),
        "by_clause": rows(sheet.by_clause, clauses),
        "by_period": rows(by_period, period_names(by_period)),
        "by_unit": rows(sheet.by_unit, unit_names),
        "late": [late_row(rules, a, sheet.day, chased) for a in sheet.late],
        "standing": standing_rows(sheet.standing, rules.organs, clauses),
        "incidents": incident_rows(sheet.standing, rules.organs, sheet.units, clauses),
        "proposals": proposals(sheet.late),
        "to_places": to_places(rules.office, *rules.office.report_places),
    }
