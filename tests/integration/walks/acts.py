"""What a step of a walk does in the office."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from tests.integration.usecases.office import Office, hand
from tests.integration.walks.model import Asked
from tests.unit.builders import a_notice
from workflow.domain.audit import Move
from workflow.domain.calendar_change import CalendarChange, CalendarMove
from workflow.domain.directive import DirectiveFile
from workflow.domain.organ import Organs, Succession
from workflow.library.calendar_files import CalendarFolder
from workflow.usecases.accept_result import accept_result
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.change_calendar import change_calendar
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.return_result import return_result

WHY = "Ba xã vùng xa chưa gửi danh sách trường"
ACT = "Nghị quyết số 09/NQ-HĐND của Hội đồng nhân dân tỉnh"
ONE_DAY = timedelta(days=1)

VERBS: Mapping[str, Callable[[Office, str, date], object]] = {
    "receive": lambda office, code, _: receive_assignment(office.desk, code, hand()),
    "submit": lambda office, code, _: office.submit(code),
    "accept": lambda office, code, _: accept_result(office.desk, code, hand()),
    "return_back": lambda office, code, _: return_result(office.desk, code, hand(WHY)),
    "ask": lambda office, code, day: ask_extension(office.desk, code, day, hand(WHY)),
    "grant": lambda office, code, day: decide_extension(office.desk, code, day, hand(WHY)),
    "refuse": lambda office, code, _: decide_extension(office.desk, code, None, hand(WHY)),
    "waive": lambda office, code, _: close_assignment(office.desk, code, Move.WAIVE, hand(WHY)),
    "cancel": lambda office, code, _: close_assignment(office.desk, code, Move.CANCEL, hand(WHY)),
}

LIKELY = (
    *("submit", "grant", "return_back", "accept", "ask", "grant", "submit", "return_back"),
    *("refuse", "receive", "grant", "return_back", "waive", "submit", "cancel"),
)
"""Moves, each as often as it is to be drawn."""


def asking(number: int, asked: Asked, owners: Sequence[str]) -> DirectiveFile:
    """Return a notice of one duty for each of the owners."""
    file = a_notice(code_number=number, issued_date=asked.issued.isoformat())
    said = file.model_dump(mode="json", exclude_unset=True)
    duty = said["directives"][0]["obligations"][0]
    within = {"within_working_days": asked.working_days}
    before = {"before": (asked.named + ONE_DAY).isoformat()} if asked.named else None
    duty |= {"owners": list(owners), "due": before or within}
    return DirectiveFile.model_validate(said | {"key": f"thong-bao-{number}"})


def declare_off(office: Office, files: CalendarFolder, day: date, *saturday: date) -> None:
    """Declare a day off, and maybe the Saturday on which it is made up for."""
    kind = CalendarMove.SWAP if saturday else CalendarMove.HOLIDAY
    made_up = saturday[0] if saturday else None
    _change(office, files, kind, day, made_up)


def take_off_back(office: Office, files: CalendarFolder, day: date) -> None:
    """Let a day be as it was before it was declared off."""
    _change(office, files, CalendarMove.REMOVE, day, None)


def ended(organs: Organs, unit: str, heir: str, last_day: date) -> Organs:
    """Return the organs in which a unit has a last day and an heir."""
    successor = Succession(to=heir, act="nghi-quyet-09")
    gone = organs.unit(unit).model_copy(update={"valid_to": last_day, "successor": successor})
    return Organs(
        units={**organs.units, unit: gone},
        groups=organs.groups,
        acts={**organs.acts, "nghi-quyet-09": ACT},
    )


def _change(
    office: Office, files: CalendarFolder, move: CalendarMove, day: date, saturday: date | None
) -> None:
    change = CalendarChange(
        year=day.year,
        move=move,
        source=ACT,
        day=day,
        saturday=saturday,
        name="" if move is CalendarMove.REMOVE else "Nghỉ bão",
    )
    change_calendar(office.desk, files, change, files.declared(day.year).digest, hand())
