"""Names as printed, matched to the organs that an office declared; near misses are asked."""

from datetime import date

import pytest

from tests.unit.intake.matching.organs_of_dak_nong import OFFICE, dak_nong, organs_named
from workflow.domain.notice_draft import Sureness
from workflow.domain.organ import Organs
from workflow.intake.matching.match import OrganMatcher

DAY = date(2025, 2, 14)


@pytest.fixture(scope="module")
def matcher() -> OrganMatcher:
    return OrganMatcher(dak_nong(), OFFICE, DAY)


def codes(matcher: OrganMatcher, printed: str) -> list[str | None]:
    return [match.code for match in matcher.match(printed)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Phòng Giáo dục và Đào tạo các huyện, thành phố", "phong-gddt"),
        ("Các trường THPT, trường PTDTNT huyện", "truong-thpt truong-ptdtnt"),
        ("Trung tâm GDTX - Ngoại ngữ, tin học tỉnh", "gdtx-tinh"),
        ("trung tâm Giáo dục thường xuyên – Ngoại ngữ, tin học tỉnh", "gdtx-tinh"),
        ("Trung tâm GDNN – GDTX các huyện", "gdnn-gdtx"),
        ("Các trường THCS&THPT", "truong-thcs-thpt"),
        ("trường THPT", "truong-thpt"),
        ("Các đơn vị cung cấp phần mềm quản lý nhà trường", "nha-cung-cap-phan-mem"),
        ("các cơ sở giáo dục", "co-so-giao-duc"),
        ("Sở Giáo dục và Đào tạo", "so-gddt-dak-nong"),
        ("Giám đốc (để báo cáo)", "so-gddt-dak-nong"),
        (
            "Các trường THCS&THPT, trường THPT, PTDTNT huyện, TTGDTX - Ngoại ngữ, tin học tỉnh",
            "truong-thcs-thpt truong-thpt truong-ptdtnt gdtx-tinh",
        ),
    ],
    ids=lambda value: value[:40],
)
def test_every_name_of_the_real_notice_is_matched_for_sure(
    matcher: OrganMatcher, printed: str, expected: str
) -> None:
    found = matcher.match(printed)
    assert [match.code for match in found] == expected.split()
    assert {match.sureness for match in found} == {Sureness.SURE}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Sở", "so-gddt-dak-nong"),
        ("Sở GD&ĐT", "so-gddt-dak-nong"),
        ("SGDĐT", "so-gddt-dak-nong"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "so-gddt-dak-nong"),
        ("Sở Giáo dục và Đào tạo tỉnh Lâm Đồng", "so-gddt-lam-dong"),
        ("Lãnh đạo Sở", "so-gddt-dak-nong"),
        ("Hiệu trưởng các trường THPT", "truong-thpt"),
        ("Trưởng phòng GDĐT huyện Cư Jút", "phong-gddt-cu-jut"),
        ("Hiệu trưởng trường THPT Nguyễn Tất Thành", "thpt-nguyen-tat-thanh"),
        ("PGD-ĐT Cư Jút", "phong-gddt-cu-jut"),
        ("phòng giáo dục và đào tạo huyện cư jút", "phong-gddt-cu-jut"),
        ("TTGDNN-GDTX huyện Đắk Mil", "gdnn-gdtx-dak-mil"),
        ("trường PTDTNT huyện Cư Jút", "ptdtnt-cu-jut"),
        ("các trường THPT trên địa bàn tỉnh", "truong-thpt"),
        ("Phòng GDĐT các huyện, thị xã, thành phố", "phong-gddt"),
        ("từng cơ sở giáo dục", "co-so-giao-duc"),
        ("VNPT", "vnpt"),
    ],
    ids=lambda value: value[:40],
)
def test_a_name_is_matched_however_it_is_written(
    matcher: OrganMatcher, printed: str, expected: str
) -> None:
    (found,) = matcher.match(printed)
    assert (found.code, found.sureness) == (expected, Sureness.SURE)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("các công ty cung cấp phần mềm", "nha-cung-cap-phan-mem"),
        ("Phòng Giáo dục và Đào tạo", "phong-gddt"),
        ("Vietlel", "viettel"),
        ("Phòng GDĐT các huyện", "phong-gddt"),
        ("Trường THPT Quảng Trung", "thpt-quang-trung"),
    ],
    ids=lambda value: value[:40],
)
def test_a_name_with_a_small_difference_is_proposed_for_a_look(
    matcher: OrganMatcher, printed: str, expected: str
) -> None:
    (found,) = matcher.match(printed)
    assert (found.code, found.sureness) == (expected, Sureness.LIKELY)


@pytest.mark.parametrize(
    "printed",
    [
        "Trường THPT Nguyễn Thanh",
        "Trường THPT Nguyễn Tất Thanh Hùng",
        "Trường THPT Nguyễn Trường Thành",
        "Trường THPT Trần",
        "Trường THPT Đắk",
        "Trường THPT Nguyễn Trung Thành",
        "Phòng GDĐT huyện Đắk Lắk",
        "Phòng Nội vụ huyện Cư Jút",
        "Bộ Giáo dục và Đào tạo",
        "Sở Giáo dục và Đào tạo tỉnh Bình Thuận",
        "Sở Y tế",
        "Giám đốc Sở Y tế",
        "các trường",
        "các đơn vị",
        "Thủ trưởng các đơn vị",
        "các cơ sở giáo dục mầm non",
        "đồng chí Trần Sĩ Thành",
        "…",
        "",
    ],
)
def test_a_near_miss_is_asked(matcher: OrganMatcher, printed: str) -> None:
    (found,) = matcher.match(printed)
    assert (found.code, found.sureness) == (None, Sureness.ASK)


def test_what_is_asked_comes_with_the_nearest_names(matcher: OrganMatcher) -> None:
    (found,) = matcher.match("Phòng GDĐT huyện Đắk Lắk")
    assert found.candidates[0].name == "Phòng Giáo dục và Đào tạo huyện Đắk Mil"
    assert [c.score for c in found.candidates] == sorted(
        (c.score for c in found.candidates), reverse=True
    )


def test_one_district_is_not_taken_for_another() -> None:
    organs = organs_named(so_gddt="Sở GDĐT", phong_dak_mil="Phòng GDĐT huyện Đắk Mil")
    matcher = OrganMatcher(organs, "so-gddt", DAY)
    assert codes(matcher, "Phòng GDĐT huyện Cư Jút") == [None]


SOS = organs_named(
    ubnd_tinh="UBND tỉnh Đắk Nông",
    so_noi_vu="Sở Nội vụ",
    so_xay_dung="Sở Xây dựng",
    so_nn_mt="Sở Nông nghiệp và Môi trường",
    so_tai_chinh="Sở Tài chính",
    ubnd_cu_jut="UBND huyện Cư Jút",
    ubnd_dak_mil="UBND huyện Đắk Mil",
    van_phong="Văn phòng UBND tỉnh",
    bo_chqs="Bộ Chỉ huy Quân sự tỉnh",
    cong_an="Công an tỉnh Đắk Nông",
    ubnd_xa="UBND các xã, phường, đặc khu",
)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Các sở: Nội vụ, Xây dựng", ["so-noi-vu", "so-xay-dung"]),
        ("Các Sở Nội vụ, Tài chính và Xây dựng", ["so-noi-vu", "so-tai-chinh", "so-xay-dung"]),
        (
            "Sở Nông nghiệp và Môi trường, Sở Tài chính",
            ["so-nn-mt", "so-tai-chinh"],
        ),
        ("Giám đốc các Sở: NN&MT, Tài chính", ["so-nn-mt", "so-tai-chinh"]),
        ("UBND các huyện Cư Jút, Đắk Mil", ["ubnd-cu-jut", "ubnd-dak-mil"]),
        ("Chủ tịch UBND các huyện: Cư Jút, Đắk Mil", ["ubnd-cu-jut", "ubnd-dak-mil"]),
        ("Chánh Văn phòng UBND tỉnh", ["van-phong"]),
        ("Chủ tịch, các PCT UBND tỉnh", ["ubnd-tinh", "ubnd-tinh"]),
        ("Bộ CHQS tỉnh, Công an tỉnh", ["bo-chqs", "cong-an"]),
        ("UBND các xã, phường, đặc khu", ["ubnd-xa"]),
        ("UBND các xã, phường", ["ubnd-xa"]),
        ("Sở Nội vụ, Sở Y tế", ["so-noi-vu", None]),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_list_is_parted_into_its_names(printed: str, expected: list[str | None]) -> None:
    assert codes(OrganMatcher(SOS, "ubnd-tinh", DAY), printed) == expected


def test_the_unit_that_lives_on_the_day_is_meant() -> None:
    organs: Organs = dak_nong()
    in_2026 = OrganMatcher(organs, "phong-gddt-cu-jut", date(2026, 1, 5))
    assert codes(in_2026, "Sở Giáo dục và Đào tạo") == ["so-gddt-lam-dong"]


def test_a_head_is_written_once_for_all_of_a_list(matcher: OrganMatcher) -> None:
    found = codes(matcher, "PGDĐT huyện Đắk Mil, Krông Nô và Tuy Đức")
    assert found == ["phong-gddt-dak-mil", "phong-gddt-krong-no", "phong-gddt-tuy-duc"]


def test_a_list_that_is_no_list_of_names_is_asked_as_a_whole(matcher: OrganMatcher) -> None:
    printed = ", ".join(["một việc khác"] * 500)
    assert [match.printed for match in matcher.match(printed)] == [printed]
