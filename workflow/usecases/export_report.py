"""Hand the report of a day out as a spreadsheet: the counts, the units, every duty."""

from datetime import date

from workflow.domain.ranking import ranked
from workflow.errors import NotFoundError
from workflow.ports.sheets import Sheets
from workflow.ports.which import EVERY, Which
from workflow.usecases.count_figures import count_figures, end_of
from workflow.usecases.desk import Desk
from workflow.wording.duty_sheet import duty_rows, duty_table
from workflow.wording.report import until
from workflow.wording.report_sheet import unit_table, whole_table


def export_report(desk: Desk, sheets: Sheets, day: date | None, notice: str | None) -> bytes:
    """Return the .xlsx of a day, by default of today as far as it has come.

    Raises:
        InputError: When the day lies in the future.
        NotFoundError: When the notice was not adopted.
    """
    now = desk.clock.now()
    which = EVERY if notice is None else Which(notice=notice)
    sheet = count_figures(desk, end_of(day or now.date(), now), which)
    with desk.store.read() as tx:
        notices = tx.notices()
        submissions = tx.submissions(which)
        duties = tx.assignments_as_of(sheet.moment, which)
    if notice is not None and notice not in {each.key for each in notices}:
        raise NotFoundError("thông báo", notice)
    rules = desk.rules
    names = {code: rules.organs.name(code) for code in sheet.by_unit}
    rows = duty_rows(rules, notices, duties, submissions, sheet.day)
    lines = (rules.letterhead(sheet.day).name,)
    title = f"Nhiệm vụ đến {until(sheet.moment)}"
    tables = [
        whole_table(sheet.whole, sheet.moment, lines),
        unit_table(ranked(sheet.by_unit), names, sheet.moment),
        duty_table("Nhiệm vụ", title, lines, rows),
    ]
    return sheets.workbook(tables, sheet.moment)
