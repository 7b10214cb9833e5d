"""What a file is, is told by its content; its name may say what it likes."""

import pytest

from tests.unit.uploads.packages import MAIN, MEMBERS, TYPES, package, relation, relations, zipped
from workflow.errors import UnreadableFileError
from workflow.uploads.kind import COMPOUND, FileKind, kind_of
from workflow.uploads.word_package import open_word

MICROSOFT = "application/vnd.ms-word"


def in_office(stream: str) -> bytes:
    return COMPOUND + b"\0" * 500 + stream.encode("utf-16-le")


def without(member: str) -> dict[str, bytes | str]:
    return {name: content for name, content in MEMBERS.items() if name != member}


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (package(), FileKind.ZIP),
        (b"%PDF-1.7\n", FileKind.PDF),
        (b"\r\n  %PDF-1.4", FileKind.PDF),
        (in_office("WordDocument"), FileKind.OLD_WORD),
        (in_office("EncryptedPackage"), FileKind.ENCRYPTED_OFFICE),
        (in_office("Workbook"), FileKind.OLD_OFFICE),
        (b"{\\rtf1 abc}", FileKind.RICH_TEXT),
        (b"<!DOCTYPE html><p>", FileKind.WEB_PAGE),
        (b"", FileKind.EMPTY),
        (b"\0" * 5000, FileKind.EMPTY),
        ("Kính gửi".encode(), FileKind.OTHER),
        (b"MZ\x90\0" + package(), FileKind.OTHER),
    ],
    ids=["docx", "pdf", "pdf sau dòng trống", "doc", "docx có mật khẩu", "xls", "rtf", "html",
         "rỗng", "toàn số 0", "txt", "chương trình có docx ở sau"],
)  # fmt: skip
def test_a_kind_is_told_by_the_first_bytes(content: bytes, kind: FileKind) -> None:
    assert kind_of(content) is kind


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "tệp rỗng", id="rỗng"),
        pytest.param(b"%PDF-1.7\n", "PDF", id="pdf mang đuôi docx"),
        pytest.param(in_office("EncryptedPackage"), "mật khẩu", id="có mật khẩu"),
        pytest.param(in_office("WordDocument"), "Word đời cũ", id="doc"),
        pytest.param(in_office("Workbook"), "Office đời cũ", id="xls"),
        pytest.param(b"{\\rtf1 abc}", "RTF", id="rtf"),
        pytest.param(b"<html><body>", "trang web", id="html"),
        pytest.param("Kính gửi".encode(), "không phải tệp Word", id="txt"),
        pytest.param(b"PK\x03\x04" + b"x" * 90, "hỏng", id="zip hỏng"),
        pytest.param(package()[:-30], "chưa tải về hết", id="tải dở"),
        pytest.param(zipped({"xl/workbook.xml": "<a/>"}), "Excel", id="xlsx"),
        pytest.param(zipped({"ppt/presentation.xml": "<a/>"}), "trình chiếu", id="pptx"),
        pytest.param(zipped({"content.xml": "<a/>"}), "OpenDocument", id="odt"),
        pytest.param(zipped({"ảnh.png": b"1"}), "không phải tệp Word", id="zip thường"),
        pytest.param(zipped({}), "không phải tệp Word", id="zip trống"),
        pytest.param(zipped(without("_rels/.rels")), "hỏng", id="thiếu quan hệ"),
        pytest.param(zipped(without("[Content_Types].xml")), "hỏng", id="thiếu bảng kiểu"),
        pytest.param(zipped(without("word/document.xml")), "không phải tệp Word", id="thiếu chữ"),
    ],
)
def test_what_is_no_word_file_is_refused_with_what_to_do(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableFileError, match=words) as refusal:
        open_word(content, "công văn.docx")
    sentence = str(refusal.value)
    assert sentence.startswith("Không đọc được tệp “công văn.docx”: ")
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert "hãy" in sentence


@pytest.mark.parametrize(
    "name", ["công văn.pdf", "a.docm", "không đuôi", "😀.docx", "../../a.docx"]
)
def test_a_word_file_is_opened_whatever_its_name(name: str) -> None:
    assert open_word(package(), name).main == "word/document.xml"


@pytest.mark.parametrize(
    "changes",
    [
        {"word/vbaProject.bin": b"0"},
        {"WORD/VBAPROJECT.BIN": b"0"},
        {"[Content_Types].xml": TYPES.format(f"{MICROSOFT}.document.macroEnabled.main+xml")},
        {
            "[Content_Types].xml": TYPES.format(
                f"{MICROSOFT}.template.macroEnabledTemplate.main+xml"
            )
        },
    ],
    ids=["có vbaProject", "viết hoa", "docm", "dotm"],
)
def test_macros_are_refused(changes: dict[str, str | bytes]) -> None:
    with pytest.raises(UnreadableFileError, match="macro"):
        open_word(package(changes), "a.docx")


def test_a_word_template_is_read_like_a_document() -> None:
    template = MAIN.replace("document.main", "template.main")
    assert open_word(package({"[Content_Types].xml": TYPES.format(template)}), "a.dotx").main


def test_the_type_may_be_told_by_the_ending_alone() -> None:
    types = TYPES.format(MAIN).replace(
        'Override PartName="/word/document.xml"', 'Default Extension="xml"'
    )
    assert open_word(package({"[Content_Types].xml": types}), "a.docx").main


def test_the_text_is_where_the_package_says_it_is() -> None:
    members = {
        "[Content_Types].xml": TYPES.format(MAIN).replace("document.xml", "document2.xml"),
        "_rels/.rels": relations(relation("officeDocument", "/Word/Document2.xml")),
        "word/document2.xml": MEMBERS["word/document.xml"],
    }
    assert open_word(zipped(members), "a.docx").main == "Word/Document2.xml"


def test_members_are_read_by_name_in_any_case() -> None:
    found = open_word(package({"word/media/Seal.PNG": b"png"}), "a.docx")
    assert found.read("word/media/seal.png") == b"png"
    assert found.read("word/media/other.png") is None
    assert found.xml("word/other.xml") is None
