"""Numbers that Word makes itself are told as they print, and are no part of the text."""

import pytest

from tests.unit.documents.reading.word_file import p, read
from workflow.uploads.numbering import written


def level(place: int, shape: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def lists(
    *levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
) -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def item(text: str, place: int = 0, number: int = 1) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, properties=properties)


def labels(body: str, numbering: str, styles: str = "") -> list[str]:
    return [each.label for each in read(body, numbering=numbering, styles=styles).paragraphs]


OUTLINE = lists(
    level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)")
)


def test_levels_count_and_begin_anew_under_a_new_parent() -> None:
    body = (
        item("I") + item("1", 1) + item("a", 2) + item("b", 2) + item("2", 1) + item("a", 2)
        + p("chữ thường") + item("II") + item("1", 1)
    )  # fmt: skip
    found = ["I.", "1.", "a)", "b)", "2.", "a)", "", "II.", "1."]
    assert labels(body, OUTLINE) == found


def test_the_number_is_no_part_of_the_text() -> None:
    (paragraph,) = read(item("Giao Sở Nội vụ"), numbering=OUTLINE).paragraphs
    assert (paragraph.label, paragraph.text) == ("I.", "Giao Sở Nội vụ")


def test_a_number_alone_is_something_printed() -> None:
    (paragraph,) = read(item(""), numbering=OUTLINE).paragraphs
    assert paragraph.number == 1


def test_a_level_may_name_all_above_it() -> None:
    numbering = lists(level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2."))
    assert labels(item("", 0) + item("", 1) + item("", 1), numbering) == ["I", "I.1.", "I.2."]
    legal = lists(level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2.", "<w:isLgl/>"))
    assert labels(item("", 0) + item("", 1), legal) == ["I", "1.1."]


def test_a_level_that_never_restarts_goes_on() -> None:
    going_on = level(1, "decimal", "Điều %2.", '<w:lvlRestart w:val="0"/>')
    numbering = lists(level(0, "upperRoman", "Chương %1"), going_on)
    body = item("", 0) + item("", 1) + item("", 0) + item("", 1)
    assert labels(body, numbering) == ["Chương I", "Điều 1.", "Chương II", "Điều 2."]


def test_two_lists_of_one_family_count_together_unless_one_starts_itself() -> None:
    nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    going_on = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    starting = going_on.replace(
        "</w:num>", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = item("") + item("", number=2) + item("", number=2)
    shape = level(0, "decimal", "%1.")
    assert labels(body, lists(shape, nums=nums + going_on)) == ["1.", "2.", "3."]
    assert labels(body, lists(shape, nums=nums + starting)) == ["1.", "1.", "2."]


def test_a_list_may_give_a_level_its_own_shape() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'
    nums = f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{own}</w:num>'
    assert labels(item(""), lists(level(0, "decimal", "%1."), nums=nums)) == ["a)"]


@pytest.mark.parametrize(
    ("sign", "label"),
    [("-", "-"), ("\uf0b7", "•"), ("\uf02d", "-"), ("\uf0fc", "•"), ("+", "+")],
    ids=["gạch", "chấm của Symbol", "gạch của Symbol", "dấu của Wingdings", "cộng"],
)
def test_bullets_are_told_as_they_look(sign: str, label: str) -> None:
    assert labels(item("a"), lists(level(0, "bullet", sign))) == [label]


def test_a_style_may_number_its_paragraphs() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Khoan"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    numbering = lists(
        level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:pStyle w:val="Khoan"/>')
    )
    numbered = p("a", properties='<w:pStyle w:val="Khoan"/>')
    freed = p("b", properties='<w:pStyle w:val="Khoan"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert labels(numbered + freed + numbered, numbering, styles) == ["1.", "", "2."]


def test_indents_of_a_list_hold_unless_the_paragraph_has_its_own() -> None:
    indented = level(0, "decimal", "%1.", '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>')
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("a", properties=number) + p("b", properties=number + '<w:ind w:left="0"/>')
    one, two = read(body, numbering=lists(indented)).paragraphs
    assert (one.left, one.first_line) == (720, -360)
    assert (two.left, two.first_line) == (0, -360)


@pytest.mark.parametrize("number", [7, 0], ids=["danh sách không có", "số 0 là không đánh số"])
def test_a_list_that_is_not_there_numbers_nothing(number: int) -> None:
    assert labels(item("a", number=number), OUTLINE) == [""]


@pytest.mark.parametrize(
    ("count", "shape", "text"),
    [
        (27, "lowerLetter", "aa"),
        (4, "upperLetter", "D"),
        (9, "lowerRoman", "ix"),
        (7, "decimalZero", "07"),
        (0, "lowerLetter", "0"),
        (5000, "upperRoman", "5000"),
        (3, "chicken", "3"),
        (3, "none", ""),
    ],
)
def test_numbers_are_written_as_word_writes_them(count: int, shape: str, text: str) -> None:
    assert written(count, shape) == text
