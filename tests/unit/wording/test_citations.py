from datetime import date
from typing import Any

import pytest

from tests.unit.builders import a_document, a_notice
from workflow.domain.document import DocumentType
from workflow.wording.citations import full, in_a_sentence, in_turn, number_and_notation, short


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ({}, "Công văn số 12/SGDĐT-GDTrH"),
        ({"code_number": 5}, "Công văn số 05/SGDĐT-GDTrH"),
        ({"code_number": 1205}, "Công văn số 1205/SGDĐT-GDTrH"),
        ({"code_number": None}, "Công văn số /SGDĐT-GDTrH"),
        (
            {"document_type": "notice", "code_notation": "TB-SGDĐT"},
            "Thông báo số 12/TB-SGDĐT",
        ),
        ({"document_type": "report", "code_notation": "BC-SGDĐT"}, "Báo cáo số 12/BC-SGDĐT"),
    ],
    ids=str,
)
def test_a_later_mention_has_type_number_and_notation(head: dict[str, Any], words: str) -> None:
    assert short(a_notice(**head).head) == words


def test_a_first_mention_has_day_issuer_and_summary_too() -> None:
    head = a_notice(code_number=5, issued_date="2025-01-03").head
    assert full(head, "Sở Giáo dục và Đào tạo") == (
        "Công văn số 05/SGDĐT-GDTrH ngày 03 tháng 01 năm 2025 của Sở Giáo dục và Đào tạo về việc "
        "thông báo kết luận hội nghị triển khai thí điểm học bạ số"
    )


def test_a_first_mention_of_a_draft_says_that_the_day_is_missing() -> None:
    head = a_notice(code_number=None, issued_date=None).head
    assert full(head, "Sở").startswith("Công văn số /SGDĐT-GDTrH (chưa ghi ngày) của Sở về việc ")


def test_an_outgoing_document_is_cited_like_any_other() -> None:
    issued = a_document(code_number=7, issued_date=date(2025, 3, 3))
    assert number_and_notation(issued) == "07/SGDĐT-GDTrH"
    report = a_document(document_type=DocumentType.REPORT, code_notation="BC-SGDĐT")
    assert short(report) == "Báo cáo số /BC-SGDĐT"


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Triển khai học bạ số", "triển khai học bạ số"),
        ("Đôn đốc thực hiện", "đôn đốc thực hiện"),
        ("UBND tỉnh giao chỉ tiêu", "UBND tỉnh giao chỉ tiêu"),
        ("THCS&THPT báo cáo", "THCS&THPT báo cáo"),
        ("đã viết thường", "đã viết thường"),
        ("Ý", "ý"),
        ("", ""),
    ],
)
def test_a_subject_goes_on_a_sentence_but_initials_stay_capitals(subject: str, words: str) -> None:
    assert in_a_sentence(subject) == words


def test_a_text_cites_in_full_first_and_short_from_then_on() -> None:
    notice = a_notice(code_number=5, issued_date="2025-01-03").head
    chase = a_document(code_number=7, issued_date=date(2025, 3, 3))
    cited = in_turn([(notice, "Sở"), (chase, "Sở"), (notice, "Sở"), (chase, "Sở")])
    assert cited == [
        full(notice, "Sở"),
        full(chase, "Sở"),
        short(notice),
        "Công văn số 07/SGDĐT-GDTrH",
    ]
