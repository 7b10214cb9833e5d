"""Processes that kill themselves on the way from a record to the file that goes with it."""

import os
import signal
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NoReturn

from sqlalchemy import event

from tests.integration.crash.stopped import At
from workflow import whole_file
from workflow.app import App, open_office
from workflow.declarations import organ_files
from workflow.domain.audit import Actor, Change, Move
from workflow.domain.calendar_change import CalendarChange, CalendarMove
from workflow.domain.declared_file import DeclaredFile, mark_of
from workflow.domain.directive_edit import WholeText
from workflow.domain.unit_change import UnitFacts
from workflow.store import declared_files
from workflow.store.sql_store import SqlStore
from workflow.usecases.change_calendar import change_calendar
from workflow.usecases.change_template import NewTemplate, change_template
from workflow.usecases.change_unit import change_unit
from workflow.usecases.edit_directives import edit_directives
from workflow.usecases.take_step import Hand
from workflow.web.papers import papers_of

NAME = "directives/calendar/2025.yaml"
SUBJECT = "lich/2025"
POINTS = ("the file is half written", "before the commit", "after the commit", "after the rename")


MORNING = datetime(2025, 2, 12, 1, 30, tzinfo=UTC)
HAND = Hand(actor=Actor(name="văn thư"))
NOTICE = "hoc-ba-so-2025"
TEMPLATE = "dispatch/cong-van-nhac-viec.docx"
STORM_DAY = date(2025, 2, 27)
STORM = CalendarChange(
    year=2025,
    move=CalendarMove.HOLIDAY,
    day=STORM_DAY,
    name="Nghỉ bão",
    source="Công văn số 99/UBND-VX ngày 14/02/2025",
)


def die(*_: object, **__: object) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def change() -> Change:
    return Change(
        subject=SUBJECT,
        move=Move.CHANGE_CALENDAR,
        actor=HAND.actor,
        at=MORNING,
        state={},
    )


def write(store: SqlStore, content: bytes | None) -> None:
    """Record a change and write the file that goes with it."""
    with store.begin() as tx:
        tx.declared.hold(NAME)
        tx.record(change())
        tx.declared.put(DeclaredFile(name=NAME, content=content))


def write_and_die(url: str, home: Path, content: bytes | None, point: str) -> None:
    """Do the same, and be killed at one of the points."""
    store = SqlStore(url, home)
    with store.read() as tx:
        tx.trail()
    hooks: dict[str, Any] = {
        POINTS[0]: lambda: setattr(whole_file, "_sync", _die_beside(home / NAME)),
        POINTS[1]: lambda: event.listen(store._writers, "commit", die),
        POINTS[2]: lambda: setattr(store, "_finish", die),
        POINTS[3]: lambda: setattr(declared_files, "delete", die),
    }
    hooks[point]()
    write(store, content)


def change_and_die(url: str, home: Path, verb: str) -> None:
    """Change one kind of declared file, and be killed once the records are kept."""
    os.environ["DONDOC_DATABASE_URL"] = url
    with open_office(home, At(MORNING)) as app:
        SqlStore._finish = die  # type: ignore[method-assign]
        VERBS[verb](app)


def _calendar(app: App) -> None:
    digest = app.calendar_files.declared(2025).digest
    change_calendar(app.desk, app.calendar_files, STORM, digest, HAND)


def _template(app: App) -> None:
    mark = mark_of(app.own_templates.content(TEMPLATE))
    new = NewTemplate(name=TEMPLATE, content=b"moi", mark=mark)
    change_template(app.desk, app.files, app.own_templates, new, HAND)


def _unit(app: App) -> None:
    files = organ_files(app.home)
    facts = UnitFacts(phone="0261 999")
    change_unit(app.desk, files, "thpt-chu-van-an", facts, files.version(), HAND)


def _draft(app: App) -> None:
    papers = papers_of(app)
    text = papers.shelf.text(NOTICE)
    whole = WholeText(text=f"{text}# xem lại\n")
    edit_directives(app.desk, papers, NOTICE, [whole], mark_of(text.encode()), HAND)


VERBS = {"calendar": _calendar, "template": _template, "unit": _unit, "draft": _draft}


def _die_beside(path: Path) -> Any:
    before = whole_file._sync

    def sync(folder: Path) -> None:
        if folder == path.parent:
            die()
        before(folder)

    return sync
