"""The letters of a Word document as its fonts show them: capitals, TCVN3, VNI, nothing hidden."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from lxml import etree

from workflow.intake.reading.raw_text import Mendings
from workflow.intake.reading.word_styles import Look, Styles
from workflow.uploads.legacy_fonts import spelling_of, to_unicode
from workflow.uploads.word_names import W

SOFT_HYPHEN = "\u00ad"
LAST_OF_CODE_PAGE = "\u00ff"
RESPELT = "chuyển chữ phông {} sang Unicode"


def show_letters(paragraph: etree._Element, styles: Styles, mendings: Mendings) -> None:
    """Write into a paragraph the letters that a reader sees on paper.

    Letters of before Unicode are read stretch by stretch: one may be cut in two by a change of
    runs.
    """
    looks = {run: styles.look(run, paragraph) for run in paragraph.iter(f"{W}r")}
    for look, stretch in groupby(_unlike(looks), lambda each: each[1]):
        nodes = [node for node, _ in stretch]
        text = "".join(node.text or "" for node in nodes)
        for node in nodes[1:]:
            node.text = ""
        nodes[0].text = _as_seen(text, look, mendings)


def _unlike(looks: Mapping[etree._Element, Look]) -> Iterator[tuple[etree._Element, Look]]:
    """Yield the texts whose letters show as others; what is hidden goes on the way."""
    for run, look in looks.items():
        if look.is_hidden:
            run[:] = []
        if spelling_of(look.font):
            for hyphen in run.findall(f"{W}softHyphen"):
                hyphen.tag, hyphen.text = f"{W}t", SOFT_HYPHEN
        if spelling_of(look.font) or look.is_capital:
            yield from ((node, look) for node in run.findall(f"{W}t"))


def _as_seen(text: str, look: Look, mendings: Mendings) -> str:
    """Return what the font shows; text with letters of its own in Unicode needs no help."""
    is_unicode = any(c.isalpha() and c > LAST_OF_CODE_PAGE for c in text)
    if spelling_of(look.font) and not is_unicode and not text.isspace():
        mendings.add(RESPELT.format("TCVN3 (.Vn…)" if look.font.startswith(".") else "VNI"))
        text = to_unicode(text, look.font)
    return text.upper() if look.is_capital else text
