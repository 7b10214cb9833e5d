"""The answers of `report`."""

from collections.abc import Mapping
from datetime import date, datetime

import typer
from rich.console import RenderableType

from workflow.app import App
from workflow.cli.answer import answer, table
from workflow.cli.cautions import calendar_cautions
from workflow.cli.issuing import facts, say_issued
from workflow.cli.office import hand_of, opened, order_of, put_copy, which_of
from workflow.domain.figures import Figures
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.rulebook import Rulebook
from workflow.errors import ConflictError
from workflow.ports.which import Which
from workflow.usecases.count_figures import FigureSheet, count_figures, end_of
from workflow.usecases.draft_report import draft_report
from workflow.usecases.issue_document import issue_document
from workflow.usecases.preview_document import preview_document
from workflow.wording.moments import moment_text
from workflow.wording.report import rate_text

HEADER = (
    "Đơn vị",
    "Tổng số",
    "Xong đúng hạn",
    "Xong quá hạn",
    "Đang làm, trong hạn",
    "Đang làm, quá hạn",
    "Sắp hết hạn",
    "Không phát sinh",
    "Được miễn",
    "Tỷ lệ, %",
)
FORMULA = "Tỷ lệ = đã hoàn thành ÷ (đã hoàn thành + đang làm, quá hạn)."


def figures_only(context: typer.Context, notice: str | None, day: date | None) -> None:
    """Print the figures."""
    with opened(context) as app:
        sheet = count_figures(app.desk, _moment(app, day), which_of(app, notice, None))
        answer(context, {"figures": _facts(sheet)}, *_printed(app.desk.rules, sheet))


def draft(context: typer.Context, notice: str | None, day: date | None, *, is_issue: bool) -> None:
    """Print the figures and draft the report, or issue it at once."""
    with opened(context) as app:
        moment, which = _moment(app, day), which_of(app, notice, None)
        document, sheet = _draft(context, app, moment, which)
        if is_issue:
            issued = issue_document(app.desk, order_of(context, app), document.key)
            say_issued(context, app, issued)
            return
        path = put_copy(app, document, preview_document(app.desk, app.renderer, document))
        answer(
            context,
            {"figures": _facts(sheet), "document": facts(document), "preview": path},
            *_printed(app.desk.rules, sheet),
            f"Dự thảo báo cáo: {path}",
            f"Ban hành: dondoc issue {document.key}",
        )


def _draft(
    context: typer.Context, app: App, moment: datetime | None, which: Which
) -> tuple[OutgoingDocument, FigureSheet]:
    """Draft the report; the same moment drafted before gives the same numbers, so it is taken."""
    try:
        return draft_report(app.desk, moment, which, hand_of(context, app))
    except ConflictError as error:
        with app.desk.store.read() as tx:
            return tx.document(error.code), count_figures(app.desk, moment, which)


def _moment(app: App, day: date | None) -> datetime | None:
    return end_of(day, app.desk.clock.now()) if day else None


def _printed(rules: Rulebook, sheet: FigureSheet) -> tuple[RenderableType, ...]:
    rows = [_row("Toàn bộ", sheet.whole)]
    rows += [_row(rules.organs.name(unit), cells) for unit, cells in sheet.by_unit.items()]
    said = f"Số liệu lúc {moment_text(sheet.moment)}."
    return (said, table(HEADER, rows), FORMULA, *calendar_cautions(rules, sheet.day))


def _row(name: str, cells: Figures) -> tuple[str, ...]:
    counts = (
        cells.total,
        cells.done_on_time,
        cells.done_late,
        cells.open_in_time,
        cells.open_overdue,
        cells.due_soon,
        cells.nil_returns,
        cells.waived,
    )
    return (name, *map(str, counts), rate_text(cells))


def _facts(sheet: FigureSheet) -> dict[str, object]:
    parts = ("by_unit", "by_group", "by_clause", "by_notice", "by_period")
    return {
        "moment": sheet.moment,
        "whole": _cells(sheet.whole),
        **{part: _each(getattr(sheet, part)) for part in parts},
        "late": [assignment.code for assignment in sheet.late],
    }


def _each(parts: Mapping[str, Figures]) -> dict[str, object]:
    return {name: _cells(cells) for name, cells in parts.items()}


def _cells(cells: Figures) -> dict[str, object]:
    counted = {name: getattr(cells, name) for name in Figures.__slots__}
    return {
        **counted,
        "done": cells.done,
        "not_done": cells.not_done,
        "total": cells.total,
        "fell_due": cells.fell_due,
        "rate": cells.rate,
    }
