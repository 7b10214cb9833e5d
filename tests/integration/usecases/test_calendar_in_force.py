"""Days are counted by the calendar in force, however long ago the office's rules were read."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import text

from tests.integration.usecases.office import (
    CLERK,
    CU_JUT,
    DAK_MIL,
    DISTRICTS,
    KEY,
    WHY,
    Office,
    an_office,
    hand,
    nothing_changes,
    plan_of,
)
from tests.integration.usecases.test_events_and_periods import EVENT, a_notice
from workflow.domain.calendar_change import CalendarChange, CalendarMove, as_of, changed_year
from workflow.domain.directive import DirectiveFile
from workflow.domain.rulebook import Rulebook
from workflow.errors import StaleCalendarError
from workflow.library.calendar_files import CalendarFolder
from workflow.ports.which import Which
from workflow.store.sql_store import SqlStore
from workflow.usecases.adopt_notice import adopt_in, adopt_notice
from workflow.usecases.calendar_in_force import read_in_force
from workflow.usecases.change_calendar import change_calendar, change_in
from workflow.usecases.count_figures import count_figures
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.desk import Desk
from workflow.usecases.fire_deadlines import fire_deadlines
from workflow.usecases.open_periods import open_periods
from workflow.usecases.record_event import record_event
from workflow.usecases.return_result import return_result

ACT = "Công văn số 99/UBND-VX ngày 14/02/2025 của Ủy ban nhân dân tỉnh"
STORM = date(2025, 2, 27)
BEFORE_STORM = date(2025, 2, 26)
WAITING = text(
    "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory' AND database = "
    "(SELECT oid FROM pg_database WHERE datname = current_database())"
)


@pytest.fixture
def files(tmp_path: Path) -> CalendarFolder:
    return CalendarFolder(tmp_path / "lich")


def day_off(day: date) -> CalendarChange:
    holiday = CalendarMove.HOLIDAY
    return CalendarChange(year=2025, move=holiday, day=day, name="Nghỉ bão", source=ACT)


def storm(office: Office, files: CalendarFolder, day: date = STORM) -> None:
    """Declare a day off; the desk of the office still goes by the calendar of before."""
    change_calendar(office.desk, files, day_off(day), files.declared(2025).digest, hand())


def targets(office: Office) -> set[date | None]:
    return {a.target_day for a in office.assignments(Which(notice=KEY, obligation="1-ke-hoach"))}


def record_pilot(desk: Desk) -> object:
    return record_event(desk, "bao-cao-dinh-ky", EVENT, date(2025, 2, 12), hand())


def grant(desk: Desk) -> object:
    return decide_extension(desk, plan_of(DAK_MIL), date(2025, 3, 5), hand(WHY))


def send_back(desk: Desk) -> object:
    return return_result(desk, plan_of(CU_JUT), hand("Thiếu danh sách các trường"))


@pytest.mark.parametrize("verb", [record_pilot, grant, send_back])
def test_a_person_whose_calendar_changed_meanwhile_is_asked_to_do_it_again(
    office: Office, files: CalendarFolder, verb: Callable[[Desk], object]
) -> None:
    office.adopt("1")
    adopt_notice(office.desk, a_notice(office), CLERK)
    office.submit(plan_of(CU_JUT))
    storm(office, files)
    with nothing_changes(office), pytest.raises(StaleCalendarError, match="làm lại") as refused:
        verb(office.desk)
    assert f"Lịch làm việc năm 2025 vừa đổi ({CLERK.name}: sửa lịch" in str(refused.value)
    verb(read_in_force(office.desk))


def test_a_notice_is_not_adopted_with_days_of_the_calendar_before(
    office: Office, files: CalendarFolder
) -> None:
    storm(office, files)
    with nothing_changes(office), pytest.raises(StaleCalendarError):
        office.adopt("1")
    again = replace(office, desk=read_in_force(office.desk))
    again.adopt("1")
    assert targets(office) == {BEFORE_STORM}


def test_new_periods_are_counted_by_the_calendar_in_force(
    office: Office, files: CalendarFolder
) -> None:
    adopt_notice(office.desk, a_notice(office), CLERK)
    storm(office, files, date(2025, 5, 19))
    office.clock.go(date(2025, 5, 5))
    assert open_periods(office.desk) > 0
    opened = office.assignments(Which(notice="bao-cao-dinh-ky"))
    may = {a.target_day for a in opened if a.last_day == date(2025, 5, 19)}
    assert may == {date(2025, 5, 16)}


def test_the_next_late_reminder_is_planned_by_the_calendar_in_force(
    office: Office, files: CalendarFolder
) -> None:
    office.adopt("1")
    office.fire(date(2025, 2, 27))
    storm(office, files, date(2025, 3, 7))
    office.fire(date(2025, 3, 4))
    assert ("late 2 unit", date(2025, 3, 10)) in office.planned(plan_of(CU_JUT))


def test_a_change_waits_for_an_adoption_under_way_and_moves_what_it_opened(
    office: Office, files: CalendarFolder, second_store: SqlStore
) -> None:
    take_up(office)
    other = replace(office, desk=replace(office.desk, store=second_store))
    with ThreadPoolExecutor(1) as pool:
        with office.store.begin() as tx:
            adopt_in(tx, office.desk, office.notice, CLERK)
            changing = pool.submit(storm, other, files)
            assert waits(changing, second_store)
        changing.result(30)
    assert targets(office) == {BEFORE_STORM}


def test_an_adoption_waits_for_a_change_under_way_and_is_refused(
    office: Office, files: CalendarFolder, second_store: SqlStore
) -> None:
    take_up(office)
    other = replace(office, desk=replace(office.desk, store=second_store))
    change = day_off(STORM)
    with ThreadPoolExecutor(1) as pool:
        with office.store.begin() as tx:
            year = changed_year(files.declared(2025).year, change)
            change_in(tx, office.desk, year, change, hand())
            adopting = pool.submit(other.adopt, "1")
            assert waits(adopting, second_store)
        assert isinstance(adopting.exception(30), StaleCalendarError)
    assert targets(office) == set()


def test_two_who_are_the_first_to_count_with_a_year_both_count(
    office: Office, second_store: SqlStore
) -> None:
    start = Barrier(2)
    texts = (office.notice, a_notice(office))

    def adopt(number: int) -> int:
        desk = replace(office.desk, store=(office.store, second_store)[number])
        start.wait(30)
        return len(adopt_notice(desk, texts[number], CLERK))

    with ThreadPoolExecutor(2) as pool:
        assert all(pool.map(adopt, range(2)))
    for year in office.desk.rules.calendar.years:
        assert office.moves(f"lich/{year.year}") == ["take_calendar"]


def test_on_postgresql_many_count_at_once(
    postgres_url: str, rules: Rulebook, drafted: DirectiveFile, tmp_path: Path
) -> None:
    first, second = SqlStore(postgres_url), SqlStore(postgres_url)
    first.migrate()
    office = an_office(first, rules, drafted, tmp_path)
    take_up(office)
    with ThreadPoolExecutor(1) as pool, first.begin() as tx:
        adopt_in(tx, office.desk, office.notice, CLERK)
        second_desk = replace(office.desk, store=second)
        adopting = pool.submit(lambda: adopt_notice(second_desk, a_notice(office), CLERK))
        assert adopting.result(30)
    first.close()
    second.close()


def test_what_was_due_soon_on_a_past_day_is_counted_by_the_calendar_of_that_day(
    office: Office, files: CalendarFolder
) -> None:
    office.adopt("1")
    office.clock.go(date(2025, 2, 17))
    moment = office.clock.at
    then = count_figures(office.desk, moment).whole
    office.clock.go(date(2025, 2, 19))
    storm(office, files, date(2025, 2, 20))
    desk = read_in_force(office.desk)
    assert (then.due_soon, desk.rules.due_soon_until(moment.date())) == (0, STORM)
    assert count_figures(desk, moment).whole == then
    assert count_figures(desk).whole.due_soon == len(DISTRICTS)
    with office.store.read() as tx:
        first = as_of(tx.calendar.history(), moment - timedelta(days=90))
    assert [each.year for each in first] == list(office.desk.rules.calendar.years)


def take_up(office: Office) -> None:
    """Let the office count with its calendar for the first time."""
    adopt_notice(office.desk, a_notice(office).model_copy(update={"key": "viec-dau-tien"}), CLERK)


def waits(work: Future[Any], store: SqlStore) -> bool:
    """Tell whether work of another process waits for us; False when it went on to its end."""
    if store._readers.dialect.name == "sqlite":  # it has one writer, who need not be asked
        return not work.done()
    while not wait([work], 0.05).done:
        with store._readers.connect() as connection:
            if connection.scalar(WAITING):
                return True
    return False


def test_deadlines_fire_though_the_rules_were_read_before_a_change(
    office: Office, files: CalendarFolder
) -> None:
    office.adopt("1")
    storm(office, files)
    office.clock.go(date(2025, 2, 17))
    assert len(fire_deadlines(office.desk)) == len(DISTRICTS)
