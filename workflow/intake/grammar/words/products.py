"""Words about what an act yields and where it goes."""

PRODUCTS = """
biên bản | biểu mẫu | báo cáo | chương trình | chỉ thị | chữ ký | công văn | danh mục
danh sách | dự thảo | dự toán | hướng dẫn | hồ sơ | kiến nghị | kế hoạch | kịch bản | nghị quyết
nghị định | phiếu | phương án | quy chế | quy trình | quy định | quyết định | số liệu | thông tư
tài liệu | tờ trình | văn bản | ý kiến | đề xuất | đề án
"""
"""Things that are handed over."""

YIELDS = """
ban hành | biên soạn | bổ sung | cho | chuẩn bị | cung cấp | có | dự thảo | góp ý | gửi
hoàn chỉnh | hoàn thiện | lập | nộp | soạn thảo | sửa đổi | tham mưu | thống kê | trình
tạo lập | tổng hợp | xin | xây dựng | điều chỉnh | đóng góp | đề xuất
"""
"""Verbs whose object may be handed over."""

PRODUCT_ENDS = """
( | . | ... | ./. | : | ; | cho | cấp | gồm | gửi | là | nhằm | theo | trong | trình | trước
tại | từ | và | đến | để | đối | …
"""
"""What ends the name of a product."""

WAYS = """
báo cáo | báo cáo về | cung cấp | gửi | gửi về | kiến nghị | nộp | phản ánh | tham mưu cho
thông tin | trình | xin ý kiến | đề xuất
"""
"""Verbs behind which a receiver may stand."""

TOWARDS = """
cho | lên | tới | về | với | đến
"""

THINGS_SENT = """
biên bản | bài dự thi | bản đăng ký | chứng từ | danh sách | dữ liệu | góp ý | hồ sơ | khó khăn
kinh phí | kiến nghị | kết quả | nội dung | phiếu | sản phẩm | số liệu | thông tin | thắc mắc
tài liệu | tình hình | văn bản | vướng mắc | ý kiến | đơn | đề xuất
"""
"""Papers and the like that are sent somewhere."""

SENDS = """
báo cáo cho | báo cáo lên | báo cáo qua | báo cáo trước | báo cáo về | chuyển cho | chuyển về
gửi bằng | gửi cho | gửi chậm | gửi file | gửi kèm | gửi lên | gửi qua | gửi sở | gửi theo
gửi trước | gửi tới | gửi về | gửi đến | nộp cho | nộp chậm | nộp trước | nộp tại | nộp về
phản ánh về
"""
"""Verbs of sending with the word behind them that tells where to or by when."""

RECEIVER_ENDS = """
( | chậm | các | cụ | khi | kết quả | những | nội dung | qua | số liệu | theo | tiến độ | trong
trước | tình hình | tại | về | để
"""
"""What ends the name of a receiver."""
