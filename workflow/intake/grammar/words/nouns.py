"""Nouns that hold a word of another kind: they must not be taken for a verb or a name."""

OTHERS = """
an sinh xã hội | ban ngày | ban đêm | ban đầu | biên phòng | bản cam kết | bản chất | bản quyền
bản sao | bản thân | bản tin | bản đặc tả | bản đồ | bầu cử | bộ chỉ số | bộ dữ liệu | bộ luật
bộ máy | bộ môn | bộ thủ tục | bộ tiêu chí | bộ tài liệu | bộ đề | bộ đội | chi hội
chương trình | chủ trương | chủ trường | chức vụ | chứng thư số | chữ ký | chữ ký số | cuộc thi
công cụ | công lập | công nghệ thông tin | công trình | công trường | công tác | công vụ
cơ bản | cơ hội | cơ sở dữ liệu | cơ sở hạ tầng | cơ sở vật chất | cơ sở để | cấp bách
cấp huyện | cấp học | cấp phép | cấp thiết | cấp trên | cấp tỉnh | cấp xã | cấp độ | cục bộ
cử nhân | cử tri | doanh thu | dân lập | dịch vụ | dự phòng | dự án | dự án đầu tư
dự án đầu tư xây dựng | ghi chú | giai đoạn | giao dịch | giao thông | giao thừa | giao tiếp
giáo dục mầm non | giáo dục nghề nghiệp | giáo dục phổ thông | giáo dục thường xuyên
giáo dục và đào tạo | giáo dục đại học | giáo khoa | giáo trình | giáo vụ | giờ làm việc
hiện trường | huyện lộ | hải phòng | học tập | học vụ | hồ sơ | hội diễn | hội họp | hội nghị
hội nhập | hội thi | hội thảo | hội trường | hội viên hội | khai trường | khoa học
khoa học công nghệ | khoa học và công nghệ | khu vực | khối lượng | kế hoạch - tài chính
kế hoạch và đầu tư | kết quả | kỳ thi | làm cơ sở | lên lớp | lễ hội | lịch trực | lộ trình
lớp bồi dưỡng | lớp học | lớp tập huấn | môi trường | mạng xã hội | nghiệp vụ | nghĩa vụ
nghị quyết | nghị định | ngoài công lập | ngành học | ngành nghề | ngày làm việc
người có trách nhiệm | nhiệm vụ | nhật ký | nói chung | nói riêng | nông trường | nội bộ
nội dung | nội vụ | phiên bản | phái đoàn | phòng bệnh | phòng cháy | phòng cháy , chữa cháy
phòng cháy chữa cháy | phòng chống thiên tai | phòng chức năng | phòng dịch | phòng học
phòng họp | phòng máy | phòng thủ | phòng thủ dân sự | phó thác | phúc lợi xã hội | phổ thông
phụ cấp | quy trình | quyết tâm chính trị | quá trình | quân đội | quý 1 | quý 2 | quý 3 | quý 4
quý i | quý ii | quý iii | quý iv | quảng trường | quốc hội | quốc lộ | quốc phòng | quỹ đất
ra đời | sơ bộ | sở hữu | sở trường | thi trung học phổ thông | thi tốt nghiệp
thi đua khen thưởng | thu chi | thu nhập | thuế suất | thuế thu nhập | thông tin và truyền thông
thể bản | thể chế | thị trường | thời gian thí điểm | thời vụ | tiến bộ | tiến trình
trang thiết bị | trang thông tin | trung lập | trung tâm chính trị | trường học an toàn
trường kỳ | trẻ em | trẻ hóa | trồng trọt | trợ cấp | trụ sở | trực ban | trực thuộc
tài nguyên và môi trường | tình hình | tăng trưởng | tỉnh lộ | tốt nghiệp | tổ chức bộ máy
tổ chức chính trị - xã hội | tổ chức quốc tế | tổ chức tín dụng | tổ hợp | tổ quốc | tờ trình
tựu trường | viên chức quản lý | việc | văn bản | vụ mùa | vụ việc | vụ án | vụ đông | xã hội
xả phòng | đang | điểm thi | đoàn kiểm tra | đoàn kết | đại hội | đề cử | đề phòng | đề thi
đề tài | đề án | đồng bộ | đồng bộ hóa | độc lập | đội ngũ | ứng cử
"""
"""A longer noun hides the shorter words in it."""
