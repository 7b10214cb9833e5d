"""What is wrong in a directive file, by the duty and the field that a page shows."""

from collections.abc import Iterator

from workflow.domain.directive_edit import FieldProblem, Judged
from workflow.wording.draft_remarks import FIELDS

SHOWN = 12
NAMES = {**FIELDS, "quote": "lời trích", "review_date": "ngày xem lại", "code": "mã"}


def problem_lines(judged: Judged) -> Iterator[str]:
    """Go through the problems, each with its place as people call it."""
    for problem in judged.problems[:SHOWN]:
        yield f"{_place(problem)}: {problem.words}."
    if judged.number > SHOWN:
        yield f"… và {judged.number - SHOWN} lỗi nữa."


def _place(problem: FieldProblem) -> str:
    field = NAMES.get(problem.field, problem.field)
    if problem.duty:
        return f"Việc {problem.duty}, {field}"
    return f"Phần đầu, {field}" if field else f"Dòng {problem.line}"
