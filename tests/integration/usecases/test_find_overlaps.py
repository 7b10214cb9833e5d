"""What several notices ask of one unit twice."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from workflow.declarations import rulebook_of, text_likeness
from workflow.domain.directive import DirectiveFile
from workflow.domain.overlap import Overlap
from workflow.domain.pair import Pair
from workflow.domain.rulebook import Rulebook
from workflow.library.yaml_file import read_as
from workflow.usecases.find_overlaps import find_overlaps

BY_HAND = Path(__file__).parents[3] / "directives" / "hoc-ba-so-2025.yaml"
TODAY = date(2025, 2, 14)
REPORT = "Báo cáo kết quả triển khai thí điểm học bạ số về Sở"


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(tmp_path_factory.mktemp("no-office"))


def a_notice(key: str, *duties: dict[str, Any]) -> DirectiveFile:
    """Return a notice with the head of the real one and duties of its own."""
    head = read_as(BY_HAND, DirectiveFile).model_dump(mode="json", exclude_defaults=True)["head"]
    obligations = [
        {"code": f"viec-{n}", "quote": REPORT, "action": REPORT, "owners": ["truong-thpt"], **duty}
        for n, duty in enumerate(duties)
    ]
    quotes = [obligation["quote"] for obligation in obligations]
    clause = {"clause": "1", "paragraphs": quotes, "obligations": obligations}
    return DirectiveFile.model_validate({"key": key, "head": head, "directives": [clause]})


def found(rules: Rulebook, *files: DirectiveFile) -> list[Overlap]:
    return find_overlaps(files, rules, text_likeness(), TODAY)


BY_JUNE = {"due": {"before": "2025-06-30"}}
OTHER = {"quote": "Tổ chức tập huấn cho giáo viên", "action": "Tổ chức tập huấn cho giáo viên"}


def test_like_words_at_about_one_time_overlap(rules: Rulebook) -> None:
    near = {"due": {"before": "2025-07-10"}, "owners": ["thpt-chu-van-an"]}
    (overlap,) = found(rules, a_notice("mot", BY_JUNE), a_notice("hai", near))
    assert (overlap.one.code, overlap.other.code) == ("mot.viec-0", "hai.viec-0")
    assert (overlap.units, overlap.score) == (("thpt-chu-van-an",), 100.0)


@pytest.mark.parametrize(
    "other",
    [
        {"due": {"before": "2025-08-30"}},
        {**BY_JUNE, "owners": ["phong-gddt"]},
        {**BY_JUNE, **OTHER},
        {**BY_JUNE, "modality": "statement"},
    ],
    ids=["two months apart", "of other units", "in other words", "an announcement"],
)
def test_these_do_not_overlap(rules: Rulebook, other: dict[str, Any]) -> None:
    assert found(rules, a_notice("mot", BY_JUNE), a_notice("hai", other)) == []


def test_a_duty_without_a_day_may_fall_together_with_any(rules: Rulebook) -> None:
    assert len(found(rules, a_notice("mot", BY_JUNE), a_notice("hai", {}))) == 1


def test_two_duties_of_one_notice_are_its_own_affair(rules: Rulebook) -> None:
    assert found(rules, a_notice("mot", BY_JUNE, BY_JUNE)) == []


def test_a_year_without_a_calendar_counts_as_no_day(rules: Rulebook) -> None:
    far = {"due": {"before": "2091-06-30"}}
    assert len(found(rules, a_notice("mot", BY_JUNE), a_notice("hai", far))) == 1


class CountingLikeness:
    """Counts the pairs that are compared."""

    def __init__(self) -> None:
        self.compared = 0

    def likest(
        self, texts: Sequence[str], pairs: Iterable[tuple[int, int]], least: float
    ) -> Sequence[Pair]:
        self.compared += len(list(pairs))
        return ()


def test_units_do_not_wait_for_each_other_s_duties(rules: Rulebook) -> None:
    units = [code for code in rules.organs.units if code.startswith("thpt-")][:20]
    notices = [a_notice(f"so-{n}", *({"owners": [unit]} for unit in units)) for n in range(20)]
    likeness = CountingLikeness()
    find_overlaps(notices, rules, likeness, TODAY)
    assert likeness.compared == 20 * (20 * 19 // 2)


def test_units_with_the_same_duties_are_compared_once(rules: Rulebook) -> None:
    likeness = CountingLikeness()
    find_overlaps([a_notice("mot", {}), a_notice("hai", {})], rules, likeness, TODAY)
    assert likeness.compared == 1


def test_hundreds_of_duties_of_one_unit_are_found(rules: Rulebook) -> None:
    words = [f"Báo cáo chuyên đề số {n} {'abcdefghij'[n % 10] * 40}" for n in range(300)]
    one = a_notice("mot", *({"quote": text, "action": text} for text in words))
    other = a_notice("hai", *({"quote": text, "action": text} for text in words[:5]))
    pairs = {overlap.one.obligation.quote for overlap in found(rules, one, other)}
    assert set(words[:5]) <= pairs
