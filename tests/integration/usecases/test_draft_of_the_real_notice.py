"""The notice as issued, read by the engine: the duties that a person declared by hand."""

from pathlib import Path

import pytest

from workflow.declarations import notice_reader, organ_matching, rulebook_of, text_likeness
from workflow.domain.directive import DirectiveFile
from workflow.domain.rulebook import Rulebook
from workflow.domain.version import DutyChange
from workflow.library.yaml_file import read_as
from workflow.usecases.compare_versions import compare_versions
from workflow.usecases.draft_directives import DraftOrder, draft_directives

ROOT = Path(__file__).parents[3]
NOTICE = ROOT / "examples" / "dak-nong-2025" / "notice.txt"
BY_HAND = read_as(ROOT / "directives" / "hoc-ba-so-2025.yaml", DirectiveFile)


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(tmp_path_factory.mktemp("no-office"))


@pytest.fixture(scope="module")
def drafted(rules: Rulebook) -> DirectiveFile:
    notice = notice_reader().read(NOTICE.name, NOTICE.read_bytes())
    order = DraftOrder(
        rules=rules,
        matching=organ_matching(),
        key=BY_HAND.key,
        source="thong-bao.txt",
        today=BY_HAND.meeting.meeting_date if BY_HAND.meeting else rules.calendar.end,
    )
    return draft_directives(notice, order).file


@pytest.fixture(scope="module")
def twins(drafted: DirectiveFile) -> tuple[DutyChange, ...]:
    return compare_versions(BY_HAND, drafted, text_likeness())


def test_every_duty_is_found_and_none_is_invented(twins: tuple[DutyChange, ...]) -> None:
    assert [(t.before and t.before.code) for t in twins] == [
        duty.code for _, duty in BY_HAND.obligations()
    ]
    assert all(twin.after for twin in twins)


def test_owners_and_modalities_are_those_declared_by_hand(twins: tuple[DutyChange, ...]) -> None:
    for twin in twins:
        assert twin.before is not None
        assert twin.after is not None
        assert (twin.before.code, twin.after.owners) == (twin.before.code, twin.before.owners)
        assert twin.after.supporting == twin.before.supporting
        assert twin.after.modality is twin.before.modality


def test_the_last_days_are_those_declared_by_hand(
    twins: tuple[DutyChange, ...], drafted: DirectiveFile, rules: Rulebook
) -> None:
    for twin in twins:
        assert twin.before is not None
        assert twin.after is not None
        ours = rules.reckon(drafted, twin.after).last_day
        assert (twin.before.code, ours) == (
            twin.before.code,
            rules.reckon(BY_HAND, twin.before).last_day,
        )


def test_the_head_is_the_one_declared_by_hand(drafted: DirectiveFile) -> None:
    same = {"legal_basis": BY_HAND.head.legal_basis}
    assert drafted.head.model_copy(update=same) == BY_HAND.head
    assert (drafted.key, drafted.meeting) == (BY_HAND.key, BY_HAND.meeting)
