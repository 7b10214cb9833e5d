"""Abbreviations of the public administration, and the words that they stand for.

Each is one notion with one sign, however it is written: *GD&ĐT*, *GDĐT*, *Giáo dục và Đào tạo*.
"""

from types import MappingProxyType

SECTORS = MappingProxyType(
    {
        "GDĐT": "giáo dục và đào tạo",
        "GD": "giáo dục",
        "NV": "nội vụ",
        "TC": "tài chính",
        "KHĐT": "kế hoạch và đầu tư",
        "TCKH": "tài chính – kế hoạch",
        "TNMT": "tài nguyên và môi trường",
        "NNPTNT": "nông nghiệp và phát triển nông thôn",
        "NNMT": "nông nghiệp và môi trường",
        "LĐTBXH": "lao động – thương binh và xã hội",
        "VHTTDL": "văn hóa, thể thao và du lịch",
        "VHTT": "văn hóa và thông tin",
        "TTTT": "thông tin và truyền thông",
        "KHCN": "khoa học và công nghệ",
        "GTVT": "giao thông vận tải",
        "XD": "xây dựng",
        "YT": "y tế",
        "CT": "công thương",
        "DTTG": "dân tộc và tôn giáo",
        "TP": "tư pháp",
        "NG": "ngoại giao",
        "QP": "quốc phòng",
        "CA": "công an",
    }
)
"""Fields of the state."""

HEADS = MappingProxyType({"TT": "trung tâm", "S": "sở", "P": "phòng", "B": "bộ"})
"""Signs of the body that are written together with its field: *SGDĐT*, *TTGDTX*."""

PHRASES = MappingProxyType(
    {
        "UBND": "ủy ban nhân dân",
        "HĐND": "hội đồng nhân dân",
        "UBMTTQ": "ủy ban mặt trận tổ quốc",
        "MTTQ": "mặt trận tổ quốc",
        "THPT": "trung học phổ thông",
        "THCS": "trung học cơ sở",
        "TH": "tiểu học",
        "MN": "mầm non",
        "MG": "mẫu giáo",
        "PTDTNT": "phổ thông dân tộc nội trú",
        "DTNT": "dân tộc nội trú",
        "PTDTBT": "phổ thông dân tộc bán trú",
        "PT": "phổ thông",
        "GDTX": "giáo dục thường xuyên",
        "GDNN": "giáo dục nghề nghiệp",
        "GDMN": "giáo dục mầm non",
        "GDTH": "giáo dục tiểu học",
        "GDTrH": "giáo dục trung học",
        "GDPT": "giáo dục phổ thông",
        "CNTT": "công nghệ thông tin",
        "CSGD": "cơ sở giáo dục",
        "CĐS": "chuyển đổi số",
        "CCHC": "cải cách hành chính",
        "QLCL": "quản lý chất lượng",
        "VHXH": "văn hóa – xã hội",
        "KTXH": "kinh tế – xã hội",
        "BHXH": "bảo hiểm xã hội",
        "KBNN": "kho bạc nhà nước",
        "NHNN": "ngân hàng nhà nước",
        "TNCS": "thanh niên cộng sản",
        "LHPN": "liên hiệp phụ nữ",
        "LĐLĐ": "liên đoàn lao động",
        "CCB": "cựu chiến binh",
        "ĐVSN": "đơn vị sự nghiệp",
        "DNNN": "doanh nghiệp nhà nước",
        "HTX": "hợp tác xã",
        "KCN": "khu công nghiệp",
        "TTĐT": "thông tin điện tử",
        "PTTH": "phát thanh và truyền hình",
        "PCCC": "phòng cháy, chữa cháy",
        "CSĐT": "cảnh sát điều tra",
        "VKSND": "viện kiểm sát nhân dân",
        "TAND": "tòa án nhân dân",
        "CHQS": "chỉ huy quân sự",
        "BĐBP": "bộ đội biên phòng",
        "QLTT": "quản lý thị trường",
        "QLDA": "quản lý dự án",
        "KKT": "khu kinh tế",
        "KSBT": "kiểm soát bệnh tật",
        "BVĐK": "bệnh viện đa khoa",
        "PVHCC": "phục vụ hành chính công",
        "TDTT": "thể dục, thể thao",
        "ĐTXD": "đầu tư xây dựng",
        "CĐSP": "cao đẳng sư phạm",
        "CĐ": "cao đẳng",
        "ĐH": "đại học",
        "BCH": "ban chỉ huy",
        "BCĐ": "ban chỉ đạo",
        "BQL": "ban quản lý",
        "VP": "văn phòng",
        "TT": "trung tâm",
        "TP": "thành phố",
        "TP.": "thành phố",
        "TX": "thị xã",
        "Q.": "quận",
        "H.": "huyện",
        "P.": "phường",
    }
)
"""Bodies, schools and their kinds."""

WRITTEN_OUT = (
    "thành phố",
    "thị xã",
    "thị trấn",
    "đặc khu",
    "trung tâm",
    "văn phòng",
    "đơn vị",
    "công ty",
    "doanh nghiệp",
    "tổ chức",
    "cơ quan",
)
"""Phrases of two words that are one notion and are mostly written in full."""
