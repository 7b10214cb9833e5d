"""Roman numerals, as annexes, parts and chapters are numbered."""

DIGITS = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Write a small number in Roman numerals.

    >>> [roman(number) for number in (4, 9, 14)]
    ['IV', 'IX', 'XIV']
    """
    written = ""
    for value, digits in DIGITS:
        written += digits * (number // value)
        number %= value
    return written


def arabic(numeral: str) -> int:
    """Read a small number in Roman numerals.

    >>> [arabic(numeral) for numeral in ("IV", "IX", "XIV")]
    [4, 9, 14]
    """
    return next((number for number in range(1, 90) if roman(number) == numeral), 0)
