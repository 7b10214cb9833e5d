"""What was just done, in one sentence for the page that a form led to; where it helps, what next.

What was done to a duty is told in the words of its timeline, see `change_words`.
"""

from collections.abc import Sequence
from datetime import date

from workflow.domain.fan_out import FanOut
from workflow.domain.outgoing import OutgoingDocument
from workflow.wording.citations import short_with_day
from workflow.wording.dates import day_text

SUBMITTED = "Đã trình ký. Bước tiếp theo: người có quyền xem bản in rồi ban hành."
WITHDRAWN = "Đã rút về dự thảo: sửa xong thì trình ký lại."
REDRAFTED = "Đã soạn lại với số liệu hôm nay: xem rồi trình ký."
DISCARDED = "Đã bỏ dự thảo; lý do giữ trong nhật ký."
EDITED = "Đã ghi lời văn mới vào dự thảo."
BROUGHT = "Đã nhận tệp Word: dự thảo in theo tệp này."
DROPPED = "Đã bỏ tệp Word: dự thảo in lại từ mẫu."
CORRECTION = "Đã soạn công văn đính chính: xem rồi trình ký."
REPORT = "Đã soạn báo cáo từ số liệu đang xem: xem rồi trình ký."
TEMPLATE_TAKEN = "Đã nhận mẫu: văn bản soạn từ nay in theo mẫu này."
TEMPLATE_SHIPPED = "Đã về mẫu có sẵn; mẫu riêng cũ vẫn giữ trong kho tệp."
UNIT_CHANGED = "Đã ghi đơn vị vào tệp của cơ quan."
SUCCESSION = "Đã ghi đơn vị kế thừa: nhiệm vụ chưa xong chuyển vào đúng ngày."
LINK_SENT = "Đã xếp thư mang liên kết mới vào hàng gửi."
MAIL_SENT_AGAIN = "Đã xếp thư vào hàng gửi lại."
PHONED = "Đã ghi đã gọi điện."
PERSON_CHANGED = "Đã ghi tài khoản."
PASSWORD_CHANGED = "Đã đổi mật khẩu."  # noqa: S105 - what is said, not what is typed
OWN_PASSWORD_CHANGED = "Đã đổi mật khẩu: hãy đăng nhập bằng mật khẩu mới."  # noqa: S105
SSO_NAME_KEPT = "Đã ghi tên ở tài khoản chung."
SESSION_ENDED = "Đã kết thúc phiên đăng nhập ấy."
CLIENT_ENDED = "Đã thu mã của ứng dụng: ứng dụng ấy không vào được nữa."


def opened(fans: Sequence[FanOut]) -> str:
    """Say what the confirmation of a notice opened."""
    duties = sum(map(len, fans))
    units = len({one.unit for fan in fans for one in fan.owing})
    return f"Đã xác nhận: mở {duties} nhiệm vụ cho {units} đơn vị; thư nhắc tự gửi theo thời hạn."


def issued(document: OutgoingDocument) -> str:
    """Say which number a document got."""
    return f"Đã ban hành {short_with_day(document)}."


def recalled(document: OutgoingDocument) -> str:
    """Say which document was called back."""
    return f"Đã thu hồi {short_with_day(document)}."


def chased(letters: int) -> str:
    """Say how many letters were drafted."""
    return f"Đã soạn {letters} công văn đôn đốc: xem rồi trình ký."


def happened(event: str, day: date, moved: int) -> str:
    """Say which duties have a last day now."""
    return f"Đã ghi {event} xảy ra ngày {day_text(day)}: {moved} nhiệm vụ có thời hạn."


def calendar_applied(effect: str) -> str:
    """Say what moved, and that nobody got a mail for it."""
    return f"Đã áp dụng: {effect}. Không có thư nào được gửi vì thay đổi này."


def links_closed(closed: int) -> str:
    """Say how many links open nothing any more."""
    return f"Đã thu hồi {closed} liên kết; thư nhắc sau mang liên kết mới."


def account_added(login: str) -> str:
    """Say whose account there is now."""
    return f"Đã lập tài khoản {login}."
