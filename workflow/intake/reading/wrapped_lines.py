"""Lines that a program broke in the middle of a sentence, joined to paragraphs again."""

import re
from collections.abc import Sequence
from itertools import pairwise

from workflow.intake.reading.one_line import hangs, one_line, one_spaced
from workflow.intake.reading.raw_text import Mendings
from workflow.intake.reading.syllables import UPPER

ITEM = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[IVX]{1,5}[.)]|[a-zđ]\)|\(\w{1,3}\)"
    r"|[-–—•+*])(?:\s|(?=[^\W\d_a-z]))"
)
OWN_LINE = re.compile(
    r"(?:Kính gửi|Nơi nhận|Số ?:|V/v|CỘNG HÒA|CỘNG HOÀ|Độc lập|KT\.|TM\.|TL\.|TUQ\.|Q\.|Điều \d"
    r"|Căn cứ|Lưu ?:|Phụ lục|PHỤ LỤC|Chương [IVX\d]|Mục \d|ĐẾN|Ngày ?:|Chuyển ?:)"
    rf"|[{UPPER}][^\n,]{{2,30}}, ngày\b|(?:PHÓ )?(?:GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG PHÒNG)"
)
STAMP = re.compile(r"(?:(?:CÔNG VĂN|VĂN BẢN) )?ĐẾN\b")
IN_STAMP = re.compile(r"(?:Số|Ngày|Giờ|Chuyển|Lưu hồ sơ|Số và ký hiệu HS) ?:|ĐẾN\b|Số và ký hiệu")
WAITS_FOR_NUMBER = re.compile(r"(?:^|\s)(?:năm|tháng|ngày|quý|khoản|[Đđ]iều|từ|đến|và)$")
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
ENDS = (".", ";", ":", "!", "?", "…")
NARROWEST, WIDEST, FEWEST = 40, 160, 5
NEARLY = 0.85
SLACK = 5
JOINED = "nối {} dòng bị ngắt giữa câu"


def joined_lines(lines: Sequence[str], mendings: Mendings) -> list[str]:
    """Return the paragraphs that lines make; a blank line ends one.

    >>> joined_lines(["V/v hội nghị triển", "khai học bạ số", "Kính gửi:"], Mendings())
    ['V/v hội nghị triển khai học bạ số', 'Kính gửi:']
    """
    width = _width(lines)
    paragraphs: list[list[str]] = []
    last = ""
    for line in lines:
        words = one_spaced(line)
        if words and last and _goes_on(last, words, width, line):
            paragraphs[-1].append(words)
            mendings.add(JOINED)
        elif words and last and _is_stamped(paragraphs[-1], words):
            paragraphs[-1].append(words)
        elif words:
            paragraphs.append([words])
        last = words
    return [one_line(each) for each in paragraphs]


def _goes_on(last: str, words: str, width: int | None, line: str) -> bool:
    """Tell whether a line goes on with the sentence of the one before."""
    if last in NATION and f"{last} {words}" in NATION:
        return True
    is_full = width is not None and (len(last) >= NEARLY * width or _is_filled(last, line, width))
    if OWN_LINE.match(words) and not (
        is_full and (last[-1].isalnum() or last[-1] == ",") and not last.isupper()
    ):
        return False
    if ITEM.match(words):
        return is_full and words[0] in "-–—" and last[-1].isalpha()
    if last.endswith(ENDS):
        return is_full and last.endswith(".") and _is_filled(last, line, width)
    if _is_open(last, words) or (is_full and hangs(last)):
        return True
    return is_full and last.isupper() == words.isupper()


def _is_open(last: str, words: str) -> bool:
    """Tell whether two lines show that they are one: *trước ngày* waits for its number."""
    if words[0].islower() or last.endswith(","):
        return True
    return words[0].isdigit() and WAITS_FOR_NUMBER.search(last) is not None


def _is_filled(last: str, line: str, width: int | None) -> bool:
    """Tell whether the first word of an unindented line had no room on the line before."""
    first = line.partition(" ")[0]
    return width is not None and bool(first) and len(last) + len(first) + SLACK > width


def _is_stamped(paragraph: Sequence[str], words: str) -> bool:
    """Tell whether a line belongs to a stamp of arrival (*ĐẾN Số … Ngày …*)."""
    if STAMP.match(words):
        return len(paragraph) == 1 and paragraph[0].isupper()
    stamped = STAMP.match(paragraph[0]) or any(map(STAMP.match, paragraph[1:2]))
    return bool(stamped) and bool(IN_STAMP.match(words))


def _width(lines: Sequence[str]) -> int | None:
    """Return the width that lines were wrapped at, None when they are paragraphs as they are."""
    widest = max(map(len, lines), default=0)
    if not NARROWEST <= widest <= WIDEST:
        return None
    long = [(one, two) for one, two in pairwise(lines) if len(one) > widest / 2 and two.strip()]
    full = [one for one, two in long if len(one) + 1 + len(two.split(None, 1)[0]) > NEARLY * widest]
    return widest if len(full) >= FEWEST and len(full) >= NEARLY * len(long) * 0.6 else None
