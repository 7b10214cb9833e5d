"""Words that order, bind, ban, allow or state, and adverbs that stand before a verb."""

ORDERS = """
giao | giao bổ sung | giao cho | giao nhiệm vụ | giao nhiệm vụ cho | giao trách nhiệm
giao trách nhiệm cho | khuyến khích | kêu gọi | kính mời | kính đề nghị | lưu ý
nghiêm túc yêu cầu | nhắc nhở | phân công | thống nhất giao | trân trọng kính mời
trân trọng kính đề nghị | trân trọng đề nghị | yêu cầu | yêu cầu , đề nghị | đề nghị
đề nghị , yêu cầu | đồng ý giao | ủy quyền | ủy quyền cho
"""
"""Whom they name must act."""

BINDS = """
bắt buộc | bắt buộc phải | chịu trách nhiệm | chịu trách nhiệm trước | có biện pháp
có cơ chế | có giải pháp | có hình thức | có kế hoạch | có nhiệm vụ | có phương án
có trách nhiệm | có trách nhiệm chủ trì | có trách nhiệm phải | có trách nhiệm tổ chức
có văn bản chỉ đạo | có văn bản gửi | có văn bản hướng dẫn | có văn bản trả lời | có ý kiến
cần | cần có | cần phải | nên | phải | phải có trách nhiệm
"""
"""Who stands before them is bound."""

BANS = """
cấm | không ban hành | không bắt buộc | không bố trí | không chia sẻ | không cho
không cho phép | không chúc | không cấp | không cần | không dạy | không giao
không giải quyết | không gây | không hợp thức hóa | không in | không khuyến khích
không kéo dài | không làm | không lấy | không lập | không lợi dụng | không mua
không nhất thiết | không nhận | không phô trương | không phải | không ra | không sử dụng
không tham gia | không thu | không thực hiện | không tiếp nhận | không tuyển | không tặng
không tổ chức | không tự ý | không uống | không vận động | không xem xét | không yêu cầu
không ép buộc | không đi | không điều chỉnh | không đăng | không đưa | không được
không được phép | không đặt | không để | không để xảy ra | kiên quyết không
kiên quyết không để | nghiêm cấm | tuyệt đối không | tuyệt đối không được | tuyệt đối không để
"""
"""What follows is forbidden."""

ALLOWS = """
cho | cho gia hạn | cho phép | cho triển khai | chấp thuận | chấp thuận cho | có thể
thống nhất cho | thống nhất cho gia hạn | thống nhất cho phép | thống nhất gia hạn | được
được phép | đồng ý cho | đồng ý cho phép | đồng ý gia hạn
"""
"""What follows is allowed."""

STATES = """
biểu dương | biểu dương , ghi nhận | biểu dương , khen ngợi | biểu dương và ghi nhận | chia sẻ
cám ơn | cơ bản nhất trí | cơ bản thống nhất | cơ bản đồng ý | cảm ơn | ghi nhận
ghi nhận , biểu dương | ghi nhận và đánh giá cao | hoan nghênh | kết luận | nhất trí | nhất trí với
phê bình | thống nhất | thống nhất chủ trương | thống nhất nội dung | thống nhất theo
thống nhất về | thống nhất về chủ trương | thống nhất với | thống nhất đánh giá | đánh giá cao
đồng ý | đồng ý chủ trương | đồng ý theo | đồng ý về | đồng ý về chủ trương | đồng ý với
"""
"""What follows is decided or said, and orders nobody."""

LEADS = """
chủ trì | chủ trì thực hiện | là cơ quan thường trực | là cơ quan đầu mối | là đầu mối
làm chủ trì | làm đầu mối
"""
"""Who stands before them leads."""

WITHS = """
cùng với | hợp tác với | kết hợp | kết hợp cùng | kết hợp với | phối , kết hợp với | phối hợp
phối hợp chặt chẽ | phối hợp chặt chẽ cùng | phối hợp chặt chẽ với
phối hợp cùng | phối hợp cùng với | phối hợp hiệu quả với | phối hợp kịp thời với
phối hợp tốt với | phối hợp với | phối hợp đồng bộ với | phối kết hợp cùng | phối kết hợp với
"""
"""Who follows them supports."""

ADVERBS = """
bình tĩnh | bước đầu | chú trọng | chỉ | chủ động | chủ động , tích cực | cùng nhau | cũng
cương quyết | hàng kỳ | hàng ngày | hàng năm | hàng quý | hàng tháng | hàng tuần | hằng ngày
hằng năm | hằng quý | hằng tháng | hằng tuần | không chậm trễ | không trì hoãn | khẩn trương
khẩn trương , nghiêm túc | kiên quyết | kịp thời | linh hoạt | luôn | luôn luôn | lập tức
mạnh dạn | ngay | nghiêm chỉnh | nghiêm khắc | nghiêm túc | nhanh chóng | nhất thiết
phấn đấu | quyết liệt | sẽ | sớm | thường xuyên | thống nhất thực hiện | tiếp tục | tranh thủ
trước hết | trực tiếp | tuyệt đối | tích cực | tích cực , chủ động | tự | tự chủ | vẫn | đều
định kỳ | đồng loạt | đột xuất
"""
"""They stand before a verb and say how or when."""
