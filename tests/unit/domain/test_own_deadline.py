"""A deadline that stands nowhere in the notice is somebody's own, and is told apart."""

from datetime import date
from typing import Any

import pytest

from tests.unit.builders import a_notice, a_rulebook
from workflow.domain.directive import DirectiveFile
from workflow.domain.own_deadline import own_deadlines
from workflow.usecases.explain_obligation import explain_obligation
from workflow.wording.notice_faults import OWN_DEADLINE_SENTENCE


def with_due(due: dict[str, Any], printed: str, elsewhere: str = "") -> DirectiveFile:
    """Return a notice of one duty, its clause as printed, another paragraph before it."""
    said = a_notice().model_dump(mode="json", exclude_defaults=True)
    clause = said["directives"][0]
    clause["paragraphs"] = [f"1. Các phòng gửi kế hoạch về Sở{printed}."]
    clause["obligations"][0] |= {"quote": "gửi kế hoạch về Sở", "due": due}
    return DirectiveFile.model_validate({**said, "preamble": [elsewhere] if elsewhere else []})


@pytest.mark.parametrize(
    ("due", "printed"),
    [
        pytest.param({"by_end_of": "2025-03-15"}, "", id="a day, no words"),
        pytest.param({"before": "2025-03-15", "words": "trước ngày 15/3/2025"}, "", id="own words"),
        pytest.param({"before": "2025-03-05"}, " theo Công văn số 215", id="another number"),
        pytest.param({"before": "2025-03-05"}, " sau ngày 25/3/2025", id="another day"),
        pytest.param({"within_working_days": 5}, "", id="a length, no words"),
        pytest.param({"within_working_days": 5}, " trong 15 ngày", id="another length"),
        pytest.param({"same_day": True}, "", id="the same day"),
        pytest.param({"every": "month", "before_day": 20}, "", id="each month"),
    ],
)
def test_what_the_notice_does_not_say_is_somebodys_own(due: dict[str, Any], printed: str) -> None:
    (end,) = own_deadlines(with_due(due, printed))
    assert (end.clause, end.obligation.code) == ("1", "1-ke-hoach")


@pytest.mark.parametrize(
    ("due", "printed", "elsewhere"),
    [
        ({"before": "2025-03-05"}, " trước ngày 05/3/2025", ""),
        ({"before": "2025-03-05"}, " trước 5.3.2025", ""),
        ({"before": "2025-03-05"}, " trước ngày 05 tháng 3 năm 2025", ""),
        ({"by_end_of": "2025-03-05"}, " chậm nhất 05/3", ""),
        ({"within_working_days": 5}, " trong 05 ngày làm việc", ""),
        ({"within_days": 10, "words": "trong mười ngày"}, " trong  mười ngày", ""),
        ({"before": "2025-03-05", "words": "trước ngày 05/3"}, "", "Nộp trước ngày 05/3 như sau:"),
        ({"every": "month", "before_day": 20}, " trước ngày 20 hằng tháng", ""),
        ({"none": ""}, "", ""),
        ({"after_event": "có kết quả", "then": {"within_days": 5}}, "", ""),
    ],
)
def test_what_the_notice_says_is_not(due: dict[str, Any], printed: str, elsewhere: str) -> None:
    assert list(own_deadlines(with_due(due, printed, elsewhere))) == []


def test_a_ban_has_no_deadline_to_be_set() -> None:
    file = with_due({"before": "2025-03-15"}, "")
    said = file.model_dump(mode="json", exclude_defaults=True)
    said["directives"][0]["obligations"][0] |= {"modality": "statement"}
    assert list(own_deadlines(DirectiveFile.model_validate(said))) == []


def test_it_is_explained_in_a_sentence_like_the_others() -> None:
    notice = with_due({"by_end_of": "2025-03-14"}, "")
    (place,) = notice.obligations()
    told = explain_obligation(a_rulebook(), (notice, *place), date(2025, 2, 12))
    assert told.sentences[-1] == OWN_DEADLINE_SENTENCE
    assert all(each[-1] == "." and each.lstrip("“")[0].isupper() for each in told.sentences)
