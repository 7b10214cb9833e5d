"""Files made to hurt are refused before any parser sees them, in little time and memory."""

import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.uploads.packages import MEMBERS, package, relation, relations, zipped
from workflow.errors import UnreadableFileError
from workflow.uploads.limits import LIMITS, MEGABYTE, Limits
from workflow.uploads.word_package import WordPackage, open_word


def refused(content: bytes, words: str, limits: Limits = LIMITS) -> None:
    with pytest.raises(UnreadableFileError, match=words):
        open_word(content, "a.docx", limits)


def test_a_bomb_is_refused_without_being_held_in_memory() -> None:
    bomb = package({"word/media/image1.bin": b"\0" * (30 * MEGABYTE)})
    tracemalloc.start()
    refused(bomb, "quá lớn")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(bomb) < MEGABYTE
    assert peak < 2 * MEGABYTE


@pytest.mark.parametrize(
    "limits",
    [
        Limits(file=100),
        Limits(members=2),
        Limits(member=1000),
        Limits(total=3000),
        Limits(small=0, ratio=1),
    ],
    ids=["cả tệp", "số thành phần", "một thành phần", "tổng cộng", "tỷ lệ nén"],
)
def test_every_limit_is_kept(limits: Limits) -> None:
    refused(package({"word/media/a.bin": b"\0" * 4000}), "quá lớn", limits)


def test_a_file_within_the_limits_is_read() -> None:
    limits = Limits(file=2000, members=4, member=4000, total=5000)
    found = open_word(package({"word/media/a.bin": b"\0" * 4000}), "a.docx", limits)
    assert found.read("word/media/a.bin") == b"\0" * 4000


def test_a_header_that_lies_about_its_size_is_found_out() -> None:
    content = bytearray(package({"word/a.bin": b"\0" * 90_000}, method=zipfile.ZIP_DEFLATED))
    size, lie = struct.pack("<I", 90_000), struct.pack("<I", 9)
    assert content.count(size) == 2
    refused(bytes(content.replace(size, lie)), "hỏng")


def test_a_member_said_to_lie_beyond_all_bounds_is_refused() -> None:
    content = bytearray(package())
    entry, end = content.index(b"PK\x01\x02"), content.index(b"PK\x05\x06")
    (name_length,) = struct.unpack_from("<H", content, entry + 28)
    far = struct.pack("<HHQ", 1, 8, 2**64 - 1)
    struct.pack_into("<H", content, entry + 30, len(far))
    struct.pack_into("<I", content, entry + 42, 0xFFFFFFFF)
    struct.pack_into("<I", content, end + 12, end - entry + len(far))
    content[entry + 46 + name_length : entry + 46 + name_length] = far
    refused(bytes(content), "hỏng")


def test_a_zip_inside_is_never_opened() -> None:
    inner = zipped({"a": b"\0" * (2 * MEGABYTE)})
    found = open_word(package({"word/embeddings/a.zip": inner}), "a.docx")
    assert found.read("word/embeddings/a.zip") == inner


@pytest.mark.parametrize(
    "member",
    ["../a.xml", "word/../../a.xml", "/etc/passwd", "C:/a.xml", "word\\a.xml", "WORD/DOCUMENT.XML"],
    ids=["lên trên", "lên trên ở giữa", "từ gốc", "ổ đĩa", "gạch ngược", "trùng tên"],
)
def test_a_member_that_names_a_strange_place_is_refused(member: str) -> None:
    refused(package({member: b""}), "tên không hợp lệ hoặc trùng nhau")


def test_a_member_without_a_name_is_refused() -> None:
    content = package({"nameless.xml": b""})
    refused(content.replace(b"nameless", b"\0ameless"), "tên không hợp lệ")


def test_a_locked_member_is_refused() -> None:
    content = bytearray(package())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    refused(bytes(content), "bị khóa")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
def test_a_strange_way_of_packing_is_refused(method: int) -> None:
    refused(package(method=method), "nén theo cách lạ")


DECLARED = {
    "bom thực thể": '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>',
    "đọc tệp của máy chủ": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    "tải từ mạng": '<!DOCTYPE a SYSTEM "http://example.com/a.dtd">',
}


@pytest.mark.parametrize("member", ["word/document.xml", "_rels/.rels", "[Content_Types].xml"])
@pytest.mark.parametrize("declared", DECLARED.values(), ids=DECLARED)
def test_declared_entities_are_refused(declared: str, member: str) -> None:
    with pytest.raises(UnreadableFileError, match="DTD"):
        text_of(open_word(package({member: declared + str(MEMBERS[member])}), "a.docx"))


def text_of(found: WordPackage) -> object:
    return found.xml(found.main)


def test_entities_are_found_in_every_encoding() -> None:
    declared = DECLARED["bom thực thể"] + str(MEMBERS["word/document.xml"])
    content = ('<?xml version="1.0" encoding="UTF-16"?>' + declared).encode("utf-16")
    with pytest.raises(UnreadableFileError, match="DTD"):
        text_of(open_word(package({"word/document.xml": content}), "a.docx"))


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ("<a", "hỏng"),
        ("", "hỏng"),
        ("<a>" * 300 + "</a>" * 300, "hỏng"),
        ("<a>&lạ;</a>", "hỏng"),
        ("<a>" + "<b/>" * 200 + "</a>", "quá dài"),
        ("<a>" + "b" * 9000 + "</a>", "quá dài"),
        ("<a" + "".join(f' b{n}=""' for n in range(200)) + "/>", "quá dài"),
    ],
    ids=["cụt", "rỗng", "quá sâu", "thực thể lạ", "nhiều thẻ", "nhiều chữ", "nhiều thuộc tính"],
)
def test_xml_that_is_broken_or_too_much_is_refused(xml: str, words: str) -> None:
    limits = Limits(xml_member=8000, marks=150) if words == "quá dài" else LIMITS
    with pytest.raises(UnreadableFileError, match=words):
        text_of(open_word(package({"word/document.xml": xml}), "a.docx", limits))


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("attachedTemplate", "http://example.com/a.dotm"),
        ("attachedTemplate", "file:///\\\\server\\share\\a.dotm"),
        ("attachedTemplate", "\\\\server\\share\\a.dotm"),
        ("image", "http://example.com/a.png"),
        ("image", "file:///etc/passwd"),
        ("oleObject", "http://example.com/a.ole"),
        ("frame", "http://example.com/a.htm"),
        ("subDocument", "a.docx"),
        ("mailMergeSource", "file:///C:/a.csv"),
    ],
)
@pytest.mark.parametrize(
    "member",
    ["word/_rels/document.xml.rels", "word/_rels/settings.xml.rels", "word/_rels/a.XML.RELS"],
)
def test_a_file_that_fetches_something_is_refused(member: str, kind: str, target: str) -> None:
    content = package({member: relations(relation(kind, target, "External"))})
    refused(content, "lấy .* từ nơi khác")


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("hyperlink", "http://example.com/"),
        ("hyperlink", "mailto:van-thu@example.com"),
        ("attachedTemplate", "file:///C:\\Users\\Binh\\cong-van.dotx"),
        ("attachedTemplate", "Normal.dotm"),
    ],
)
def test_links_and_the_writer_s_own_template_are_no_harm(kind: str, target: str) -> None:
    found = relations(relation(kind, target, "External"))
    opened = open_word(package({"word/_rels/document.xml.rels": found}), "a.docx")
    assert opened.relations("word/document.xml")[kind].target == target


@pytest.mark.parametrize("ending", ["rtf", "htm", "docx"])
def test_a_file_that_word_would_take_in_while_opening_is_refused(ending: str) -> None:
    found = relations(relation("aFChunk", f"/word/tep.{ending}"))
    members = {"word/_rels/document.xml.rels": found, f"word/tep.{ending}": "x"}
    refused(package(members), "chưa gộp vào văn bản")


def test_nothing_outside_the_package_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.xml").write_text("<secret/>", encoding="utf-8")
    found = relations(relation("styles", f"../../../../..{tmp_path}/secret.xml"))
    opened = open_word(package({"word/_rels/document.xml.rels": found}), "a.docx")
    assert opened.xml(opened.relations(opened.main)["styles"].target) is None


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a" * 10_000 + ".docx", lambda text: len(text) < 300 and ".docx" in text),
        ("cong\u202excod.exe", lambda text: "\u202e" not in text),
        ("a\nb\x00.docx", lambda text: "\n" not in text and "\x00" not in text),
        ("😀 công văn.docx", lambda text: "😀 công văn.docx" in text),
    ],
    ids=["10.000 chữ", "chữ chạy ngược", "xuống dòng", "biểu tượng"],
)
def test_names_are_shown_safely(name: str, shown: Callable[[str], bool]) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        open_word(b"", name)
    assert refusal.value.name == name
    assert shown(str(refusal.value))
