"""A text that was broken on its way is mended, and nothing else in it changes."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.intake.reading.the_notice import (
    lines_of,
    notice_text,
    paragraphs,
    read,
    words,
    wrapped,
)

WHOLE = lines_of(notice_text())


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        pytest.param("Văn phòng tỉnha) Rà soát", ["Văn phòng tỉnh", "a) Rà soát"], id="tỉnha) Rà"),
        pytest.param(
            "LÀM NGAY TRONG THÁNG 12/20251. Văn phòng",
            ["LÀM NGAY TRONG THÁNG 12/2025", "1. Văn phòng"],
            id="12/20251. Văn phòng",
        ),
        pytest.param("Kính gửi:- Các sở", ["Kính gửi:", "- Các sở"], id="Kính gửi:- Các"),
        pytest.param("các phòng;- Ủy ban", ["các phòng;", "- Ủy ban"], id="phòng;- Ủy ban"),
        pytest.param(
            "CHỦ NGHĨA VIỆT NAMĐộc lập", ["CHỦ NGHĨA VIỆT NAM", "Độc lập"], id="NAMĐộc lập"
        ),
        pytest.param("Hạnh phúcSố: 12/SNV", ["Hạnh phúc", "Số: 12/SNV"], id="phúcSố:"),
        pytest.param("ỦY BAN NHÂN DÂNTỈNH", ["ỦY BAN NHÂN DÂN", "TỈNH"], id="DÂNTỈNH"),
        pytest.param(
            "Số: /UBND-NCLâm Đồng, ngày 5", ["Số: /UBND-NC", "Lâm Đồng, ngày 5"], id="UBND-NCLâm"
        ),
        pytest.param("năm 2025V/v học bạ số", ["năm 2025", "V/v học bạ số"], id="2025V/v"),
        pytest.param(
            "báo cáo ngày 10/12/2025.b) Tham mưu",
            ["báo cáo ngày 10/12/2025.", "b) Tham mưu"],
            id="2025.b)",
        ),
        pytest.param(
            "ý kiến như sau:I. NHỮNG VIỆC", ["ý kiến như sau:", "I. NHỮNG VIỆC"], id="sau:I."
        ),
    ],
)
def test_a_lost_break_is_put_back(broken: str, mended: list[str]) -> None:
    manuscript = read(broken)
    assert paragraphs(manuscript) == mended
    assert any("mất dấu xuống dòng" in note for note in manuscript.notes)


@pytest.mark.parametrize(
    "text",
    [
        "Năm học 2024-2025 của các trường",
        "Mục 1.1 của Thông tư 16/2022/TT-BGDĐT",
        "Trước 17.00 ngày 30/6/2025",
        "Kinh phí 17.000.000 đồng. Sở chi",
        "Công văn số 115/BGDĐT-GDTrH và 1899/SGDĐT-CTrTT",
        "Thư viện số DLiB K12 của VNPT, ViNa và eOffice",
        "Ông TS.Nguyễn Văn A (Phòng Tổ chức cán bộ) Rà soát",
        "Các trường ở Đắk Lắk, TP.Hồ Chí Minh",
        "Lưu: VT, NCKSTTHC.Châu",
        "1.1. Nội dung triển khai",
    ],
)
def test_what_is_no_break_stays(text: str) -> None:
    assert paragraphs(read(text)) == [text]


@pytest.mark.parametrize("width", [60, 66, 72, 76, 80, 100])
def test_lines_wrapped_by_a_mail_program_are_joined(width: int) -> None:
    manuscript = read(wrapped(notice_text(), width))
    assert paragraphs(manuscript) == WHOLE
    assert any("bị ngắt giữa câu" in note for note in manuscript.notes)


@pytest.mark.parametrize(
    ("last", "following"),
    [
        ("Tổng kết công tác năm", "2024 trước ngày 20/4/2025."),
        ("Nộp báo cáo trước ngày", "20/4/2025 về Sở."),
        ("Thực hiện theo khoản", "3 của quy chế."),
    ],
)
def test_a_line_that_waits_for_its_number_goes_on(last: str, following: str) -> None:
    assert paragraphs(read(f"{last}\n{following}")) == [f"{last} {following}"]


@pytest.mark.parametrize(
    ("last", "following"),
    [("Việc làm trong năm", "1. Rà soát hồ sơ."), ("Kế hoạch năm học", "2025 là năm bản lề.")],
)
def test_an_item_behind_an_open_line_is_a_line_of_its_own(last: str, following: str) -> None:
    assert paragraphs(read(f"{last}\n{following}")) == [last, following]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_word_is_lost_wherever_breaks_are(data: st.DataObject) -> None:
    """Blank lines between paragraphs go at random, so that neighbours grow together."""
    text = notice_text().split("Kính gửi:")[1].strip()
    pieces = text.split("\n\n")
    gaps = data.draw(
        st.lists(
            st.sampled_from(["", "\n", "\n\n", " \n"]), min_size=len(pieces), max_size=len(pieces)
        )
    )
    broken = "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=True))
    assert words(lines_of(broken)) == words(lines_of(text))


def test_a_notice_pasted_on_one_line_comes_apart() -> None:
    text = notice_text().strip().split("\n\n")
    body = "".join(
        piece.replace("\n", " ") if piece.startswith("V/v") else piece.replace("\n", "")
        for piece in text
    )
    assert words(lines_of(body)) == words(WHOLE)
    assert len(lines_of(body)) >= len(WHOLE) - 1


def test_decomposed_letters_are_composed_and_told() -> None:
    manuscript = read(unicodedata.normalize("NFD", notice_text()))
    assert paragraphs(manuscript) == WHOLE
    assert any("NFC" in note for note in manuscript.notes)


def test_odd_spaces_and_hidden_signs_go() -> None:
    manuscript = read("Kính\u00a0gửi: các\u2009sở, b\u00adan, ng\u200bành")
    assert paragraphs(manuscript) == ["Kính gửi: các sở, ban, ngành"]
    assert len(manuscript.notes) == 2


def test_a_clean_text_is_told_nothing_of() -> None:
    assert read("1. Rà soát.\n\n2. Báo cáo trước ngày 30/6/2025.").notes == ()


def test_page_numbers_and_running_heads_inside_the_text_go() -> None:
    lines = [f"{n}. Sở Nội vụ rà soát việc thứ {n}." for n in range(1, 41)]
    lines[20:20] = ["", "Sở Giáo dục và Đào tạo, kế hoạch năm", "- 2 -", ""]
    lines[36:36] = ["", "Sở Giáo dục và Đào tạo, kế hoạch năm", "- 3 -", ""]
    manuscript = read("\n".join(lines))
    assert len(paragraphs(manuscript)) == 40
    assert len(manuscript.notes) == 2


def test_a_sentence_goes_on_over_a_page_number() -> None:
    text = "1. Sở Nội vụ chủ trì, phối hợp với các sở\n\n2\n\nrà soát việc thực hiện."
    assert lines_of(text) == ["1. Sở Nội vụ chủ trì, phối hợp với các sở rà soát việc thực hiện."]


def test_numbers_in_a_list_of_figures_are_no_page_numbers() -> None:
    assert lines_of("Số lượng:\n5\n7\n9") == ["Số lượng:", "5", "7", "9"]


def test_a_stamp_of_arrival_is_a_paragraph_of_its_own() -> None:
    stamp = "> TRƯỜNG ĐẠI HỌC A\n> **ĐẾN** Số: 19\n> Ngày: 15/9/2026"
    text = f"V/v học bạ số\n\n{stamp}\n\nKính gửi: Các sở"
    assert lines_of(text) == [
        "V/v học bạ số",
        "TRƯỜNG ĐẠI HỌC A ĐẾN Số: 19 Ngày: 15/9/2026",
        "Kính gửi: Các sở",
    ]


def test_every_passage_stands_where_it_says() -> None:
    manuscript = read(notice_text())
    for block in manuscript.blocks:
        assert manuscript.text[block.start : block.end] == block.text  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("header", "is_told"),
    [
        pytest.param("TT Nội dung công việc Đơn vị chủ trì Thời hạn", True, id="bảng mất cột"),
        pytest.param("STT {Nhiệm vụ} Sản phẩm", True, id="có ngoặc nhọn"),
        pytest.param("Sở TT&TT chủ trì, phối hợp thực hiện nội dung này", False, id="câu thường"),
        pytest.param("TT Ngoại ngữ báo cáo kết quả", False, id="trung tâm viết tắt"),
    ],
)
def test_a_table_that_lost_its_columns_is_told(header: str, is_told: bool) -> None:
    notes = read(f"{header}\n1 Rà soát trang thiết bị\n").notes
    assert any("không đọc được thành cột" in note for note in notes) is is_told
