"""The register of outgoing documents: a book for each body, series and year.

Numbers begin at 01 on 1 January, leave no gap and are unique; their dates never fall (Nghị định
30/2020/NĐ-CP, Điều 15).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import count, pairwise
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One register of one body in one year."""

    issuing_organ: str
    series: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPlace:
    """A number taken in a book, and the day it was taken for."""

    book: Book
    code_number: int
    issued_date: date


class RegisterFaultKind(StrEnum):
    """What can be wrong with a book (R66)."""

    NUMBER_TWICE = "number_twice"
    WRONG_START = "wrong_start"
    GAP = "gap"
    FALLING_DATE = "falling_date"
    WRONG_COUNTER = "wrong_counter"
    ALSO_BY_HAND = "also_by_hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFault:
    """One fault, at a number.

    `other` is the number it is held against: the right first one, the one after the gap, the last
    one of the documents; for a falling date the number before.
    """

    kind: RegisterFaultKind
    book: Book
    code_number: int
    other: int = 0


NONE_BY_HAND: Mapping[int, date] = MappingProxyType({})


def register_faults(
    places: Sequence[RegisterPlace],
    last: RegisterPlace | None,
    first_number: int | None,
    by_hand: Mapping[int, date] = NONE_BY_HAND,
) -> Iterator[RegisterFault]:
    """Go through what is wrong with one book.

    `places` are the numbers that documents bear, `last` the one the register gave last;
    `first_number` is None where nobody declared with which number the book begins. `by_hand` are
    numbers that were given on paper, each with its day: the book leaves them out.
    """
    places = sorted(places, key=lambda place: (place.code_number, place.issued_date))
    for number, times in Counter(place.code_number for place in places).items():
        if times > 1:
            yield _fault(RegisterFaultKind.NUMBER_TWICE, places[0].book, number)
    if places and first_number is not None:
        yield from _at_the_start(places[0], next_number(first_number, by_hand), first_number)
    for before, after in pairwise(places):
        yield from _between(before, after, by_hand)
    for place in places:
        if by_hand.get(place.code_number, place.issued_date) != place.issued_date:
            yield _fault(RegisterFaultKind.ALSO_BY_HAND, place.book, place.code_number)
    yield from _at_the_end(places, last)


def next_number(number: int, by_hand: Mapping[int, date]) -> int:
    """Return the number itself, or the next one that was not given on paper."""
    return next(each for each in count(number) if each not in by_hand)


def _at_the_start(first: RegisterPlace, right: int, declared: int) -> Iterator[RegisterFault]:
    if first.code_number not in {right, declared}:
        yield _fault(RegisterFaultKind.WRONG_START, first.book, first.code_number, right)


def _between(
    before: RegisterPlace, after: RegisterPlace, by_hand: Mapping[int, date]
) -> Iterator[RegisterFault]:
    between = range(before.code_number + 1, after.code_number)
    if missing := [number for number in between if number not in by_hand]:
        yield _fault(RegisterFaultKind.GAP, after.book, missing[0], missing[-1] + 1)
    if after.issued_date < before.issued_date:
        kind = RegisterFaultKind.FALLING_DATE
        yield _fault(kind, after.book, after.code_number, before.code_number)


def _at_the_end(
    places: Sequence[RegisterPlace], last: RegisterPlace | None
) -> Iterator[RegisterFault]:
    """Hold the register's own count against the last document."""
    highest = places[-1] if places else None
    if (highest and _mark(highest)) != (last and _mark(last)):
        here = last or highest
        if here is not None:
            kind = RegisterFaultKind.WRONG_COUNTER
            counted, borne = (place.code_number if place else 0 for place in (last, highest))
            yield _fault(kind, here.book, counted, borne)


def _mark(place: RegisterPlace) -> tuple[int, date]:
    return place.code_number, place.issued_date


def _fault(kind: RegisterFaultKind, book: Book, number: int, other: int = 0) -> RegisterFault:
    return RegisterFault(kind=kind, book=book, code_number=number, other=other)
