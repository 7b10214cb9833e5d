"""What stands in a notice and is nobody's duty: aims, results so far, formulas of the close."""

import re

from workflow.intake.clauses import Level, Node

_SECTIONS = re.compile(
    r"(?:về )?(?:các )?(?:mục đích|mục tiêu|yêu cầu|quan điểm|ý nghĩa|căn cứ|cơ sở pháp lý|phạm vi|đối tượng áp dụng"
    r"|đánh giá chung|đánh giá tình hình|tình hình chung|khái quát|kết quả (?:đạt được|thực hiện)|những kết quả|thành tích"
    r"|những (?:hạn chế|tồn tại|ưu điểm|thuận lợi|khó khăn)|tồn tại|hạn chế|ưu điểm|thuận lợi|khó khăn|nguyên nhân|đặc điểm tình hình|bối cảnh"
    r"|thời gian(?: và|,) địa điểm|thời gian, thành phần|thành phần(?: tham dự)?|đối tượng(?: tham gia| tham dự)?|chương trình (?:làm việc|hội nghị|tập huấn|chi tiết)|lịch (?:trình|làm việc)|giải thích từ ngữ|chỉ tiêu|phương châm|nguyên tắc chung)\b"
)
_FORMULAS = re.compile(
    r"trên đây là|xin trân trọng|trân trọng (?:cảm|cám) ơn|rất mong|văn phòng .{0,60} xin thông báo|(?:thông báo|kết luận) .{0,80}(?:để|cho) .{0,60}(?:biết|được biết)"
    r"|(?:quyết định|chỉ thị|kế hoạch|công văn|thông báo|quy chế|văn bản|nghị quyết)(?: này)? (?:này )?có hiệu lực"
    r"|\(\d{1,3} phút\)|\bcó hiệu lực (?:kể )?từ ngày|(?:quyết định|chỉ thị|công văn|kế hoạch) này thay thế"
)
_REPEATS = re.compile(
    r"(?:nghiêm túc|khẩn trương|phối hợp)[^.;]{0,40} (?:triển khai|thực hiện|quán triệt)[^.;]{0,40}$"
    r"|(?:triển khai|tổ chức|tổ chức triển khai)[^.;]{0,20} thực hiện(?: tốt| nghiêm| có hiệu quả| đầy đủ)?(?: các)?(?: nội dung| kế hoạch| công văn| chỉ thị)?(?: trên| này)?(?: đúng[^.;]{0,30})?$"
)
_LONGEST_HEADING = 160


def is_left_out(node: Node) -> bool:
    """Tell whether a heading begins a part that assigns nothing (*Mục đích, yêu cầu*)."""
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


def only_repeats(sentence: str) -> bool:
    """Tell whether a closing sentence only asks once more to carry everything out."""
    low = sentence.lower().rstrip(" ./")
    return low.startswith(("yêu cầu", "đề nghị", "nhận được", "sở ", "ubnd", "căn cứ", "trên cơ sở", "kính đề nghị")) and len(low) < 260 and _REPEATS.search(low) is not None and " trước ngày" not in low


def stands_last(node: Node) -> bool:
    """Tell whether nothing follows a plain paragraph."""
    return node.level in {Level.PLAIN, Level.DASH} and node.parent is not None and node.parent.children[-1] is node and all(
        above.parent is None or above.parent.children[-1] is above for above in node.lineage()
    )
