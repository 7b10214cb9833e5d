"""Orders that reach nobody, addressees without a duty, and what lacks a day or an owner."""

from datetime import date
from typing import Any

import pytest

from workflow.domain.addressing import (
    AddressingFault,
    AddressingKind,
    addressing_faults,
    ownerless,
    undated,
)
from workflow.domain.directive import DirectiveFile
from workflow.domain.organ import OrganFile, Organs

DAY = date(2025, 2, 12)
UNSENT = AddressingKind.ORDERED_NOT_ADDRESSED
IDLE = AddressingKind.ADDRESSED_WITHOUT_DUTY
ORGANS = Organs.of(
    [
        OrganFile.model_validate(
            {
                "units": [
                    {"code": code, "name": code, "kind": "school"}
                    for code in ("so", "thpt-a", "thpt-b", "vnpt")
                ],
                "groups": [
                    {"code": "thpt", "name": "Các trường THPT", "members": ["thpt-a", "thpt-b"]},
                    {"code": "tat-ca", "name": "Các cơ sở giáo dục", "members": ["thpt"]},
                    {"code": "nhu-nhau", "name": "Hai trường", "members": ["thpt-a", "thpt-b"]},
                    {"code": "trong", "name": "Nhóm chưa biết ai", "members": []},
                ],
            }
        )
    ]
)


def a_notice(
    *obligations: dict[str, Any], addressed: tuple[str, ...] = (), copied: tuple[str, ...] = ()
) -> DirectiveFile:
    """Return a notice with one clause for each obligation, numbered from 1."""
    return DirectiveFile.model_validate(
        {
            "key": "a",
            "head": {
                "document_type": "dispatch",
                "issuing_organ": "so",
                "code_notation": "SGDĐT",
                "place": "Đắk Nông",
                "subject": "Học bạ số",
                "addressees": [{"text": code, "means": [code]} for code in addressed],
                "to_places": [{"text": code, "means": [code]} for code in copied],
                "signer": {"full_name": "Trần Sĩ Thành", "position": "PHÓ GIÁM ĐỐC"},
                "archive_copy": "VT",
            },
            "directives": [
                {
                    "clause": str(number),
                    "paragraphs": ["làm"],
                    "obligations": [
                        {"code": f"{number}-a", "quote": "làm", "action": "Làm", **obligation}
                    ],
                }
                for number, obligation in enumerate(obligations, start=1)
            ],
        }
    )


def faults(notice: DirectiveFile) -> tuple[AddressingFault, ...]:
    return addressing_faults(notice, ORGANS, DAY)


@pytest.mark.parametrize(
    ("owner", "addressed", "fits"),
    [
        pytest.param("thpt", "thpt", True, id="the same group"),
        pytest.param("thpt-a", "thpt", True, id="a member of the group addressed"),
        pytest.param("thpt", "tat-ca", True, id="a group in the group addressed"),
        pytest.param("nhu-nhau", "thpt", True, id="another group of the same units"),
        pytest.param("tat-ca", "thpt", True, id="all known members are addressed"),
        pytest.param("thpt", "thpt-a", False, id="one member only"),
        pytest.param("vnpt", "thpt", False, id="somebody else"),
        pytest.param("trong", "trong", True, id="an empty group, the same code"),
        pytest.param("trong", "thpt", False, id="an empty group is not covered by chance"),
        pytest.param("so", "thpt-a", True, id="the issuer does not write to itself"),
    ],
)
def test_who_is_ordered_must_be_addressed(owner: str, addressed: str, fits: bool) -> None:
    notice = a_notice({"owners": [owner]}, {"owners": [addressed]}, addressed=(addressed,))
    unsent = [fault for fault in faults(notice) if fault.kind is UNSENT]
    assert unsent == ([] if fits else [AddressingFault(UNSENT, owner, ("1",))])


def test_a_copy_in_noi_nhan_reaches_who_is_ordered() -> None:
    assert faults(a_notice({"owners": ["vnpt"]}, copied=("vnpt",))) == ()


def test_every_clause_that_orders_is_named_once() -> None:
    vnpt = {"owners": ["vnpt"]}
    assert faults(a_notice(vnpt, {"owners": ["thpt"]}, vnpt, addressed=("thpt",))) == (
        AddressingFault(UNSENT, "vnpt", ("1", "3")),
    )


@pytest.mark.parametrize(
    ("owner", "addressed"),
    [
        pytest.param("thpt", "thpt", id="itself"),
        pytest.param("tat-ca", "thpt-a", id="a group of groups that contains it"),
        pytest.param("thpt-a", "thpt", id="a part of it"),
    ],
)
def test_an_addressee_has_a_duty(owner: str, addressed: str) -> None:
    notice = a_notice({"owners": [owner]}, addressed=(addressed,))
    assert [fault for fault in faults(notice) if fault.kind is IDLE] == []


def test_a_standing_duty_and_a_ban_are_no_duty_of_its_own_but_named() -> None:
    notice = a_notice(
        {"owners": ["tat-ca"], "modality": "standing_duty"},
        {"attested_by": ["thpt"], "modality": "prohibition"},
        addressed=("thpt-a",),
    )
    assert faults(notice) == (AddressingFault(IDLE, "thpt-a", ("1", "2")),)


def test_what_lacks_a_day_or_an_owner_is_listed() -> None:
    notice = a_notice(
        {"owners": ["thpt"], "due": {"before": "2025-02-28"}},
        {"owners": ["thpt"]},
        {"due": {"after_event": "hội nghị", "then": {"within_days": 5}}},
        {"owners": ["thpt"], "modality": "permission", "due": {"none": "thường xuyên"}},
        {"owners": ["thpt"], "due": {"from_school_year": "2025-2026"}},
        {"modality": "prohibition"},
        {"modality": "statement"},
    )
    assert [end.clause for end in undated(notice)] == ["2", "3", "4", "5"]
    assert [end.obligation.code for end in ownerless(notice)] == ["3-a"]
