"""Papers on their way, from the command line: signed, issued, recalled, corrected, registered."""

from pathlib import Path

import pytest
from docx import Document

from tests.integration.cli.conftest import NOTICE, Dondoc

UNIT = "phong-gddt-cu-jut"
LATE = ("--today", "2025-03-03")
WHY = ("--reason", "Gửi nhầm đơn vị")
NUMBER = "216/SGDĐT-GDTrH-QLCL"


@pytest.fixture
def key(issued: Path, dondoc: Dondoc) -> str:
    drafted = dondoc("chase", NOTICE, "--unit", UNIT, "--json", *LATE).json["documents"]
    return str(drafted[0]["key"])


def test_a_draft_is_submitted_returned_and_issued(key: str, dondoc: Dondoc) -> None:
    said = dondoc("document", "submit", key, *LATE)
    assert f"Đã trình ký “{key}”, người ký: Trần Sĩ Thành." in said.out
    assert "đã trình ký" in dondoc("documents").out
    refused = dondoc("discard", key, *WHY, *LATE)
    assert (refused.code, "đã trình ký nên không bỏ được" in refused.err) == (1, True)
    assert dondoc("document", "withdraw", key, "--reason", "Sửa ngày trả lời", *LATE).code == 0
    assert dondoc("document", "submit", key, *LATE).code == 0
    assert f"số {NUMBER}" in dondoc("issue", key, *LATE).out


def test_a_strict_office_signs_a_notice_first(office: Path, dondoc: Dondoc) -> None:
    declared = office / "office.yaml"
    text = declared.read_text(encoding="utf-8")
    declared.write_text(text.replace("signature_required: false", "signature_required: true"))
    day = ("--today", "2025-02-14")
    refused = dondoc("issue", f"{NOTICE}.yaml", *day)
    assert (refused.code, "yêu cầu trình ký trước khi ban hành" in refused.err) == (1, True)
    assert dondoc("document", "submit", f"{NOTICE}.yaml", *day).code == 0
    assert dondoc("issue", NOTICE, *day).code == 1, "a notice is issued from its file"
    assert "số 215/" in dondoc("issue", f"{NOTICE}.yaml", *day).out


def test_a_recalled_paper_keeps_its_number_in_the_register(key: str, dondoc: Dondoc) -> None:
    dondoc("issue", key, *LATE)
    said = dondoc("document", "recall", key, *WHY, *LATE)
    assert f"Đã thu hồi văn bản số {NUMBER}; số này vẫn giữ trong sổ." in said.out
    (book,) = dondoc("register", "--json", *LATE).json["registers"]
    assert [row["code"] for row in book["entries"]] == ["215/SGDĐT-GDTrH-QLCL", NUMBER]
    assert book["entries"][1]["note"] == "Thu hồi ngày 03/3/2025: Gửi nhầm đơn vị"
    assert book["last_number"] == "216"
    twice = dondoc("document", "recall", key, *WHY, *LATE)
    assert (twice.code, f"đã thu hồi, số {NUMBER}" in twice.err) == (1, True)


def test_the_register_is_printed_with_its_ten_columns(issued: Path, dondoc: Dondoc) -> None:
    said = dondoc("register", "--year", "2025", *LATE)
    assert "Sổ đăng ký công văn đi, năm 2025" in said.out
    assert "từ số 215 đến số 215, từ ngày 14/02/2025 đến ngày 14/02/2025" in said.out
    for title in ("Số, ký hiệu văn bản", "Đơn vị, người nhận bản lưu", "Ký nhận", "Ghi chú"):
        assert title in said.out
    empty = dondoc("register", "--series", "co-ten-loai", *LATE)
    assert "Chưa có văn bản nào được ban hành." in empty.out
    wrong = dondoc("register", "--series", "cong-vn", *LATE)
    assert (wrong.code, "Có phải ý bạn là “cong-van”?" in wrong.err) == (1, True)


def test_the_register_is_bound_from_a_word_document_with_its_cover(
    issued: Path, dondoc: Dondoc
) -> None:
    (path,) = dondoc("register", "--docx", "--json", *LATE).json["papers"]
    cover, book = Document(path).tables
    assert "SỔ ĐĂNG KÝ VĂN BẢN ĐI\nNăm: 2025" in cover.cell(0, 0).text
    row = [cell.text for cell in book.rows[-1].cells]
    assert (len(row), row[:2]) == (10, ["215/SGDĐT-GDTrH-QLCL", "14/02/2025"])


def test_a_correction_needs_all_three_for_each_place(key: str, dondoc: Dondoc) -> None:
    dondoc("issue", key, *LATE)
    said = dondoc(
        *("document", "correct", key, "--where", "Mục 1", "--where", "Mục 2"),
        *("--printed", "a", "--right", "b", *LATE),
    )
    assert (said.code, "đủ ba lần ghi" in said.err) == (1, True)


def test_a_dry_run_tells_what_the_records_say_against_a_notice(
    office: Path, dondoc: Dondoc
) -> None:
    said = dondoc("issue", f"{NOTICE}.yaml", "--dry-run", "--today", "2025-02-14")
    assert "cảnh báo: R68, Kính gửi: “Các trường THCS&THPT”" in said.out
    assert "cảnh báo: R69, nội dung “khoản 1”" in said.out
    facts = dondoc("issue", f"{NOTICE}.yaml", "--dry-run", "--today", "2025-02-14", "--json").json
    assert {found["rule"] for found in facts["findings"]} == {"R63", "R68", "R69"}
    assert {found["severity"] for found in facts["findings"]} == {"warning"}


def test_the_notice_printed_again_keeps_every_rule_but_cites_as_its_own_words_do(
    office: Path, dondoc: Dondoc
) -> None:
    made = dondoc("issue", f"{NOTICE}.yaml", "--today", "2025-02-14", "--json").json
    linted = dondoc("lint", made["copy"], "--today", "2025-02-14", "--json").json["files"][0]
    assert [found["rule"] for found in linted["findings"]] == ["R63", "R63"]
    told = " ".join(found["wrong"] for found in linted["findings"])
    assert "“Nghị định số 68/2024/NĐ-CP” thiếu ngày tháng năm" in told
    assert "“Thông tư số 16” không ghi ký hiệu" in told
