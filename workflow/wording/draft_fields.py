"""What the fields of a draft that a person may change are called."""

from collections.abc import Mapping
from types import MappingProxyType

DRAFT_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "subject": "Trích yếu, không ghi “V/v”",
        "urgency": "Mức độ khẩn",
        "missing": "Điều cơ quan còn chờ",
        "contact": "Người liên hệ",
        "addressees": "Kính gửi, mỗi nơi một dòng",
        "proposals": "Đề xuất, kiến nghị, mỗi ý một dòng",
        "to_places": "Nơi nhận, mỗi nơi một dòng, dòng cuối là nơi lưu",
    }
)
