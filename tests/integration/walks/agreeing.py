"""What must hold after every step: the records say what the model says, and the ladder is kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime

from tests.integration.walks.model import BEFORE, LATE_EVERY, OWED, UNFINISHED, Model, Owed
from workflow.domain.assignment import Assignment
from workflow.domain.deadline import Audience, DeadlineEvent, Rung
from workflow.domain.figures import Figures
from workflow.domain.message import Message
from workflow.usecases.count_figures import count_figures
from workflow.usecases.desk import Desk

Planned = Sequence[tuple[DeadlineEvent, datetime | None]]


@dataclass
class Agreement:
    """The model held against the records; `fired` is when each reminder went, `told` the past."""

    model: Model
    fired: dict[str, datetime] = field(default_factory=dict)
    told: list[tuple[datetime, Figures]] = field(default_factory=list)

    def hold(self, desk: Desk, sent: Sequence[Message]) -> None:
        """Hold all of it; nobody was reminded in this step."""
        self.hold_ladder(desk, sent, is_ticked=False)
        with desk.store.read() as tx:
            self._duties({duty.code: duty for duty in tx.assignments()})
        self._figures(desk)

    def hold_ladder(self, desk: Desk, sent: Sequence[Message], *, is_ticked: bool) -> None:
        """Hold the reminders; `is_ticked` when they were due to go at this moment."""
        with desk.store.read() as tx:
            events = {code: tx.events(code) for code in self.model.duties}
            queued = tx.messages()
        self._fired(events, queued, is_ticked=is_ticked)
        gone = Counter(key for mail in sent for key in mail.events)
        assert gone == dict.fromkeys(gone, 1)
        assert {mail.key for mail in queued if mail.to_email} == {mail.key for mail in sent}
        for code, owed in self.model.duties.items():
            self._ladder(owed, events[code], is_ticked=is_ticked)

    def look_back(self, desk: Desk, place: int) -> None:
        """Count a moment of the past again."""
        if self.told:
            moment, told = self.told[place % len(self.told)]
            assert count_figures(desk, moment).whole == told, moment

    def _duties(self, duties: Mapping[str, Assignment]) -> None:
        assert set(duties) == set(self.model.duties)
        for code, owed in self.model.duties.items():
            duty = duties[code]
            said = (duty.step, duty.unit, duty.last_day, duty.asked_day, duty.submitted_on)
            assert said == (owed.step, owed.unit, owed.last, owed.wants, owed.submitted), code
            if owed.step in UNFINISHED:
                assert duty.target_day == self.model.days.not_after(owed.last), code

    def _figures(self, desk: Desk) -> None:
        sheet = count_figures(desk)
        whole = sheet.whole
        wanted = self.model.figures()
        assert {cell: n for cell, n in asdict(whole).items() if n} == dict(wanted)
        assert whole.total + whole.waived + whole.cancelled == len(self.model.duties)
        for parts in (sheet.by_unit, sheet.by_group, sheet.by_clause, sheet.by_notice):
            added = Counter[str]()
            for part in parts.values():
                added.update(asdict(part))
            assert added == Counter(asdict(whole))
        self.told.append((sheet.moment, whole))

    def _fired(
        self, events: Mapping[str, Planned], queued: Sequence[Message], *, is_ticked: bool
    ) -> None:
        found = {e.key: (e, at) for planned in events.values() for e, at in planned if at}
        assert self.fired.items() <= {key: at for key, (_, at) in found.items()}.items()
        for event, at in (found[key] for key in found.keys() - self.fired.keys()):
            assert is_ticked, event
            self._was_due(self.model.duties[event.assignment], event)
            self.fired[event.key] = at
        assert Counter(key for mail in queued for key in mail.events) == dict.fromkeys(found, 1)

    def _was_due(self, owed: Owed, event: DeadlineEvent) -> None:
        assert owed.step in OWED, event
        assert (event.unit, event.last_day) == (owed.unit, owed.last), event
        assert min(self._days_of(owed, event.rung, event.number)) <= self.model.today, event

    def _days_of(self, owed: Owed, rung: Rung, number: int) -> list[date]:
        """Return when a reminder is due, by each calendar that there was."""
        if rung is Rung.LATE:
            return [days.count(owed.last, number * LATE_EVERY) for days in self.model.known]
        return [days.count(days.not_after(owed.last), -number) for days in self.model.known]

    def _ladder(self, owed: Owed, events: Planned, *, is_ticked: bool) -> None:
        waiting = [event for event, at in events if at is None]
        if owed.step not in OWED:
            assert waiting == []
            return
        today, days = self.model.today, self.model.days
        own = [e for e, _ in events if (e.unit, e.last_day) == (owed.unit, owed.last)]
        gone = {(e.rung, e.number) for e in own if e.key in self.fired}
        target = days.not_after(owed.last)
        rungs = [(Rung.BEFORE, n, days.count(target, -n)) for n in BEFORE]
        rungs.append((Rung.ON_DAY, 0, target))
        wanted = {(r, n, d) for r, n, d in rungs if d > today and (r, n) not in gone}
        planned = {(e.rung, e.number, e.due_on) for e in waiting if e.due_on > today}
        assert {each for each in planned if each[0] is not Rung.LATE} == wanted
        if is_ticked:
            assert [e for e in waiting if e.due_on <= today] == []
            assert {(r, n) for r, n, d in rungs if d == today} <= gone
        self._next_late(owed, waiting, gone)

    def _next_late(
        self, owed: Owed, waiting: Sequence[DeadlineEvent], gone: set[tuple[Rung, int]]
    ) -> None:
        """One late reminder stands ahead, to everybody who is to get it, and not too far off."""
        number = 1 + max((n for rung, n in gone if rung is Rung.LATE), default=0)
        late = [event for event in waiting if event.rung is Rung.LATE]
        audiences = {Audience.UNIT} | ({Audience.UNIT_HEAD} if number >= 2 else set())
        audiences |= {Audience.LEADER} if number >= 4 else set()
        assert {(e.number, e.audience) for e in late} == {(number, who) for who in audiences}
        farthest = max(
            d.count(max(owed.last, self.model.today), LATE_EVERY) for d in self.model.known
        )
        assert late[0].due_on <= max(farthest, *self._days_of(owed, Rung.LATE, number))
