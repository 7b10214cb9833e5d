"""Why the engine read a value so: a sentence for every rule of the grammar that can fire."""

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        "subject": "câu có chủ ngữ là tên đơn vị, ngay trước động từ của việc",
        "order": "có lời giao (“giao”, “yêu cầu”, “đề nghị”) trước tên đơn vị",
        "heading": "tên ở đề mục mà câu này nằm dưới",
        "clause": "tên ở khoản mà điểm này nằm dưới",
        "lead": "tên ở câu dẫn trước các khoản",
        "sentence-before": "câu này không nêu ai: lấy theo câu ngay trước",
        "theme": "tên đứng đầu câu, trước lời nói về việc phải làm",
        "promise": "cơ quan ban hành nói việc của chính mình (“sẽ”)",
        "coordination": "tên đứng sau “phối hợp với”, “cùng với”",
        "owner-column": "tên ở cột chủ trì của bảng",
        "support-column": "tên ở cột phối hợp của bảng",
        "product-column": "tên ở cột sản phẩm của bảng",
        "group-row": "tên ở dòng nhóm phía trên trong bảng",
        "imperative": "câu mở đầu bằng động từ mệnh lệnh: là nhiệm vụ",
        "funding": "câu nói về kinh phí: là thông báo",
        "thing": "câu nói về việc phải như thế nào, không giao cho ai",
        "decision": "câu quyết định, không giao việc cho ai: là thông báo",
        "named": "văn bản nêu ngày, tháng hoặc quý cụ thể",
        "event": "thời hạn gắn với một sự kiện hoặc khoảng thời gian, không có ngày",
        "recurring": "lời nói việc lặp lại theo kỳ",
        "reference": "thời hạn dẫn chiếu tới khoản khác, đã lấy theo khoản ấy",
        "time-column": "ngày ở cột thời hạn của bảng",
        "cell": "lấy từ một ô của bảng",
        "row": "lấy từ một dòng của bảng",
        "product-column": "tên ở cột sản phẩm của bảng",
        "product": "danh từ đứng sau động từ báo cáo, lập, trình",
        "receiver": "tên đứng sau “gửi”, “về”, “báo cáo”",
        "by": "tên đứng sau “do”, “bởi”",
    }
)


def rule_words(rule: str) -> str:
    """Say what a rule goes by; one without a sentence is called by its name."""
    return SENTENCES.get(rule, f"quy tắc “{rule}”")
