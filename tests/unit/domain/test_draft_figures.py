"""What a draft holds, counted."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.unit.builders import a_calendar
from tests.unit.intake.matching.organs_of_dak_nong import dak_nong
from tests.unit.real_notice import the_real_notice
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.directive import DirectiveFile, Modality
from workflow.domain.draft_figures import DraftFigures, draft_figures
from workflow.domain.office import Office
from workflow.domain.proposal import Proposal, ProposedDuty
from workflow.domain.rulebook import Rulebook
from workflow.library.yaml_file import read_as

ROOT = Path(__file__).parents[3]
FILE = read_as(ROOT / "directives" / "hoc-ba-so-2025.yaml", DirectiveFile)
PROPOSAL = Proposal(
    file=FILE,
    duties=tuple(
        ProposedDuty(obligation=obligation, source=source)
        for (_, obligation), source in zip(
            FILE.obligations(), the_real_notice().duties(), strict=True
        )
    ),
    remarks=(),
    notice=the_real_notice(),
)
OFFICE = read_as(ROOT / "directives" / "offices" / "so-gddt-dak-nong.yaml", Office)


def figures(today: date) -> DraftFigures:
    return draft_figures(PROPOSAL, rules(), today)


def rules() -> Rulebook:
    return Rulebook(office=OFFICE, organs=dak_nong(), calendar=a_calendar())


def test_every_modality_is_counted() -> None:
    found = figures(date(2025, 2, 14))
    assert found.total == 17
    assert found.by_modality == {
        Modality.OBLIGATION: 13,
        Modality.STANDING_DUTY: 1,
        Modality.PROHIBITION: 1,
        Modality.PERMISSION: 1,
        Modality.STATEMENT: 1,
    }


def test_dated_and_undated_make_all_that_needs_a_day() -> None:
    found = figures(date(2025, 2, 14))
    assert (found.dated, len(found.undated)) == (5, 9)
    assert found.ownerless == ("6-tong-ket",)


def test_an_owner_that_nobody_declared_is_not_the_same_as_none() -> None:
    directive = FILE.directives[0]
    duty = directive.obligations[1].model_copy(update={"owners": ()})
    others = (directive.obligations[0], duty, *directive.obligations[2:])
    clause = directive.model_copy(update={"obligations": others})
    file = FILE.model_copy(update={"directives": (clause, *FILE.directives[1:])})
    found = draft_figures(replace(PROPOSAL, file=file), rules(), date(2025, 2, 14))
    assert (found.ownerless, found.undeclared) == (("6-tong-ket",), ("1-ke-hoach",))


def test_who_is_ordered_but_not_addressed_and_the_other_way_round_is_a_fault() -> None:
    faults = figures(date(2025, 2, 14)).faults
    assert [fault.code for fault in faults] == [
        "truong-thcs-thpt",
        "nha-cung-cap-phan-mem",
        "gdnn-gdtx",
    ]


@pytest.mark.parametrize(
    ("today", "past"),
    [(date(2025, 2, 27), ()), (date(2025, 2, 28), ("1-ke-hoach",))],
    ids=["on the last day", "on the day after"],
)
def test_a_day_is_past_only_when_it_is_over(today: date, past: tuple[str, ...]) -> None:
    assert tuple(day.code for day in figures(today).past) == past


def test_a_last_day_on_a_sunday_is_told() -> None:
    days = figures(date(2025, 2, 14)).on_days_off
    assert [day.code for day in days] == ["1-tong-ket", "2-bao-cao", "3-bao-cao"]


def test_a_year_nobody_declared_is_named() -> None:
    nothing = replace(rules(), calendar=WorkingCalendar(()))
    assert draft_figures(PROPOSAL, nothing, date(2025, 2, 14)).undeclared_years == (2025,)
