"""Heads of the names of owners."""

ORGANS = """
ban | ban chấp hành | ban chỉ huy | ban chỉ đạo | ban giám hiệu | ban giám đốc | ban quản lý
ban tuyên giáo | ban tổ chức | ban đại diện | bch | bcđ | bgh | bhxh | bql | báo và đài
báo và đài phát thanh | bưu điện | bảo hiểm xã hội | bảo tàng | bệnh viện | bộ | bộ chỉ huy
bộ phận | bộ phận một cửa | chi bộ | chi cục | chi đoàn | chính phủ | câu lạc bộ | công an
công ty | công đoàn | cơ quan ngang bộ | cơ quan thuế | cơ quan thuộc chính phủ | cơ sở giáo dục
cục | hiệp hội | huyện uỷ | huyện ủy | hđnd | hải quan | học viện | hội | hội đồng
hội đồng nhân dân | hội đồng thi | hội đồng tuyển sinh | hợp tác xã | kho bạc | kho bạc nhà nước
khoa | kiểm lâm | kiểm toán nhà nước | ktx | liên hiệp | liên minh hợp tác xã | liên đoàn
liên đội | mttq | mặt trận | mặt trận tổ quốc | ngân hàng | nhà trường | nhóm | phòng | phòng gd
phòng gdđt | quân sự | quận ủy | quỹ | sở | sở gd&đt | sở gdđt | thanh tra | thuế | thành uỷ
thành ủy | thông tấn xã | thư viện | thường trực | thị ủy | trung tâm | trung ương hội
trung ương đoàn | trường | trạm | trạm y tế | tttt | ttxvn | tòa án | tập đoàn | tỉnh uỷ | tỉnh ủy
tổ | tổ bộ môn | tổ chuyên môn | tổ công tác | tổ dân phố | tổ văn phòng | tổng công ty | tổng cục
tổng đội | ubmttq | ubmttqvn | ubnd | uỷ ban | uỷ ban nhân dân | viettel | viễn thông | viện
viện kiểm sát | vnpt | vov | vp | vtv | văn phòng | vụ | xí nghiệp | điện lực | đoàn
đoàn thanh niên | đoàn tncs | đtn | đài | đại học | đảng bộ | đảng uỷ | đảng ủy | đội | ủy ban
ủy ban mttq | ủy ban nhân dân | ủy viên
"""
"""Organs, with a name of their own."""

PERSONS = """
ban cán sự | bà | bác sĩ | báo cáo viên | bí thư | bộ trưởng | cb , gv , nv | cb-gv-nv | cbgv
cbgvnv | cbvc | ccvc | cha mẹ | chi cục trưởng | chuyên viên | chánh | chánh thanh tra
chánh văn phòng | chỉ huy trưởng | chủ cơ sở | chủ hộ | chủ nhiệm | chủ tịch | chủ tịch nước
chủ đầu tư | các đồng chí | cán bộ | cô | công chức | cộng tác viên | cục trưởng | giám thị
giám đốc | giáo viên | giáo viên chủ nhiệm | giảng viên | gv | gvbm | gvcn | hiệu trưởng
học sinh | học viên | hộ gia đình | hội viên | khối trưởng | kế toán | lãnh đạo | lớp trưởng
lực lượng | người có thẩm quyền | người dân | người học | người lao động | người đứng đầu
nhà thầu | nhân dân | nhân viên | nhân viên thư viện | nhân viên y tế | nv | phó | phó bí thư
phó chánh văn phòng | phó chủ tịch | phó giám đốc | phó hiệu trưởng | phó thủ tướng
phó thủ tướng chính phủ | phó trưởng | phụ huynh | sinh viên | thành viên | thí sinh | thư ký
thầy | thống đốc | thủ quỹ | thủ trưởng | thủ tướng | thủ tướng chính phủ | thứ trưởng
toàn dân | tpt | tpt đội | trung đội | trưởng | trưởng ban | trưởng phòng | trưởng thôn
trưởng điểm thi | trẻ | tư lệnh | tổ phó | tổ trưởng | tổng cục trưởng | tổng giám đốc
tổng phụ trách | tổng phụ trách đội | tổng thư ký | uỷ viên | viên chức | viện trưởng
văn thư | vụ trưởng | y tế học đường | ytế | ông | đ/c | đc | điều dưỡng | điều phối viên
đoàn viên | đại biểu | đại đội | đảng uỷ viên | đảng viên | đảng ủy viên | đồng chí
"""
"""Persons and offices."""

BODIES = """
ban , ngành | ban ngành | bên | bản | chính quyền | chính quyền địa phương | cá nhân | cơ quan
cơ quan , tổ chức | cơ sở | cơ sở dạy nghề | cơ sở dạy thêm | cơ sở gdmn | cơ sở gdpt
cơ sở giáo dục mầm non | cơ sở giáo dục nghề nghiệp | cơ sở giáo dục phổ thông
cơ sở giáo dục đại học | cơ sở khám bệnh | cơ sở khám bệnh , chữa bệnh | cơ sở kinh doanh
cơ sở lưu trú | cơ sở sản xuất | cơ sở y tế | cơ sở đào tạo | cấp | cộng đồng | cụm
doanh nghiệp | gia đình | huyện | hộ | khu phố | khối | khối lớp | lớp | ngành | nhà cung cấp
nhà đầu tư | phòng , ban | phòng ban | phòng chuyên môn | phường | quận | sở , ban , ngành
sở , ngành | sở ngành | thành phố | thôn | thị trấn | thị xã | trường học | tỉnh
tổ chức , cá nhân | tổ chức , cơ quan | tổ chức , doanh nghiệp | tổ chức , đoàn thể
tổ chức , đơn vị | tổ chức chính trị | tổ chức có liên quan | tổ chức liên quan
tổ chức quần chúng | tổ chức và cá nhân | tổ chức xã hội | tổ chức đoàn thể | xã | điểm trường
đoàn thể | đơn vị | đặc khu | địa phương | đối tượng
"""
"""Kinds of units; they name owners only with *các*, *những*."""

MANY = """
100 % | ba | các | hai | mọi | mỗi | một số | những | quý | toàn bộ | toàn thể | tất cả
tất cả các | từng
"""
"""What makes a head many."""
