"""What is done on a day: drawn from what stands in the records, the same for the same seed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random
from typing import Any

from tests.integration.soak.deeds import EVENT, Deed
from workflow.app import App
from workflow.domain.assignment import UNFINISHED, Assignment, Step
from workflow.domain.message import MessageState
from workflow.domain.organ import Unit
from workflow.domain.outgoing import DocumentPurpose, DocumentState

WEIGHTS = {
    "nothing": 55,
    "step": 60,
    "notice": 4,
    "chase": 3,
    "report": 2,
    "issue": 8,
    "recall": 1,
    "calendar": 4,
    "event": 2,
    "end_unit": 1,
    "address": 1,
    "call": 6,
}
MOVES = {
    Step.OPEN: ("receive", "submit", "submit_nil", "ask", "waive"),
    Step.RECEIVED: ("submit", "submit", "ask"),
    Step.RETURNED: ("submit", "submit", "ask"),
    Step.SUBMITTED: ("accept", "accept", "accept", "return"),
}


@dataclass(frozen=True)
class Choice:
    """The dice of a year, over the office as it is today."""

    dice: Random
    app: App
    numbers: Iterator[int]

    def deeds(self) -> Iterator[Deed]:
        """Draw what is done now: one deed, or nothing."""
        (kind,) = self.dice.choices(list(WEIGHTS), list(WEIGHTS.values()))
        choices: Mapping[str, Callable[[], Deed | None]] = {
            "step": self._step,
            "notice": self._notice,
            "chase": partial(self._of_a_notice, "chase"),
            "report": lambda: Deed(verb="report"),
            "issue": self._issue,
            "recall": self._recall,
            "calendar": self._calendar,
            "event": partial(self._of_a_notice, "record_event"),
            "end_unit": self._end_unit,
            "address": self._address,
            "call": self._call,
        }
        if kind in choices and (deed := choices[kind]()):
            yield deed

    @property
    def today(self) -> date:
        return self.app.desk.today()

    def _step(self) -> Deed | None:
        with self.app.desk.store.read() as tx:
            duties = [duty for duty in tx.assignments() if duty.step in UNFINISHED]
        if not duties:
            return None
        duty = self.dice.choice(duties)
        return Deed(verb=self._move(duty), code=duty.code, day=self._later(duty))

    def _move(self, duty: Assignment) -> str:
        if duty.asked_day:
            return self.dice.choice(["grant", "refuse"])
        return self.dice.choice(MOVES.get(duty.step, ("receive",)))

    def _later(self, duty: Assignment) -> date:
        if duty.step is Step.SUBMITTED or not duty.is_owed():
            return self.today
        later = max(duty.asked_day or self.today, duty.last_day or self.today, self.today)
        return later + timedelta(days=self.dice.randint(1, 20)) if not duty.asked_day else later

    def _notice(self) -> Deed:
        units = [unit.code for unit in self.dice.sample(self._units(), 3)]
        key = f"thong-bao-{next(self.numbers)}"
        return Deed(verb="issue_notice", code=key, facts=self._file(key, units))

    def _file(self, key: str, units: list[str]) -> Mapping[str, Any]:
        organ = self.app.desk.rules.letterhead(self.today)
        signer = self.app.desk.rules.office.signer_on(self.today)
        head = {
            "document_type": "dispatch",
            "issuing_organ": organ.code,
            "code_notation": f"{organ.notation}-GDTrH-QLCL",
            "place": organ.place or "Đắk Nông",
            "subject": f"Thông báo kết luận hội nghị {key}",
            "addressees": [{"text": "Các đơn vị có tên", "means": units}],
            "signer": signer.model_dump(exclude={"valid_from", "valid_to"}, exclude_none=True),
            "archive_copy": "VT, GDTrH",
        }
        return {"key": key, "head": head, "directives": [self._clause(units)]}

    def _clause(self, units: list[str]) -> Mapping[str, Any]:
        day = self.today + timedelta(days=self.dice.randint(5, 40))
        dues: list[Mapping[str, Any]] = [
            {"before": day.isoformat()},
            {"within_working_days": self.dice.randint(3, 20)},
            {"every": "month", "before_day": 20},
            {"after_event": EVENT, "then": {"within_working_days": 5}},
        ]
        chosen = self.dice.sample(dues, 2)
        return {
            "clause": "1",
            "paragraphs": ["1. Các đơn vị báo cáo kết quả."],
            "obligations": [
                {
                    "code": f"1-viec-{number}",
                    "quote": "báo cáo kết quả",
                    "action": "Báo cáo kết quả",
                    "owners": units[number::2],
                    "due": due,
                }
                for number, due in enumerate(chosen)
            ],
        }

    def _units(self) -> list[Unit]:
        rules = self.app.desk.rules
        return [
            unit
            for unit in rules.organs.units.values()
            if unit.is_on(self.today) and unit.kind != "department"
        ]

    def _of_a_notice(self, verb: str) -> Deed | None:
        with self.app.desk.store.read() as tx:
            keys = [notice.key for notice in tx.notices()]
        return Deed(verb=verb, code=self.dice.choice(keys), day=self.today) if keys else None

    def _issue(self) -> Deed | None:
        with self.app.desk.store.read() as tx:
            drafts = [d.key for d in tx.documents() if d.state is DocumentState.DRAFT]
        return Deed(verb="issue", code=self.dice.choice(drafts)) if drafts else None

    def _recall(self) -> Deed | None:
        with self.app.desk.store.read() as tx:
            issued = [d for d in tx.documents() if d.state is DocumentState.ISSUED]
        chases = [d.key for d in issued if d.purpose is DocumentPurpose.CHASE]
        return Deed(verb="recall", code=self.dice.choice(chases)) if chases else None

    def _calendar(self) -> Deed:
        day = self.today + timedelta(days=self.dice.randint(1, 20))
        year = self.app.calendar_files.declared(day.year).year
        storms = [off.day for off in year.days_off if off.name == "Nghỉ bão"]
        if storms and self.dice.random() < 0.4:
            return Deed(verb="change_calendar", other="remove", day=self.dice.choice(storms))
        return Deed(verb="change_calendar", other="holiday", day=day)

    def _end_unit(self) -> Deed:
        unit, heir = self.dice.sample(self._units(), 2)
        last_day = self.today + timedelta(days=self.dice.randint(0, 10))
        return Deed(verb="end_unit", code=unit.code, other=heir.code, day=last_day)

    def _address(self) -> Deed:
        unit = self.dice.choice(self._units())
        return Deed(
            verb="change_address", code=unit.code, other=f"moi-{next(self.numbers)}@so.example"
        )

    def _call(self) -> Deed | None:
        with self.app.desk.store.read() as tx:
            mails = [*tx.messages(MessageState.FAILED), *tx.messages(MessageState.UNREACHABLE)]
        if not mails:
            return None
        key = self.dice.choice(sorted(mail.key for mail in mails))
        return Deed(verb=self.dice.choice(["phone", "resend"]), code=key)
