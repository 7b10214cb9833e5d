"""Which other documents a text cites: type, number, day and organ, as printed."""

import re
from collections.abc import Iterator

from workflow.domain.notice_draft import Passage

_TYPE = (
    r"(?:(?i:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị|"
    r"Kế hoạch|Công văn|Công điện|Thông báo|Báo cáo|Tờ trình|Hướng dẫn|Quy định|Quy chế|"
    r"Chương trình|Kết luận|Văn bản|Đề án|Phương án|Giấy mời|Phiếu chuyển|Biên bản|Thông tri|"
    r"Thông cáo)|CV|TB|QĐ|KH|NQ|NĐ|TT|CT)"
)
_NOTATION = (
    r"(?:/(?:\d{4}/)?|-)[A-ZĐa-z][\w&.-]{0,30}(?:(?<=-) [A-ZĐ][\w&-]{0,20})?"
    r"(?:/[\w&.-]{1,20})?(?<![.-])"
)
_NUMBER = rf"(?:\d{{1,6}}[a-z]? ?{_NOTATION}|\d{{1,6}}/\d{{4}}|/[A-ZĐ][\w&-]{{2,30}})"
_DAY = (
    r"(?:,? ?(?:ban hành )?ngày \d{1,2}(?:/\d{1,2}/\d{2,4}|-\d{1,2}-\d{4}|\.\d{1,2}\.\d{4}"
    r"| tháng \d{1,2} năm \d{4})|,? năm \d{4})"
)
_END_OF_ORGAN = (
    r"(?= (?:về|[Vv]/v|[Qq]uy định|ban hành|hướng dẫn|sửa đổi|phê duyệt|tại|kèm|yêu cầu|đề nghị|"
    r"và(?= [^\WA-ZĐÀ-Ỹ\d])|trong|để|là|do|có|được|đã)\b|[,;:.()\n“\"]|$)"
)
_ORGAN = (
    rf"(?: của (?=[A-ZĐÀ-ỸỦỞ])[^,;:.()\n“\"]{{2,90}}?(?:(?= và {_TYPE} [Ss]ố)|{_END_OF_ORGAN}))"
)
_LAW = r"(?:Bộ luật|Luật|Pháp lệnh) (?=[A-ZĐÀ-Ỹ][^,;:.()\n]{2})"
_FROM = r"(?:ban hành )?(?:ngày|năm) "
_CITED = re.compile(
    rf"\b{_TYPE}(?: liên tịch| kết luận)? (?:[Ss]ố:? ?)(?:{_NUMBER}|\d{{1,6}}\b){_DAY}?{_ORGAN}?"
    rf"|\b[Ss]ố:? ?{_NUMBER}{_DAY}?{_ORGAN}?"
    rf"|\b{_LAW}(?:[^;:.()\n ]{{1,30}}+ (?!{_FROM})){{0,24}}+[^;:.()\n ]{{1,30}}+{_DAY}"
    rf"|\b{_LAW}(?:[^,;:.()\n ]{{1,30}}+ (?!{_FROM}|số )){{0,24}}+[^,;:.()\n ]{{1,30}}+"
    rf"(?=[,;:.()\n]| (?:ngày|năm|số) |$)(?: số {_NUMBER})?{_DAY}?"
)
_WORDS = tuple(
    re.compile(word)
    for word in (r"Luật [A-ZĐÀ-Ỹ]", r"Bộ luật [A-ZĐÀ-Ỹ]", r"Pháp lệnh [A-ZĐÀ-Ỹ]", r"ố:? ?[\d/]")
)
LONGEST_TYPE = 24


def citations_in(text: str, begin: int = 0) -> Iterator[Passage]:
    """Yield where other documents are cited, each from its type to its day or organ.

    >>> [cited.text for cited in citations_in("theo Công văn số 12/SNV-VP ngày 05/3/2025;")]
    ['Công văn số 12/SNV-VP ngày 05/3/2025']
    """
    end = begin
    for place in _places(text, begin):
        if place < end:
            continue
        found = _CITED.search(text, max(end, place - LONGEST_TYPE))
        if found is None:
            return
        end = found.end()
        yield Passage(start=found.start(), end=end, text=found[0])


def _places(text: str, begin: int) -> list[int]:
    """Return where the words for a number and for a law stand: nothing else is looked at."""
    return sorted(word.start() for each in _WORDS for word in each.finditer(text, begin))
