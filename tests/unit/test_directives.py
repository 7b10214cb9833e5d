"""The shipped directives: the real notice, the organs of Đắk Nông, the sample office."""

import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from workflow.domain.addressing import addressing_faults, ownerless, undated
from workflow.domain.directive import DirectiveFile, Modality, one_line
from workflow.domain.document import DocumentType
from workflow.domain.due import Before
from workflow.domain.office import Office
from workflow.domain.organ import Organs, UnitKind
from workflow.library.office_folder import OfficeFolder
from workflow.library.shipped import shipped_folder
from workflow.library.yaml_file import read_as

SHIPPED = shipped_folder("directives")
SAMPLE = SHIPPED / "offices" / "so-gddt-dak-nong.yaml"
NOTICE = Path(__file__).parents[2] / "examples" / "dak-nong-2025" / "notice.txt"
MEETING = date(2025, 2, 12)
LAST = date(2025, 6, 30)
AFTER = date(2025, 7, 1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> OfficeFolder:
    """Return a folder with nothing of its own: all is shipped."""
    return OfficeFolder(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def organs(library: OfficeFolder) -> Organs:
    return library.organs()


@pytest.fixture(scope="module")
def notice(library: OfficeFolder) -> DirectiveFile:
    return library.directive(SHIPPED / "hoc-ba-so-2025.yaml")


@pytest.mark.parametrize("path", sorted(SHIPPED.rglob("*.yaml")), ids=lambda path: path.name)
def test_a_data_file_is_composed_and_writes_to_nobody_real(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    addresses = re.findall(r"[\w.+-]+@[\w.-]+", text)
    assert [address for address in addresses if not address.endswith(".example")] == []


def test_the_notice_says_word_for_word_what_was_printed(notice: DirectiveFile) -> None:
    printed = one_line(NOTICE.read_text(encoding="utf-8"))
    text = [*notice.preamble, *(p for d in notice.directives for p in d.paragraphs)]
    assert one_line(" ".join(text)) in printed
    assert "Vietlel" in text[0]
    for place in (*notice.head.addressees, *notice.head.to_places):
        assert place.text in printed
    for basis in notice.head.legal_basis:
        assert one_line(basis.text) in printed
    assert f"V/v {notice.head.subject}" in printed
    assert f"Lưu {notice.head.archive_copy}." in printed
    assert f"Số: /{notice.head.printed_notation}" in printed


def test_the_notice_is_a_draft_of_february_signed_for_the_director(notice: DirectiveFile) -> None:
    head = notice.head
    assert head.is_draft
    assert head.expected_month == "2025-02"
    assert (head.signer.competence.value, head.signer.principal) == ("KT.", "GIÁM ĐỐC")
    assert notice.meeting is not None
    assert notice.meeting.meeting_date == MEETING


def test_four_clauses_are_dated_before_a_day(notice: DirectiveFile) -> None:
    dated = {o.code: o.due.before for _, o in notice.obligations() if isinstance(o.due, Before)}
    assert dated == {
        "1-ke-hoach": date(2025, 2, 28),
        "1-tong-ket": LAST,
        "2-bao-cao": LAST,
        "3-bao-cao": LAST,
    }


def test_every_obligation_of_the_notice_is_declared_in_its_clause(notice: DirectiveFile) -> None:
    assert [(d.clause, len(d.obligations)) for d in notice.directives] == [
        ("1", 4),
        ("2", 3),
        ("3", 5),
        ("4", 1),
        ("5", 2),
        ("6", 2),
    ]
    kinds = {o.code: o.modality for _, o in notice.obligations()}
    assert {code: kind for code, kind in kinds.items() if kind is not Modality.OBLIGATION} == {
        "4-hai-hoc-ba": Modality.STANDING_DUTY,
        "5-kinh-phi": Modality.STATEMENT,
        "5-khong-thu-tien": Modality.PROHIBITION,
        "6-thi-diem-thu-vien": Modality.PERMISSION,
    }
    for directive, obligation in notice.obligations():
        assert obligation.code.startswith(f"{directive.clause}-")
        assert len(obligation.action.split()) <= 20
        assert 8 <= len(obligation.quote.split()) <= 30


def test_the_notice_has_its_three_addressing_faults(notice: DirectiveFile, organs: Organs) -> None:
    found = [(f.kind.value, f.code, f.clauses) for f in addressing_faults(notice, organs, MEETING)]
    assert found == [
        ("ordered_not_addressed", "truong-thcs-thpt", ("2",)),
        ("ordered_not_addressed", "nha-cung-cap-phan-mem", ("3",)),
        ("addressed_without_duty", "gdnn-gdtx", ("4", "5")),
    ]


def test_what_the_notice_leaves_open_is_listed(notice: DirectiveFile) -> None:
    assert [end.obligation.code for end in undated(notice)] == [
        "1-huong-dan",
        "1-tap-huan",
        "2-dieu-kien",
        "2-tap-huan",
        "3-phan-mem",
        "3-chu-ky-so",
        "3-tap-huan",
        "3-cam-ket",
        "6-tong-ket",
    ]
    assert [end.obligation.code for end in ownerless(notice)] == ["6-tong-ket"]


def test_the_eight_district_offices_end_and_pass_to_the_new_department(organs: Organs) -> None:
    offices = organs.units_of("phong-gddt", LAST)
    assert len(offices) == 8
    assert sum("huyện" in unit.name for unit in offices) == 7
    assert organs.units_of("phong-gddt", AFTER) == ()
    for unit in offices:
        move = organs.heir_on(unit.code, AFTER)
        assert move is not None
        assert move.to.code == "so-gddt-lam-dong"
        assert "142/2025/NĐ-CP" in move.act
        assert unit.successor is not None
        assert "UBND cấp xã" in (unit.successor.scope or "")


def test_the_department_passes_to_lam_dong_by_the_resolution(organs: Organs) -> None:
    move = organs.heir_on("so-gddt-dak-nong", AFTER)
    assert move is not None
    assert (move.to.governing_organ, move.to.place) == ("UBND TỈNH LÂM ĐỒNG", "Lâm Đồng")
    assert "202/2025/QH15" in move.act
    assert organs.heir_on("so-gddt-dak-nong", LAST) is None


def test_every_unit_says_where_its_name_comes_from_and_names_no_person(organs: Organs) -> None:
    for unit in organs.units.values():
        assert unit.source, unit.code
        assert unit.reach(), unit.code
        for contact in (unit.focal_point, unit.head):
            assert contact is not None
            assert contact.full_name is None


def test_vendors_are_owners_like_any_other(organs: Organs) -> None:
    units = organs.units_of("nha-cung-cap-phan-mem", MEETING)
    assert {unit.kind for unit in units} == {UnitKind.VENDOR}
    assert [unit.code for unit in units] == ["vnpt", "viettel"]


def test_all_schools_and_centres_are_one_group(organs: Organs) -> None:
    everyone = organs.units_of("co-so-giao-duc", MEETING)
    assert len(everyone) == 24 + 7 + 1 + 2
    assert {unit.kind for unit in everyone} == {UnitKind.SCHOOL, UnitKind.CENTRE}


NAMED = [
    DocumentType.NOTICE,
    DocumentType.REPORT,
    DocumentType.PLAN,
    DocumentType.DECISION,
    DocumentType.SUBMISSION,
    DocumentType.INVITATION,
    DocumentType.SENDING_SLIP,
    DocumentType.TELEGRAM,
]


def test_the_sample_office_signs_and_numbers_on_every_day() -> None:
    office = read_as(SAMPLE, Office)
    assert office.signer_on(LAST).full_name == "Trần Sĩ Thành"
    assert office.signer_on(AFTER).full_name == "Nguyễn Văn A"
    assert office.register_for(DocumentType.DISPATCH).code == "cong-van"
    assert {office.register_for(kind).code for kind in NAMED} == {"co-ten-loai"}
    assert (office.policy.before.value, office.reminders.before) == ("strict", (7, 3, 1))
