"""Heads of bodies: an order to *Giám đốc Sở Y tế* is an order to the body that he heads."""

import re

BODY_OF = (
    ("chánh văn phòng", "văn phòng"),
    ("chánh thanh tra", "thanh tra"),
    ("trưởng các phòng", "các phòng"),
    ("trưởng các ban", "các ban"),
    ("trưởng phòng", "phòng"),
    ("trưởng ban", "ban"),
    ("chi cục trưởng", "chi cục"),
    ("cục trưởng", "cục"),
    ("viện trưởng", "viện"),
)
"""Titles that hold the name of the body."""

TITLES = (
    "thủ trưởng",
    "người đứng đầu",
    "lãnh đạo",
    "ban giám đốc",
    "ban giám hiệu",
    "ban lãnh đạo",
    "tổng giám đốc",
    "phó giám đốc",
    "giám đốc",
    "phó hiệu trưởng",
    "hiệu trưởng",
    "phó chủ tịch",
    "chủ tịch",
    "pct",
    "pgđ",
    "gđ",
    "bộ trưởng",
    "thứ trưởng",
    "đồng chí",
    "đ/c",
)
"""Titles that stand before the name of the body, or alone."""

_OF = dict(BODY_OF) | dict.fromkeys(TITLES, "")
_TITLE = re.compile(
    r"(?:(?:các|những|mỗi|từng)\s+)?(" + "|".join(map(re.escape, _OF)) + r")(?!\w)\s*",
    re.IGNORECASE,
)


def without_person(name: str) -> tuple[str, bool]:
    """Return the name of the body, and whether a person stood before it.

    >>> without_person("Giám đốc Sở Y tế")
    ('Sở Y tế', True)
    >>> without_person("Trưởng phòng GDĐT")
    ('phòng GDĐT', True)
    """
    is_person = False
    while match := _TITLE.match(name):
        name = f"{_OF[match[1].lower()]} {name[match.end() :]}".strip()
        is_person = True
    return name, is_person
