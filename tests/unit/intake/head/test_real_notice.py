"""The head and the footer of the real notice, as it lies in the repository."""

from pathlib import Path

import pytest

from workflow.domain.document import Competence, DocumentType
from workflow.domain.notice_draft import DraftSigner, Passage
from workflow.intake.head.take_head import Framed, take_head
from workflow.intake.manuscript import Manuscript

NOTICE = Path(__file__).parents[4] / "examples" / "dak-nong-2025" / "notice.txt"


@pytest.fixture
def framed() -> Framed:
    lines = NOTICE.read_text(encoding="utf-8").splitlines()
    return take_head(Manuscript.of(line for line in lines if line.strip()))


def test_the_head_says_who_issues_it_and_when(framed: Framed) -> None:
    head = framed.head
    assert head.issuing_organ is not None
    assert head.issuing_organ.value == "SỞ GIÁO DỤC VÀ ĐÀO TẠO"
    assert head.governing_organ is not None
    assert head.governing_organ.value == "UBND TỈNH ĐẮK NÔNG"
    assert head.code_number is None
    assert head.code_notation is not None
    assert head.code_notation.value == "SGDDĐT-GDTrHQLCL"
    assert head.place is not None
    assert head.place.value == "Đắk Nông"
    assert head.issued_date is None
    assert head.issued_month is not None
    assert head.issued_month.value == (2025, 2)


def test_the_head_says_what_it_is_about_and_to_whom_it_goes(framed: Framed) -> None:
    head = framed.head
    assert head.document_type is not None
    assert head.document_type.value is DocumentType.DISPATCH
    assert head.subject is not None
    assert head.subject.value == (
        "Thông báo kết luận tại hội nghị triển khai thí điểm học bạ số và thư viện số"
    )
    assert [each.value for each in head.addressees] == [
        "Phòng Giáo dục và Đào tạo các huyện, thành phố",
        "Các trường THPT, trường PTDTNT huyện",
        "Trung tâm GDTX - Ngoại ngữ, tin học tỉnh",
        "Trung tâm GDNN – GDTX các huyện",
    ]


def test_the_footer_says_who_signs_and_who_receives_it(framed: Framed) -> None:
    head = framed.head
    assert head.signer is not None
    assert head.signer.value == DraftSigner(
        full_name="Trần Sĩ Thành",
        position="PHÓ GIÁM ĐỐC",
        competence=Competence.DEPUTY,
        principal="GIÁM ĐỐC",
    )
    assert [each.value for each in head.to_places] == [
        "Như trên (để thực hiện)",
        "Giám đốc (để báo cáo)",
    ]
    assert head.archive_copy is not None
    assert head.archive_copy.value == "Lưu GDTrH-QLCL, VT"


def test_the_plan_it_stands_on_keeps_what_it_is_about(framed: Framed) -> None:
    (basis,) = framed.head.legal_bases
    assert basis.value == (
        "Kế hoạch số 15/KH-SGDĐT ngày 24 tháng 01 năm 2025 về việc triển khai thí điểm học bạ số "
        "cấp trung học cơ sở, cấp trung học phổ thông và giáo dục thường xuyên"
    )


def test_the_clauses_remain(framed: Framed) -> None:
    assert framed.lead is not None
    assert framed.lead.text.endswith("kết luận các nội dung như sau:")
    passages = [block for block in framed.body if isinstance(block, Passage)]
    assert len(passages) == len(framed.body) == 10
    assert passages[0].text.startswith("1. Phòng Giáo dục và Đào tạo")
    assert passages[-1].text.startswith("6. Xét thấy")
