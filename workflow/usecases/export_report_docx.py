"""Hand the report of a day out as a Word file; no draft comes of it."""

from datetime import date

from workflow.errors import NotFoundError
from workflow.ports.documents import Renderer
from workflow.ports.which import EVERY, Which
from workflow.usecases.compose_report import compose_report
from workflow.usecases.count_figures import count_figures, end_of
from workflow.usecases.desk import Desk
from workflow.usecases.preview_document import preview_document


def export_report_docx(
    desk: Desk, renderer: Renderer, day: date | None, notice: str | None
) -> bytes:
    """Return the .docx of a day, by default of today as far as it has come.

    Raises:
        InputError: When the day lies in the future, or no notice was adopted yet.
        NotFoundError: When the notice was not adopted.
    """
    desk = desk.still()
    now = desk.clock.now()
    which = EVERY if notice is None else Which(notice=notice)
    sheet = count_figures(desk, end_of(day or now.date(), now), which)
    with desk.store.read() as tx:
        if notice is not None and notice not in {each.key for each in tx.notices()}:
            raise NotFoundError("thông báo", notice)
        report = compose_report(tx, desk, sheet, which)
    return preview_document(desk, renderer, report)
