"""The names above the text: which organ issues it, and which one is above that."""

import re
from collections.abc import Sequence

from workflow.intake.head.lines import Line

MOST_LINES = 8
_ORGAN = re.compile(
    r"(?:ubnd|hdnd|ubmttq|uy ban|hoi dong|so|bo|phong|truong|van phong|chi cuc|cuc|tong cuc|vu|"
    r"tong cong ty|cong ty|tap doan|ban|benh vien|trung tam|vien|dai hoc|hoc vien|hoi|hiep hoi|"
    r"lien minh|thanh tra|kho bac|bao hiem xa hoi|ngan hang|chinh phu|thu tuong|quoc hoi|toa an|"
    r"doan|doi|dang uy|dang bo|chi bo|tinh uy|thanh uy|huyen uy|quan uy|thi uy|trung uong|"
    r"lien doan|cong doan|mat tran|uy vien|cong an|bo chi huy|kiem toan|dai phat thanh|bao|"
    r"to cong tac|tieu ban|nha xuat ban|khoi|hoi lien hiep)\b"
)
_BARE = re.compile(r"(?:van phong|thanh tra|so|bo|ban|cuc|phong)$")
FOLLOWS_ORGAN = re.compile(
    r" (?<=\w )(?:SỞ|PHÒNG(?= (?:GIÁO|NỘI|TÀI|KINH|VĂN|Y |TƯ|LAO|NÔNG|QUẢN|HẠ))|VĂN PHÒNG|"
    r"BAN(?= (?:QUẢN|CHỈ|DÂN|TỔ|TUYÊN))|"
    r"TRƯỜNG(?= (?:THPT|THCS|TH |TIỂU|MẦM|MẪU|ĐẠI|CAO|TRUNG|PT))|"
    r"TRUNG TÂM|CHI CỤC|TỔNG CỤC|(?<!CHI )(?<!TỔNG )CỤC|THANH TRA|TỈNH ỦY|HUYỆN ỦY|ĐẢNG ỦY)\b"
)


def begins_organ(line: Line) -> bool:
    """Tell whether a line begins with a word that the names of organs begin with."""
    return bool(_ORGAN.match(line.plain))


def organ_names(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """Return the lines of each name: a line that begins like no organ goes on with the one above.

    >>> found = ["ỦY BAN NHÂN DÂN", "TỈNH BÌNH AN", "SỞ NỘI VỤ"]
    >>> [len(name) for name in organ_names([Line(start=0, text=text) for text in found])]
    [2, 1]
    """
    names: list[list[Line]] = []
    for line in lines[:MOST_LINES]:
        is_open = bool(names) and bool(_BARE.match(names[-1][-1].plain))
        if (begins_organ(line) and not is_open) or not names:
            names.append([line])
        else:
            names[-1].append(line)
    return tuple(tuple(name) for name in names if begins_organ(name[0]))
