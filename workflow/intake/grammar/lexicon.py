"""The words that duties are written with, by what they do in a sentence.

An inventory of Vietnamese administrative prose: verbs that open an act, words that order, bind, ban
or allow, the heads of owners' names, and the words that join them. Phrases are in lower case, their
words parted by one space, signs as words of their own.
"""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from types import MappingProxyType


class Speech(Enum):
    """What a phrase does in a sentence of duty."""

    ACT = auto()
    ADVERB = auto()
    BIND = auto()
    ORDER = auto()
    BAN = auto()
    ALLOW = auto()
    STATE = auto()
    LEAD = auto()
    WITH = auto()
    ORGAN = auto()
    PERSON = auto()
    BODY = auto()
    MANY = auto()
    PURPOSE = auto()
    FRONT = auto()
    LINK = auto()
    OTHER = auto()


_ACTS = """
ban hành | bàn giao | bảo đảm | đảm bảo | bảo quản | bảo trì | bảo mật | bảo vệ | báo cáo | báo cáo về | bám sát
biên soạn | biên tập | bình xét | bố trí | bổ sung | bồi dưỡng | bổ nhiệm | cải cách | cải tạo | cải thiện
cam kết | cảnh báo | cấp | cấp phát | cập nhật | cân đối | chấm dứt | chấn chỉnh | chấp hành | chăm lo | chăm sóc
chi trả | chỉ đạo | chia sẻ | chịu trách nhiệm | chọn | chốt | chủ công | chủ quản | chú trọng | chú ý | chuẩn bị
chuẩn hóa | chuẩn hoá | chuyển | chuyển đổi | chuyển giao | chứng minh | công bố | công khai | cung cấp | cung ứng
củng cố | cử | dành | dạy | dừng | tạm dừng | dự báo | dự kiến | dự thảo | duy trì | đa dạng hóa | đánh giá | đàm phán
đăng ký | đăng tải | đào tạo | đầu tư | đấu nối | đấu tranh | đẩy mạnh | đẩy nhanh | đề cao | đề xuất | đeo
đối chiếu | đối soát | đối thoại | đóng góp | đón | đôn đốc | động viên | đổi mới | đưa | đưa vào
điều chỉnh | điều động | điều hành | điều tra | định hướng | ghi | ghi chép | gia hạn | giải quyết | giải trình
giải phóng | giải thể | giảm | giám sát | giao lưu | giáo dục | gìn giữ | giới thiệu | giữ | giữ gìn | giúp | góp ý | gửi
hạn chế | hành động | hiệp đồng | hoàn chỉnh | hoàn tất | hoàn thành | hoàn thiện | hoàn trả | hỗ trợ | họp
hợp đồng | huy động | hủy | hướng dẫn | kê khai | kế thừa | kêu gọi | kết nối | kết thúc | khai báo | khai giảng
khai thác | khám | khảo sát | khắc phục | khen thưởng | khẳng định | khôi phục | khởi công | khuyến cáo
kiểm điểm | kiểm kê | kiểm tra | kiểm soát | kiểm định | kiểm thử | kiến nghị | kiện toàn | kịp thời | kí kết | ký | ký kết | ký số | lắp đặt | làm
làm rõ | làm sạch | làm tốt | làm việc | lãnh đạo , chỉ đạo | lãnh đạo việc | lãnh đạo thực hiện | lãnh đạo tổ chức | học tập kinh nghiệm | lan tỏa | lập | lấy | lấy ý kiến | liên hệ | liên kết | loại bỏ
lồng ghép | luân chuyển | lưu | lưu ý | lưu giữ | lưu trữ | lựa chọn | lên | mời | mở | mở rộng | mở lớp | mua | mua sắm
nâng cao | nâng cấp | nắm | nắm bắt | nắm chắc | nắm vững | nêu cao | nêu rõ | nghiên cứu | nghỉ | nghỉ học | nghiệm thu | ngăn chặn | nhân rộng
nhập | niêm yết | nộp | nỗ lực | ổn định | phân bổ | phân cấp | phân công | phân định | phân loại | phân luồng | phân rõ | phân tích
phân quyền | phản ánh | phản biện | phát động | phát hành | phát hiện | phát huy | phát sóng | phát triển | phát thanh | phấn đấu | phê bình
phê duyệt | phòng , chống | phòng chống | phòng ngừa | phổ biến | phối hợp chặt chẽ | phúc tra | phục hồi | phục vụ
phụ trách | quản lý | quản trị | quán triệt | quan tâm | quảng bá | quy hoạch | quy định | quyết định | quyết toán | quyết liệt | ra quân | ra soát | rà soát
rút kinh nghiệm | sắp xếp | sao chụp | sao gửi | sàng lọc | sẵn sàng | siết chặt | soạn thảo | số hóa | sơ kết | sửa chữa | sửa đổi | sử dụng | tái cơ cấu
tạo | tạo lập | tạo điều kiện | tạo chuyển biến | tăng cường | tăng | tập huấn | tập trung | tập hợp | tham dự | tham gia | tham khảo | tham mưu
thanh lý | thanh quyết toán | thanh toán | thanh tra | tháo dỡ | tháo gỡ | tháo gở | thành lập | thay thế | thăm | thẩm định | thẩm tra | theo dõi | thí điểm
thi | thắt chặt | hiệu chỉnh | khởi tạo | trả | thi công | thi đua | thi hành | thiết kế | thiết lập | thống kê | thông báo | thông tin | thu | thu gom | thu hồi | thu hút | thu thập
thúc đẩy | thuê | thực hành | thực hiện | thường trực | tích hợp | tiếp cận | tiếp nhận | tiếp thu | tiến hành | tiết kiệm | tìm
tìm hiểu | tính toán | tổ chức | tổng hợp | tổng kết | tổng rà soát | trả lời | trao đổi | trao | trang bị | trang trí | tranh thủ | triển khai | trình | treo
trích | trực | trực tiếp | truy cập | truyền thông | tuân thủ | tuyên dương | tuyên truyền | tuyển dụng | tuyển sinh | tư vấn | tự kiểm tra | tự đánh giá | tư vấn hỗ trợ
tổ chức lại | uốn nắn | ứng dụng | ứng phó | ứng cứu | ưu tiên | vận dụng | vận động | vận hành | vệ sinh | viết | xác định | xác lập | xác minh
xác nhận | xác thực | xây dựng | xem | xem xét | xếp | xin | xin ý kiến | xóa | xử lý | xử phạt | xúc tiến | xuất | ý kiến | góp phần | gắn | gắn kết | gương mẫu
đề ra | điểm danh | đình chỉ | đo | kéo dài | khoanh vùng | lấy mẫu | cách ly | khử khuẩn | tiêm | tiêm chủng | tiếp tế | ghi hình | chụp | in | in ấn | in sao | nhân bản | phân phối | cấp cứu | dọn dẹp | tổng vệ sinh
đón tiếp | chào mừng | tổ chức thực hiện | triển khai thực hiện | trách nhiệm thi hành | thực hiện nghiêm | thực hiện tốt | giải ngân | quyết tâm | rà quét | kê gọi | soát xét | cắt giảm | đơn giản hóa | đơn giản hoá | chuyển tải | truyền tải
chỉnh sửa | chỉnh lý | chỉnh trang | đính chính | bãi bỏ | hủy bỏ | rút ngắn | tinh giản | chi tiết hóa | cụ thể hóa | cụ thể hoá | thể chế hóa | nội luật hóa | hiện đại hóa | xã hội hóa
"""
_ADVERBS = """
chủ động | tích cực | khẩn trương | nhanh chóng | nghiêm túc | thường xuyên | tiếp tục | kịp thời | trực tiếp | sớm | nghiêm chỉnh
quyết liệt | kiên quyết | cương quyết | mạnh dạn | định kỳ | chủ động , tích cực | tích cực , chủ động | khẩn trương , nghiêm túc | ngay | lập tức | hằng năm | hàng năm | hằng tháng | hàng tháng | hằng quý | hàng quý | hằng tuần | hàng tuần | hằng ngày | hàng ngày | hàng kỳ
chỉ | cùng nhau | tự | đều | cũng | vẫn | sẽ | luôn | luôn luôn | đột xuất | đồng loạt | thống nhất thực hiện | cơ bản | nghiêm khắc | chú trọng | tự chủ | đặc biệt | nhất thiết | phấn đấu | bước đầu | trước mắt | trước hết | tranh thủ | linh hoạt | bình tĩnh | tuyệt đối
"""
_BINDS = """
có trách nhiệm | có nhiệm vụ | phải | cần | cần phải | phải có trách nhiệm | có trách nhiệm phải | bắt buộc phải | bắt buộc | chịu trách nhiệm | chịu trách nhiệm trước | có trách nhiệm chủ trì | có cơ chế | có kế hoạch | có biện pháp | có giải pháp | có phương án | có hình thức | nên | có ý kiến | có trách nhiệm tổ chức | cần có
"""
_ORDERS = """
giao | giao cho | yêu cầu | đề nghị | phân công | kính đề nghị | trân trọng đề nghị | trân trọng kính đề nghị | nghiêm túc yêu cầu | giao trách nhiệm cho | giao nhiệm vụ cho | giao trách nhiệm | giao nhiệm vụ | đồng ý giao | thống nhất giao | ủy quyền cho | ủy quyền | giao bổ sung | kêu gọi | kính mời | trân trọng kính mời | lưu ý | lưu ý các | đề nghị , yêu cầu | yêu cầu , đề nghị | nhắc nhở | khuyến khích
"""
_BANS = """
không được | nghiêm cấm | tuyệt đối không | tuyệt đối không được | cấm | không để | không để xảy ra | tuyệt đối không để | kiên quyết không | kiên quyết không để | không tổ chức | không sử dụng | không thu | không chia sẻ | không thực hiện | không ban hành | không bố trí | không đưa | không giao | không tuyển | không cấp | không dạy | không bắt buộc | không ép buộc | không yêu cầu | không phải | không cần | không nhất thiết | không tự ý | không cho | không cho phép | không giải quyết | không tiếp nhận | không đặt | không làm | không kéo dài | không ra | không lấy | không in | không phô trương | không gây | không uống | không xem xét | không mua | không đăng | không điều chỉnh | không tham gia | không lợi dụng | không vận động | không hợp thức hóa | không được phép | không khuyến khích | không nhận | không tặng | không chúc | không lập | không đi
"""
_ALLOWS = """
cho phép | được phép | được | đồng ý cho | đồng ý cho phép | thống nhất cho | thống nhất cho phép | thống nhất gia hạn | thống nhất cho gia hạn | cho | cho triển khai | đồng ý gia hạn | cho gia hạn | chấp thuận | chấp thuận cho | có thể
"""
_STATES = """
thống nhất chủ trương | đồng ý chủ trương | đồng ý với | thống nhất về chủ trương | đồng ý về chủ trương | thống nhất | cơ bản thống nhất | đồng ý | cơ bản đồng ý | nhất trí | cơ bản nhất trí | ghi nhận | ghi nhận và đánh giá cao | đánh giá cao | biểu dương | hoan nghênh | biểu dương và ghi nhận | chia sẻ | cảm ơn | cám ơn | thống nhất với | thống nhất về | thống nhất nội dung | nhất trí với | thống nhất theo | đồng ý về | đồng ý theo | thống nhất đánh giá | phê bình | ghi nhận , biểu dương | biểu dương , ghi nhận | biểu dương , khen ngợi
"""
_LEADS = """
chủ trì | chủ trì thực hiện | làm đầu mối | là đầu mối | là cơ quan đầu mối | là cơ quan thường trực | làm chủ trì
"""
_WITHS = """
phối hợp | phối hợp với | phối hợp cùng | phối hợp cùng với | cùng với | kết hợp với | kết hợp cùng | kết hợp | phối hợp chặt chẽ với | phối hợp chặt chẽ cùng | phối , kết hợp với | phối kết hợp với | phối kết hợp cùng | phối hợp tốt với | hợp tác với | phối hợp chặt chẽ | phối hợp đồng bộ với | phối hợp kịp thời với | phối hợp hiệu quả với | phối hợp các
"""
_ORGANS = """
sở | ubnd | uỷ ban nhân dân | ủy ban nhân dân | ủy ban | uỷ ban | hđnd | hội đồng nhân dân | phòng | ban | bộ | vụ | cục | tổng cục | chi cục | văn phòng | vp | trường | trung tâm | tttt | công an | quân sự
bộ chỉ huy | bch | ban chỉ huy | ban chỉ đạo | bcđ | ban quản lý | bql | ban tổ chức | ban giám hiệu | bgh | ban giám đốc | ban đại diện | ban chấp hành | thanh tra | kho bạc | kho bạc nhà nước | bảo hiểm xã hội | bhxh | hội đồng | hội | hiệp hội | liên đoàn | liên hiệp | đoàn | đoàn thanh niên | đoàn tncs
công đoàn | mặt trận | mặt trận tổ quốc | ubmttq | ủy ban mttq | ubmttqvn | đài | viện | công ty | tổng công ty | tập đoàn | ngân hàng | học viện | đại học | bệnh viện | trạm | trạm y tế | tỉnh ủy | tỉnh uỷ | thành ủy | thành uỷ | huyện ủy | huyện uỷ | đảng ủy | đảng uỷ | quận ủy | thị ủy
chi bộ | đảng bộ | chi đoàn | liên đội | tòa án | viện kiểm sát | hải quan | thuế | cơ quan thuế | kiểm lâm | đội | tổ | tổ công tác | nhóm | tổ bộ môn | tổ chuyên môn | tổ văn phòng | khoa | thường trực | chính phủ | quốc hội | nhà trường | các trường | bưu điện | viễn thông | vnpt | viettel | thư viện | bảo tàng | xí nghiệp | hợp tác xã | quỹ | câu lạc bộ | tổng đội | bộ phận | bộ phận một cửa | ktx | tổ dân phố | ủy viên
cơ quan ngang bộ | cơ quan thuộc chính phủ | phòng gd | phòng gdđt | sở gdđt | sở gd&đt | hội đồng thi | cơ sở giáo dục | đtn | mttq
"""
_PERSONS = """
thủ trưởng | giám đốc | phó giám đốc | tổng giám đốc | hiệu trưởng | phó hiệu trưởng | chủ tịch | phó chủ tịch | trưởng phòng | trưởng ban | trưởng | phó trưởng | phó | chánh văn phòng | chánh thanh tra | chánh | phó chánh văn phòng | bộ trưởng | thứ trưởng | cục trưởng | vụ trưởng | viện trưởng | chi cục trưởng | tổng cục trưởng | thống đốc | thủ tướng | phó thủ tướng | phó thủ tướng chính phủ | thủ tướng chính phủ | bí thư | phó bí thư | đồng chí | đ/c | đc | các đồng chí | ông | bà | cô | thầy | lãnh đạo | người đứng đầu | tổ trưởng | tổ phó | khối trưởng | giáo viên | gv | gvcn | giáo viên chủ nhiệm | gvbm | nhân viên | nv | kế toán | văn thư | thủ quỹ | cán bộ | công chức | viên chức | ccvc | cbgvnv | cb-gv-nv | cb , gv , nv | cbgv | cbvc | học sinh | học viên | sinh viên | trẻ | phụ huynh | cha mẹ | thí sinh | giám thị | tổng phụ trách | tpt | tpt đội | tổng phụ trách đội | thành viên | ủy viên | đại biểu | người dân | nhân dân | hộ gia đình | người lao động | lớp trưởng | chuyên viên | báo cáo viên | đảng viên | đoàn viên | hội viên | chủ đầu tư | chủ nhiệm | trưởng điểm thi | chủ tịch nước | tổng thư ký | thư ký | chỉ huy trưởng | đại đội | trung đội | tư lệnh | ban cán sự | điều phối viên | cộng tác viên | lực lượng | ytế | y tế học đường | nhân viên y tế | nhân viên thư viện | chủ hộ | nhà thầu | người học | người có thẩm quyền | chủ cơ sở | toàn dân
"""
_BODIES = """
cơ sở đào tạo | cơ sở sản xuất | cơ sở kinh doanh | cơ sở y tế | cơ sở khám bệnh | cơ sở khám bệnh , chữa bệnh | cơ sở lưu trú | cơ sở dạy thêm | cơ sở dạy nghề | cơ sở giáo dục nghề nghiệp | cơ sở giáo dục đại học | cơ sở giáo dục mầm non | cơ sở giáo dục phổ thông | đơn vị | cơ quan | địa phương | tổ chức , cá nhân | tổ chức và cá nhân | tổ chức có liên quan | tổ chức liên quan | tổ chức xã hội | tổ chức quần chúng | tổ chức , đoàn thể | tổ chức , đơn vị | tổ chức , doanh nghiệp | tổ chức , cơ quan | cơ quan , tổ chức | cá nhân | cơ sở | doanh nghiệp | ngành | cấp | trường học | đoàn thể | tổ chức đoàn thể | lớp | khối | khối lớp | thôn | bản | xã | phường | thị trấn | huyện | quận | thị xã | thành phố | tỉnh | đặc khu | khu phố | chính quyền | chính quyền địa phương | tổ chức chính trị | cụm | điểm trường | cộng đồng | gia đình | hộ | nhà đầu tư | phòng ban | phòng , ban | ban , ngành | sở , ban , ngành | sở ngành | sở , ngành | phòng chuyên môn | nhà cung cấp | cơ sở gdmn | cơ sở gdpt | ban ngành | bên | đối tượng
"""
_MANY = """
các | những | mỗi | từng | toàn thể | toàn bộ | tất cả | tất cả các | mọi | một số | 100% | hai | ba | quý
"""
_PURPOSES = """
để | nhằm | nhằm để | góp phần | qua đó | từ đó | vì | làm cơ sở | làm căn cứ | trong việc | trong công tác | trong quá trình | theo | về việc | về | đáp ứng | phục vụ
"""
_FRONTS = """
đối với | riêng đối với | căn cứ | căn cứ vào | trên cơ sở | dựa trên | trong quá trình | trong khi | khi | sau khi | trước khi | nếu | trường hợp | trong trường hợp | để | nhằm | trong thời gian | về | riêng | qua | thông qua | trong | từ | kể từ | sau | trước | tại | tùy theo | tuỳ theo | với | theo | thực hiện theo | bằng | ngoài | vào | chậm nhất | hằng năm | hàng năm | định kỳ | ngay sau khi | ngay khi | trên | nhân dịp | quá thời gian | quá thời hạn | nhận được
"""
_LINKS = """
đồng thời | ngoài ra | bên cạnh đó | theo đó | trong đó | trong đó , | song song đó | mặt khác | cùng với đó | do đó | vì vậy | trên cơ sở đó | qua đó | từ đó | đặc biệt | đặc biệt là | sau đó | cụ thể | cụ thể như sau | tiếp đó | trước mắt | riêng | tuy nhiên | như vậy | thêm vào đó
"""
_OTHERS = """
giáo dục thường xuyên | giáo dục nghề nghiệp | giáo dục và đào tạo | giáo dục mầm non | giáo dục phổ thông | giáo dục đại học | tổ chức chính trị - xã hội | tổ chức tín dụng | tổ chức quốc tế | phòng học | phòng họp | phòng máy | phòng dịch | phòng cháy | phòng bệnh | bộ máy | bộ tiêu chí | bộ chỉ số | bộ thủ tục | bộ môn | bộ đề | vụ việc | vụ án | vụ mùa | xã hội | hội nghị | hội thảo | hội thi | hội họp | hội diễn | đoàn kết | đoàn kiểm tra | tổ quốc | trường kỳ | môi trường | thị trường | hiện trường | chủ trương | viên chức quản lý | cấp trên | cấp học | cấp bách | cấp thiết | cấp tỉnh | cấp huyện | cấp xã | khối lượng | lớp học | lớp tập huấn | cơ sở vật chất | cơ sở dữ liệu | cơ sở hạ tầng | cơ sở để | bản quyền | bản chất | thuế thu nhập | tổ hợp | ngành nghề | thông tin và truyền thông | kế hoạch và đầu tư | tài nguyên và môi trường | kế hoạch - tài chính | người có trách nhiệm | việc | công tác | quý i | quý ii | quý iii | quý iv | quý 1 | quý 2 | quý 3 | quý 4 | trẻ em | hội trường | đại hội | cơ hội | phó thác | nhiệm vụ | tình hình | kết quả | nội vụ | trực thuộc | chương trình | quy trình | công trình | tờ trình | giáo trình | lộ trình | quá trình | tiến trình | giao thông | giao dịch | giao tiếp | giao thừa | thu nhập | doanh thu | trang thiết bị | trang thông tin | sở hữu | phòng thủ | phòng thủ dân sự | ban đêm | ban ngày | ban đầu | bộ luật | bộ đội | công cụ | phòng cháy chữa cháy | phòng cháy , chữa cháy | phòng chống thiên tai | thể chế | khu vực | thi đua khen thưởng | hội nhập | vụ đông | điểm thi | kỳ thi | cuộc thi | công lập | ngoài công lập | độc lập | thời gian thí điểm | trung lập | dân lập | đang | nội dung | hồ sơ | phòng chức năng | đồng bộ hóa | nói riêng | nói chung | dịch vụ | nghiệp vụ | công vụ | giáo vụ | chức vụ | nghĩa vụ | thời vụ | học vụ | trụ sở | sở trường | nội bộ | cục bộ | tiến bộ | sơ bộ | đồng bộ | bộ dữ liệu | bộ tài liệu | lễ hội | quốc hội | chi hội | phúc lợi xã hội | mạng xã hội | an sinh xã hội | giai đoạn | phái đoàn | thị trường | chủ trường | nông trường | khai trường | tựu trường | công trường | quảng trường | trường học an toàn | quốc phòng | hải phòng | đề phòng | dự phòng | biên phòng | xả phòng | quân đội | khoa học | khoa học công nghệ | khoa học và công nghệ | trợ cấp | phụ cấp | văn bản | bản đồ | bản sao | cơ bản | phiên bản | bản đặc tả | bản tin | bản cam kết | bản thân | thể bản | khối lượng | tăng trưởng | đội ngũ | cấp độ | cấp phép | ngành học | tỉnh lộ | quốc lộ | huyện lộ | lớp tập huấn | lớp bồi dưỡng | thuế suất | trẻ hóa | hội viên hội | quỹ đất | tổ chức bộ máy | trung tâm chính trị | thu chi | thi tốt nghiệp | thi trung học phổ thông | tốt nghiệp | học tập | đề án | dự án | dự án đầu tư | dự án đầu tư xây dựng | đề thi | đề tài | làm cơ sở | ra đời | lên lớp | giờ làm việc | lịch trực | trực ban | nghị định | nghị quyết | quyết tâm chính trị
"""

_INVENTORY: Mapping[Speech, str] = MappingProxyType(
    {
        Speech.FRONT: _FRONTS,
        Speech.PURPOSE: _PURPOSES,
        Speech.ACT: _ACTS,
        Speech.ADVERB: _ADVERBS,
        Speech.STATE: _STATES,
        Speech.ALLOW: _ALLOWS,
        Speech.BAN: _BANS,
        Speech.BIND: _BINDS,
        Speech.ORDER: _ORDERS,
        Speech.LEAD: _LEADS,
        Speech.WITH: _WITHS,
        Speech.BODY: _BODIES,
        Speech.PERSON: _PERSONS,
        Speech.ORGAN: _ORGANS,
        Speech.MANY: _MANY,
        Speech.LINK: _LINKS,
        Speech.OTHER: _OTHERS,
    }
)


def _phrases() -> Iterator[tuple[str, Speech]]:
    """Go through every phrase; what a later row of the inventory says holds."""
    for kind, rows in _INVENTORY.items():
        for row in rows.strip().splitlines():
            for phrase in row.split("|"):
                yield phrase.strip(), kind


def _longest(phrases: Mapping[str, Speech]) -> Mapping[str, tuple[int, ...]]:
    """Return, by first word, how many words its phrases have, the longest first."""
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        lengths.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


PHRASES: Mapping[str, Speech] = MappingProxyType(dict(_phrases()))
LONGEST: Mapping[str, tuple[int, ...]] = MappingProxyType(_longest(PHRASES))
