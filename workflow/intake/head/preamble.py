"""What stands before the clauses: the bases, and the sentence that leads in to them."""

import re
from collections.abc import Sequence

from workflow.domain.notice_draft import Passage
from workflow.intake.head import signs
from workflow.intake.head.lines import Line
from workflow.intake.head.signs import Sign
from workflow.intake.manuscript import Manuscript

MOST_PARAGRAPHS = 40
_LEADS = re.compile(
    r"\b(?:nhu sau|sau day|sau|yeu cau|de nghi|giao|chi dao|ket luan|quyet dinh|y kien|huong dan|"
    r"thong bao|de xuat|trien khai|thuc hien|phan cong|chi thi|quyet nghi|ban hanh)\b"
)
_ORDERS = re.compile(
    r", .{0,120}?\b(?:yeu cau|de nghi|giao|chi dao|thong bao|huong dan|trieu tap)\b"
)
_ORDERS_ALL = re.compile(
    r"\b(?:yeu cau|de nghi|giao|chi dao|y kien|ket luan|huong dan|thong bao|ban hanh|quyet dinh)\b"
)
_LEAD_IN = re.compile(r"(?:nhu sau|sau day)[ .:]*$|:$")
_BY_DAY = re.compile(r"\b(?:yeu cau|de nghi)\b.{1,300}\b(?:truoc|cham nhat).{0,12}\bngay\b")
_SENTENCE = re.compile(r"[.;] (?=[^\W\d_])")


def lines_of_preamble(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines down to the one that leads in, else those that only cite bases."""
    before = _before_clauses(lines)
    leads = [place for place, line in enumerate(before) if leads_in(line)]
    if leads and not any(_BY_DAY.search(line.plain) for line in before[: leads[0]]):
        return before[: _last_of_run(before, leads[0]) + 1]
    end = 0
    while end < len(before) and _only_cites(before[end]):
        end += 1
    return before[:end]


def _before_clauses(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines above the first numbered or listed clause."""
    end = 0
    while end < min(MOST_PARAGRAPHS, len(lines)):
        sign = lines[end].sign
        if sign is Sign.ITEM and not signs.LEGAL_BASIS.match(lines[end].beginning):
            break
        if sign in (Sign.RECIPIENTS, Sign.ANNEX):
            break
        end += 1
    return lines[:end]


def leads_in(line: Line) -> bool:
    """Tell whether a line leads in to the clauses: *… như sau:*, *QUYẾT ĐỊNH:*."""
    if line.sign is Sign.RESOLVES:
        return True
    return bool(_LEAD_IN.search(line.plain[-40:]) and _LEADS.search(line.plain))


def _last_of_run(lines: Sequence[Line], first: int) -> int:
    """Return the last of the lead-ins that follow one another: *… như sau:*, *QUYẾT ĐỊNH:*."""
    last = first
    for place in range(first + 1, len(lines)):
        if lines[place].sign is Sign.RESOLVES:
            last = place
    return last


def _only_cites(line: Line) -> bool:
    """Tell whether a line cites a basis and orders nothing."""
    if line.sign in (Sign.TITLE, Sign.RULE):
        return True
    is_basis = signs.LEGAL_BASIS.match(line.plain)
    return bool(is_basis) and (line.text.endswith((";", ",")) or not _ORDERS.search(line.plain))


def lead_of(manuscript: Manuscript, lines: Sequence[Line]) -> Passage | None:
    """Return the last sentence of the preamble, if it leads in to the clauses."""
    if not lines or not leads_in(lines[-1]):
        return None
    last = lines[-1]
    starts = [found.end() for found in _SENTENCE.finditer(last.text)]
    start = next((place for place in reversed(starts) if _ORDERS_ALL.search(last.plain[place:])), 0)
    return manuscript.passage(last.start + start, last.end)
