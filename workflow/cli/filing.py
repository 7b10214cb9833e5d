"""The answer of `files`: what was handed in for an assignment, listed or given back."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import typer

from workflow.app import App
from workflow.cli.answer import answer, one_by_one, table
from workflow.cli.office import opened, put_beside
from workflow.domain.assignment import StoredFile
from workflow.ports.which import Which
from workflow.wording.dates import day_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A file of a submission; `path` is where its copy was put."""

    submitted_on: date
    file: StoredFile
    path: Path | None = None


def list_files(context: typer.Context, code: str) -> None:
    """Print the files of every submission, the oldest first."""
    with opened(context) as app:
        kept = _kept(app, code)
    rows = [(each.file.name, day_text(each.submitted_on), _size(each.file)) for each in kept]
    words = [f"Lấy về: dondoc files {code} --to THƯ_MỤC"] if kept else []
    answer(context, {"files": kept}, table(("Tệp", "Nộp ngày", "Cỡ"), rows), *words)


def give_back(context: typer.Context, code: str, folder: Path) -> None:
    """Copy the files into a folder under their names; what lies there is never overwritten.

    Raises:
        StorageError: When a file is no longer what was handed in, or the disk refuses.
    """
    with opened(context) as app:
        copied = [
            Kept(
                submitted_on=each.submitted_on,
                file=each.file,
                path=put_beside(
                    folder / Path(each.file.name).name, app.files.get(each.file.sha256)
                ),
            )
            for each in one_by_one(_kept(app, code), "Lấy tệp đã nộp")
        ]
    rows = [(str(each.path), day_text(each.submitted_on), _size(each.file)) for each in copied]
    words = f"Đã lấy {len(copied)} tệp vào {folder}, đúng như lúc nộp."
    answer(context, {"files": copied}, table(("Tệp", "Nộp ngày", "Cỡ"), rows), words)


def _kept(app: App, code: str) -> list[Kept]:
    with app.desk.store.read() as tx:
        which = Which(codes=(tx.assignment(code).code,))
        return [
            Kept(submitted_on=submission.submitted_on, file=file)
            for submission in tx.submissions(which)
            for file in submission.files
        ]


def _size(file: StoredFile) -> str:
    return f"{file.size} byte"
