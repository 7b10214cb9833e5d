"""Print one book of the register as it is bound (Nghị định 30/2020/NĐ-CP, Điều 16 khoản 2)."""

from workflow.ports.documents import Renderer
from workflow.usecases.desk import Desk
from workflow.usecases.list_register import RegisterSheet
from workflow.wording.register import register_cover, register_row

TEMPLATE = "reports/so-dang-ky-van-ban-di.docx"


def print_register(desk: Desk, renderer: Renderer, sheet: RegisterSheet) -> tuple[str, bytes]:
    """Return the name of the file and the .docx, its cover first.

    Raises:
        TemplateError: When the template does not fit.
    """
    book = sheet.book
    cover = register_cover(desk.rules, book, [line.document for line in sheet.lines])
    rows = [register_row(line.document, line.sent_date) for line in sheet.lines]
    docx = renderer.render(TEMPLATE, {**cover, "entries": rows})
    return f"so-dang-ky.{book.series}.{book.issuing_organ}.{book.year}.docx", docx
