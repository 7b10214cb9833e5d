"""Letters of before Unicode and decomposed ones made Unicode NFC (R08); the font itself (R06)."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from docx.oxml.ns import qn
from docx.text.run import Run as WordRun
from lxml import etree

from workflow.documents.check.rule import at
from workflow.documents.layout.geometry import FONT
from workflow.documents.mend.text import TEXT, Edit, change, replaced, text_of, texts_of
from workflow.documents.mend.work import Work
from workflow.documents.reading.paper import Paragraph, Run
from workflow.domain.finding import Correction, Finding, PagePart
from workflow.uploads.legacy_fonts import Spelling, spelling_of

SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
THEMED = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
DECOMPOSED = re.compile(r"\w[\u0300-\u036f]+")
PICTORIAL = ("symbol", "wingdings", "webdings")
SOFT_HYPHEN = "\u00ad"
LAST_OF_CODE_PAGE = "\u00ff"


def mend_letters(work: Work, found: Sequence[Finding]) -> Iterator[Correction]:
    """Write every letter as Unicode NFC in Times New Roman (TCVN 6909:2001)."""
    broken = {finding.rule for finding in found}
    for paragraph in work.parts.paper.paragraphs:
        if "R08" in broken:
            yield from _spell(work, paragraph)
        if "R06" in broken or "R08" in broken:
            yield from _set_font(work, paragraph)


def _spell(work: Work, paragraph: Paragraph) -> Iterator[Correction]:
    if legacy := sorted({f for run in paragraph.runs if _spelling_of(run) for f in run.fonts}):
        did = f"chuyển chữ từ phông {', '.join(legacy)} sang Unicode"
        yield from _rewrite(work, paragraph, list(_legacy_edits(work, paragraph)), did)
    nfc = list(replaced(_text(work, paragraph), DECOMPOSED, _composed))
    yield from _rewrite(work, paragraph, nfc, "chuyển chữ tổ hợp sang Unicode dựng sẵn (NFC)")


def _rewrite(work: Work, paragraph: Paragraph, edits: list[Edit], did: str) -> Iterator[Correction]:
    if not edits:
        return
    before = _text(work, paragraph)
    change(work.paragraph(paragraph)._p, edits)  # noqa: SLF001 - python-docx has no other way
    told = _told(paragraph, "R08", did)
    yield replace(told, before=before, after=_text(work, paragraph))


def _text(work: Work, paragraph: Paragraph) -> str:
    return text_of(work.paragraph(paragraph)._p)  # noqa: SLF001


def _legacy_edits(work: Work, paragraph: Paragraph) -> Iterator[Edit]:
    """Yield the edits stretch by stretch: a letter may be cut in two by a change of runs."""
    spellings = _spellings(work, paragraph)
    element = work.paragraph(paragraph)._p  # noqa: SLF001
    place = 0
    for spelling, nodes in groupby(texts_of(element), lambda node: spellings.get(_run_of(node))):
        text = "".join(node.text or "" for node in nodes)
        if spelling is not None:
            for edit in replaced(text, spelling.pattern, spelling.letter):
                yield edit.moved(place)
        place += len(text)


def _spellings(work: Work, paragraph: Paragraph) -> dict[etree._Element, Spelling]:
    """Return the runs that are spelt for an old font, with how."""
    found: dict[etree._Element, Spelling] = {}
    for run in paragraph.runs:
        if (spelling := _spelling_of(run)) is not None:
            word = work.run(run)
            _keep_soft_hyphens(word)
            found[word._r] = spelling  # noqa: SLF001
    return found


def _spelling_of(run: Run) -> Spelling | None:
    """Return how a run is spelt; one with letters of its own in Unicode needs no help.

    Where only some of its letters are drawn with an old font, nobody can tell which.
    """
    if len(run.fonts) != 1 or any(c.isalpha() and c > LAST_OF_CODE_PAGE for c in run.text):
        return None
    (font,) = run.fonts
    return spelling_of(font)


def _run_of(node: etree._Element) -> etree._Element:
    return next(node.iterancestors(qn("w:r")))


def _keep_soft_hyphens(word: WordRun) -> None:
    """Make letters of what Word takes for soft hyphens: in TCVN3 they are “ư”."""
    for hyphen in word._r.findall(qn("w:softHyphen")):  # noqa: SLF001
        hyphen.tag, hyphen.text = TEXT, SOFT_HYPHEN


def _composed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", match[0])


def _set_font(work: Work, paragraph: Paragraph) -> Iterator[Correction]:
    wrong = {font for run in paragraph.written for font in _to_replace(run)}
    for run in paragraph.written:
        if _to_replace(run):
            _name(work.run(run))
    if wrong:
        yield _told(paragraph, "R06", f"phông {', '.join(sorted(wrong))} → {FONT}")


def _to_replace(run: Run) -> list[str]:
    return [f for f in run.fonts if f != FONT and not f.casefold().startswith(PICTORIAL)]


def _name(word: WordRun) -> None:
    word.font.name = FONT
    fonts: Any = word._r.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")  # noqa: SLF001
    for slot in SLOTS:
        fonts.set(qn(f"w:{slot}"), FONT)
    for themed in THEMED:
        fonts.attrib.pop(qn(f"w:{themed}"), "")


def _told(paragraph: Paragraph, rule: str, did: str) -> Correction:
    return Correction(rule=rule, spot=at(PagePart.BODY, paragraph), did=did)
