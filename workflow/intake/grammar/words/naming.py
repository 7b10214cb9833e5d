"""Words that decide where a name of owners ends and what they do begins."""

IN_NAMES = """
chủ quản | cung cấp | cung ứng | dạy | giáo dục | khai thác | kiểm soát | kiểm định | làm
nghiên cứu | phòng , chống | phòng chống | phụ trách | quản lý | soạn thảo | sử dụng | tham gia
tham mưu | thi công | thu | thẩm định | tiếp nhận | tư vấn | vận hành | đào tạo | đăng ký
"""
"""Verbs that may stand in a name, right after its head: *các đơn vị cung cấp phần mềm*."""

TRADES = """
chế biến | cung ứng | giám sát | khai thác | kinh doanh | nuôi trồng | phân phối | sản xuất
thi công | thiết kế | trồng trọt | tư vấn | vận chuyển | vận tải | xuất khẩu | xây dựng | đầu tư
"""
"""Verbs that are also trades: *Hiệp hội Nhà thầu xây dựng*."""

TRADERS = """
công ty | cơ sở | doanh nghiệp | hiệp hội | hội | hội doanh nghiệp | hợp tác xã | nhà thầu
tập đoàn | tổng công ty | xí nghiệp | đơn vị
"""
"""Heads of those who have a trade."""

AGAINST = """
phòng , chống | phòng chống
"""
"""What follows even a whole head: *Ban Chỉ đạo phòng, chống thiên tai*."""

FIELDS = """
giáo dục | xây dựng | đào tạo
"""
"""Verbs that, with a capital, are a field without an object: *Phòng Giáo dục*."""

LIGHT = """
bơm | cho | chấm | chọn | chụp | cắm | dán | dạy | ghi | giảm | giữ | gắn | họp | in | khám
ký | làm | lên | lưu | lấy | lập | lắp | mua | mở | nghỉ | nhập | phun | quét | rửa | sơn
sửa | thi | thu | thăm | treo | trích | trồng | trực | tăng | tưới | tạo | viết | vá | xem
xuất | đo | đón | đắp
"""
"""Verbs of one syllable that mostly are the half of a longer word inside a name."""

PLACES = """
huyện | phường | phố | quận | trấn | tỉnh | xã
"""
"""Behind one of these even a verb of one syllable is a verb: *UBND tỉnh mua …*."""

AFTER_THEO = """
chức | lĩnh | ngành | nhiệm | phân | phạm | quy | sự | thẩm | đúng
"""
"""First words of *theo chức năng*, *trong phạm vi* …, which end a name but not its sentence."""

CIRCUMSTANCES = """
căn cứ | căn cứ vào | dựa trên | khi | ngay khi | ngay sau khi | nếu | sau khi
trong quá trình | trên cơ sở | trước khi | tuỳ theo | tùy theo
"""
"""What stands between a name and its verb: *các trường căn cứ tình hình thực tế …*."""

AIMS = """
nhằm | nhằm để | trong công tác | trong việc | về việc | để
"""
"""What somebody acts for; it ends a name."""

LOWER_BODIES = """
chính | cơ | tổ | đơn
"""
"""First words of the kinds of units that name an owner without *các*: *đơn vị*, *cơ quan* …"""

HELD = """
, | bằng | bởi | cho | các | cùng | của | do | giữa | ra | thuộc | trong | trên | tại | tới
từ | và | về | với | đến | ở
"""
"""A name that one of these holds is no subject."""

SAYS_NO_MORE = """
, | chỉ đạo | chịu trách nhiệm | chủ trì | chủ động | các | có nhiệm vụ | có trách nhiệm
công việc | cần | khẩn trương | là | làm tốt | một số | nhiệm vụ | như | những | nội dung
phải | sau | sau đây | theo | thực hiện | thực hiện tốt | triển khai | triển khai thực hiện
tập trung | tổ chức thực hiện | việc | và
"""
"""Behind a name in a heading these add nothing to it: *Hiệu trưởng có trách nhiệm:*."""

STAFF = """
cha mẹ | cán bộ | công chức | giáo viên | giảng viên | học sinh | học viên | hội viên
người lao động | nhân viên | phụ huynh | sinh viên | viên chức | đoàn viên | đảng viên
"""
"""People of one unit, whom a list names together: *cán bộ, giáo viên, nhân viên trường A*."""

LEVELLED = """
chi bộ | công an | hđnd | hội đồng nhân dân | mttq | mặt trận tổ quốc | quân sự
ubmttq | ubnd | uỷ ban nhân dân | đoàn thanh niên | đảng uỷ | đảng ủy | ủy ban nhân dân
"""
"""Organs that every level has: in a list they share its place (*Công an, Quân sự xã*)."""

ADDRESSED = """
bà | cô | thầy | ông | đ/c | đc | đồng chí
"""
"""Before the name of a person, whose office may follow behind a comma."""

GENERAL = """
ban | bệnh viện | bộ phận | công ty | cơ quan | cơ sở | doanh nghiệp | hiệp hội | hội | hội đồng
lực lượng | người | nhà thầu | phòng | quỹ | thành viên | trung tâm | tổ | đoàn | đơn vị | đội
"""
"""Heads that a verb may narrow: *đơn vị cung cấp …*, *phòng quản lý …*; *Sở*, *UBND* are not."""

TIME_LEADS = """
chậm | kể | muộn | trong | trước | trễ | từ | vào | định
"""
"""First words of a time: *trong tháng 3*, *chậm nhất ngày 05/3*."""

AFTER_TIME_LEADS = """
gian | hạn | hết | kỳ | là | lúc | nhất | thời | từ | vào | vòng | đến
"""
"""What may stand between the first word of a time and its day."""

TIME_UNITS = """
giờ | ngày | năm | quý | tháng | tuần
"""
"""What time is counted in."""

IN_TIMES = """
- | cuối | giữa | học | khi | kể | kỳ | nay | này | sau | trước | tới | đầu | –
"""
"""Words that go on a time: *05 ngày làm việc kể từ ngày …*."""

PAPERS = """
báo cáo | dự thảo | hướng dẫn | quy định | quyết định
"""
"""Verbs that are papers too, which *do* somebody makes: *dự thảo nghị quyết do Sở Tư pháp …*."""
