"""The menu of the office: which screens there are, for whom, and the number beside each."""

from dataclasses import dataclass

from workflow.domain.duty_list import WorkCounts
from workflow.domain.person import Role
from workflow.domain.rights import Deed, may


@dataclass(frozen=True, slots=True)
class Entry:
    """One screen: where it is, what it is called, who may look at it, what is counted there."""

    url: str
    name: str
    deed: Deed = Deed.LOOK
    counted: str = ""


MENU = (
    Entry("/", "Việc của tôi"),
    Entry("/thong-bao", "Thông báo kết luận"),
    Entry("/nhiem-vu", "Nhiệm vụ", counted="overdue"),
    Entry("/du-thao", "Dự thảo công văn", counted="submitted_documents"),
    Entry("/bao-cao", "Báo cáo"),
    Entry("/so-dang-ky", "Sổ đăng ký"),
    Entry("/thu", "Thư đã gửi", counted="failed_mails"),
    Entry("/don-vi", "Đơn vị"),
    Entry("/lich", "Lịch làm việc"),
    Entry("/mau", "Mẫu văn bản"),
    Entry("/nguoi-dung", "Người dùng", Deed.CHANGE_PEOPLE),
    Entry("/nhat-ky", "Nhật ký", Deed.LOOK_AT_LOG),
)


def menu_for(role: Role) -> list[Entry]:
    """Return the screens that a role may look at."""
    return [entry for entry in MENU if may(role, entry.deed)]


def badge(entry: Entry, counts: WorkCounts) -> int:
    """Return the number beside an entry, 0 for none."""
    return int(getattr(counts, entry.counted)) if entry.counted else 0
