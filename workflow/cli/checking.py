"""The answer of `check`: every problem with its place, then what the directives leave open."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from pathlib import Path

import typer

from workflow.cli.answer import answer, one_by_one
from workflow.cli.asked import Asked, asked_of
from workflow.cli.office import clock_of, directive_path, opened
from workflow.declarations import (
    declaration_checks,
    directive_problems,
    library_of,
    problems_of,
    rulebook_of,
)
from workflow.domain.calendar_edit import edited_years
from workflow.domain.directive import DirectiveFile
from workflow.errors import InputError, Problem
from workflow.founding import is_founded
from workflow.word_forms import template_checks
from workflow.wording.check_notes import (
    Finding,
    calendars_to_apply,
    faults_of,
    notes_of,
    years_to_declare,
)
from workflow.wording.clauses import clause_name

Placed = tuple[Path | None, Problem]


def check_office(context: typer.Context, files: Sequence[Path]) -> None:
    """Read everything declared and print what is wrong; exit code 1 when something is."""
    asked = asked_of(context)
    checks = [*declaration_checks(asked.home), *template_checks(asked.home)]
    wrong = _problems(one_by_one(checks, "Kiểm tra tệp khai báo"))
    notices = _read(asked.home, files, wrong)
    wrong = list(dict.fromkeys(wrong))
    findings = [*_findings(asked, notices), *_unapplied(context)]
    faults = [finding for finding in findings if finding.is_fault]
    notes = [finding for finding in findings if not finding.is_fault]
    answer(
        context,
        {"problems": [_facts(*each) for each in wrong], "faults": faults, "notes": notes},
        *(_line(*each) for each in wrong),
        *_section("Lỗi giao việc:", faults),
        *_section("Lưu ý:", notes),
        _summary(wrong, faults, notices),
    )
    if wrong or faults:
        raise typer.Exit(1)


def _problems(checks: Iterable[Callable[[], object]]) -> list[Placed]:
    found: list[Placed] = []
    for check in checks:
        try:
            check()
        except InputError as error:
            found.extend(problems_of(error))
    return found


def _read(home: Path, files: Sequence[Path], wrong: list[Placed]) -> list[DirectiveFile]:
    library = library_of(home)
    own = library.directives() if is_founded(home) else ()
    read: list[DirectiveFile] = []
    given = [directive_path(home, path) for path in files]
    paths = list(dict.fromkeys([*own, *given]))
    for path in one_by_one(paths, "Đọc tệp chỉ đạo"):
        try:
            read.append(library.directive(path))
        except InputError:
            wrong.extend(directive_problems(library, path))
    return read


def _findings(asked: Asked, notices: Sequence[DirectiveFile]) -> list[Finding]:
    """Return what the notices leave open; nothing when no rules can be read to judge them by."""
    try:
        rules = rulebook_of(asked.home)
    except InputError:
        return []
    today = clock_of(asked).now().date()
    of_notices = (
        each(rules, notice, today) for notice in notices for each in (faults_of, notes_of)
    )
    return [*chain.from_iterable(of_notices), *years_to_declare(rules.calendar, today)]


def _unapplied(context: typer.Context) -> list[Finding]:
    """Return what the records say of the calendar; what keeps them from being read was said."""
    try:
        with opened(context) as app:
            edits = edited_years(app.declared_calendar, app.desk.rules.calendar)
    except InputError:
        return []
    return list(calendars_to_apply(edits))


def _facts(path: Path | None, problem: Problem) -> dict[str, object]:
    return {
        "file": str(path) if path else None,
        "line": problem.line,
        "column": problem.column,
        "words": problem.words,
    }


def _line(path: Path | None, problem: Problem) -> str:
    return f"{path}:{problem.line}:{problem.column}: {problem.words}" if path else problem.words


def _section(title: str, findings: Sequence[Finding]) -> list[str]:
    if not findings:
        return []
    return [title, *(f"  - {_place(each)}: {each.words}" for each in findings)]


def _place(finding: Finding) -> str:
    clause = f", {clause_name(finding.clause)}" if finding.clause else ""
    return f"{finding.notice}{clause}"


def _summary(
    wrong: Sequence[Placed], faults: Sequence[Finding], notices: Sequence[DirectiveFile]
) -> str:
    if wrong or faults:
        return f"{len(wrong)} lỗi trong tệp, {len(faults)} lỗi giao việc: cần sửa."
    return f"Không có lỗi. Đã đọc {len(notices)} tệp chỉ đạo."
