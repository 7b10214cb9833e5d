"""Words that decide where one sentence or act ends and the next begins."""

ABBREVIATIONS = """
bs | cn | gs | ks | p | pgs | q | st | stt | ths | tp | ts | tt | tx | v | đ/c
"""
"""A full stop after one of these ends no sentence."""

ONLY_ENDS = """
bảo đảm | giúp | giảm | góp phần | gắn | hạn chế | khắc phục | làm rõ | lấy | nâng cao
nêu rõ | phát huy | phục vụ | thúc đẩy | tăng | tạo | tạo điều kiện | xác định | đưa | đảm bảo
"""
"""Verbs that, behind a comma, say what the act before is for."""

OBJECTS = """
kết quả | nội dung | tiến độ | trường hợp | tình hình
"""
"""What a report of its own is about."""

ALSO_NOUNS = """
báo cáo | chỉ đạo | dự thảo | hướng dẫn | kiến nghị | quy định | quyết định | yêu cầu | ý kiến
đề nghị | đề xuất
"""
"""Verbs that behind *và* are more often nouns."""
