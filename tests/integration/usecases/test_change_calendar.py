"""A changed calendar moves what is unfinished, in one go with its file, and sends nothing."""

from datetime import date
from pathlib import Path

import pytest

from tests.integration.usecases.office import (
    CLERK,
    CU_JUT,
    DAK_MIL,
    ISSUE_DAY,
    TUY_DUC,
    WHY,
    Office,
    hand,
    plan_of,
)
from tests.integration.usecases.test_events_and_periods import EVENT, NOTICE, a_notice
from workflow.domain.calendar_change import CalendarChange, CalendarMove
from workflow.domain.message import MessageState
from workflow.errors import ConflictError, StorageError
from workflow.library.calendar_files import CalendarFolder
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.calendar_in_force import read_in_force
from workflow.usecases.change_calendar import change_calendar
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.preview_calendar import preview_calendar
from workflow.usecases.record_event import record_event

ACT = "Công văn số 99/UBND-VX ngày 14/02/2025 của Ủy ban nhân dân tỉnh"
OFF = CalendarChange(
    year=2025, move=CalendarMove.HOLIDAY, day=date(2025, 2, 27), name="Nghỉ bão", source=ACT
)


@pytest.fixture
def adopted(office: Office) -> Office:
    office.adopt("1")
    return office


@pytest.fixture
def files(tmp_path: Path) -> CalendarFolder:
    return CalendarFolder(tmp_path)


def due_days(office: Office, code: str) -> list[date]:
    return [event.due_on for event, fired in office.events(code) if not fired]


def test_days_and_reminders_follow_and_no_mail_comes_of_it(
    adopted: Office, files: CalendarFolder
) -> None:
    seen = files.declared(2025).digest
    foretold = preview_calendar(adopted.desk, files, OFF, hand())
    assert due_days(adopted, plan_of(CU_JUT))[0] == date(2025, 2, 18)
    assert not files.declared(2025).is_own
    moved = change_calendar(adopted.desk, files, OFF, seen, hand())
    assert [duty.after for duty in moved] == [duty.after for duty in foretold.moved]
    assert {duty.after.target_day for duty in moved} == {date(2025, 2, 26)}
    assert due_days(adopted, plan_of(CU_JUT))[0] == date(2025, 2, 17)
    with adopted.store.read() as tx:
        last = tx.trail(plan_of(CU_JUT))[-1]
        assert (last.move, last.note) == ("set_last_day", ACT)
        assert tx.trail("lich/2025")[-1].detail["moved"] == [d.after.code for d in moved]
        assert all(not tx.messages(state) for state in MessageState)
    assert files.declared(2025).is_own
    back = CalendarChange(year=2025, move=CalendarMove.REMOVE, day=OFF.day, source=ACT)
    assert OFF.day in {off.day for off in files.declared(2025).year.days_off}
    later = read_in_force(adopted.desk)
    assert preview_calendar(later, files, back, hand()).year.days_off == (
        foretold.year.days_off[:6] + foretold.year.days_off[7:]
    )


def test_a_granted_day_stays_and_is_aimed_at_anew(adopted: Office, files: CalendarFolder) -> None:
    granted = date(2025, 3, 14)
    code = plan_of(DAK_MIL)
    ask_extension(adopted.desk, code, granted, hand(WHY))
    decide_extension(adopted.desk, code, granted, hand("Đồng ý"))
    change = CalendarChange(
        year=2025, move=CalendarMove.HOLIDAY, day=granted, name="Nghỉ bão", source=ACT
    )
    change_calendar(adopted.desk, files, change, files.declared(2025).digest, hand())
    with adopted.store.read() as tx:
        after = tx.assignment(code)
    assert (after.last_day, after.target_day) == (granted, date(2025, 3, 13))
    assert after.first_last_day == date(2025, 2, 27)


def flood(office: Office, files: CalendarFolder, move: CalendarMove, *days: int) -> None:
    """Add days off in February, or take them away again, one decision each."""
    name = "Nghỉ lũ" if move is CalendarMove.HOLIDAY else ""
    for day in days:
        change = CalendarChange(year=2025, move=move, day=date(2025, 2, day), name=name, source=ACT)
        desk = read_in_force(office.desk)
        change_calendar(desk, files, change, files.declared(2025).digest, hand())


def test_days_off_move_what_is_counted_but_neither_a_grant_nor_who_has_it_behind_the_others(
    office: Office, files: CalendarFolder
) -> None:
    adopt_notice(office.desk, a_notice(office), CLERK)
    record_event(office.desk, NOTICE, EVENT, ISSUE_DAY, hand())
    counted, granted, asking = (f"{NOTICE}.2-tong-ket.{u}" for u in (CU_JUT, DAK_MIL, TUY_DUC))
    decide_extension(office.desk, granted, date(2025, 2, 21), hand(WHY))
    ask_extension(office.desk, asking, date(2025, 2, 24), hand(WHY))

    def days() -> list[tuple[date | None, date | None]]:
        found = map(office.assignment, (counted, granted, asking))
        return [(duty.last_day, duty.asked_day) for duty in found]

    def feb(*wanted: int) -> list[date]:
        return [date(2025, 2, day) for day in wanted]

    assert [last for last, _ in days()] == feb(19, 21, 19)
    flood(office, files, CalendarMove.HOLIDAY, 13)
    assert [last for last, _ in days()] == feb(20, 21, 20)
    assert days()[2][1] == date(2025, 2, 24), "what is asked for is still later"
    flood(office, files, CalendarMove.HOLIDAY, 14, 17)
    assert [last for last, _ in days()] == feb(24, 24, 24)
    assert days()[2][1] is None, "the calendar gave what was asked for"
    flood(office, files, CalendarMove.REMOVE, 13, 14, 17)
    assert [last for last, _ in days()] == feb(19, 21, 19)
    assert office.assignment(granted).first_last_day == date(2025, 2, 19)


def test_who_has_more_time_is_reminded_by_the_new_calendar_though_only_the_first_day_moves(
    office: Office, files: CalendarFolder
) -> None:
    adopt_notice(office.desk, a_notice(office), CLERK)
    record_event(office.desk, NOTICE, EVENT, ISSUE_DAY, hand())
    granted = f"{NOTICE}.2-tong-ket.{DAK_MIL}"
    decide_extension(office.desk, granted, date(2025, 2, 21), hand(WHY))
    assert ("before 3 unit", date(2025, 2, 18)) in office.planned(granted)
    flood(office, files, CalendarMove.HOLIDAY, 19)
    duty = office.assignment(granted)
    assert (duty.first_last_day, duty.last_day) == (date(2025, 2, 20), date(2025, 2, 21))
    assert ("before 3 unit", date(2025, 2, 17)) in office.planned(granted)


def test_when_the_file_cannot_be_written_nothing_moves(
    adopted: Office, files: CalendarFolder, tmp_path: Path
) -> None:
    seen = files.declared(2025).digest
    (tmp_path / "directives").write_text("a file where the folder should be")
    with pytest.raises(StorageError):
        change_calendar(adopted.desk, files, OFF, seen, hand())
    with adopted.store.read() as tx:
        assert [e.move for e in tx.trail("lich/2025")] == ["take_calendar"]
        assert tx.assignment(plan_of(CU_JUT)).target_day == date(2025, 2, 27)


def test_who_saw_an_older_year_is_refused(adopted: Office, files: CalendarFolder) -> None:
    seen = files.declared(2025).digest
    change_calendar(adopted.desk, files, OFF, seen, hand())
    other = CalendarChange(
        year=2025, move=CalendarMove.HOLIDAY, day=date(2025, 2, 26), name="Nghỉ", source=ACT
    )
    with pytest.raises(ConflictError):
        change_calendar(read_in_force(adopted.desk), files, other, seen, hand())
    with adopted.store.read() as tx:
        assert [e.move for e in tx.trail("lich/2025")] == ["take_calendar", "change_calendar"]


def test_a_change_that_reaches_no_duty_moves_none(adopted: Office, files: CalendarFolder) -> None:
    change = CalendarChange(
        year=2026, move=CalendarMove.HOLIDAY, day=date(2026, 11, 23), name="Nghỉ", source=ACT
    )
    assert change_calendar(adopted.desk, files, change, files.declared(2026).digest, hand()) == ()
    with adopted.store.read() as tx:
        assert [e.move for e in tx.trail(plan_of(CU_JUT))] == ["open"]
