"""Text files in any encoding, Markdown or not; tables typed as text."""

import pytest

from tests.unit.intake.reading.the_notice import lines_of, notice_text, paragraphs, read, tables
from workflow.errors import UnreadableFileError
from workflow.intake.reading.read_manuscript import read_manuscript

SENTENCE = "Phòng Giáo dục và Đào tạo hướng dẫn các cơ sở giáo dục rà soát"
IN_TCVN3 = "Phßng Gi\u00b8o dôc vµ §µo t¹o h\u00adíng dÉn c\u00b8c c¬ së gi\u00b8o dôc rµ so\u00b8t"
IN_VNI = "Phoøng Giaùo duïc vaø Ñaøo taïo höôùng daãn caùc cô sôû giaùo duïc raø soaùt"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_form_of_unicode_is_read(encoding: str) -> None:
    content = notice_text().encode(encoding)
    assert paragraphs(read_manuscript("a.txt", content)) == lines_of(notice_text())


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(IN_TCVN3.encode("latin-1"), "TCVN3", id="TCVN3 (ABC)"),
        pytest.param(IN_VNI.encode("cp1252"), "VNI", id="VNI"),
        pytest.param(IN_TCVN3.encode(), "TCVN3", id="TCVN3 pasted as Unicode"),
        pytest.param(IN_VNI.encode(), "VNI", id="VNI pasted as Unicode"),
    ],
)
def test_text_of_before_unicode_is_known_by_its_words(content: bytes, kind: str) -> None:
    manuscript = read_manuscript("a.txt", content)
    assert paragraphs(manuscript) == [SENTENCE]
    assert any(kind in note for note in manuscript.notes)


def test_an_encoding_of_another_language_is_asked_about() -> None:
    with pytest.raises(UnreadableFileError, match="bảng mã"):
        read_manuscript("a.txt", "Прошу рассмотреть вопрос".encode("koi8-r"))


def test_marks_of_markdown_go() -> None:
    text = "### 1. Rà soát **trước ngày 30/6**\n\n> *Ghi chú* và \\* sao<br>Dòng sau\n\n---\n"
    assert lines_of(text) == ["1. Rà soát trước ngày 30/6", "Ghi chú và * sao", "Dòng sau"]


def test_a_markdown_head_in_two_columns_is_read_cell_by_cell() -> None:
    text = (
        "| **SỞ NỘI VỤ** <br> Số: 5/SNV | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** <br> Độc lập |\n"
        "| :--- | :--- |\n\nKính gửi: Các sở"
    )
    assert lines_of(text) == [
        "SỞ NỘI VỤ",
        "Số: 5/SNV",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập",
        "Kính gửi: Các sở",
    ]


def test_recipients_and_signature_beside_each_other_are_read_one_after_the_other() -> None:
    text = "| Nơi nhận: | KT. GIÁM ĐỐC |\n| --- | --- |\n| - Như trên;<br>- Lưu: VT. | Trần Văn A |"
    assert lines_of(text) == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "KT. GIÁM ĐỐC",
        "Trần Văn A",
    ]


TASKS = """Kèm theo danh mục
STT | Nội dung | Chủ trì | Thời hạn
PHÒNG KINH TẾ
1 | Rà soát các chợ | Phòng Kinh tế | Trong tháng 8
2 | Báo cáo | Phòng Kinh tế
PHÒNG NỘI VỤ
1 | Lập kế hoạch | Phòng Nội vụ | Quý II/2026
Hết danh mục này"""


def test_tasks_between_bars_are_a_table_with_headings_in_it() -> None:
    manuscript = read(TASKS)
    assert tables(manuscript) == [
        [
            ["STT", "Nội dung", "Chủ trì", "Thời hạn"],
            ["PHÒNG KINH TẾ"],
            ["1", "Rà soát các chợ", "Phòng Kinh tế", "Trong tháng 8"],
            ["2", "Báo cáo", "Phòng Kinh tế", ""],
            ["PHÒNG NỘI VỤ"],
            ["1", "Lập kế hoạch", "Phòng Nội vụ", "Quý II/2026"],
        ]
    ]
    assert paragraphs(manuscript) == ["Kèm theo danh mục", "Hết danh mục này"]


def test_tasks_between_tabs_are_a_table() -> None:
    assert tables(read("STT\tNội dung\tThời hạn\n1\tRà soát\tQuý II")) == [
        [["STT", "Nội dung", "Thời hạn"], ["1", "Rà soát", "Quý II"]]
    ]


def test_a_bar_inside_a_sentence_makes_no_table() -> None:
    assert lines_of("Phòng A | Phòng B cùng làm") == ["Phòng A | Phòng B cùng làm"]
