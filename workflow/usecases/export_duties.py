"""Hand a list of duties out as a spreadsheet."""

from workflow.domain.duty_list import DutyFilter, Slice
from workflow.errors import InputError
from workflow.ports.sheets import Sheets
from workflow.ports.which import Which
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk
from workflow.wording.dates import day_text
from workflow.wording.duty_sheet import duty_rows, duty_table

MOST = 100_000
"""How many duties a sheet takes: printed, that is some ten thousand pages."""
TOO_MANY = (
    "Danh sách có hơn một trăm nghìn nhiệm vụ, một bảng tính không chứa hết: hãy lọc theo thông "
    "báo, đơn vị hoặc trạng thái rồi xuất lại."
)


def export_duties(desk: Desk, sheets: Sheets, wanted: DutyFilter) -> bytes:
    """Return the .xlsx of the duties that a list shows, over all its pages, as of now.

    Raises:
        InputError: When they are more than a sheet takes.
    """
    days = days_of(desk)
    with desk.store.read() as tx:
        duties = tx.pages.duties(wanted, days, Slice(limit=MOST + 1))
        if len(duties) > MOST:
            raise InputError(TOO_MANY)
        notices = tx.notices()
        codes = tuple(duty.code for duty in duties if duty.submitted_on)
        submissions = tx.submissions(Which(codes=codes))
    rows = duty_rows(desk.rules, notices, duties, submissions, days.today)
    lines = (
        desk.rules.letterhead(days.today).name,
        f"{len(duties):02} nhiệm vụ, ngày {day_text(days.today)}",
    )
    table = duty_table("Nhiệm vụ", "Danh sách nhiệm vụ", lines, rows)
    return sheets.workbook([table], desk.clock.now())
