"""The answers of `adopt`, `issue` and `documents`."""

from collections.abc import Sequence
from pathlib import Path

import typer

from workflow.app import App
from workflow.cli.answer import answer, busy, table
from workflow.cli.known import known_document
from workflow.cli.office import directive_path, hand_of, opened, order_of, put_copy
from workflow.cli.pdf_copies import answer_with_pdf
from workflow.domain.directive import DirectiveFile
from workflow.domain.fan_out import FanOut
from workflow.domain.finding import Finding
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.errors import InputError
from workflow.ports.documents import Converter
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.chase_must_be_true import chase_must_be_true
from workflow.usecases.check_sheet import check_sheet
from workflow.usecases.draft_notice import notice_document
from workflow.usecases.issue_document import IssueOrder, issue_document
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.open_assignments import nobody_owes
from workflow.usecases.print_sheet import print_sheet
from workflow.wording.dates import day_text
from workflow.wording.finding_words import finding_line
from workflow.wording.labels import label

YAML = {".yaml", ".yml"}
ISSUING = "In văn bản, xếp thư gửi nơi nhận, giao việc"


def adopt_file(context: typer.Context, path: Path) -> None:
    """Adopt a notice that has its number and day."""
    with opened(context) as app:
        file = app.library.directive(directive_path(app.home, path))
        fresh = adopt_notice(app.desk, file, hand_of(context, app).actor)
        answer(
            context,
            {"notice": file.key, "assignments": [a for fan in fresh for a in fan.assignments()]},
            f"Đã đưa “{file.key}” vào theo dõi. {_opened(fresh)}",
            *_nobody(app, file),
        )


def issue_or_preview(
    context: typer.Context, what: str, override: str, *, is_dry: bool, is_pdf: bool
) -> None:
    """Issue a draft or a notice file; a dry run only writes how it would look."""
    with opened(context) as app:
        converter = app.converter if is_pdf else None
        if is_dry:
            _preview(context, app, what, converter)
        elif is_notice_file(what):
            order = order_of(context, app, override)
            _issue_notice(context, app, Path(what), order, converter)
        else:
            order, key = order_of(context, app, override), known_document(app, what)
            with busy(ISSUING):
                document = issue_document(app.desk, order, key)
            say_issued(context, app, document, converter=converter)


def is_notice_file(what: str) -> bool:
    """Tell whether a directive file was named, not the key of a document."""
    return Path(what).suffix.lower() in YAML


def say_issued(
    context: typer.Context,
    app: App,
    document: OutgoingDocument,
    *more: str,
    converter: Converter | None = None,
) -> None:
    """Put the printed copy where people look for it and say what was issued."""
    path = _stored_copy(app, document)
    answer_with_pdf(
        context,
        converter,
        path,
        {"document": facts(document), "copy": path},
        f"Đã ban hành văn bản số {number(document)}, ngày {_day(document)}: {document.subject}.",
        *more,
        f"Xếp {len(document.recipients)} thư gửi nơi nhận; chạy `dondoc tick` để gửi.",
        f"Bản in: {path}",
    )


def show_documents(context: typer.Context) -> None:
    """Print the register of outgoing documents, drafts last."""
    with opened(context) as app:
        with app.desk.store.read() as tx:
            found = tx.documents()
        header = ("Số, ký hiệu", "Ngày", "Loại", "Trích yếu", "Trạng thái", "Mã")
        rows = [
            (number(d), _day(d), label(d.purpose), d.subject, label(d.state), d.key) for d in found
        ]
        answer(context, {"documents": [facts(d) for d in found]}, table(header, rows))


def copy_again(context: typer.Context, key: str, *, is_pdf: bool) -> None:
    """Put the printed copy of an issued document, as it was issued, where people look for it.

    Raises:
        InputError: When it is still a draft.
    """
    with opened(context) as app:
        document = _document(app, key)
        if document.sha256 is None:
            raise InputError(f"“{key}” còn là dự thảo: xem bằng `dondoc issue {key} --dry-run`.")
        _say_copied(context, app, document, app.converter if is_pdf else None)


def facts(document: OutgoingDocument) -> dict[str, object]:
    """Return what is told of a document; the values of its template are left out."""
    hidden = {"values"}
    return {name: getattr(document, name) for name in document.__slots__ if name not in hidden}


def number(document: OutgoingDocument) -> str:
    """Return number and notation; a draft has no number."""
    return f"{document.code_number or 0:02}/{document.code_notation}" if document.sha256 else ""


def _issue_notice(
    context: typer.Context, app: App, path: Path, order: IssueOrder, converter: Converter | None
) -> None:
    file = app.library.directive(directive_path(app.home, path))
    with busy(ISSUING):
        document, fresh = issue_notice(app.desk, order, file)
    more = (_opened(fresh), *_nobody(app, file))
    say_issued(context, app, document, *more, converter=converter)


def _preview(context: typer.Context, app: App, what: str, converter: Converter | None) -> None:
    file = None
    if is_notice_file(what):
        file = app.library.directive(directive_path(app.home, Path(what)))
        document = notice_document(app.desk, file)
    else:
        document = _document(app, what)
    if document.sha256:
        _say_copied(context, app, document, converter)
        return
    sheet = print_sheet(app.desk, app.renderer, document, file)
    with app.desk.store.read() as tx:
        findings = check_sheet(tx, app.desk, sheet, app.checker)
        if document.purpose is DocumentPurpose.CHASE:
            chase_must_be_true(tx, app.desk, document)
    path = put_copy(app, document, sheet.content)
    words = f"Chưa ban hành. {len(document.recipients)} nơi nhận. Bản xem trước: {path}"
    value = {"document": facts(document), "preview": path, "findings": findings}
    answer_with_pdf(context, converter, path, value, words, *_found(findings))


def _found(findings: Sequence[Finding]) -> list[str]:
    return [f"  - {label(each.severity)}: {finding_line(each)}" for each in findings]


def _say_copied(
    context: typer.Context, app: App, document: OutgoingDocument, converter: Converter | None
) -> None:
    path = _stored_copy(app, document)
    words = f"Đã ban hành số {number(document)}, ngày {_day(document)}. Bản in như lúc ban hành"
    value = {"document": facts(document), "copy": path}
    answer_with_pdf(context, converter, path, value, f"{words}: {path}")


def _stored_copy(app: App, document: OutgoingDocument) -> Path:
    return put_copy(app, document, app.files.get(document.sha256 or ""))


def _document(app: App, key: str) -> OutgoingDocument:
    key = known_document(app, key)
    with app.desk.store.read() as tx:
        return tx.document(key)


def _opened(fresh: Sequence[FanOut]) -> str:
    units = {one.unit for fan in fresh for one in fan.owing}
    return f"Giao {sum(map(len, fresh))} nhiệm vụ cho {len(units)} đơn vị."


def _nobody(app: App, file: DirectiveFile) -> list[str]:
    return [
        f"Chưa giao được cho ai: {obligation.code} (ngày ban hành không có đơn vị nào thuộc "
        f"{', '.join(obligation.bearers)})."
        for obligation in nobody_owes(app.desk.rules, file, app.desk.today())
    ]


def _day(document: OutgoingDocument) -> str:
    return day_text(document.issued_date) if document.issued_date else ""
