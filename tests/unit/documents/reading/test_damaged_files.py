"""Whatever is done to a file, it is read, or refused with one sentence; nothing else happens."""

import zipfile
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.unit.documents.reading.word_file import NAMES, p, page, r, table, word_file, zipped
from workflow.documents.reading.read_paper import read_paper
from workflow.documents.reading.recognise import take_apart
from workflow.errors import UnreadableFileError
from workflow.uploads.word_names import W

BODY = (
    table(
        (p("UBND TỈNH ĐẮK NÔNG") + p(r("SỞ NỘI VỤ", "<w:b/>")), p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA")),
        (p("Số: 15/SNV-VP") + p("V/v báo cáo"), p("Đắk Nông, ngày 05 tháng 3 năm 2025")),
        widths=(4000, 5000),
    )
    + p("Kính gửi: UBND tỉnh.")
    + p("Nội dung", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    + p(r('<w:fldChar w:fldCharType="begin"/>'), r("<w:instrText>PAGE</w:instrText>"))
    + p(r('<w:pict><v:line from="0,0" to="9pt,0"/></w:pict>'), properties=page())
    + table((p("Nơi nhận:") + p("- Lưu: VT."), p("GIÁM ĐỐC") + p("Trần Văn A")))
    + p("Phụ lục I", properties='<w:jc w:val="center"/>')
    + page('<w:headerReference w:type="default" r:id="header1"/>')
)
PARTS: dict[str, Any] = {
    "styles": '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:b/></w:rPr>'
    "</w:style>",
    "numbering": '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/>'
    '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    "header1": p('<w:fldSimple w:instr="PAGE"/>'),
}
FILE = word_file(BODY, **PARTS)
MEMBERS: Mapping[str, bytes] = {
    name: zipfile.ZipFile(BytesIO(FILE)).read(name)
    for name in zipfile.ZipFile(BytesIO(FILE)).namelist()
}
SEEDS = st.integers(0, 2**32).map(Random)


def tries(count: int) -> settings:
    """Return how often a test is tried; each draws one seed, so that a try costs little."""
    return settings(max_examples=count, deadline=None, database=None)


def read_or_refuse(content: bytes) -> None:
    with suppress(UnreadableFileError):
        take_apart(read_paper(content, "tệp.docx"))


@tries(800)
@given(SEEDS)
def test_bytes_flipped(random: Random) -> None:
    content = bytearray(FILE)
    for _ in range(random.randint(1, 6)):
        content[random.randrange(len(content))] = random.randrange(256)
    read_or_refuse(bytes(content))


@tries(500)
@given(SEEDS)
def test_a_stretch_cut_out_doubled_or_put_in(random: Random) -> None:
    begin, end = random.randrange(len(FILE)), random.randrange(len(FILE))
    read_or_refuse(FILE[:begin] + random.randbytes(random.randrange(40)) + FILE[end:])


@tries(250)
@given(SEEDS)
def test_a_member_spoilt(random: Random) -> None:
    member = random.choice([*MEMBERS])
    content, place, junk = MEMBERS[member], random.randrange(4000), random.randbytes(20)
    read_or_refuse(zipped({**MEMBERS, member: content[:place] + junk + content[place + 20 :]}))


@pytest.mark.parametrize("member", MEMBERS)
def test_a_member_that_is_not_there(member: str) -> None:
    read_or_refuse(zipped({name: each for name, each in MEMBERS.items() if name != member}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("member", MEMBERS)
def test_a_member_that_is_there_twice(member: str) -> None:
    buffer = BytesIO(FILE)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(member, MEMBERS[member])
    with pytest.raises(UnreadableFileError, match="trùng nhau"):
        read_paper(buffer.getvalue(), "tệp.docx")


TAGS = [
    "p",
    "r",
    "t",
    "tbl",
    "tr",
    "tc",
    "sdt",
    "sdtContent",
    "pPr",
    "rPr",
    "sectPr",
    "ins",
    "pict",
]
VALUES = ["", "-1", "0", "99999999999999", "1e9", "đỏ", "%1%2%9", "\u202e", "😀", "true"]


def turn(root: etree._Element, random: Random) -> None:
    """Drop, move, rename, revalue or rewrite one element."""
    found = [*root.iter()]
    chosen, host = random.choice(found), random.choice(found)
    if chosen is root:
        return
    match random.randrange(5):
        case 0:
            parent = chosen.getparent()
            if parent is not None:
                parent.remove(chosen)
        case 1 if host not in chosen.iter():
            host.append(chosen)
        case 2:
            chosen.tag = W + random.choice(TAGS)
        case 3 if chosen.attrib:
            chosen.set(random.choice(chosen.keys()), random.choice(VALUES))
        case _:
            chosen.text = random.choice(VALUES)


@pytest.mark.parametrize(
    ("member", "count"),
    [
        ("word/document.xml", 12),
        ("word/styles.xml", 4),
        ("word/numbering.xml", 4),
        ("_rels/.rels", 2),
    ],
)
@tries(120)
@given(SEEDS)
def test_xml_turned_upside_down(member: str, count: int, random: Random) -> None:
    root = etree.fromstring(MEMBERS[member])
    for _ in range(random.randint(1, count)):
        turn(root, random)
    read_or_refuse(zipped({**MEMBERS, member: etree.tostring(root)}))


@tries(100)
@given(st.text(max_size=400))
def test_any_text_at_all_is_taken_apart(text: str) -> None:
    document = etree.fromstring(f"<w:document {NAMES}><w:body/></w:document>")
    for line in text.split("a"):
        run = etree.SubElement(etree.SubElement(document[0], f"{W}p"), f"{W}r")
        with suppress(ValueError):
            etree.SubElement(run, f"{W}t").text = line
    read_or_refuse(zipped({**MEMBERS, "word/document.xml": etree.tostring(document)}))


@pytest.mark.parametrize("depth", [50, 240])
def test_boxes_in_boxes_in_boxes(depth: int) -> None:
    body = "<w:sdt><w:sdtContent>" * depth + p("sâu") + "</w:sdtContent></w:sdt>" * depth
    read_or_refuse(word_file(body))
