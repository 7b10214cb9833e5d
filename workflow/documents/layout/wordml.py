"""WordprocessingML as text: paragraphs of the looks in `looks`, and the template's statements."""

import unicodedata
from collections.abc import Iterable
from xml.sax.saxutils import escape

from docx.oxml.ns import nsdecls

NAMESPACES = nsdecls("w", "r", "wp", "a", "c")
TWIPS_A_MILLIMETRE = 1440 / 25.4
EMUS_A_MILLIMETRE = 36000
KEEP_NEXT = "<w:keepNext/>"
BOLD = "<w:b/><w:bCs/>"


def twips(millimetres: float) -> int:
    """Return a length as Word counts it."""
    return round(millimetres * TWIPS_A_MILLIMETRE)


def emus(millimetres: float) -> int:
    """Return a length as drawings count it."""
    return round(millimetres * EMUS_A_MILLIMETRE)


def style_id(look: str) -> str:
    """Return the ASCII identifier of a look.

    >>> style_id("Số, ký hiệu")
    'SoKyHieu'
    """
    plain = unicodedata.normalize("NFD", look.replace("Đ", "D").replace("đ", "d"))
    words = "".join(c if c.isascii() else "" for c in plain).replace(",", " ").split()
    return "".join(word[0].upper() + word[1:] for word in words)


def paragraph(
    look: str, text: str = "", *, properties: str = "", run: str = "", content: str = ""
) -> str:
    """Return a paragraph: text, then `content`; `properties` and `run` are further properties."""
    head = f'<w:pPr><w:pStyle w:val="{style_id(look)}"/>{properties}</w:pPr>'
    return f"<w:p>{head}{written(text, run)}{content}</w:p>"


def written(text: str, properties: str = "") -> str:
    """Return a run of text; none for no text."""
    if not text:
        return ""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def tag(statement: str, look: str = "Nội dung") -> str:
    """Return a paragraph that only holds a template statement and vanishes when it is filled."""
    return paragraph(look, f"{{%p {statement} %}}")


def each(loop: str, *blocks: str) -> str:
    """Return blocks repeated by the template: `loop` is *name in names*."""
    return tag(f"for {loop}") + "".join(blocks) + tag("endfor")


def when(condition: str, *blocks: str, otherwise: Iterable[str] = ()) -> str:
    """Return blocks that stand there only under a condition, and what stands there if not."""
    other = "".join(otherwise)
    return (
        tag(f"if {condition}")
        + "".join(blocks)
        + (tag("else") + other if other else "")
        + tag("endif")
    )
