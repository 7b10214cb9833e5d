"""What stands in a notice and is nobody's duty: aims, results so far, formulas of the close."""

import re
from collections.abc import Sequence

from workflow.intake.clauses import Node
from workflow.intake.grammar.acts import read_act
from workflow.intake.grammar.tokens import Tokens, tokens_of

LONGEST_HEADING = 160
LONGEST_LABEL = 50
LONGEST_REPEAT = 140
LONGEST_FORMULA = 400
ANNEX_TITLE = 3


def _any_of(*phrases: str) -> str:
    return "(?:" + "|".join(phrases) + ")"


_SECTION = re.compile(
    r"(?:về )?(?:các )?"
    + _any_of(
        r"bối cảnh",
        r"căn cứ",
        r"chỉ tiêu",
        r"chương trình (?:chi tiết|hội nghị|làm việc|tập huấn)",
        r"cơ sở pháp lý",
        r"đánh giá (?:chung|tình hình)",
        r"đặc điểm tình hình",
        r"đối tượng(?: áp dụng| tham gia| tham dự)?",
        r"giải thích từ ngữ",
        r"hạn chế",
        r"kết quả (?:đạt được|thực hiện)",
        r"khái quát",
        r"khó khăn",
        r"lịch (?:làm việc|trình)",
        r"mục (?:đích|tiêu)",
        r"nguyên nhân",
        r"nguyên tắc chung",
        r"những (?:hạn chế|kết quả|khó khăn|thuận lợi|tồn tại|ưu điểm)",
        r"phạm vi",
        r"phương châm",
        r"quan điểm",
        r"thành phần(?: tham dự)?",
        r"thành tích",
        r"thời gian(?: và|,) (?:địa điểm|thành phần)",
        r"thuận lợi",
        r"tình hình chung",
        r"tồn tại",
        r"ưu điểm",
        r"ý nghĩa",
        r"yêu cầu(?= *[:.]?$| chung)",
    )
    + r"\b"
)
_FORMULA = re.compile(
    _any_of(
        r"^[-+•]?\s?lưu\s?:?\s?(?:hồ sơ|hs|vp|vt)",
        r"trên đây là",
        r"xin trân trọng",
        r"trân trọng (?:cảm|cám) ơn",
        r"rất mong",
        r"^(?!.*\b(?:báo cáo|chuẩn bị|cử|gửi|đăng ký)\b)[^.;]{0,90}kính mời [^.;]{0,200}\bdự\b",
        r"văn phòng [^.;]{0,60} xin thông báo",
        r"^(?!.*(?:đề nghị|yêu cầu|giao ))[^.;]{0,90}thông báo [^.;]{0,80}"
        r"(?:để|cho) [^.;]{0,60}(?:được biết|biết)",
        r"\bcó hiệu lực (?:kể )?từ ngày",
        r"(?:chỉ thị|kế hoạch|quyết định|công văn) này (?:có hiệu lực|thay thế)",
        r"\(\d{1,3} phút\)",
    )
)
_FORMULA_WORDS = (
    "lưu",
    "kính mời",
    "trên đây",
    "trân trọng",
    "rất mong",
    "thông báo",
    "này",
    "hiệu lực",
    "phút)",
)
"""One of these stands in every formula."""
_CARRYING = (
    "chỉ đạo",
    "chủ động",
    "khẩn trương",
    "nghiêm túc",
    "phối hợp",
    "quán triệt",
    "thực hiện",
    "tổ chức",
    "triển khai",
    "tập trung",
)
_REPEAT = re.compile(
    r"(?:"
    + _any_of(*_CARRYING, "có hiệu quả", "hiệu quả", "kịp thời", "nghiêm", "tốt", "đúng", "đầy đủ")
    + r"(?: các)?(?: cơ sở giáo dục| đơn vị| trường)?(?:,| và| để)? ?){1,9}+"
    + r"(?:các |một số |những |toàn bộ )?"
    + _any_of(
        "biện pháp",
        "chỉ thị",
        "chỉ đạo",
        "công việc",
        "công văn",
        "công điện",
        "giải pháp",
        "hướng dẫn",
        "kế hoạch",
        "nhiệm vụ",
        "nội dung",
        "quyết định",
        "thông báo",
        "việc",
        "yêu cầu",
    )
    + r"? ?(?:của )?(?:chỉ thị|công văn|hướng dẫn|kế hoạch|quyết định|thông báo)?"
    + r" ?(?:chủ yếu|cấp bách|cụ thể|trọng tâm)? ?(?:như sau|sau đây|sau)?"
    + r" ?(?:đã nêu|này|nầy|nêu trên|trên|tại công văn này)?"
)


_TITLE = re.compile(
    r"(?:phân công|bố trí) (?:nhiệm vụ|công việc)[^.;:]{0,30}(?:như sau|sau đây)?\s*:?"
)
_ANNEX = re.compile(r"\W{0,4}(?:phụ lục|mẫu số|biểu mẫu|biểu số|đề cương)\b")
_ASSIGNING = re.compile(r"phân công|nhiệm vụ|kế hoạch|chương trình|quy chế|công việc")


def begins_annex(node: Node, following: Sequence[Node]) -> bool:
    """Tell whether an annex of forms and samples begins, which assigns nothing in its text."""
    if _ANNEX.match(node.whole.text.lower()) is None:
        return False
    titles = (each.whole.text.lower() for each in (node, *following[:ANNEX_TITLE]))
    return not any(_ASSIGNING.search(title) for title in titles)


def is_left_out(node: Node) -> bool:
    """Tell whether a heading begins a part that assigns nothing (*Mục đích, yêu cầu*)."""
    text = node.own.text
    label, colon, _ = text[:LONGEST_LABEL].partition(":")
    if colon and label.lower().strip() != "yêu cầu" and _SECTION.fullmatch(label.lower().strip()):
        return True
    is_short = len(text) < LONGEST_HEADING and "." not in text.rstrip(". :")
    is_section = is_short and _SECTION.match(text.lower()) is not None
    return is_section and _is_heading(node) and not _orders(tokens_of(text))


def _is_heading(node: Node) -> bool:
    """Tell whether a node stands over others, or is numbered and no sentence."""
    is_sentence = node.own.text.rstrip().endswith((".", ";"))
    return bool(node.children) or (node.is_named and not is_sentence)


def _orders(tokens: Tokens) -> bool:
    """Tell whether somebody is to act: *Căn cứ tình hình, các trường bố trí giờ học:*."""
    act = read_act(tokens, 0, len(tokens))
    return act is not None and bool(act.owners)


def only_titles(text: str) -> bool:
    """Tell whether a line only names what follows: *Phân công nhiệm vụ cụ thể như sau:*."""
    return _TITLE.fullmatch(text.lower().strip()) is not None


def is_formula(sentence: str) -> bool:
    """Tell whether a sentence only closes, thanks, or says when the document takes effect."""
    if len(sentence) > LONGEST_FORMULA:
        return False
    low = sentence.lower()
    return any(word in low for word in _FORMULA_WORDS) and _FORMULA.search(low) is not None


def only_repeats(act: str) -> bool:
    """Tell whether an act only asks once more to carry everything out: *nghiêm túc thực hiện*."""
    if len(act) >= LONGEST_REPEAT:
        return False
    low = act.lower().strip(" ./;:")
    return low.startswith(_CARRYING) and _REPEAT.fullmatch(low) is not None
