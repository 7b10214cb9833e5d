"""What stands in a notice and is nobody's duty: aims, results so far, formulas of the close."""

import re

from workflow.intake.clauses import Node

_SECTIONS = re.compile(
    r"(?:về )?(?:các )?(?:mục đích|mục tiêu|yêu cầu(?= *[:.]?$| chung)|quan điểm|ý nghĩa|căn cứ|cơ sở pháp lý|phạm vi|đối tượng áp dụng"
    r"|đánh giá chung|đánh giá tình hình|tình hình chung|khái quát|kết quả (?:đạt được|thực hiện)|những kết quả|thành tích"
    r"|những (?:hạn chế|tồn tại|ưu điểm|thuận lợi|khó khăn)|tồn tại|hạn chế|ưu điểm|thuận lợi|khó khăn|nguyên nhân|đặc điểm tình hình|bối cảnh"
    r"|thời gian(?: và|,) địa điểm|thời gian, thành phần|thành phần(?: tham dự)?|đối tượng(?: tham gia| tham dự)?|chương trình (?:làm việc|hội nghị|tập huấn|chi tiết)|lịch (?:trình|làm việc)|giải thích từ ngữ|chỉ tiêu|phương châm|nguyên tắc chung)\b"
)
_FORMULAS = re.compile(
    r"^[-+•]?\s*lưu\s*:?\s*(?:vt|vp|hs|hồ sơ)|trên đây là|xin trân trọng|trân trọng (?:cảm|cám) ơn|rất mong|văn phòng .{0,60} xin thông báo|(?:thông báo|kết luận) .{0,80}(?:để|cho) .{0,60}(?:biết|được biết)"
    r"|(?:quyết định|chỉ thị|kế hoạch|công văn|thông báo|quy chế|văn bản|nghị quyết)(?: này)? (?:này )?có hiệu lực"
    r"|\(\d{1,3} phút\)|\bcó hiệu lực (?:kể )?từ ngày|(?:quyết định|chỉ thị|công văn|kế hoạch) này thay thế"
)
_REPEATS = re.compile(
    r"(?:(?:nghiêm túc|khẩn trương|tập trung|chủ động|phối hợp|tổ chức|quán triệt|chỉ đạo(?: các)?(?: cơ sở giáo dục| đơn vị| trường)?|,|và|để|triển khai|thực hiện|nghiêm|đầy đủ|có hiệu quả|hiệu quả|tốt|kịp thời|đúng)\s*){1,9}"
    r"(?:các |những |toàn bộ |một số )?(?:nội dung|yêu cầu|nhiệm vụ|công việc|việc|giải pháp|biện pháp|hướng dẫn|kế hoạch|công văn|chỉ thị|chỉ đạo|thông báo|quyết định|công điện)?"
    r"(?: của)?(?: công văn| kế hoạch| chỉ thị| thông báo| quyết định| hướng dẫn)?(?: cụ thể| trọng tâm| cấp bách| chủ yếu)?(?: sau(?: đây)?| như sau)?(?: này| nầy| trên| nêu trên| tại công văn này| đã nêu)?\s*"
)
_LONGEST_HEADING = 160
_LONGEST_LABEL = 50
_LONGEST_REPEAT = 140
_CARRYING = (
    "nghiêm túc",
    "khẩn trương",
    "triển khai",
    "tổ chức",
    "thực hiện",
    "quán triệt",
    "tập trung",
    "chủ động",
    "chỉ đạo",
    "phối hợp",
)


def is_left_out(node: Node) -> bool:
    """Tell whether a heading begins a part that assigns nothing (*Mục đích, yêu cầu*)."""
    label, colon, _ = node.own.text[:_LONGEST_LABEL].partition(":")
    if colon and _SECTIONS.fullmatch(label.lower().strip()):
        return True
    text = node.own.text
    return (
        (bool(node.children) or node.is_named)
        and len(text) < _LONGEST_HEADING
        and _SECTIONS.match(text.lower()) is not None
        and "." not in text.rstrip(". :")
    )


def is_formula(sentence: str) -> bool:
    """Tell whether a sentence only closes, thanks, or says when the document takes effect."""
    return _FORMULAS.search(sentence.lower()) is not None


def only_repeats(act: str) -> bool:
    """Tell whether an act only asks once more to carry everything out: *nghiêm túc thực hiện*."""
    low = act.lower().strip(" ./;:")
    return (
        len(low) < _LONGEST_REPEAT
        and low.startswith(_CARRYING)
        and _REPEATS.fullmatch(low) is not None
    )
