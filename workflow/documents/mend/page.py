"""Paper and margins (R01, R03, R04, R05): each is moved to the nearest bound of the decree."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from docx.enum.section import WD_ORIENT
from docx.section import Section as WordSection
from docx.shared import Mm

from workflow.documents.mend.work import Work
from workflow.domain.finding import Correction, Finding, PagePart, Spot

A4_WIDTH, A4_HEIGHT = Mm(210), Mm(297)
PAGE = Spot(part=PagePart.PAGE)
SIDES = MappingProxyType(
    {
        "top_margin": ("R03", "lề trên", 20, 25),
        "bottom_margin": ("R03", "lề dưới", 20, 25),
        "left_margin": ("R04", "lề trái", 30, 35),
        "right_margin": ("R05", "lề phải", 15, 20),
    }
)


def mend_pages(work: Work, found: Sequence[Finding]) -> Iterator[Correction]:
    """Make every page A4 with lawful margins (Phụ lục I, Phần I, Mục I.1 to I.3)."""
    broken = {finding.rule for finding in found}
    for section in work.document.sections:
        if "R01" in broken:
            yield from _mend_size(section)
        for name, (rule, words, least, most) in SIDES.items():
            if rule in broken:
                yield from _mend_margin(section, name, (rule, words, least, most))


def _mend_size(section: WordSection) -> Iterator[Correction]:
    is_turned = section.orientation == WD_ORIENT.LANDSCAPE
    wanted = (A4_HEIGHT, A4_WIDTH) if is_turned else (A4_WIDTH, A4_HEIGHT)
    if (section.page_width, section.page_height) != wanted:
        section.page_width, section.page_height = wanted
        yield Correction(rule="R01", spot=PAGE, did="đặt khổ giấy A4 (210 × 297 mm)")


def _mend_margin(
    section: WordSection, name: str, rule: tuple[str, str, int, int]
) -> Iterator[Correction]:
    number, words, least, most = rule
    length = getattr(section, name)
    now = length.mm if length is not None else 0
    wanted = min(max(now, least), most)
    if abs(wanted - now) > TOLERANCE:
        setattr(section, name, Mm(wanted))
        yield Correction(rule=number, spot=PAGE, did=f"{words} {now:.0f} mm → {wanted} mm")


TOLERANCE = 0.5
