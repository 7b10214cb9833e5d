"""By which words the components of a document are known, as `folded` text."""

import re
from types import MappingProxyType

from workflow.domain.document import DocumentType
from workflow.domain.folded import folded
from workflow.wording.labels import label

LONGEST_HEAD_LINE = 120
NATION = re.compile(r"cong hoa xa h|xa hoi chu nghia|chu nghia viet nam")
MOTTO = re.compile(r"doc lap\b.*\b(tu do|hanh phuc)|tu do\b.*hanh phuc")
NUMBER = re.compile(r"so ?[:.]|so +[\d.…_]*\d* ?/|so ?[.…_]+ ?/")
DATE = re.compile(
    r"(.{2,80}?, ?|(?!can cu|theo |\()[^;]{2,40} )?"
    r"ngay\b.{0,30}\bthang\b.{0,20}\bnam\b.{0,12}$|.{2,60}, ngay [\d/.-]+$"
)
ABOUT = re.compile(r"(v ?/ ?v|ve viec)\b")
ADDRESSED = re.compile(r"kinh gui\b")
BASIS = re.compile(r"(can cu|theo de nghi|xet de nghi|xet)\b")
RECIPIENTS = re.compile(r"noi nhan ?[:.]?( ?[-+*].*)?$")
ARCHIVE = re.compile(r"[-+*•]? ?luu\b")
LISTED = re.compile(r"[-+*•]")
AUTHORITY = re.compile(r"(tm|kt|tl|tuq|q)\s?\.")
TITLE = re.compile(
    r"(quyen |pho )?(giam doc|tong giam doc|chu tich|hieu truong|bo truong|thu truong|cuc truong|"
    r"vu truong|chi cuc truong|chanh van phong|chanh thanh tra|truong phong|truong ban|bi thu|"
    r"tong cuc truong|thu tuong|vien truong|chu toa|chu tri|truong doan|thu ky)\b"
)
ANNEX = re.compile(r"phu luc( so)?( ?[ivxlc]+| ?\d{1,3})?( ?[:.-].*)?$")
LINK = re.compile(r"\(? ?(kem theo|ban hanh kem theo|dinh kem)\b")
CONTACT = re.compile(
    r"dia chi\b|dien thoai\b|\bdt ?:|\bfax\b|e-?mail\b|website\b|\bso dien thoai\b"
)
SIGNING = re.compile(r"(so ?: ?)?.{0,40}; ?(ngay )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}; ?\d{1,2} ?[:h]")
BEGINS_BELOW = re.compile(rf"{LISTED.pattern}|{AUTHORITY.pattern}|{TITLE.pattern}")
STAMPS = frozenset(
    folded(words)
    for words in (
        "HỎA TỐC",
        "HỎA TỐC HẸN GIỜ",
        "THƯỢNG KHẨN",
        "KHẨN",
        "TUYỆT MẬT",
        "TỐI MẬT",
        "MẬT",
        "XEM XONG TRẢ LẠI",
        "LƯU HÀNH NỘI BỘ",
        "THU HỒI",
    )
)
RULE = re.compile(r"[_\-–—─═=*.~ˍ¯\s]+$")
TYPES = MappingProxyType({folded(label(kind)): kind for kind in DocumentType})


def type_named(text: str) -> DocumentType | None:
    """Return the type of document whose name a line is.

    >>> type_named("thong bao")
    <DocumentType.NOTICE: 'notice'>
    """
    return TYPES.get(text.rstrip(" .:")) if not text.endswith(":") else None


def type_begun(text: str) -> DocumentType | None:
    """Return the type of document whose name a line begins with, the longest of several.

    >>> type_begun("ke hoach chuyen doi so nam 2025")
    <DocumentType.PLAN: 'plan'>
    """
    begun = [name for name in TYPES if text.startswith(f"{name} ")]
    return TYPES[max(begun, key=len)] if begun else None


def is_nation_or_motto(text: str) -> bool:
    """Tell whether a folded line holds *Quốc hiệu* or *Tiêu ngữ*."""
    return bool(NATION.search(text) or MOTTO.search(text))


def begins_signature(text: str) -> bool:
    """Tell whether a folded line begins with an authority or a title of those who sign."""
    return bool(AUTHORITY.match(text) or TITLE.match(text))


def is_head_sign(text: str) -> bool:
    """Tell whether a folded line is a component of a head by its words alone."""
    is_short = len(text) < LONGEST_HEAD_LINE
    is_component = is_nation_or_motto(text) or NUMBER.match(text) or DATE.match(text)
    return is_short and bool(is_component or type_named(text))
