"""Marks of clauses, how deep they stand, and how people name them."""

import pytest

from tests.unit.intake.duties.office import draft_with
from workflow.domain.notice_draft import Passage
from workflow.intake.clauses import Level, Node, clause_tree
from workflow.intake.manuscript import Manuscript


def tree(*paragraphs: str) -> Node:
    return clause_tree(Manuscript.of(paragraphs).blocks)


def numbers(*paragraphs: str) -> list[str]:
    return [node.number() for node in tree(*paragraphs).walk()][1:]


@pytest.mark.parametrize(
    ("printed", "level", "mark"),
    [
        ("Phần thứ nhất. Giám sát", Level.PART, "Phần thứ nhất"),
        ("PHẦN II: Giám sát", Level.PART, "PHẦN II"),
        ("Chương IV. Giám sát", Level.CHAPTER, "Chương IV"),
        ("Điều 12. Giám sát", Level.ARTICLE, "Điều 12"),
        ("ĐIỀU 3: Giám sát", Level.ARTICLE, "ĐIỀU 3"),
        ("A. Giám sát", Level.CAPITAL, "A"),
        ("Đ. Giám sát", Level.CAPITAL, "Đ"),
        ("IV. Giám sát", Level.ROMAN, "IV"),
        ("II- Giám sát", Level.ROMAN, "II"),
        ("3. Giám sát", Level.NUMBER, "3"),
        ("3.Giám sát", Level.NUMBER, "3"),
        ("3/ Giám sát", Level.NUMBER, "3"),
        ("3 - Giám sát", Level.NUMBER, "3"),
        ("1.1. Giám sát", Level.DECIMAL, "1.1"),
        ("1.1 Giám sát", Level.DECIMAL, "1.1"),
        ("2.10.3) Giám sát", Level.DECIMAL, "2.10.3"),
        ("1) Giám sát", Level.BRACKET, "1"),
        ("(1) Giám sát", Level.BRACKET, "1"),
        ("a) Giám sát", Level.LETTER, "a"),
        ("(đ) Giám sát", Level.LETTER, "đ"),
        ("a. Giám sát", Level.LETTER, "a"),
        ("- Giám sát", Level.DASH, "-"),
        ("– Giám sát", Level.DASH, "–"),
        ("• Giám sát", Level.DASH, "•"),
        ("+ Giám sát", Level.PLUS, "+"),
        ("o Giám sát", Level.PLUS, "o"),
    ],
)
def test_a_mark_is_told_from_the_text(printed: str, level: Level, mark: str) -> None:
    [node] = tree(printed).children
    assert (node.level, node.mark, node.own.text) == (level, mark, "Giám sát")
    assert printed[node.own.start : node.own.end] == "Giám sát"


@pytest.mark.parametrize(
    "printed",
    [
        "15/3/2025 là hạn cuối.",
        "3.500 hộ được hỗ trợ.",
        "2,5 tỷ đồng được cấp.",
        "2025 là năm cuối kỳ.",
        "12 tháng kể từ ngày ký.",
        "30% số hộ được hỗ trợ.",
        "Phần lớn các hộ đã ký.",
        "Điều này cần làm rõ.",
        "anh a) là người ký.",
        "Vụ trưởng ký thay.",
    ],
)
def test_a_date_or_an_amount_is_no_mark(printed: str) -> None:
    [node] = tree(printed).children
    assert (node.level, node.own.text) == (Level.PLAIN, printed)


def test_a_clause_is_numbered_as_people_name_it() -> None:
    assert numbers(
        "I. Một", "1. Hai", "a) Ba", "b) Bốn", "2. Năm", "II. Sáu", "1. Bảy", "(1) Tám", "a) Chín"
    ) == ["I", "I.1", "I.1.a", "I.1.b", "I.2", "II", "II.1", "II.1.1", "II.1.1.a"]


def test_articles_and_parts_stand_in_front() -> None:
    assert numbers("Chương I. Một", "Điều 2. Hai", "3. Ba", "a) Bốn") == [
        "Chương I",
        "Chương I.Điều 2",
        "Chương I.Điều 2.3",
        "Chương I.Điều 2.3.a",
    ]


def test_a_decimal_number_already_names_the_clause_above() -> None:
    assert numbers("I. Một", "1. Hai", "1.1. Ba", "a) Bốn", "1.2. Năm", "2. Sáu") == [
        "I",
        "I.1",
        "I.1.1",
        "I.1.1.a",
        "I.1.2",
        "I.2",
    ]


@pytest.mark.parametrize("mark", ["", "- ", "+ "])
def test_dashes_and_plain_paragraphs_belong_to_the_clause_above(mark: str) -> None:
    assert numbers("1. Một", "a) Hai", f"{mark}Ba", "2. Bốn", f"{mark}Năm") == [
        "1",
        "1.a",
        "1.a",
        "2",
        "2",
    ]


def test_a_plus_stands_under_its_dash() -> None:
    [dash] = tree("- Một", "+ Hai", "+ Ba").children
    assert [node.own.text for node in dash.children] == ["Hai", "Ba"]


def test_a_table_belongs_to_the_clause_above() -> None:
    made = Manuscript.of(["1. Một", [["STT", "Việc"], ["1", "Hai"]], "2. Ba"])
    first, second = clause_tree(made.blocks).children
    [table] = first.children
    assert table.table == made.blocks[1]
    assert (table.number(), second.number()) == ("1", "2")


def test_no_paragraph_is_no_clause() -> None:
    assert tree().children == []


def test_every_paragraph_of_a_clause_is_kept_in_order() -> None:
    draft = draft_with("1. Các sở gửi kế hoạch.", "Kèm bản số.", "- Kèm biểu.", "2. Hết năm.")
    first, second = draft.clauses
    assert [passage.text for passage in first.paragraphs] == [
        "1. Các sở gửi kế hoạch.",
        "Kèm bản số.",
        "- Kèm biểu.",
    ]
    assert second.paragraphs == (
        Passage(
            start=draft.text.index("2. Hết"),
            end=draft.text.index("2. Hết") + 11,
            text="2. Hết năm.",
        ),
    )
