"""Opening the office that the command line names, and who acts in it."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import typer

from workflow.app import App, open_office
from workflow.cli.asked import Asked, asked_of
from workflow.cli.clock import FixedClock, SystemClock
from workflow.cli.known import known, nearest
from workflow.domain.audit import Actor
from workflow.domain.organ import Organs
from workflow.domain.outgoing import OutgoingDocument
from workflow.errors import InputError, NotFoundError, StorageError
from workflow.founding import is_founded, shipped_directives
from workflow.ports.clock import Clock
from workflow.ports.which import Which
from workflow.usecases.calendar_in_force import read_in_force
from workflow.usecases.issue_document import IssueOrder
from workflow.usecases.press import Press
from workflow.usecases.take_step import Hand


@contextmanager
def opened(context: typer.Context, clock: Clock | None = None) -> Iterator[App]:
    """Open the office for one command, by `clock` or by the one that was asked for.

    Raises:
        InputError: When the folder is no office, or something in it is wrong.
    """
    asked = asked_of(context)
    if not is_founded(asked.home):
        raise InputError(
            f"Thư mục “{asked.home}” chưa có office.yaml: hãy chạy `dondoc init` ở đó, hoặc chỉ "
            "thư mục của cơ quan bằng --home."
        )
    with open_office(asked.home, clock or clock_of(asked), partial(typer.echo, err=True)) as app:
        yield replace(app, desk=read_in_force(app.desk))


def clock_of(asked: Asked) -> Clock:
    """Return the machine's clock, or the one stopped by --today."""
    return FixedClock(asked.moment) if asked.moment else SystemClock()


def hand_of(context: typer.Context, app: App, note: str = "", unit: str | None = None) -> Hand:
    """Return who acts and why; `unit` is the one on whose behalf it is entered."""
    name = asked_of(context).by or _system_user()
    organs = app.desk.rules.organs
    on_behalf_of = organs.name(known_unit(organs, unit)) if unit else None
    return Hand(actor=Actor(name=name, on_behalf_of=on_behalf_of), note=note)


def order_of(context: typer.Context, app: App, override: str = "") -> IssueOrder:
    """Return who issues, with what; `override` is why, in spite of errors."""
    press = Press(files=app.files, renderer=app.renderer, checker=app.checker)
    return IssueOrder(press=press, hand=hand_of(context, app), override=override)


def known_unit(organs: Organs, code: str) -> str:
    """Return the code when it is a unit's; a unit's name is answered with its code.

    Raises:
        NotFoundError: With the nearest code there is.
    """
    if code not in organs.units:
        named = {unit.name: unit.code for unit in organs.units.values()}
        near = nearest(code, organs.units) or named.get(nearest(code, named) or "")
        raise NotFoundError("đơn vị", code, near)
    return code


def known_notice(app: App, key: str) -> str:
    """Return the key when the notice was adopted.

    Raises:
        NotFoundError: With the nearest key there is.
    """
    with app.desk.store.read() as tx:
        keys = [notice.key for notice in tx.notices()]
    return known("thông báo đã đưa vào theo dõi", key, keys)


def which_of(app: App, notice: str | None, unit: str | None) -> Which:
    """Return the choice, its codes checked."""
    return Which(
        notice=notice and known_notice(app, notice),
        unit=unit and known_unit(app.desk.rules.organs, unit),
    )


def directive_path(home: Path, path: Path) -> Path:
    """Return where a directive file lies: as typed, else the office's, else a shipped one."""
    folders = (Path(), home / "directives", shipped_directives())
    return next((there / path for there in folders if (there / path).is_file()), path)


def put_copy(app: App, document: OutgoingDocument, content: bytes) -> Path:
    """Write a .docx where people look for it, and return the path.

    Raises:
        StorageError: When the disk refuses.
    """
    return put_beside(app.documents / document.file_name, content)


def put_beside(place: Path, content: bytes) -> Path:
    """Write a file, and return its path.

    One there that says something else is left alone: somebody may have worked in it, so the
    copy gets the next free name, `… (2).docx`.

    Raises:
        StorageError: When the disk refuses.
    """
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        path = next(path for path in _names(place) if _is_free(path, content))
        path.write_bytes(content)
    except OSError as error:
        raise StorageError(f"Không ghi được tệp {place}: {error.strerror}.") from error
    return path


def _names(place: Path) -> Iterator[Path]:
    yield place
    yield from (place.with_name(f"{place.stem} ({n}){place.suffix}") for n in count(2))


def _is_free(path: Path, content: bytes) -> bool:
    return not path.exists() or path.read_bytes() == content


def _system_user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "không rõ"
