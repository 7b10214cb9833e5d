"""What stands below the text: the recipients, and the signature, in whatever order they are read.

A page with two columns is often read line by line, so that the signature hangs behind the
recipients (*Như trên; (Đã ký)*); each line is divided by what its parts say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from workflow.intake.head import signs
from workflow.intake.head.lines import Line, span
from workflow.intake.head.names import is_name, is_signed_remark
from workflow.intake.head.signs import Sign

MOST_RECIPIENTS = 60
MOST_ABOVE = 8
LONGEST_RECIPIENT = 300
LONGEST_UNLABELLED = 120
LONGEST_MARK = 80
AHEAD = 6
_TITLE_BEHIND = re.compile(
    r"(?<=\w |[;:.,] )(?:(?:TM|KT|TL|TUQ|Q)\. ?(?=[A-ZĐỦ]{2})|"
    r"(?:TM|KT|TL|TUQ) (?=CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|ỦY BAN|UBND|CHÁNH))"
)
_MARKED = re.compile(r"[-+*•]")
_AS_ABOVE = re.compile(r"(?:[-+*•] ?){1,3}nhu tren\b")
_KEPT = re.compile(r"(?:[-+*•] ?){0,3}luu ?(?::|vt\b|vp|van thu\b|van phong\b)")
_REMARK = re.compile(r"(?<= )\((?i:đã ký|ký tên)[^)]{0,40}\) ?")
_NEXT = re.compile(r"(?<=[;.)]) +(?=[-–+•] ?[^\W\d]|Lưu\b)")
_BEHIND = re.compile(r"(?<=[;.,])(?<!S\.)\s+(?=[A-ZĐÀ-Ỹ(/*|])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Footer:
    """The lines below the text; `start:end` is what they take up, `marks` is all else there."""

    recipients: tuple[Line, ...]
    archive: Line | None
    marks: tuple[Line, ...]
    signature: tuple[Line, ...]
    start: int
    end: int


def find_footer(lines: Sequence[Line]) -> Footer | None:
    """Find the footer among the lines behind the opening: *Nơi nhận*, else a signature."""
    at = next((p for p, line in enumerate(lines) if _is_title(line)), None)
    if at is None:
        at = next((p for p, line in enumerate(lines) if _AS_ABOVE.match(line.plain)), None)
    if at is None:
        at = _begin_of_list(lines)
    if at is None:
        at = next((p for p in range(len(lines)) if _begins_signature(lines, p)), None)
        if at is None:
            return None
    begin = _begin(lines, at)
    return _read(lines[begin : at + MOST_RECIPIENTS])


def _is_title(line: Line) -> bool:
    may_be = line.text[0] in "nN" and len(line.text) < LONGEST_RECIPIENT
    return may_be and bool(signs.RECIPIENTS.match(line.plain))


def _begin_of_list(lines: Sequence[Line]) -> int | None:
    """Return where the recipients begin that no label stands above: a list that ends *Lưu*."""
    kept = (p for p, line in enumerate(lines) if _is_short(line) and _KEPT.match(line.plain))
    begin = next(kept, None)
    while begin and _is_recipient(lines[begin - 1]):
        begin -= 1
    return begin


def _is_recipient(line: Line) -> bool:
    is_marked = line.text.endswith((";", ",")) and bool(_MARKED.match(line.plain))
    return is_marked and _is_short(line)


def _is_short(line: Line) -> bool:
    return len(line.text) < LONGEST_UNLABELLED


def _begins_signature(lines: Sequence[Line], at: int) -> bool:
    """Tell whether titles of those who sign begin here, and a name stands below them."""
    if not _is_authority(lines[at]):
        return False
    below = [line for line in lines[at + 1 : at + 6] if not is_signed_remark(line)]
    under = next((line for line in below if not line.is_upper or is_name(line)), None)
    return under is not None and is_name(under)


def _is_authority(line: Line) -> bool:
    return line.is_upper and line.sign is Sign.TITLE


def _begin(lines: Sequence[Line], at: int) -> int:
    """Return where the signature above *Nơi nhận* begins; it does not go into the text."""
    reach = range(max(0, at - MOST_ABOVE), at)
    above = [place for place in reach if _is_authority(lines[place])]
    if not above or not all(_is_of_signature(line) for line in lines[above[0] : at]):
        return at
    return above[0]


def _is_of_signature(line: Line) -> bool:
    return line.is_upper or is_signed_remark(line) or is_name(line)


def _read(lines: Sequence[Line]) -> Footer:
    recipients: list[Line] = []
    signature: list[Line] = []
    marks: list[Line] = []
    archive: Line | None = None
    read = 0
    is_listing = False
    for line in lines:
        is_listing = is_listing or _is_title(line) or bool(_MARKED.match(line.plain))
        is_over = archive is not None and not _leads_to_signature(lines[read : read + AHEAD])
        if is_over or _ends(line):
            break
        read += 1
        if archive is not None and not _is_of_signature(line):
            marks.append(line)
            continue
        for part in _parts(line):
            if _is_of_signature(part) or not is_listing:
                signature.append(part)
            elif signs.ARCHIVE.match(part.plain):
                archive = part
            else:
                recipients.append(part)
    begins, ends = span(lines[: max(read, 1)])
    return Footer(
        recipients=tuple(recipients),
        archive=archive,
        marks=tuple(marks),
        signature=tuple(signature),
        start=begins,
        end=ends,
    )


def _leads_to_signature(lines: Sequence[Line]) -> bool:
    """Tell whether a line is of the signature, or is a mark of the drafter's right above it."""
    if _is_of_signature(lines[0]):
        return True
    is_short = not _ends(lines[0]) and len(lines[0].text) < LONGEST_MARK
    return is_short and any(_is_authority(line) for line in lines[1:])


def _ends(line: Line) -> bool:
    is_other = line.sign in (Sign.ANNEX, Sign.NATION, Sign.TYPE, Sign.NUMBER)
    return is_other or len(line.text) > LONGEST_RECIPIENT


def _parts(line: Line) -> Iterator[Line]:
    """Yield what the line says of recipients and of the signature, without *Nơi nhận*."""
    found = signs.RECIPIENTS.match(line.plain)
    rest = line.part(found.end()) if found else line
    if rest.is_upper or is_name(rest):
        return (yield rest)
    places = [each.start() for each in _NEXT.finditer(rest.text)]
    places += [each.start() for each in _TITLE_BEHIND.finditer(rest.text)]
    for each in _BEHIND.finditer(rest.text):
        behind = rest.part(each.end())
        if is_name(behind) or is_signed_remark(behind) or _is_authority(behind):
            places.append(each.end())
            break
    for part in rest.cut(places):
        yield from _signature_in(part)
    return None


def _signature_in(part: Line) -> Iterator[Line]:
    """Yield the titles, the remark and the name that one run of words holds."""
    if not signs.AUTHORITY.match(part.plain) or part.is_upper:
        return (yield part)
    titles = " ".join(takewhile(str.isupper, part.text.split(" ")))
    places = [place for found in _REMARK.finditer(part.text) for place in found.span()]
    return (yield from part.cut([len(titles), *places]))
