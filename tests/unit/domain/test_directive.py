"""One notice: its quotes, its codes, and what stands in it."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from workflow.domain.directive import DirectiveFile, Modality, one_line
from workflow.domain.due import NoDeadline

HEAD = {
    "document_type": "dispatch",
    "issuing_organ": "so",
    "code_notation": "SGDĐT-GDTrH",
    "place": "Đắk Nông",
    "subject": "Học bạ số",
    "signer": {"full_name": "Trần Sĩ Thành", "position": "PHÓ GIÁM ĐỐC"},
    "archive_copy": "VT",
}


def an_obligation(code: str, quote: str = "lập kế hoạch", **facts: Any) -> dict[str, Any]:
    return {"code": code, "quote": quote, "action": "Lập kế hoạch", **facts}


def a_notice(*obligations: dict[str, Any], text: str = "Các phòng lập kế hoạch.") -> DirectiveFile:
    clause = {"clause": "1", "paragraphs": [text], "obligations": obligations}
    return DirectiveFile.model_validate({"key": "hoc-ba-so", "head": HEAD, "directives": [clause]})


def test_what_is_not_said_is_not_invented() -> None:
    notice = a_notice(an_obligation("1-a"))
    obligation = notice.obligation("1-a")
    assert obligation.modality is Modality.OBLIGATION
    assert isinstance(obligation.due, NoDeadline)
    assert obligation.bearers == ()
    assert notice.head.is_draft


def test_who_attests_bears_what_names_nobody() -> None:
    ban = a_notice(an_obligation("1-a", modality="prohibition", attested_by=["truong"]))
    assert ban.obligation("1-a").bearers == ("truong",)
    named = a_notice(an_obligation("1-a", owners=["phong"], attested_by=["truong"]))
    assert named.obligation("1-a").bearers == ("phong",)


def test_a_quote_may_run_over_lines_and_bold_marks() -> None:
    text = "Các phòng lập\n  kế hoạch trước ngày **28/02/2025**."
    notice = a_notice(an_obligation("1-a", "lập kế hoạch trước ngày 28/02/2025"), text=text)
    assert one_line(notice.directives[0].paragraphs[0]).endswith("trước ngày 28/02/2025.")


def test_every_quote_that_is_not_in_the_clause_is_told() -> None:
    with pytest.raises(ValidationError) as caught:
        a_notice(an_obligation("1-a", "làm gì đó"), an_obligation("1-b", "làm gì khác"))
    assert str(caught.value.errors()[0]["ctx"]["error"]).splitlines() == [
        "lời trích của 1-a không có trong khoản 1: “làm gì đó”",
        "lời trích của 1-b không có trong khoản 1: “làm gì khác”",
    ]


def test_a_code_stands_for_one_obligation() -> None:
    with pytest.raises(ValidationError, match="mã nhiệm vụ “1-a” dùng hai lần"):
        a_notice(an_obligation("1-a"), an_obligation("1-a"))


def test_number_and_day_end_the_draft() -> None:
    issued = a_notice(an_obligation("1-a")).issued(215, date(2025, 2, 13))
    assert not issued.head.is_draft
    assert (issued.head.code_number, issued.head.issued_date) == (215, date(2025, 2, 13))


@pytest.mark.parametrize(
    ("modality", "attested"),
    [
        (Modality.OBLIGATION, False),
        (Modality.STANDING_DUTY, True),
        (Modality.PROHIBITION, True),
        (Modality.PERMISSION, False),
        (Modality.STATEMENT, False),
    ],
)
def test_only_a_standing_duty_and_a_ban_are_attested(modality: Modality, attested: bool) -> None:
    assert modality.is_attested is attested
