"""One word for the parts of a notice, wherever they are named."""

from workflow.wording.clauses import clause_name, clause_title


def test_a_part_with_an_arabic_number_is_a_khoan() -> None:
    assert (clause_name("2"), clause_title("2")) == ("khoản 2", "Khoản 2")


def test_what_stands_before_the_first_number_is_said_to_have_none() -> None:
    assert clause_title("0") == "Phần không đánh số"
