"""The answer of `draft --explain`: every duty of a clause, each field with why it was read so."""

from collections.abc import Sequence
from pathlib import Path

import typer
from rich.console import RenderableType

from workflow.cli.answer import answer, table
from workflow.cli.draft_json import draft_form
from workflow.cli.known import nearest
from workflow.cli.notice_bytes import bytes_of, name_of
from workflow.declarations import notice_reader
from workflow.domain.directive import one_line
from workflow.domain.notice_draft import DraftClause, DraftDuty, NoticeDraft
from workflow.errors import NotFoundError
from workflow.wording.clauses import clause_title
from workflow.wording.draft_reasons import reason_rows

HEADER = ("Mục", "Giá trị", "Lời văn bản", "Độ chắc", "Vì sao")


def explain_clause(context: typer.Context, source: Path, number: str) -> None:
    """Print how the duties of a clause were read, and of the clauses under it.

    Raises:
        NotFoundError: When the notice has no such clause.
    """
    notice = notice_reader().read(name_of(source), bytes_of(source))
    clauses = _clauses(notice, number)
    duties = [duty for clause in clauses for duty in clause.duties]
    whole = draft_form(notice)["obligations"]
    facts = [each for each, duty in zip(whole, notice.duties(), strict=True) if duty in duties]
    printed = [line for clause in clauses for line in _lines(clause)]
    answer(context, {"clause": number, "duties": facts}, *printed)


def _clauses(notice: NoticeDraft, number: str) -> Sequence[DraftClause]:
    wanted = number.strip().rstrip(".)")
    found = [
        clause
        for clause in notice.clauses
        if clause.number == wanted or clause.number.startswith(f"{wanted}.")
    ]
    if not found:
        near = nearest(wanted, [clause.number for clause in notice.clauses])
        raise NotFoundError("khoản", number, near)
    return found


def _lines(clause: DraftClause) -> list[RenderableType]:
    if not clause.duties:
        return [f"{clause_title(clause.number)}: không có việc nào được giao."]
    lines: list[RenderableType] = []
    for place, duty in enumerate(clause.duties, start=1):
        lines += [
            f"{clause_title(clause.number)}, việc {place}: {_act(duty)}",
            table(HEADER, reason_rows(duty)),
        ]
    return lines


def _act(duty: DraftDuty) -> str:
    return one_line(duty.quote.text)
