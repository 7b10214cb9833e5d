"""Why the engine read a value so: a sentence for every rule of the grammar that can fire."""

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        "subject": "câu có chủ ngữ là tên đơn vị, ngay trước động từ của việc",
        "order": "có lời giao (“giao”, “yêu cầu”, “đề nghị”) trước tên đơn vị",
        "heading": "tên ở đề mục mà câu này nằm dưới",
        "clause": "tên ở khoản mà điểm này nằm dưới",
        "lead": "tên ở câu dẫn trước các khoản",
        "sentence-before": "câu này không nêu ai, lấy theo câu ngay trước",
        "theme": "tên đứng đầu câu, trước lời nói về việc phải làm",
        "promise": "cơ quan ban hành nói việc của chính mình (“sẽ”)",
        "coordination": "tên đứng sau “phối hợp với”, “cùng với”",
        "owner-column": "tên ở cột chủ trì của bảng",
        "support-column": "tên ở cột phối hợp của bảng",
        "product-column": "tên ở cột sản phẩm của bảng",
        "group-row": "tên ở dòng nhóm phía trên trong bảng",
        "imperative": "câu mở đầu bằng động từ mệnh lệnh, là nhiệm vụ",
        "funding": "câu nói về kinh phí, là thông báo",
        "thing": "câu nói về việc phải như thế nào, không giao cho ai",
        "decision": "câu quyết định, không giao việc cho ai, là thông báo",
        "before": "có “trước” đứng ngay trước ngày",
        "at-the-latest": "có “chậm nhất”, “muộn nhất”, “không quá” trước ngày",
        "last-day": "có “đến hết ngày”, “hạn cuối” trước ngày",
        "until-the-end-of": "có “đến hết” trước ngày, tháng, quý hoặc năm",
        "up-to": "có “đến ngày”, đọc theo hai cách được: hãy xem lại",
        "same-day": "phải xong ngay trong ngày",
        "this-week": "phải xong trong tuần này",
        "hour-or-weekday": "có giờ hoặc thứ, chưa có ngày",
        "day-without-a-month": "có ngày mà không có tháng",
        "planned-day": "ngày dự kiến",
        "within": "có “trong”, “hoàn thành trong” trước ngày, tháng, quý hoặc năm",
        "on": "việc diễn ra đúng ngày ấy (“vào ngày”)",
        "planned-for": "ngày dự kiến của việc",
        "range": "khoảng từ ngày này đến ngày kia: lấy ngày cuối",
        "bare-time": "chỉ ghi ngày, tháng, quý hoặc năm, không có lời dẫn",
        "length": "đếm từ một ngày: trong bao nhiêu ngày, tuần, tháng",
        "day-of-a-period": "một ngày của mỗi kỳ (“trước ngày 20 hằng tháng”)",
        "days-of-a-year": "những ngày của mỗi năm (“trước ngày 15/6 và 15/12 hằng năm”)",
        "days-before-an-event": "trước một sự kiện bao nhiêu ngày, sự kiện chưa có ngày",
        "from-then-on": "bắt đầu từ ngày ấy rồi làm thường xuyên",
        "again": "việc lặp lại theo kỳ (“hằng tháng”, “định kỳ”)",
        "each-time": "việc lặp lại sau mỗi lần, mỗi đợt",
        "constantly": "việc làm thường xuyên, không có ngày xong",
        "as-long-as": "việc làm suốt một khoảng thời gian, không có ngày xong",
        "before-an-event": "phải xong trước một sự kiện chưa có ngày",
        "before-an-occasion": "phải xong trước một dịp chưa có ngày",
        "after-an-event": "tính từ khi một sự kiện xảy ra, chưa có ngày",
        "until-an-event": "kéo dài cho đến khi một sự kiện xảy ra",
        "pace-of-a-plan": "theo tiến độ của một kế hoạch khác",
        "school-term": "trong một học kỳ",
        "school-year": "trong một năm học",
        "start-of-a-school-year": "bắt đầu từ một năm học: không phải thời hạn",
        "reference": "thời hạn dẫn chiếu tới khoản khác, đã lấy theo khoản ấy",
        "time-column": "ngày ở cột thời hạn của bảng",
        "cell": "lấy từ một ô của bảng",
        "row": "lấy từ một dòng của bảng",
        "product": "danh từ đứng sau động từ báo cáo, lập, trình",
        "receiver": "tên đứng sau “gửi”, “về”, “báo cáo”",
        "by": "tên đứng sau “do”, “bởi”",
    }
)


def rule_words(rule: str) -> str:
    """Say what a rule goes by; one without a sentence is called by its name."""
    return SENTENCES.get(rule, f"quy tắc “{rule}”")
