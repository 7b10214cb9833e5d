"""The clarity check, *6 rõ*: how each of the six is read."""

from pathlib import Path
from typing import Any

import pytest

from workflow.domain.clarity import CRITERIA, Clear, clarity
from workflow.domain.directive import DirectiveFile, Obligation
from workflow.library.yaml_file import read_as

BY_HAND = Path(__file__).parents[3] / "directives" / "hoc-ba-so-2025.yaml"


def a_duty(**facts: Any) -> Obligation:
    return Obligation.model_validate(
        {"code": "1-ke-hoach", "quote": "lập kế hoạch", "action": "Lập kế hoạch thí điểm"} | facts
    )


@pytest.mark.parametrize(
    ("criterion", "facts"),
    [
        (Clear.PEOPLE, {"owners": ["phong-gddt"]}),
        (Clear.WORK, {"action": "Lập kế hoạch thí điểm học bạ số"}),
        (Clear.TIME, {"due": {"before": "2025-02-28"}}),
        (Clear.TIME, {"due": {"every": "month", "by_day": 20}}),
        (Clear.RESPONSIBILITY, {"owners": ["phong-gddt"], "supporting": ["vnpt"]}),
        (Clear.PRODUCT, {"deliverable": "Kế hoạch"}),
        (Clear.POWER, {"send_to": "so-gddt"}),
    ],
)
def test_these_are_clear(criterion: Clear, facts: dict[str, Any]) -> None:
    assert CRITERIA[criterion](a_duty(**facts))


@pytest.mark.parametrize(
    ("criterion", "facts"),
    [
        (Clear.PEOPLE, {}),
        (Clear.WORK, {"action": "Tổ chức"}),
        (Clear.TIME, {}),
        (Clear.TIME, {"due": {"after_event": "kết thúc thí điểm"}}),
        (Clear.RESPONSIBILITY, {"owners": ["phong-gddt", "truong-thpt"]}),
        (Clear.RESPONSIBILITY, {"owners": ["vnpt"], "supporting": ["vnpt"]}),
        (Clear.PRODUCT, {}),
        (Clear.POWER, {}),
    ],
)
def test_these_are_not(criterion: Clear, facts: dict[str, Any]) -> None:
    assert not CRITERIA[criterion](a_duty(**facts))


def test_only_obligations_are_judged() -> None:
    judged = {each.criterion: each for each in clarity(read_as(BY_HAND, DirectiveFile))}
    assert set(judged) == set(Clear)
    assert judged[Clear.PEOPLE].unclear == ("6-tong-ket",)
    assert {each.clear + len(each.unclear) for each in judged.values()} == {13}
