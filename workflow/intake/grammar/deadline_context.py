"""What stands around a time and tells whether it is a deadline at all."""

import re
from datetime import date, timedelta

from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.deadline_phrase import Scene

LONG_PAST = timedelta(days=400)
_FINISHING = form(
    r"(?:hoàn thành|hoàn tất|xong|kết thúc|gửi|nộp|báo cáo|trình|đăng ký|góp ý|cung cấp|phấn đấu"
    r"|ban hành|tham mưu|cập nhật|thực hiện|tổng hợp|khắc phục)[^.;]{0,70}\Z"
)
_DATA = form(
    r"(?:tính|số liệu|luỹ kế|lũy kế|kể|dữ liệu|hiệu lực|giá trị|phát sinh|chốt|tầm nhìn|định hướng"
    r"|giai đoạn|thời kỳ)[^.,;]{0,30}\Z"
)
_OF_SOMETHING_PAST = form(
    r"(?:ban hành|cấp|sinh|tuyển dụng|(?<!đăng\s)ký|tiếp nhận|phát sinh|thành lập|hiệu lực"
    r"|khởi công|có|đã"
    r"|phê duyệt|công nhận|đầu tư|xây dựng|từ) \Z"
)
_CAME_ABOUT = (
    r"(?:ban hành|bổ nhiệm|cấp|công nhận|khởi công|(?<!đăng\s)ký|phát sinh|phê duyệt|sinh"
    r"|thành lập|tiếp nhận|tuyển dụng)(?: (?:kết|mới|phép))? (?:(?:trước|đến"
    r"|từ(?: (?:{DAY}))?(?: đến)?) )?\Z"
)
_DEALT_WITH = (
    r"(?:bãi bỏ|chuyển đổi|đối với|đánh giá|hệ thống h(?:oá|óa)|h(?:uỷ|ủy)|kiểm kê|kiểm tra"
    r"|lập danh sách|rà soát|số h(?:oá|óa)|sửa đổi|thanh lý|thanh tra|thay thế|thống kê|thu hồi"
    r"|xử lý|áp dụng)"
)
_STILL_TO_DO = (
    r"bảo đảm|báo cáo|cần|chưa|đảm bảo|để|đề nghị|đề xuất|giúp|gửi|kịp|phải|tham mưu|trình|và|việc"
    r"|yêu cầu"
)
_THING = r"(?:(?!(?:{STILL_TO_DO}){STOP})[^\s.,;:]{1,30} ){1,16}"
_OF_ITS_OBJECT = form(
    r"(?:{DEALT_WITH} {THING}|(?:đã|vừa) (?:được )?|(?:trẻ|em|người|con) (?:{WORD} )?(?=sinh))"
    r"(?:{CAME_ABOUT})",
    DEALT_WITH=_DEALT_WITH,
    THING=_THING,
    STILL_TO_DO=_STILL_TO_DO,
    CAME_ABOUT=_CAME_ABOUT,
)
_OF_THE_SUBJECT = form(
    r"(?:các|những|mọi|toàn bộ) {THING}(?:{CAME_ABOUT})",
    THING=_THING,
    STILL_TO_DO=_STILL_TO_DO,
    CAME_ABOUT=_CAME_ABOUT,
)
_JUST_CAME_ABOUT = form(_CAME_ABOUT)
_GOES_ON = form(r" (?:cần|chưa|còn|do|được|không|phải|thì|tiếp tục|vẫn){STOP}")
_STARTS = form(r"(?:\A|[.;:(\-+•]|\n)\s{0,8}\Z")
_TAKES_PLACE = form(
    r"(?:tổ chức|họp|diễn ra|khai mạc|tham dự|tham gia|có mặt|tập trung|bắt đầu|khai giảng"
    r"|tựu trường"
    r"|nghỉ|đi học|trở lại|hoàn thành|treo cờ|ra quân)[^.;]{0,50}\Z"
)
_PREPARES = form(
    r"(?:chuẩn bị|phục vụ|cho|mời|số \S{1,30}|\d/\S{1,20}|của|tại|văn bản|luật)[^.;]{0,40}\Z"
)


def is_finishing(match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a verb of finishing or handing over leads up to the time."""
    return bool(_FINISHING.search(scene.before(match, 100)))


def is_of_data(match: re.Match[str], scene: Scene) -> bool:
    """Tell whether the time bounds figures or a validity (*số liệu tính đến ngày*), no act."""
    return scene.is_running and bool(_DATA.search(scene.before(match)))


def is_of_something_past(match: re.Match[str], scene: Scene, day: date) -> bool:
    """Tell whether the day says what is meant (*được cấp trước ngày*), not when to act."""
    if not scene.is_running or not scene.dating.is_before_issue(day):
        return False
    issued = scene.dating.first_day
    is_long_past = issued is not None and issued - day > LONG_PAST
    return is_long_past or bool(_OF_SOMETHING_PAST.search(scene.before(match)))


def is_of_its_object(match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a day says which things are dealt with: *rà soát văn bản ban hành trước ngày*.

    What is still to come about (*để được phê duyệt trước ngày*) has its deadline there.
    """
    if not scene.is_running:
        return False
    leading = scene.before(match, 160)
    if _JUST_CAME_ABOUT.search(leading[-70:]) is None:
        return False
    is_subject = _GOES_ON.match(scene.after(match)) and _OF_THE_SUBJECT.search(leading)
    return bool(is_subject or _OF_ITS_OBJECT.search(leading))


def is_of_a_noun(match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a bare day belongs to a noun: a document's date, an event that is prepared."""
    leading = scene.before(match, 80)
    if _STARTS.search(leading):
        return False
    return not _TAKES_PLACE.search(leading) or bool(_PREPARES.search(leading))
