"""A book begins at its first number, has no gap, no number twice, and its dates never fall."""

from datetime import date

import pytest

from workflow.domain.register import (
    Book,
    RegisterFaultKind,
    RegisterPlace,
    register_faults,
)

BOOK = Book(issuing_organ="so-gddt", series="cong-van", year=2025)


def places(*numbered: tuple[int, int]) -> list[RegisterPlace]:
    """Return numbers, each with its day in March."""
    return [
        RegisterPlace(book=BOOK, code_number=number, issued_date=date(2025, 3, day))
        for number, day in numbered
    ]


def test_a_whole_book_has_no_fault() -> None:
    book = places((1, 3), (2, 3), (3, 10))
    assert list(register_faults(book, book[-1], 1)) == []


def test_an_empty_book_has_no_fault() -> None:
    assert list(register_faults([], None, 1)) == []


@pytest.mark.parametrize(
    ("numbered", "first", "fault"),
    [
        pytest.param(
            [(1, 3), (2, 3), (2, 4), (3, 5)],
            1,
            (RegisterFaultKind.NUMBER_TWICE, 2, 0),
            id="số 02 hai lần",
        ),
        pytest.param(
            [(2, 3), (3, 4)], 1, (RegisterFaultKind.WRONG_START, 2, 1), id="bắt đầu từ số 02"
        ),
        pytest.param(
            [(1, 3), (2, 4)], 215, (RegisterFaultKind.WRONG_START, 1, 215), id="không nối sổ giấy"
        ),
        pytest.param([(1, 3), (4, 4)], 1, (RegisterFaultKind.GAP, 2, 4), id="thiếu số 02 đến 03"),
        pytest.param(
            [(1, 3), (2, 10), (3, 9)],
            1,
            (RegisterFaultKind.FALLING_DATE, 3, 2),
            id="số 03 ngày sớm hơn số 02",
        ),
    ],
)
def test_a_fault_is_found_at_its_number(
    numbered: list[tuple[int, int]], first: int, fault: tuple[RegisterFaultKind, int, int]
) -> None:
    book = places(*numbered)
    last = max(book, key=lambda place: (place.code_number, place.issued_date))
    found = [(f.kind, f.code_number, f.other) for f in register_faults(book, last, first)]
    assert found == [fault]


@pytest.mark.parametrize(
    ("last", "numbers"),
    [
        pytest.param(places((3, 4)), (3, 2), id="sổ đã cấp số 03 mà không có văn bản"),
        pytest.param(places((1, 3)), (1, 2), id="sổ mới cấp số 01"),
        pytest.param(places((2, 9)), (2, 2), id="ngày khác"),
        pytest.param([], (0, 2), id="sổ mất dòng"),
    ],
)
def test_the_count_of_the_register_is_that_of_its_documents(
    last: list[RegisterPlace], numbers: tuple[int, int]
) -> None:
    found = list(register_faults(places((1, 3), (2, 4)), next(iter(last), None), 1))
    assert [(f.kind, f.code_number, f.other) for f in found] == [
        (RegisterFaultKind.WRONG_COUNTER, *numbers)
    ]


def test_where_nobody_declared_a_first_number_any_will_do() -> None:
    book = places((41, 3), (42, 4))
    assert list(register_faults(book, book[-1], None)) == []


def test_numbers_that_paper_gave_are_no_gap_and_no_wrong_start() -> None:
    book = places((216, 3), (219, 4))
    by_hand = {number: date(2025, 2, 12) for number in (215, 217, 218)}
    assert list(register_faults(book, book[-1], 215, by_hand)) == []


def test_between_numbers_that_paper_gave_a_gap_is_still_one() -> None:
    book = places((1, 3), (5, 4))
    (fault,) = register_faults(book, book[-1], 1, {2: date(2025, 3, 3)})
    assert (fault.kind, fault.code_number, fault.other) == (RegisterFaultKind.GAP, 3, 5)


def test_a_number_that_paper_gave_to_another_document_is_told() -> None:
    book = places((1, 3), (2, 4))
    (fault,) = register_faults(book, book[-1], 1, {2: date(2025, 3, 1)})
    assert (fault.kind, fault.code_number) == (RegisterFaultKind.ALSO_BY_HAND, 2)


def test_a_document_of_the_register_that_is_followed_up_is_not_its_own_double() -> None:
    book = places((1, 3), (2, 4))
    assert list(register_faults(book, book[-1], 1, {2: date(2025, 3, 4)})) == []
