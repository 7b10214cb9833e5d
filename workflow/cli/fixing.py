"""The answer of `lint --fix`: a copy put right beside each file, and what is left for a person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer
from rich.console import RenderableType

from workflow.cli.answer import answer, one_by_one
from workflow.cli.asked import asked_of
from workflow.cli.lint_result import CheckedFile
from workflow.cli.lint_words import file_lines, summary
from workflow.cli.linting import known_of
from workflow.cli.office import put_beside
from workflow.cli.word_files import content_of, word_files
from workflow.domain.finding import Correction, Known, Mended
from workflow.errors import InputError
from workflow.ports.documents import Mender
from workflow.word_forms import form_mender
from workflow.wording.finding_words import place_words

MENDED = ".da-sua.docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedFile:
    """One file: its copy put right, what was changed in it, and what is left to be mended."""

    left: CheckedFile
    copy: Path | None = None
    corrections: tuple[Correction, ...] = ()


def fix_files(context: typer.Context, files: Sequence[Path], *, is_incoming: bool) -> None:
    """Mend every file into a copy; exit code 1 when something is left for a person."""
    known = known_of(asked_of(context), is_incoming=is_incoming)
    fixed = list(_fixed(files, form_mender(), known))
    left = [each.left for each in fixed]
    lines = [line for each in fixed for line in _lines(each)]
    answer(context, {"files": fixed}, *lines, summary(left))
    if not all(each.is_clean for each in left):
        raise typer.Exit(1)


def _fixed(files: Sequence[Path], mender: Mender, known: Known) -> Iterator[FixedFile]:
    for path in one_by_one(word_files(files), "Sửa thể thức"):
        try:
            yield _kept(path, mender.mend(str(path), content_of(path), known))
        except InputError as error:
            yield FixedFile(left=CheckedFile(file=path, problem=str(error)))


def _kept(path: Path, mended: Mended) -> FixedFile:
    if not mended.corrections:
        return FixedFile(left=CheckedFile(file=path, findings=mended.left))
    copy = put_beside(path.with_name(path.stem.removesuffix(".da-sua") + MENDED), mended.content)
    left = CheckedFile(file=copy, findings=mended.left)
    return FixedFile(left=left, copy=copy, corrections=mended.corrections)


def _lines(fixed: FixedFile) -> Iterator[RenderableType]:
    if fixed.copy is not None:
        yield f"Đã sửa {len(fixed.corrections)} chỗ, bản gốc giữ nguyên; bản đã sửa: {fixed.copy}"
    alike: dict[tuple[str, str], list[Correction]] = {}
    for correction in fixed.corrections:
        alike.setdefault((correction.rule, correction.did), []).append(correction)
    for (rule, did), corrections in alike.items():
        place = place_words(corrections[0].spot)
        yield f"  {rule}: {did} ({place if len(corrections) == 1 else f'{len(corrections)} chỗ'})"
    yield from file_lines(fixed.left)
