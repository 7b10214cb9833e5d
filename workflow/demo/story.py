"""What happens in the demonstration, day by day. The units are real, their conduct is made up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from workflow.domain.calendar import WorkingCalendar
from workflow.domain.person import Role

NOTICE = "hoc-ba-so-2025"
FIRST_DAY = date(2025, 2, 12)
ISSUE_DAY = date(2025, 2, 13)
RECEIVE_DAY = date(2025, 2, 17)
LAST_DAY = date(2025, 7, 15)
REPORT_DAYS = (date(2025, 3, 31), date(2025, 6, 30), LAST_DAY)

PEOPLE = (
    ("van.thu", "Lê Thị Văn", Role.RECORDS_CLERK),
    ("chuyen.vien", "Trần Quốc Bảo", Role.OFFICER),
    ("lanh.dao", "Phạm Thị Lan", Role.LEADER),
    ("quan.tri", "Hoàng Minh Tuấn", Role.ADMIN),
)
PASSWORD = "dùng thử dondoc"  # noqa: S105 - printed to whoever plays the story
"""One account for each role in the office that the story leaves behind."""

SITE = "http://127.0.0.1:8025"
"""Where `dondoc serve` opens the office when nobody says anything else: so mails bear links."""

FULL_MAILBOX = "phong-gddt-krong-no"
FULL = (
    datetime.fromisoformat("2025-02-18T08:00:00+07:00"),
    datetime.fromisoformat("2025-02-20T08:00:00+07:00"),
)
WRONG_ADDRESS = "thpt-krong-no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Something a unit or the office does on a day; `words` are its reason, `day` what it asks."""

    on: date
    does: str
    unit: str = ""
    what: str = ""
    words: str = ""
    day: date | None = None
    number: int | None = None


PLANS = MappingProxyType(
    {
        "phong-gddt-cu-jut": date(2025, 2, 20),
        "phong-gddt-gia-nghia": date(2025, 2, 21),
        "phong-gddt-dak-mil": date(2025, 2, 24),
        "phong-gddt-dak-song": date(2025, 2, 26),
        "phong-gddt-krong-no": date(2025, 2, 27),
        "phong-gddt-dak-glong": date(2025, 3, 5),
        "phong-gddt-dak-r-lap": date(2025, 3, 7),
        "phong-gddt-tuy-duc": date(2025, 3, 20),
    }
)
"""When each district office handed its plan in; the last day was 27/02/2025."""

SUMMARIES = MappingProxyType(
    {
        "phong-gddt-cu-jut": date(2025, 6, 18),
        "phong-gddt-dak-mil": date(2025, 6, 20),
        "phong-gddt-dak-song": date(2025, 6, 23),
        "phong-gddt-gia-nghia": date(2025, 6, 24),
        "phong-gddt-krong-no": date(2025, 6, 26),
        "phong-gddt-dak-r-lap": date(2025, 6, 30),
    }
)
"""The same for the summary due on 29/6/2025; two offices ended before they had written it."""

LATE_SCHOOLS = MappingProxyType(
    {
        "thpt-krong-no": date(2025, 7, 8),
        "thpt-truong-chinh": date(2025, 7, 2),
        "thpt-le-quy-don": None,
    }
)
"""Schools whose report came after 29/6/2025, or has not come: that one can be chased again."""

TURNS = (
    Scene(
        on=date(2025, 2, 24),
        does="ask_extension",
        unit="phong-gddt-dak-glong",
        what="1-ke-hoach",
        words="Ba xã vùng xa chưa gửi danh sách trường, cần thêm thời gian tổng hợp.",
        day=date(2025, 3, 7),
    ),
    Scene(
        on=date(2025, 2, 25),
        does="grant",
        unit="phong-gddt-dak-glong",
        what="1-ke-hoach",
        words="Đồng ý lùi đến hết ngày 05/3/2025.",
        day=date(2025, 3, 5),
    ),
    Scene(on=date(2025, 3, 6), does="chase", day=date(2025, 3, 12)),
    Scene(on=date(2025, 3, 14), does="chase", day=date(2025, 3, 19)),
    Scene(
        on=date(2025, 3, 21),
        does="return",
        unit="phong-gddt-tuy-duc",
        what="1-ke-hoach",
        words="Thiếu danh sách các trường và công ty cung cấp phần mềm.",
    ),
    Scene(
        on=date(2025, 3, 25), does="submit", unit="phong-gddt-tuy-duc", what="1-ke-hoach", number=61
    ),
    Scene(
        on=date(2025, 5, 12),
        does="waive",
        unit="gdtx-tinh",
        what="2-tap-huan",
        words="Trung tâm đã tập huấn chung với các trường THPT.",
    ),
    Scene(
        on=date(2025, 6, 12),
        does="submit_nil",
        unit="ptdtnt-dak-song",
        what="2-bao-cao",
        words="Đơn vị không có lớp 6 và lớp 10 thuộc diện thí điểm.",
    ),
    Scene(on=date(2025, 6, 19), does="submit", unit="vnpt", what="3-bao-cao", number=118),
    Scene(
        on=date(2025, 6, 24),
        does="ask_extension",
        unit="thpt-dak-glong",
        what="2-bao-cao",
        words="Nhà trường còn 4 lớp 10 chưa ký số xong học bạ của học kỳ 2.",
        day=date(2025, 7, 15),
    ),
    Scene(
        on=date(2025, 6, 25),
        does="grant",
        unit="thpt-dak-glong",
        what="2-bao-cao",
        words="Đồng ý lùi đến hết ngày 09/7/2025.",
        day=date(2025, 7, 9),
    ),
    Scene(on=date(2025, 7, 3), does="chase_together", day=date(2025, 7, 10)),
    Scene(on=date(2025, 7, 9), does="submit", unit="viettel", what="3-bao-cao", number=204),
    Scene(on=LAST_DAY, does="submit", unit="ptdtnt-tuy-duc", what="2-bao-cao", number=52),
)

TITLES = MappingProxyType(
    {
        "1-ke-hoach": "kế hoạch thí điểm",
        "1-tong-ket": "báo cáo tổng kết",
        "2-bao-cao": "báo cáo kết quả",
        "2-tap-huan": "việc tập huấn",
        "3-bao-cao": "báo cáo kết quả",
    }
)
"""What people call the duties that the story tells of."""

NO_DATE = MappingProxyType(
    {
        "1-huong-dan": date(2025, 3, 10),
        "1-tap-huan": date(2025, 4, 7),
        "2-dieu-kien": date(2025, 3, 17),
        "2-tap-huan": date(2025, 4, 14),
        "3-phan-mem": date(2025, 3, 24),
        "3-chu-ky-so": date(2025, 4, 21),
        "3-tap-huan": date(2025, 4, 28),
    }
)
"""When units began to tell that an undated duty was finished."""


def scenes(
    owners: Mapping[str, Sequence[str]], calendar: WorkingCalendar
) -> Mapping[date, list[Scene]]:
    """Return what happens on each day; `owners` are the units of each obligation."""
    found: dict[date, list[Scene]] = {}
    for scene in (*TURNS, *_reports(owners, calendar), *_undated(owners, calendar)):
        found.setdefault(scene.on, []).append(scene)
    return found


def _reports(owners: Mapping[str, Sequence[str]], calendar: WorkingCalendar) -> Iterator[Scene]:
    yield from _handed_in("1-ke-hoach", PLANS)
    yield from _handed_in("1-tong-ket", SUMMARIES)
    told = {scene.unit for scene in TURNS if scene.what == "2-bao-cao"}
    for place, school in enumerate(owners["2-bao-cao"]):
        in_time = calendar.add_working_days(date(2025, 6, 9), place % 12)
        day = LATE_SCHOOLS.get(school, in_time)
        if day is not None and school not in told:
            yield _submit(day, school, "2-bao-cao", 20 + place)


def _handed_in(what: str, days: Mapping[str, date]) -> Iterator[Scene]:
    for place, (unit, day) in enumerate(days.items()):
        yield _submit(day, unit, what, 31 + place)


def _undated(owners: Mapping[str, Sequence[str]], calendar: WorkingCalendar) -> Iterator[Scene]:
    waived = {(scene.unit, scene.what) for scene in TURNS if scene.does == "waive"}
    for what, start in NO_DATE.items():
        for place, unit in enumerate(owners[what]):
            if place % 5 != 4 and (unit, what) not in waived:
                yield _submit(calendar.add_working_days(start, place), unit, what, 70 + place)


def _submit(on: date, unit: str, what: str, number: int) -> Scene:
    return Scene(on=on, does="submit", unit=unit, what=what, number=number)


def days() -> Iterator[date]:
    """Go through the days of the story."""
    day = FIRST_DAY
    while day <= LAST_DAY:
        yield day
        day += timedelta(days=1)
