"""By which words the lines above and below a text are known: `plain` text, or as printed."""

import re
from collections.abc import Iterable
from enum import Enum, auto
from types import MappingProxyType

from workflow.domain.document import DocumentType
from workflow.intake.head.plain import plain
from workflow.wording.labels import label

LONGEST_HEAD_LINE = 160


class Sign(Enum):
    """What a line is by its words."""

    NATION = auto()
    STAMP = auto()
    NUMBER = auto()
    DAY = auto()
    ABOUT = auto()
    ADDRESSED = auto()
    TYPE = auto()
    URGENCY = auto()
    SECRECY = auto()
    RULE = auto()
    BASIS = auto()
    RESOLVES = auto()
    ITEM = auto()
    TITLE = auto()
    RECIPIENTS = auto()
    ANNEX = auto()


UNLISTED = frozenset({"ket luan", "thong tri", "thong tu", "lenh", "thong bao ket luan"})
"""What a document of the Party or of law is called beside the 29 types."""
TYPES = MappingProxyType({plain(label(kind)): kind for kind in DocumentType})
BEGINS_TYPE = re.compile(rf"({'|'.join(sorted(TYPES, key=len, reverse=True))}) ")
_NATION = re.compile(
    r"cong hoa xa ho|.{0,12}xa hoi chu nghia|chu nghia viet nam$|doc lap ?[-.]? ?tu do|"
    r"dang cong san viet nam$"
)
_STAMP = re.compile(r"(?:cong van |van ban )?den(?: ?(?:so|ngay|gio)\b.*)?[ :]*$")
STAMP_GOES_ON = re.compile(
    r"(?:so(?: den)?|ngay(?: den)?|gio|chuyen|kinh chuyen|luu ho so(?: so)?|so va ky hieu(?: \w+)?)"
    r" ?: ?[^/]*(?:\d{1,2}/\d{1,2}/\d{2,4})?[ .…]*$|[ .…]+$"
)
NUMBER = re.compile(
    r"so {0,9}:? {0,20}(?P<number>\d{1,6}[a-z]?)?[ ._…]*"
    r"(?P<notation>(?P<between>[/-]) ?"
    r"(?=[\w&])[^\s,;:()]{2,40}(?: ?- ?(?-i:[a-z&]{1,12})(?= |$))?)?"
)
DAY = re.compile(
    r"(?P<place>[^,;:()\n]{2,40}), ?"
    r"ngay[ ._…]*(?P<day>\d{1,2})?[ ._…]*"
    r"(?:thang[ ._…]*(?P<month>\d{1,2})?[ ._…]*nam[ ._…]*(?P<year>\d{4})?"
    r"|[/.-] ?(?P<month2>\d{1,2}) ?[/.-] ?(?P<year2>\d{4}))[ ._…]*"
)
ABOUT = re.compile(r"v ?/ ?v\b[ :.]*|ve ?: ?")
ADDRESSED = re.compile(r"(?:dong )?kinh g(?:ui|oi)\b[ :]*")
WIRED = re.compile(r".{0,120}dien(?<!\wdien) ?:$")
_URGENCY = re.compile(
    r"(?:do khan ?: ?)?(hoa toc|thuong khan|khan)\b(?: hen gio.{0,40}| cap)?[ .!]*$"
)
_SECRECY = re.compile(r"(?:do mat ?: ?)?(?:tuyet |toi )?mat[ .!]*$")
BESIDE = re.compile(r"(?<!bao)(?<!bi)(?<!co) (?:tuyet |toi )?mat[ .!]*$")
"""A mark printed in the column beside an organ; *bảo mật*, *bí mật*, *cơ mật* are words."""
_RULE = re.compile(r"[\W_]+$")
BASIS = re.compile(
    r"[-+*•]? ?(?:can cu|thuc hien|xet|theo de nghi|theo|trien khai|tiep theo|tiep tuc thuc hien|"
    r"thi hanh|chap hanh|nham|de|phuc dap|tra loi|sau khi|ngay \d)\b"
)
LEGAL_BASIS = re.compile(
    r"[-+*•]? ?(?:can cu|thuc hien|theo de nghi|xet|thi hanh|trien khai|theo)\b"
)
RESOLVES = re.compile(
    r"(?:nay )?(?:quyet dinh|ket luan|quyet nghi|chi thi|yeu cau|dien|thong bao|nghi quyet) ?:$"
)
ITEM = re.compile(
    r"(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|dieu \d{1,3}|phan (?:[ivx]{1,4}|thu \w+|\d))"
    r" ?[.):/-](?!\d)|[-+*•–] ?\S|dieu \d{1,3}\b|phan [ivx]{1,4}\b"
)
TITLE = re.compile(
    r"(?:quyen |pho )?(?:giam doc|tong giam doc|chu tich|hieu truong|bo truong|thu truong|"
    r"cuc truong|vu truong|chi cuc truong|chanh van phong|chanh thanh tra|truong phong|truong ban|"
    r"tong bien tap|bi thu|tong cuc truong|thu tuong|vien truong|chu toa|truong doan|thu ky|"
    r"tong thanh tra|tong kiem toan|chu nhiem|thuong truc|uy vien|vien pho|pho vien truong)\b"
)
AUTHORITY = re.compile(
    r"(?P<kind>t ?/? ?m|k ?/? ?t|t ?/? ?l|t ?/? ?u ?/? ?q|q)"
    r"(?:\.|(?<=/.)(?= )|(?= (?:chu tich|giam doc|bo truong|hieu truong|uy ban)\b)) ?"
)
RECIPIENTS = re.compile(r"noi nhan ?[:.]? ?")
ARCHIVE = re.compile(r"(?:[-+*•] ?){0,3}luu\b")
ANNEX = re.compile(
    r"(?:phu luc|phu bieu|bieu mau|mau so)\b|\(? ?(?:kem theo|ban hanh kem theo|dinh kem)\b"
)


_BY_WORDS = MappingProxyType(
    {
        Sign.RULE: _RULE.pattern,
        Sign.NATION: _NATION.pattern,
        Sign.STAMP: _STAMP.pattern,
        Sign.SECRECY: _SECRECY.pattern,
        Sign.URGENCY: _URGENCY.pattern,
        Sign.ADDRESSED: rf"{ADDRESSED.pattern}|{WIRED.pattern}",
        Sign.ABOUT: ABOUT.pattern,
        Sign.RECIPIENTS: RECIPIENTS.pattern,
        Sign.RESOLVES: RESOLVES.pattern,
        Sign.ANNEX: ANNEX.pattern,
        Sign.NUMBER: rf"(?=so {{0,9}}:|so ?[\d._… ]*[/-] ?\w){NUMBER.pattern}[ .]*$",
        Sign.DAY: rf"{DAY.pattern}$|(?:ngay )?[ ._…]*thang [\d ]+ nam [\d ]+$",
        Sign.TITLE: rf"{TITLE.pattern}|{AUTHORITY.pattern}",
        Sign.BASIS: BASIS.pattern,
        Sign.ITEM: ITEM.pattern,
    }
)
_OF_ANY_LENGTH = (Sign.ADDRESSED, Sign.ABOUT, Sign.BASIS, Sign.ITEM)


def _first_of(signs: Iterable[Sign]) -> re.Pattern[str]:
    """Return one pattern for several signs, whose names its groups have; the first one wins."""
    return re.compile("|".join(f"(?P<{sign.name}>{_BY_WORDS[sign]})" for sign in signs))


OF_SHORT_LINE = _first_of(_BY_WORDS)
OF_ANY_LINE = _first_of(_OF_ANY_LENGTH)
IN_CAPITALS = (Sign.STAMP, Sign.URGENCY, Sign.TITLE, Sign.RESOLVES)


def urgency_in(text: str) -> str | None:
    """Return the degree of urgency that a line prints, as plain words."""
    found = _URGENCY.match(text)
    return found[1] if found else None
