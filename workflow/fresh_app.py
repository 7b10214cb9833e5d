"""The office as it declares itself now: its files are read again when they change."""

from dataclasses import replace
from datetime import datetime
from threading import Lock

import structlog

from workflow.app import App
from workflow.declarations import declared_state, own_rulebook
from workflow.domain.calendar_edit import edited_years
from workflow.errors import InputError
from workflow.usecases.calendar_in_force import read_in_force
from workflow.wording.calendar_change import edit_words


class FreshApp:
    """An opened office whose rules follow its files; several threads may ask.

    `last_tick` is when this process last did what was due, None when it did not yet or never does.
    """

    def __init__(self, app: App) -> None:
        self._app = app
        self._seen = declared_state(app.home)
        self._told: App | None = None
        self._lock = Lock()
        self.last_tick: datetime | None = None

    def now(self) -> App:
        """Return the office; while a changed file is wrong, the rules that were right stay.

        Its days are counted by the calendar in force, whatever the files of the calendar say.
        """
        declared = self._declared()
        desk = read_in_force(declared.desk)
        if desk is declared.desk and declared is self._told:
            return declared
        with self._lock:
            app = declared if desk is declared.desk else replace(declared, desk=desk)
            if self._app is declared:
                self._app = self._told = app
                _warn(app)
            return app

    def _declared(self) -> App:
        with self._lock:
            found = declared_state(self._app.home)
            if found != self._seen:
                self._seen = found
                self._read_again()
            return self._app

    def ticked(self) -> None:
        """Note that everything that was due has been done."""
        self.last_tick = self.now().desk.clock.now()

    def _read_again(self) -> None:
        log = structlog.get_logger()
        try:
            rules = own_rulebook(self._app.home)
        except InputError as error:
            log.warning("declarations_refused", words=str(error))
            return
        desk = replace(self._app.desk, rules=rules)
        self._app = replace(self._app, desk=desk, declared_calendar=rules.calendar)
        log.info("declarations_read")


def _warn(app: App) -> None:
    log = structlog.get_logger()
    for edit in edited_years(app.declared_calendar, app.desk.rules.calendar):
        log.warning("calendar_not_applied", year=edit.year, words=edit_words(edit))
