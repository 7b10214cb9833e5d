"""The duties of a table of tasks, row by row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from workflow.domain.notice_draft import DraftDeadline, DraftDuty, Passage, Taken
from workflow.intake.clauses import Node
from workflow.intake.duties.cells import deadline_of, names_of, product_named
from workflow.intake.duties.columns import Columns, columns_of
from workflow.intake.duties.context import Context, Owners
from workflow.intake.duties.paragraph import Paragraph
from workflow.intake.duties.references import Survey
from workflow.intake.duties.task_cell import TaskCell
from workflow.intake.grammar.deadlines import Dating
from workflow.intake.grammar.tokens import tokens_of
from workflow.intake.manuscript import Row, Table

_NUMBER = re.compile(r"[\dIVXa-z.)(\s]{0,8}")
_HOURS = re.compile(r"(?:từ )?\d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2}\s?(?:phút)?\s?(?:[-–]|đến|$)")
_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def duties_of_table(node: Node, context: Context, survey: Survey) -> Iterator[DraftDuty]:
    """Go through the duties of a table; of none without a header that says what its columns are."""
    if node.table is None or _is_programme(node.table):
        return
    rows: _Rows | None = None
    for row in node.table.rows:
        columns = columns_of([cell.text for cell in row.cells])
        if columns is not None:
            rows = _Rows(columns, node.number(), context, survey)
        elif rows is not None:
            yield from rows.duties(row)


def _is_programme(table: Table) -> bool:
    """Tell whether a table is a timetable: its rows begin with hours of a day."""
    return any(
        _HOURS.match(cell.text.strip().lower()) for row in table.rows for cell in row.cells[:3]
    )


@dataclass(slots=True)
class _Rows:
    """Reads the rows under one header; a row that only names somebody stands over those below."""

    columns: Columns
    clause: str
    context: Context
    survey: Survey
    group: Owners = ()

    def duties(self, row: Row) -> Iterator[DraftDuty]:
        said = [cell for cell in row.cells if not _NUMBER.fullmatch(cell.text)]
        task = self._cell(row, self.columns.task)
        if len(said) == 1 and _is_group(row, said[0]):
            self.group = names_of(said[0], "group-row")
        elif said and task is not None:
            yield from self._of_task(row, task)

    def _of_task(self, row: Row, task: Passage) -> Iterator[DraftDuty]:
        dating = self._dating(row)
        inner = replace(
            self.context,
            owners=self._owners(row),
            supporting=self._named(row, self.columns.support, "support-column"),
            deadline=self._deadline(row, dating) or self.context.deadline,
            product=self._product(row),
        )
        cell = Paragraph(
            clause=self.clause,
            passage=task,
            tokens=tokens_of(task.text),
            context=inner,
            survey=replace(self.survey, dating=dating),
        )
        yield from TaskCell(cell).duties()

    def _dating(self, row: Row) -> Dating:
        """Return what completes a missing year: the day of the row's own source, if it has one."""
        cell = self._cell(row, self.columns.source)
        match = _DATE.search(cell.text) if cell else None
        if match is None:
            return self.survey.dating
        try:
            return Dating(issued=date(int(match[3]), int(match[2]), int(match[1])))
        except ValueError:
            return self.survey.dating

    def _deadline(self, row: Row, dating: Dating) -> Taken[DraftDeadline] | None:
        cell = self._cell(row, self.columns.time)
        return deadline_of(cell, dating, "time-column") if cell else None

    def _product(self, row: Row) -> Taken[str] | None:
        cell = self._cell(row, self.columns.product)
        return product_named(cell, "product-column") if cell else None

    def _owners(self, row: Row) -> Owners:
        own = self._named(row, self.columns.owner, "owner-column")
        return own or self.group or self.context.owners

    def _named(self, row: Row, column: int | None, rule: str) -> Owners:
        cell = self._cell(row, column)
        return names_of(cell, rule) if cell else ()

    def _cell(self, row: Row, column: int | None) -> Passage | None:
        if column is None or column >= len(row.cells):
            return None
        cell = row.cells[column]
        return cell if cell.text.strip() else None


def _is_group(row: Row, said: Passage) -> bool:
    """Tell whether a row stands over those below: alone, in capitals, or without a number."""
    is_numbered = row.cells[0].text.strip(" .)").isdigit()
    return len(row.cells) == 1 or said.text.isupper() or not is_numbered
