"""The duties of the real notice, read from its file, are those laid out by hand."""

import re
from datetime import date

import pytest

from tests.unit.intake.duties.office import passages
from tests.unit.real_notice import NOTICE, the_real_notice
from workflow.domain.notice_draft import DraftDuty, NoticeDraft, Sureness, Taken
from workflow.intake.reader import IntakeReader

BY_HAND = list(the_real_notice().duties())
NAMES = [f"{duty.clause}: {duty.act[:40]}" for duty in BY_HAND]
WORD = re.compile(r"\w+")
MOST_OF_THEM = 0.9


@pytest.fixture(scope="module")
def draft() -> NoticeDraft:
    return IntakeReader().read(NOTICE.name, NOTICE.read_bytes())


@pytest.fixture(scope="module")
def duties(draft: NoticeDraft) -> list[DraftDuty]:
    return list(draft.duties())


def values(taken: tuple[Taken[str], ...]) -> list[str]:
    """Return the names that are more than a question."""
    return [each.value for each in taken if each.sureness is not Sureness.ASK]


def day(duty: DraftDuty) -> date | None:
    return duty.deadline.value.day if duty.deadline else None


def words(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))


def test_no_duty_is_missed_and_none_is_invented(duties: list[DraftDuty]) -> None:
    assert [duty.clause for duty in duties] == [duty.clause for duty in BY_HAND]


@pytest.mark.parametrize("place", range(len(BY_HAND)), ids=NAMES)
def test_a_duty_says_who_what_and_by_when(duties: list[DraftDuty], place: int) -> None:
    found, expected = duties[place], BY_HAND[place]
    told = (values(found.owners), found.modality.value, day(found), values(found.supporting))
    assert told == (
        values(expected.owners),
        expected.modality.value,
        day(expected),
        values(expected.supporting),
    )
    same = words(found.quote.text) & words(expected.act)
    assert len(same) >= MOST_OF_THEM * len(words(expected.act))


@pytest.mark.parametrize("place", range(len(BY_HAND)), ids=NAMES)
def test_a_report_goes_to_whom_the_notice_says(duties: list[DraftDuty], place: int) -> None:
    found, expected = duties[place].send_to, BY_HAND[place].send_to
    assert (found and found.value) == (expected and expected.value)


def test_who_sums_up_the_trial_is_only_asked_for(duties: list[DraftDuty]) -> None:
    assert [owner.sureness for owner in duties[-1].owners] == [Sureness.ASK]


def test_every_word_stands_at_its_place(draft: NoticeDraft) -> None:
    found = list(passages(draft))
    assert len(found) > len(BY_HAND)
    assert [draft.text[each.start : each.end] for each in found] == [each.text for each in found]
