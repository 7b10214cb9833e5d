"""One word for the parts of a notice, wherever they are named."""

import pytest

from workflow.wording.clauses import clause_name, clause_title


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("2", "khoản 2"),
        ("2.a", "điểm a khoản 2"),
        ("2.đ", "điểm đ khoản 2"),
        ("II", "Mục II"),
        ("I.1.b", "điểm b khoản 1 Mục I"),
        ("A.3", "khoản 3 Mục A"),
        ("2.1", "khoản 2.1"),
        ("III.2.1", "khoản 2.1 Mục III"),
        ("Điều 5.2", "khoản 2 Điều 5"),
        ("PHẦN II.1", "khoản 1 PHẦN II"),
    ],
)
def test_a_part_is_cited_from_its_smallest_mark_up_as_the_decree_cites(
    clause: str, name: str
) -> None:
    assert clause_name(clause) == name


def test_a_part_begins_a_line_with_a_capital() -> None:
    assert (clause_title("2"), clause_title("2.a")) == ("Khoản 2", "Điểm a khoản 2")


def test_what_stands_before_the_first_number_is_said_to_have_none() -> None:
    assert clause_title("0") == "Phần không đánh số"
