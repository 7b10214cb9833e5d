"""Note how mails ended, those of one moment in one transaction, before the next ones leave."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, field

from workflow.errors import StorageError
from workflow.ports.notebook import Notebook
from workflow.ports.store import Store
from workflow.usecases.note_late import keep
from workflow.usecases.try_mail import Tried

TURNS = 3
"""Of the event loop, from bytes that have come to the line that knows them for its answer."""


@dataclass(slots=True)
class _Moment:
    """What was answered at one moment, and what became of noting it."""

    tries: list[Tried] = field(default_factory=list)
    then: list[str] = field(default_factory=list)
    queued: Collection[str] = ()
    fault: StorageError | None = None


@dataclass(slots=True)
class Notes:
    """Where every line notes its mails; `unnoted` gets those that the records refused."""

    store: Store
    notebook: Notebook
    unnoted: list[Tried]
    _now: _Moment | None = None

    async def note(self, tried: Tried, then: str) -> bool:
        """Note a try, and tell whether the mail `then` was seen to wait still.

        Lines whose answers have come by now are noted with it; nobody waits for one that has not.
        Who is called off here has noted its try all the same.

        Raises:
            StorageError: When the records refuse it.
        """
        moment = self._now = self._now or _Moment()
        moment.tries.append(tried)
        if then:
            moment.then.append(then)
        try:
            for _ in range(TURNS):
                await asyncio.sleep(0)
        finally:
            if self._now is moment:
                self._now = None
                self._write_down(moment)
        if moment.fault:
            raise moment.fault
        return then in moment.queued

    def _write_down(self, moment: _Moment) -> None:
        as_queued = [tried.attempt for tried in moment.tries if not tried.written]
        try:
            if as_queued:
                moment.queued = self.notebook.note(as_queued, moment.then)
            if len(as_queued) < len(moment.tries):
                with self.store.begin() as tx:
                    for tried in moment.tries:
                        if tried.written:
                            keep(tx, tried)
        except StorageError as error:
            self.unnoted.extend(moment.tries)
            moment.fault = error
