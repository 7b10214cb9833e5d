"""How a command says that it could not do what was asked."""

import json
import re
import traceback
from collections.abc import Sequence

import typer

from workflow.cli.asked import Asked
from workflow.cli.vietnamese import wrong_use_words
from workflow.database_errors import NoDatabaseError, OtherSchemaError
from workflow.errors import BlockedError, DirectiveFileError, InputError

SHOWN = 200
AT_THE_PROMPT: dict[type[InputError], str] = {
    BlockedError: "Ở dòng lệnh: thêm --override “lý do”.",
    NoDatabaseError: "Gõ `dondoc init` để tạo, `dondoc restore` để khôi phục.",
    OtherSchemaError: "Gõ `dondoc init` để nâng cấp.",
}
"""By which command an error is put right: only who types commands is told."""


def say_error(asked: Asked, error: InputError) -> None:
    """Say what the person can put right."""
    problems = []
    if isinstance(error, DirectiveFileError):
        problems = [
            {"file": str(error.path), "line": p.line, "column": p.column, "words": p.words}
            for p in error.problems
        ]
    name = type(error).__name__.removesuffix("Error")
    kind = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    _say(asked, kind, "\n".join([str(error), *_commands(error)]), problems)


def _commands(error: InputError) -> list[str]:
    return [words for kind, words in AT_THE_PROMPT.items() if isinstance(error, kind)]


def say_wrong_use(asked: Asked, error: typer.TyperException) -> None:
    """Say which part of the command line is wrong."""
    words = wrong_use_words(error.format_message())
    hint = "Gõ `dondoc --help` hoặc `dondoc LỆNH --help` để xem cách dùng."
    _say(asked, "wrong_use", f"{words.rstrip()}\n{hint}", [])


def apologise(asked: Asked, arguments: Sequence[str], error: Exception) -> None:
    """Admit a bug: a short word to the person, the whole story to the log."""
    from workflow.cli.logs import LOG_NAME, logging_into

    try:
        with logging_into(asked.home / LOG_NAME) as log:
            log.error("command_failed", arguments=list(arguments), exc_info=error)
        where = f"Chi tiết đã ghi vào {asked.home / LOG_NAME}."
    except OSError:
        where = "".join(traceback.format_exception(error))
    what = f"{type(error).__name__}: {error}".splitlines()[0][:SHOWN]
    _say(asked, "bug", f"Xin lỗi, dondoc gặp lỗi ngoài dự kiến ({what}).\n{where}", [])


def _say(asked: Asked, kind: str, message: str, problems: Sequence[object]) -> None:
    if asked.is_json:
        error = {"kind": kind, "message": message, "problems": problems}
        typer.echo(json.dumps({"error": error}, ensure_ascii=False, indent=2))
    else:
        typer.echo(message, err=True)
