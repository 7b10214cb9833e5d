"""On 01/7/2025 the district level is gone: what is still owed passes on, with the legal act."""

from dataclasses import replace
from datetime import date

import pytest

from tests.integration.usecases.office import (
    CU_JUT,
    DISTRICTS,
    TUY_DUC,
    CountingStore,
    Office,
    hand,
    nothing_changes,
    owed_of,
    plan_of,
    summary_of,
)
from workflow.domain.assignment import Step
from workflow.domain.figures import Figures
from workflow.domain.message import MessageState
from workflow.errors import TemporaryDeliveryError
from workflow.ports.which import Which
from workflow.usecases.accept_result import accept_result
from workflow.usecases.count_figures import count_figures
from workflow.usecases.move_to_successors import move_to_successors

LAST_EVENING, FIRST_DAY = date(2025, 6, 30), date(2025, 7, 1)
HEIR = "so-gddt-lam-dong"
HEIRS_ADDRESS = "hoc-ba-so@so-gddt-lam-dong.example"
ACT = "Nghị định số 142/2025/NĐ-CP"
DONE, HANDED_IN = TUY_DUC, "phong-gddt-krong-no"


@pytest.fixture
def adopted(office: Office) -> Office:
    """Return the office on 30/6: item 1; plans done, one summary done, one handed in, six open."""
    office.adopt("1")
    office.finish(*(plan_of(unit) for unit in DISTRICTS), summary_of(DONE))
    office.submit(summary_of(HANDED_IN))
    office.clock.go(LAST_EVENING)
    return office


def test_nothing_moves_while_the_units_still_exist(adopted: Office) -> None:
    with nothing_changes(adopted):
        assert move_to_successors(adopted.desk) == 0


def test_what_is_open_passes_on_with_the_act_and_both_names(adopted: Office) -> None:
    adopted.clock.go(FIRST_DAY)
    undated = 2 * len(DISTRICTS)
    assert move_to_successors(adopted.desk) == undated + len(DISTRICTS) - 1
    moved = adopted.assignment(summary_of(CU_JUT))
    assert (moved.unit, moved.first_unit, moved.owner) == (HEIR, CU_JUT, "phong-gddt")
    assert moved.last_day == date(2025, 6, 29)
    with adopted.store.read() as tx:
        entry = tx.trail(summary_of(CU_JUT))[-1]
    assert (entry.move, entry.actor) == ("succeed", "dondoc")
    assert entry.note.startswith(
        "Phòng Giáo dục và Đào tạo huyện Cư Jút → Sở Giáo dục và Đào tạo tỉnh Lâm Đồng: "
    )
    assert ACT in entry.note


def test_what_is_done_stays_with_who_did_it(adopted: Office) -> None:
    adopted.clock.go(FIRST_DAY)
    move_to_successors(adopted.desk)
    assert adopted.assignment(summary_of(DONE)).unit == DONE
    assert {adopted.assignment(plan_of(unit)).unit for unit in DISTRICTS} == set(DISTRICTS)


def test_a_result_that_waits_passes_on_and_can_be_accepted(adopted: Office) -> None:
    adopted.clock.go(FIRST_DAY)
    move_to_successors(adopted.desk)
    waiting = adopted.assignment(summary_of(HANDED_IN))
    assert (waiting.step, waiting.unit) == (Step.SUBMITTED, HEIR)
    accepted = accept_result(adopted.desk, summary_of(HANDED_IN), hand())
    assert not accepted.is_late_on(FIRST_DAY)


def test_running_again_moves_nothing(adopted: Office) -> None:
    adopted.clock.go(FIRST_DAY)
    move_to_successors(adopted.desk)
    with nothing_changes(adopted):
        assert move_to_successors(adopted.desk) == 0
    adopted.clock.go(date(2025, 7, 15))
    with nothing_changes(adopted):
        assert move_to_successors(adopted.desk) == 0


def test_reminders_follow_to_the_successor_in_one_digest(adopted: Office) -> None:
    sent = adopted.live(FIRST_DAY, date(2025, 7, 4))
    late = [(day, mail.to_email) for day, mail in sent]
    assert late == [(date(2025, 7, 2), HEIRS_ADDRESS)]
    ((_, digest),) = sent
    assert digest.about == tuple(
        sorted(summary_of(unit) for unit in DISTRICTS if unit not in {DONE, HANDED_IN})
    )
    assert digest.letter.table is not None
    assert "(nhận từ Phòng Giáo dục và Đào tạo huyện Cư Jút)" in digest.letter.table.rows[0][0]
    assert {key.rpartition(".")[2] for key in digest.events} == {HEIR}


def test_a_mail_that_waits_for_the_ended_unit_is_withdrawn(adopted: Office) -> None:
    adopted.clock.go(date(2025, 6, 27))
    addresses = [f"dau-moi@{unit}.example" for unit in DISTRICTS]
    adopted.mailer.answers = {to: [TemporaryDeliveryError(451, "busy")] * 20 for to in addresses}
    adopted.tick()
    waiting = len(adopted.messages(MessageState.QUEUED))
    adopted.clock.go(FIRST_DAY)
    assert adopted.tick().ended == {MessageState.WITHDRAWN: waiting}
    assert waiting == 6


def test_figures_still_add_up_by_unit_and_by_group(adopted: Office) -> None:
    before = count_figures(adopted.desk)
    adopted.clock.go(FIRST_DAY)
    move_to_successors(adopted.desk)
    after = count_figures(adopted.desk)
    assert (after.whole.total, after.whole.done) == (before.whole.total, before.whole.done)
    assert list(after.by_group) == ["phong-gddt"]
    assert after.by_group["phong-gddt"] == after.whole
    assert set(after.by_unit) == {HEIR, *DISTRICTS}
    for cell in Figures.__slots__:
        parts = sum(getattr(part, cell) for part in after.by_unit.values())
        assert parts == getattr(after.whole, cell), cell
    assert after.by_unit[HEIR].open_overdue == 6


def test_the_tick_of_the_first_day_does_it(adopted: Office) -> None:
    adopted.clock.go(FIRST_DAY)
    assert adopted.tick().moved == 3 * len(DISTRICTS) - 1
    left = [a for a in owed_of(adopted.assignments()) if a.unit in DISTRICTS]
    assert left == []
    assert len(adopted.assignments(Which(unit=HEIR))) == 3 * len(DISTRICTS) - 1


def test_nothing_is_locked_once_everything_has_moved(adopted: Office) -> None:
    adopted.clock.go(FIRST_DAY)
    counting = CountingStore(adopted.store)
    desk = replace(adopted.desk, store=counting)
    assert move_to_successors(desk) == 3 * len(DISTRICTS) - 1
    assert counting.writes == len(DISTRICTS)
    assert move_to_successors(desk) == 0
    assert counting.writes == len(DISTRICTS)
