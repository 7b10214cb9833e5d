"""The answer of `overlaps`: what several notices ask of the same units."""

import typer

from workflow.cli.answer import answer, table
from workflow.cli.office import opened
from workflow.declarations import declared_notices, text_likeness
from workflow.usecases.find_overlaps import find_overlaps
from workflow.wording.overlap import overlap_row

HEADER = ("Việc", "Trùng với", "Đơn vị", "Giống")


def show_overlaps(context: typer.Context) -> None:
    """Print the pairs of duties, the most alike first."""
    with opened(context) as app:
        with app.desk.store.read() as tx:
            files = {notice.key: notice for notice in tx.notices()}
        home, rules, today = app.home, app.desk.rules, app.desk.today()
    for file in declared_notices(home):
        files.setdefault(file.key, file)
    overlaps = find_overlaps(list(files.values()), rules, text_likeness(), today)
    answer(
        context,
        {"overlaps": overlaps},
        table(HEADER, (overlap_row(each, rules.organs) for each in overlaps)),
        f"{len(overlaps)} cặp việc giống nhau trong {len(files)} văn bản.",
    )
