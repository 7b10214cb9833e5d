"""Verbs that open an act."""

ACTS = """
ban hành | biên soạn | biên tập | bàn giao | bám sát | báo cáo | báo cáo về | bãi bỏ | bình xét
bơm | bảo mật | bảo quản | bảo trì | bảo vệ | bảo đảm | bố trí | bồi dưỡng | bổ nhiệm | bổ sung
cam kết | chi tiết hóa | chi trả | chuyển | chuyển giao | chuyển tải | chuyển đổi | chuẩn bị
chuẩn hoá | chuẩn hóa | chào mừng | chú ý | chăm lo | chăm sóc | chấm | chấm dứt | chấn chỉnh
chấp hành | chỉ đạo | chỉnh lý | chỉnh sửa | chỉnh trang | chọn | chốt | chụp | chủ công
chủ quản | chứng minh | cung cấp | cung ứng | cách ly | cân đối | có báo cáo | có công văn
có tờ trình | công bố | công khai | cải cách | cải thiện | cải tạo | cảnh báo | cấp cứu | cấp phát
cập nhật | cắm | cắt giảm | cụ thể hoá | cụ thể hóa | củng cố | cử | duy trì | dành | dán | dạy
dọn dẹp | dọn vệ sinh | dừng | dự báo | dự giờ | dự kiến | dự thảo | ghi | ghi chép | ghi hình
gia hạn | giao lưu | giám sát | giáo dục | giúp | giải ngân | giải phóng | giải quyết | giải thể
giải trình | giảm | giới thiệu | giữ | giữ gìn | gìn giữ | góp phần | góp ý | gương mẫu | gắn
gắn kết | gửi | hiện đại hóa | hiệp đồng | hiệu chỉnh | hoàn chỉnh | hoàn thiện | hoàn thành
hoàn trả | hoàn tất | huy động | hành động | hướng dẫn | hạn chế | học tập kinh nghiệm | họp
hỗ trợ | hợp đồng | hủy | hủy bỏ | in | in sao | in ấn | khai báo | khai giảng | khai thác
khen thưởng | khoanh vùng | khuyến cáo | khám | khôi phục | khảo sát | khắc phục | khẳng định
khởi công | khởi tạo | khử khuẩn | kiến nghị | kiểm kê | kiểm soát | kiểm thử | kiểm tra
kiểm điểm | kiểm định | kiện toàn | kéo dài | kê gọi | kê khai | kí kết | ký | ký cam kết | ký kết
ký số | kế thừa | kết nối | kết thúc | lan tỏa | liên hệ | liên kết | loại bỏ | luân chuyển | làm
làm rõ | làm sạch | làm tốt | làm việc | lãnh đạo , chỉ đạo | lãnh đạo thực hiện
lãnh đạo tổ chức | lãnh đạo việc | lên | lưu | lưu giữ | lưu trữ | lấy | lấy mẫu | lấy ý kiến
lập | lắp | lắp đặt | lồng ghép | lựa chọn | mua | mua sắm | mời | mở | mở lớp | mở rộng
nghiên cứu | nghiệm thu | nghỉ | nghỉ học | ngăn chặn | nhân bản | nhân rộng | nhập | niêm yết
nâng cao | nâng cấp | nêu cao | nêu rõ | nạo vét | nắm | nắm bắt | nắm chắc | nắm vững | nỗ lực
nội luật hóa | nộp | phun | phát hiện | phát huy | phát hành | phát sóng | phát thanh | phát triển
phát động | phân bổ | phân cấp | phân loại | phân luồng | phân phối | phân quyền | phân rõ
phân tích | phân định | phê duyệt | phòng , chống | phòng chống | phòng ngừa | phúc tra
phản biện | phản ánh | phổ biến | phụ trách | phục hồi | phục vụ | quan tâm | quy hoạch | quy định
quyết toán | quyết tâm | quyết định | quán triệt | quét | quản lý | quản trị | quảng bá | ra quân
ra soát | rà quét | rà soát | rút kinh nghiệm | rút ngắn | rửa | sao chụp | sao gửi | siết chặt
soát xét | soạn thảo | sàng lọc | sơ kết | sơn | sắp xếp | sẵn sàng | số hóa | sử dụng | sửa
sửa chữa | sửa đổi | tham dự | tham gia | tham khảo | tham mưu | thanh lý | thanh quyết toán
thanh toán | thay thế | theo dõi | thi | thi công | thi hành | thi đua | thiết kế | thiết lập
thu | thu gom | thu hút | thu hồi | thu thập | thuê | thành lập | tháo dỡ | tháo gở | tháo gỡ
thí điểm | thông báo | thông tin | thúc đẩy | thăm | thẩm tra | thẩm định | thắt chặt
thể chế hóa | thống kê | thực hiện | thực hiện nghiêm | thực hiện tốt | thực hành | tinh giản
tiêm | tiêm chủng | tiến hành | tiếp cận | tiếp nhận | tiếp thu | tiếp tế | tiết kiệm | trang bị
trang trí | trao | trao đổi | treo | triển khai | triển khai thực hiện | truy cập | truyền thông
truyền tải | trách nhiệm thi hành | trình | trích | trả | trả lời | trồng | trực | tuyên dương
tuyên truyền | tuyển dụng | tuyển sinh | tuân thủ | tuần tra | tái cơ cấu | tìm | tìm hiểu
tích hợp | tính toán | tăng | tăng cường | tư vấn | tư vấn hỗ trợ | tưới | tạm dừng | tạo
tạo chuyển biến | tạo lập | tạo điều kiện | tập huấn | tập hợp | tập trung | tổ chức | tổ chức lại
tổ chức thực hiện | tổng hợp | tổng kết | tổng rà soát | tổng vệ sinh | tự kiểm tra | tự đánh giá
uốn nắn | viết | vá | vận dụng | vận hành | vận động | vệ sinh | xem | xem xét | xin | xin ý kiến
xuất | xác lập | xác minh | xác nhận | xác thực | xác định | xây dựng | xã hội hóa | xóa
xúc tiến | xếp | xử lý | xử phạt | ý kiến | đa dạng hóa | đeo | điều chỉnh | điều hành | điều tra
điều động | điểm danh | đo | đàm phán | đào tạo | đánh giá | đình chỉ | đính chính | đón
đón tiếp | đóng góp | đôn đốc | đăng ký | đăng tải | đơn giản hoá | đơn giản hóa | đưa | đưa vào
đảm bảo | đấu nối | đấu tranh | đầu tư | đẩy mạnh | đẩy nhanh | đắp | đề cao | đề ra | đề xuất
định hướng | đối chiếu | đối soát | đối thoại | đổi mới | động viên | ưu tiên | ổn định | ứng cứu
ứng dụng | ứng phó
"""
"""What somebody may be told to do."""
