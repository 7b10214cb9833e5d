"""How Vietnamese writes a time: patterns over a text made even (`day_text.even`).

A pattern here is a regular expression in which a blank stands for the blank between two words (bold
marks count as one), `~` for a blank that may be missing, and `{NAME}` for another form. Repeats are
bounded and blanks are taken whole, so no pattern goes back and forth over a long text.
"""

import re
from types import MappingProxyType

_BLANK = r"\s{1,12}+"
_MAYBE_BLANK = r"\s{0,12}+"
_NAME = re.compile(r"\{([A-Z_]+)\}")

FORMS = MappingProxyType(
    {
        # the end of a word or number, and letters only
        "STOP": r"(?![^\W_])",
        "WORD": r"[^\W\d_]{1,7}",
        # this year, next month
        "OTHER": r"(?:nay|này|sau|tới){STOP}",
        "YEAR_AFTER": r"~,?~\(?năm~(?:\d{4}(?!\d)|{OTHER})\)?|~[/.\-]~\d{4}(?!\d)| (?:19"
        r"|20)\d\d(?!\d)",
        "YEAR": r"năm~(?:\d{4}(?!\d)(?:~-~(?:năm )?\d{4}(?!\d))?|{OTHER})",
        "YEAR_END": r"(?:~[,(/.\-]?~\(?(?:năm~)?(?P<year>\d{4}|nay|này|sau|tới)\)?)?",
        # months; May (năm) is not the year that follows it
        "MONTH_WORD": r"(?:mười(?: (?:một|hai))?|giêng|chạp|một|hai|ba|tư|bốn|năm(?! \d{4})|sáu|bảy"
        r"|bẩy|tám|chín){STOP}",
        "MONTH_NUMBER": r"\d{1,2}(?!\d)|{MONTH_WORD}",
        "AND": r"~(?:[,;\-]|và|hoặc|đến|tới)~",
        "MONTHS": r"(?:{MONTH_NUMBER}{AND}(?:tháng )?){0,6}{MONTH_NUMBER}",
        "MONTH": r"(?:tháng~|t[.]?(?=\d))(?:{MONTHS}){YEAR_AFTER}?|tháng {OTHER}"
        r"|\d{1,2}~[/.\-]~\d{4}(?!\d)",
        "QUARTER_NUMBER": r"(?:iv|i{1,3}|0?[1-4]|một|hai|ba|tư|bốn){STOP}",
        "QUARTER": r"(?:qu[ýí]~(?:{QUARTER_NUMBER}{AND}(?:qu[ýí] )?){0,3}{QUARTER_NUMBER}"
        r"|q[.\s]{0,2}(?:iv|i{1,3}|[1-4]){STOP}){YEAR_AFTER}?|qu[ýí] {OTHER}",
        # 6 tháng đầu năm; tuần 2 tháng 3
        "PART_OF_YEAR": r"(?:0?[369]|ba|sáu|chín) tháng (?:đầu|cuối) năm(?: (?:\d{4}"
        r"|{OTHER}))?{STOP}",
        "WEEK_NAME": r"thứ (?:nhất|hai|ba|tư)|đầu(?: tiên)?|cuối(?: cùng)?|thứ [1-5]|[1-5i]{1,2}",
        "WEEK": r"tuần (?:lễ )?(?:{WEEK_NAME}){STOP}~,?~(?:của )?(?:{MONTH})",
        "POINT_NAME": r"đầu|giữa|cuối|nửa đầu|nửa cuối|(?:thượng|trung|hạ) tuần(?: của)?",
        "POINT": r"(?:{POINT_NAME}) (?:{MONTH}|{QUARTER}|{YEAR}|(?:tháng|năm){STOP}(?! (?:học"
        r"|\d)))",
        "SPAN": r"{WEEK}|{POINT}|{PART_OF_YEAR}|{MONTH}|{QUARTER}|{YEAR}",
        # days: 30/6/2025; ngày 30 tháng 6; thứ Sáu, ngày 27/6; 27/6 (thứ Sáu); 05, 06/8/2025
        "WEEKDAY": r"thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7]){STOP}|chủ nhật",
        "WEEKDAY_FIRST": r"(?:\(?(?:{WEEKDAY})~[,(]?~(?:là )?)?",
        "WEEKDAY_LAST": r"~,?~\((?:tức )?(?:là )?(?:ngày )?(?:{WEEKDAY})~\)",
        "DAY_WORD": r"\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười",
        "NUMERIC_DAY": r"\d{1,2}~[/.\-]~\d{1,2}~[/.\-]~(?:\d{4}|\d\d)(?!\d|~/~\d)",
        "SHORT_DAY": r"\d{1,2}(?:~/~|[.\-])\d{1,2}(?!\d|~[/.\-]~\d|~%)"
        r"(?:~,?~năm~(?:\d{4}(?!\d)|{OTHER}))?",
        "WORDED_DAY": r"(?:{DAY_WORD}) (?:của )?tháng (?:(?:{MONTH_NUMBER}){YEAR_AFTER}?|{OTHER})",
        "EARLIER_DAYS": r"(?:\d{1,2}~(?:[,;]|và|hoặc|đến|tới|-(?=~\d{1,2}~(?:/"
        r"|tháng)))~(?:ngày )?){0,6}",
        "DAY": r"(?:ngày~)?{WEEKDAY_FIRST}(?:ngày~)?(?:m[ùồ]ng )?{EARLIER_DAYS}"
        r"(?:{NUMERIC_DAY}|{WORDED_DAY}|{SHORT_DAY})(?: âm lịch|{WEEKDAY_LAST})?"
        r"|(?:ngày )?(?:hôm nay|mai){STOP}",
        "TIME": r"{DAY}|{SPAN}",
        # an hour of the day: 17 giờ 00, 8h30, 14:00
        "CLOCK": r"(?:lúc )?(?:\d{1,2}~(?:giờ|h|g){STOP}(?:~\d{1,2}(?:~(?:phút|ph|p){STOP}|~')?)?"
        r"|\d{1,2}~[hg]~\d\d(?!\d)(?:~(?:phút|ph|p){STOP}|~')?|\d{1,2}:\d\d(?!\d))"
        r"(?: (?:sáng|chiều|tối|trưa){STOP})?",
    }
)


def spell(pattern: str, **parts: str) -> str:
    r"""Return the regular expression that a pattern of this notation stands for.

    `parts` are forms of the caller's own, in the same notation.

    >>> spell("trước ~x{END}", END="y|z")
    'trước\\s{1,12}+\\s{0,12}+x(?:y|z)'
    """
    plain = pattern.replace("~", _MAYBE_BLANK).replace(" ", _BLANK)
    return _NAME.sub(lambda name: f"(?:{spell({**FORMS, **parts}[name[1]], **parts)})", plain)


def form(pattern: str, **parts: str) -> re.Pattern[str]:
    """Compile a pattern of this notation."""
    return re.compile(spell(pattern, **parts))
