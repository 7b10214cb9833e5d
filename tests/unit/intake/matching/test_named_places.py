"""Where a notice names the organs that its duties are given to."""

from datetime import date

import pytest

from tests.unit.intake.matching.organs_of_dak_nong import OFFICE, dak_nong
from workflow.intake.matching.match import OrganMatcher
from workflow.intake.matching.named_places import NamedPlaces

TEXT = (
    "Các trường THCS&THPT, trường THPT, trường PTDTNT huyện chuẩn bị các điều kiện, đồng thời chủ "
    "động phối hợp với các công ty cung cấp phần mềm để triển khai tập huấn, gửi về Sở Giáo dục và "
    "Đào tạo."
)


@pytest.fixture(scope="module")
def places() -> NamedPlaces:
    return NamedPlaces(OrganMatcher(dak_nong(), OFFICE, date(2025, 2, 14)))


def test_each_of_a_list_is_found_at_its_own_words(places: NamedPlaces) -> None:
    found = places(TEXT, {"truong-ptdtnt", "truong-thpt"})
    assert [(each.code, TEXT[each.start : each.end]) for each in found] == [
        ("truong-thpt", "trường THPT"),
        ("truong-ptdtnt", "trường PTDTNT huyện"),
    ]


def test_who_is_only_likely_meant_is_found_when_no_sure_name_is_his(places: NamedPlaces) -> None:
    (found,) = places(TEXT, {"nha-cung-cap-phan-mem"})
    assert TEXT[found.start : found.end] == "các công ty cung cấp phần mềm"


def test_nobody_else_is_looked_for(places: NamedPlaces) -> None:
    assert places(TEXT, ()) == []
    assert places(TEXT, {"gdtx-tinh"}) == []
