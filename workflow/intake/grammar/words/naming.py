"""Words that decide where a name of owners ends and what they do begins."""

IN_NAMES = """
chủ quản | cung cấp | cung ứng | dạy | giáo dục | khai thác | kiểm soát | kiểm định | làm
nghiên cứu | phòng , chống | phòng chống | phụ trách | quản lý | soạn thảo | sử dụng | tham gia
tham mưu | thi công | thu | thẩm định | tiếp nhận | tư vấn | vận hành | đào tạo | đăng ký
"""
"""Verbs that may stand in a name, right after its head: *các đơn vị cung cấp phần mềm*."""

LIGHT = """
cho | chọn | cấp | dạy | ghi | giảm | giữ | gắn | họp | in | khám | ký | làm | lên | lưu | lập
lấy | mua | mở | nghỉ | nhập | tăng | tạo | thi | thu | thăm | trích | trực | viết | xem | xuất
đo | đón
"""
"""Verbs of one syllable that mostly are the half of a longer word inside a name."""

AFTER_THEO = """
chức | lĩnh | ngành | nhiệm | phân | phạm | quy | sự | thẩm | đúng
"""
"""First words of *theo chức năng*, *trong phạm vi* …, which end a name but not its sentence."""

CIRCUMSTANCES = """
căn cứ | căn cứ vào | dựa trên | hàng năm | hằng năm | khi | ngay khi | ngay sau khi | nếu
sau khi | trong quá trình | trên cơ sở | trước khi | tuỳ theo | tùy theo | định kỳ
"""
"""What stands between a name and its verb: *các trường căn cứ tình hình thực tế …*."""

LOWER_BODIES = """
chính | cơ | tổ | đơn
"""
"""First words of the kinds of units that name an owner without *các*: *đơn vị*, *cơ quan* …"""

HELD = """
, | bằng | bởi | cho | của | cùng | các | do | giữa | ra | thuộc | trong | trên | tại | tới | từ
về | với | và | ở | đến
"""
"""A name that one of these holds is no subject."""

SAYS_NO_MORE = """
, | các | công việc | có nhiệm vụ | có trách nhiệm | cần | chịu trách nhiệm | chỉ đạo
chủ trì | chủ động | khẩn trương | là | làm tốt | một số | nhiệm vụ | như | những | nội dung
phải | sau | sau đây | theo | thực hiện | thực hiện tốt | triển khai | triển khai thực hiện
tập trung | tổ chức thực hiện | và | việc
"""
"""Behind a name in a heading these add nothing to it: *Hiệu trưởng có trách nhiệm:*."""

STAFF = """
công chức | cha mẹ | cán bộ | giáo viên | giảng viên | hội viên | học sinh | học viên
người lao động | nhân viên | phụ huynh | sinh viên | viên chức | đoàn viên | đảng viên
"""
"""People of one unit, whom a list names together: *cán bộ, giáo viên, nhân viên trường A*."""

GENERAL = """
ban | bộ phận | bệnh viện | công ty | cơ quan | cơ sở | doanh nghiệp | hiệp hội | hội | hội đồng
lực lượng | người | nhà thầu | phòng | quỹ | thành viên | trung tâm | tổ | đoàn | đơn vị | đội
"""
"""Heads that a verb may narrow: *đơn vị cung cấp …*, *phòng quản lý …*; *Sở*, *UBND* are not."""
