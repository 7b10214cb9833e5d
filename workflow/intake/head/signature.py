"""Who signs, in which position, by which authority (Điều 13; Phụ lục I, Mục II.7)."""

import re
from collections.abc import Sequence

from workflow.domain.document import Competence
from workflow.domain.notice_draft import DraftSigner, Sureness, Taken
from workflow.intake.head import signs
from workflow.intake.head.lines import Line
from workflow.intake.head.names import is_name, is_signed_remark
from workflow.intake.head.take import joined, taken
from workflow.intake.manuscript import Manuscript

MOST_WORDS_OF_NAME = 5
_STROKE = re.compile(r"\W")
_SECOND_TITLE = re.compile(
    r"(?<=\w )(?:PHÓ |CHỦ TỊCH|GIÁM ĐỐC|CHÁNH |TRƯỞNG (?=PHÒNG|BAN)|THỨ TRƯỞNG|KT\.)"
)


def signer(manuscript: Manuscript, lines: Sequence[Line]) -> Taken[DraftSigner] | None:
    """Return who signs, None where no title and no name is printed."""
    written = [line for line in lines if not is_signed_remark(line)]
    names = [line for line in written if is_name(line)]
    titles = [part for line in written if line not in names for part in _titles(line)]
    if not written or not (names or titles):
        return None
    competence, principal, position = _authority(titles)
    value = DraftSigner(
        full_name=joined(names[:1]) or None,
        position=position,
        competence=competence,
        principal=principal,
    )
    is_whole = bool(position and names)
    is_usual = is_whole and len(names[0].text.split()) <= MOST_WORDS_OF_NAME
    return taken(
        manuscript,
        value,
        [*titles, *names[:1]],
        "signature-lines",
        Sureness.SURE if is_usual else Sureness.LIKELY if is_whole else Sureness.ASK,
    )


def _titles(line: Line) -> list[Line]:
    """Return the titles that one line holds: `KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC` is two."""
    found = signs.AUTHORITY.match(line.plain)
    second = _SECOND_TITLE.search(line.text, found.end() + 2) if found else None
    return [*line.cut([second.start()] if second else [])]


def _authority(titles: Sequence[Line]) -> tuple[Competence, str | None, str | None]:
    """Return the authority, the title or collective signed for, and the signer's own title."""
    read = [(place, signs.AUTHORITY.match(line.plain)) for place, line in enumerate(titles)]
    marks = [(place, found) for place, found in read if found]
    if not marks:
        return Competence.HEAD, None, joined(titles) or None
    last, found = marks[-1]
    competence = Competence(f"{_STROKE.sub('', found['kind']).upper()}.")
    signed_for = titles[last].part(found.end())
    below = titles[last + 1 :]
    if competence is Competence.ACTING:
        return competence, None, joined([signed_for, *below])
    own = next((p for p, line in enumerate(below) if signs.TITLE.match(line.plain)), 0)
    return competence, joined([signed_for, *below[:own]]), joined(below[own:]) or None
