"""Numbers and months as words: *tháng tư*, *quý II*, *mùng năm tháng Giêng*."""

from types import MappingProxyType

_NUMBERS = MappingProxyType(
    {
        "một": 1,
        "hai": 2,
        "ba": 3,
        "bốn": 4,
        "tư": 4,
        "năm": 5,
        "sáu": 6,
        "bảy": 7,
        "bẩy": 7,
        "tám": 8,
        "chín": 9,
        "mười": 10,
        "mười một": 11,
        "mười hai": 12,
        "i": 1,
        "ii": 2,
        "iii": 3,
        "iv": 4,
        "nhất": 1,
        "đầu": 1,
    }
)
_LUNAR_MONTHS = frozenset({"giêng", "chạp"})


def number_of(word: str) -> int:
    """Return the number that digits, a Roman numeral or a Vietnamese word write, 0 if none."""
    return int(word) if word.isdecimal() else _NUMBERS.get(" ".join(word.split()), 0)


def is_lunar(month: str) -> bool:
    """Tell whether the month is one of the lunar year, which no calendar here places."""
    return month in _LUNAR_MONTHS
