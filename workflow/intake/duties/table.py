"""The duties of a table of tasks, row by row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from workflow.domain.notice_draft import DraftDeadline, DraftDuty, Passage, Sureness, Taken
from workflow.intake.clauses import Node
from workflow.intake.duties.columns import Columns, columns_of
from workflow.intake.duties.context import Context, Owners
from workflow.intake.duties.paragraph import Paragraph
from workflow.intake.duties.references import Survey
from workflow.intake.duties.task_cell import TaskCell
from workflow.intake.grammar.deadlines import Dating, deadline_of_cell
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.tokens import tokens_of
from workflow.intake.manuscript import Row

_NUMBER = re.compile(r"[\dIVXa-z.)(\s]{0,8}")
_HOURS = re.compile(r"(?:từ )?\d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2}\s?(?:phút)?\s?(?:[-–]|đến|$)")
_DATE_OF_SOURCE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def duties_of_table(node: Node, context: Context, survey: Survey) -> Iterator[DraftDuty]:
    """Go through the duties of a table; of none when no header says what its columns are."""
    if node.table is None:
        return
    reader: _Rows | None = None
    if any(_HOURS.match(cell.text.strip()) for row in node.table.rows for cell in row.cells[:3]):
        return
    for row in node.table.rows:
        columns = columns_of([cell.text for cell in row.cells])
        if columns is not None:
            reader = _Rows(columns, node, context, survey)
        elif reader is not None:
            yield from reader.duties(row)


@dataclass(slots=True)
class _Rows:
    """Reads the rows under one header; a row of one cell stands over those below it."""

    columns: Columns
    node: Node
    context: Context
    survey: Survey
    group: Owners = ()

    def duties(self, row: Row) -> Iterator[DraftDuty]:
        filled = [cell for cell in row.cells if cell.text.strip()]
        texts = [cell for cell in filled if not _NUMBER.fullmatch(cell.text)]
        if len(texts) == 1 and self._is_group(row, texts[0]):
            self.group = self._named(texts[0], "group-row")
            return
        task = self._cell(row, self.columns.task)
        if task is None or not texts:
            return
        yield from self._of_task(row, task)

    def _is_group(self, row: Row, text: Passage) -> bool:
        """Tell whether a row only names what stands below: alone, in capitals, or without an Arabic number."""
        number = row.cells[0].text.strip(" .)")
        return len(row.cells) == 1 or text.text.isupper() or not number.isdigit()

    def _of_task(self, row: Row, task: Passage) -> Iterator[DraftDuty]:
        owners = self._owners(row)
        own_dating = self._dating(row)
        column = self._deadline(row, own_dating)
        inner = replace(
            self.context,
            owners=owners,
            supporting=self._names(row, self.columns.support, "support-column"),
            deadline=column or self.context.deadline,
        )
        paragraph = Paragraph(
            clause=self.node.number(),
            passage=task,
            tokens=tokens_of(task.text),
            context=inner,
            survey=replace(self.survey, dating=own_dating),
        )
        yield from TaskCell(paragraph).duties()

    def _dating(self, row: Row) -> Dating:
        """Return what completes a missing year: the day of the row's own source, if it has one."""
        cell = self._cell(row, self.columns.source)
        match = _DATE_OF_SOURCE.search(cell.text) if cell else None
        if match is None:
            return self.survey.dating
        try:
            return Dating(issued=date(int(match[3]), int(match[2]), int(match[1])))
        except ValueError:
            return self.survey.dating

    def _deadline(self, row: Row, dating: Dating) -> Taken[DraftDeadline] | None:
        cell = self._cell(row, self.columns.time)
        phrase = deadline_of_cell(cell.text, dating) if cell else None
        if cell is None or phrase is None:
            return None
        words = Passage(
            start=cell.start + phrase.start,
            end=cell.start + phrase.end,
            text=cell.text[phrase.start : phrase.end],
        )
        return Taken(
            value=phrase.deadline, passage=words, sureness=phrase.sureness, rule="time-column"
        )

    def _owners(self, row: Row) -> Owners:
        return (
            self._names(row, self.columns.owner, "owner-column")
            or self.group
            or self.context.owners
        )

    def _names(self, row: Row, column: int | None, rule: str) -> Owners:
        cell = self._cell(row, column)
        return self._named(cell, rule) if cell else ()

    def _named(self, cell: Passage, rule: str) -> Owners:
        tokens = tokens_of(cell.text)
        first = 0
        while first < len(tokens) and tokens.low[first] in {"-", "+", "•", "*"}:
            first += 1
        return tuple(
            Taken(
                value=" ".join(tokens.words(*name).split()),
                passage=Passage(
                    start=cell.start + tokens.starts[name[0]],
                    end=cell.start + tokens.ends[name[1] - 1],
                    text=tokens.words(*name),
                ),
                sureness=Sureness.SURE,
                rule=rule,
            )
            for name in names_in(tokens, first, len(tokens))
        )

    def _cell(self, row: Row, column: int | None) -> Passage | None:
        if column is None or column >= len(row.cells):
            return None
        cell = row.cells[column]
        return cell if cell.text.strip() else None
