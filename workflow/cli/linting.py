"""The answer of `lint`: what is wrong with the form of Word documents."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from workflow.cli.answer import answer, one_by_one
from workflow.cli.asked import Asked, asked_of
from workflow.cli.lint_result import CheckedFile, Wanted
from workflow.cli.lint_words import counts, file_lines, summary
from workflow.cli.office import clock_of
from workflow.cli.sarif import sarif_log
from workflow.cli.word_files import content_of, word_files
from workflow.declarations import own_rulebook
from workflow.domain.finding import NOTHING_KNOWN, Known
from workflow.errors import InputError
from workflow.founding import is_founded
from workflow.ports.documents import Checker
from workflow.usecases.know_office import know_office
from workflow.word_forms import form_checker


def lint_files(
    context: typer.Context,
    files: Sequence[Path],
    wanted: Wanted,
    *,
    is_incoming: bool,
    is_sarif: bool,
) -> None:
    """Check every file and print what is wrong; exit code 1 when something must be mended."""
    asked = asked_of(context)
    if is_sarif and asked.is_json:
        raise typer.BadParameter("chỉ chọn một trong hai: --json hoặc --sarif")
    known = known_of(asked, is_incoming=is_incoming)
    checked = list(_checked(files, form_checker(), known, wanted))
    if is_sarif:
        typer.echo(sarif_log(checked))
    else:
        lines = [line for each in checked for line in file_lines(each)]
        facts = {"files": checked, "counts": counts(checked)}
        answer(context, facts, *lines, summary(checked))
    if not all(each.is_clean for each in checked):
        raise typer.Exit(1)


def known_of(asked: Asked, *, is_incoming: bool) -> Known:
    """Return what the office knows; nothing where there is none, or of other organs' papers."""
    if is_incoming or not is_founded(asked.home):
        return NOTHING_KNOWN
    return know_office(own_rulebook(asked.home), clock_of(asked).now().date())


def _checked(
    files: Sequence[Path], checker: Checker, known: Known, wanted: Wanted
) -> Iterator[CheckedFile]:
    for path in one_by_one(word_files(files), "Kiểm tra thể thức"):
        try:
            found = checker.check(str(path), content_of(path), known)
        except InputError as error:
            yield CheckedFile(file=path, problem=str(error))
        else:
            yield CheckedFile(file=path, findings=tuple(filter(wanted.takes, found)))
