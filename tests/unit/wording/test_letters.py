import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.builders import (
    DAYS,
    a_document,
    a_notice,
    a_rulebook,
    an_assignment,
)
from workflow.domain.assignment import Assignment, Step
from workflow.domain.deadline import Audience
from workflow.domain.message import Letter
from workflow.wording.letters import SUBJECT_LENGTH, covering, recipient_of, reminder

RULES = a_rulebook()
NOTICES = {
    "hoc-ba-so": a_notice(),
    "thu-vien": a_notice(code_number=31, subject="Triển khai thư viện số"),
}
EARLY, AFTER = date(2025, 2, 24), date(2025, 3, 4)
JUNE: dict[str, Any] = {"last_day": date(2025, 6, 29), "target_day": date(2025, 6, 27)}


def a_duty(code: str = "1", **changes: Any) -> Assignment:
    return an_assignment(code=code, **changes)


def a_letter(
    *duties: Assignment,
    to: Audience = Audience.UNIT,
    today: date = EARLY,
    unit: str = "phong-dak-mil",
) -> Letter:
    return reminder(RULES, NOTICES, recipient_of(RULES, to, unit, today), duties, today)


def everything(letter: Letter) -> str:
    table = letter.table
    rows = [cell for row in (table.header, *table.rows) for cell in row] if table else []
    notes = [words for note in letter.calendar for words in (note.summary, note.description)]
    lines = [letter.subject, letter.greeting, *letter.paragraphs, *rows, *letter.closing, *notes]
    return "\n".join(lines)


CLOSING = """\
Đề nghị đơn vị gửi báo cáo bằng văn bản (có số, ký hiệu, ngày) về hoc-ba-so@so.example.
Nếu không phát sinh nội dung phải báo cáo, đề nghị trả lời “không phát sinh” kèm lý do.
Nếu cần thêm thời gian, đề nghị gửi lý do và ngày đề xuất trước khi hết hạn.
Nếu đơn vị đã gửi báo cáo, đề nghị cho biết số, ký hiệu, ngày của văn bản để đối chiếu.
Đầu mối: Nguyễn Thị C, Chuyên viên; điện thoại 0261 000 000; thư điện tử hoc-ba-so@so.example.
Sở Giáo dục và Đào tạo tỉnh Đắk Nông"""


def test_a_unit_reads_what_is_owed_until_when_how_to_answer_and_whom_to_phone() -> None:
    letter = a_letter(a_duty())
    assert letter.subject == ("[12/SGDĐT-GDTrH] Nhắc việc: 01 nhiệm vụ đến hạn thứ Năm 27/02/2025")
    assert letter.greeting == "Kính gửi: Phòng Giáo dục và Đào tạo huyện Đắk Mil"
    assert letter.paragraphs == (
        "Theo Công văn số 12/SGDĐT-GDTrH, đơn vị còn 01 nhiệm vụ chưa hoàn thành:",
    )
    assert "\n".join(letter.closing) == CLOSING


def rows(letter: Letter) -> tuple[tuple[str, ...], ...]:
    assert letter.table is not None
    assert {len(row) for row in letter.table.rows} == {len(letter.table.header)}
    return letter.table.rows


def test_a_row_has_the_weekday_and_the_working_days_left() -> None:
    letter = a_letter(a_duty())
    assert letter.table is not None
    assert letter.table.header == (
        "Nhiệm vụ",
        "Văn bản giao",
        "Ngày cuối còn trong hạn",
        "Tình trạng",
    )
    assert rows(letter) == (
        (
            "Lập, gửi kế hoạch thí điểm học bạ số",
            "Khoản 1, 12/SGDĐT-GDTrH",
            "thứ Năm 27/02/2025",
            "Còn 3 ngày làm việc",
        ),
    )


def test_the_days_of_tet_are_not_counted_as_left() -> None:
    last_day = date(2025, 2, 4)
    letter = a_letter(a_duty(last_day=last_day, target_day=last_day), today=date(2025, 1, 24))
    assert rows(letter)[0][-2:] == ("thứ Ba 04/02/2025", "Còn 2 ngày làm việc")


def test_a_last_day_on_a_sunday_stands_as_it_is_and_friday_is_named_the_last_to_work_on() -> None:
    letter = a_letter(a_duty(**JUNE), today=date(2025, 6, 27))
    assert rows(letter)[0][-2:] == (
        "Chủ nhật 29/6/2025",
        "Hôm nay là ngày làm việc cuối cùng trong hạn",
    )
    [note] = letter.calendar
    assert note.day == date(2025, 6, 27)
    assert (
        "Ngày cuối còn trong hạn: Chủ nhật 29/6/2025; "
        "ngày làm việc cuối cùng trong hạn: thứ Sáu 27/6/2025." in note.description
    )


@pytest.mark.parametrize(
    ("duties", "today", "subject"),
    [
        pytest.param(
            [a_duty("1"), a_duty("2")],
            EARLY,
            "Nhắc việc: 02 nhiệm vụ đến hạn thứ Năm 27/02/2025",
            id="two on one day",
        ),
        pytest.param(
            [a_duty("1", **JUNE), a_duty("2")],
            EARLY,
            "Nhắc việc: 02 nhiệm vụ sắp đến hạn, sớm nhất thứ Năm 27/02/2025",
            id="two days",
        ),
        pytest.param(
            [a_duty()],
            date(2025, 2, 27),
            "Nhắc việc: 01 nhiệm vụ đến hạn hôm nay, thứ Năm 27/02/2025",
            id="on the day",
        ),
        pytest.param([a_duty()], AFTER, "Nhắc việc: 01 nhiệm vụ đã quá hạn", id="late"),
        pytest.param(
            [a_duty("1"), a_duty("2"), a_duty("3", **JUNE)],
            AFTER,
            "Nhắc việc: 02 nhiệm vụ đã quá hạn, 01 nhiệm vụ sắp đến hạn",
            id="late and coming",
        ),
        pytest.param(
            [a_duty(last_day=None, target_day=None)],
            EARLY,
            "Nhắc việc: 01 nhiệm vụ chưa hoàn thành",
            id="no day set",
        ),
    ],
)
def test_the_subject_tells_late_from_coming(
    duties: list[Assignment], today: date, subject: str
) -> None:
    assert a_letter(*duties, today=today).subject == f"[12/SGDĐT-GDTrH] {subject}"


@pytest.mark.parametrize(
    ("duties", "end"),
    [
        ([a_duty("1")], "01 nhiệm vụ chưa hoàn thành, đã quá hạn:"),
        ([a_duty("1"), a_duty("2")], "02 nhiệm vụ chưa hoàn thành, đã quá hạn:"),
        (
            [a_duty("1"), a_duty("2", **JUNE)],
            "02 nhiệm vụ chưa hoàn thành, trong đó 01 nhiệm vụ đã quá hạn:",
        ),
        ([a_duty("1", **JUNE)], "01 nhiệm vụ chưa hoàn thành:"),
    ],
    ids=["one late", "both late", "one late, one coming", "coming"],
)
def test_the_opening_tells_late_from_coming(duties: list[Assignment], end: str) -> None:
    [opening] = a_letter(*duties, today=AFTER).paragraphs
    assert opening.endswith(f"đơn vị còn {end}")


def test_who_is_late_with_everything_is_not_asked_to_write_before_the_end() -> None:
    late = everything(a_letter(a_duty("1"), today=AFTER))
    assert "đề nghị gửi lý do và ngày sẽ hoàn thành." in late
    assert "trước khi hết hạn" not in late
    both = everything(a_letter(a_duty("1"), a_duty("2", **JUNE), today=AFTER))
    assert "đề nghị gửi lý do và ngày đề xuất trước khi hết hạn." in both


def test_duties_of_several_notices_are_told_apart() -> None:
    letter = a_letter(a_duty("1"), a_duty("2", notice="thu-vien"))
    assert letter.subject.startswith("[12/SGDĐT-GDTrH và 01 văn bản khác] Nhắc việc: 02 nhiệm vụ")
    assert "Theo Công văn số 12/SGDĐT-GDTrH, Công văn số 31/SGDĐT-GDTrH, " in letter.paragraphs[0]
    assert [row[1] for row in rows(letter)] == [
        "Khoản 1, 12/SGDĐT-GDTrH",
        "Khoản 1, 31/SGDĐT-GDTrH",
    ]


def test_the_earliest_day_comes_first_and_what_has_none_last() -> None:
    undated = a_duty("0", last_day=None, target_day=None)
    letter = a_letter(undated, a_duty("1", **JUNE), a_duty("2"))
    assert [row[2] for row in rows(letter)] == [
        "thứ Năm 27/02/2025",
        "Chủ nhật 29/6/2025",
        "không xác định",
    ]


def test_an_inherited_duty_names_the_unit_it_came_from() -> None:
    duties = [
        a_duty(unit, first_unit=unit, unit=unit).move_to("so-gddt")
        for unit in ("phong-cu-jut", "phong-dak-mil")
    ]
    assert [row[0] for row in rows(a_letter(*duties, unit="so-gddt"))] == [
        "Lập, gửi kế hoạch thí điểm học bạ số (nhận từ Phòng Giáo dục và Đào tạo huyện Cư Jút)",
        "Lập, gửi kế hoạch thí điểm học bạ số (nhận từ Phòng Giáo dục và Đào tạo huyện Đắk Mil)",
    ]


def test_the_head_of_a_unit_reads_what_is_late_and_what_is_asked() -> None:
    letter = a_letter(a_duty("1"), a_duty("2"), to=Audience.UNIT_HEAD, today=AFTER)
    assert letter.subject == "[12/SGDĐT-GDTrH] 02 nhiệm vụ quá hạn"
    assert letter.greeting == "Kính gửi: Trưởng Phòng Giáo dục và Đào tạo huyện Đắk Mil"
    [opening] = letter.paragraphs
    assert opening == (
        "Theo Công văn số 12/SGDĐT-GDTrH, đơn vị còn 02 nhiệm vụ đã quá hạn, đã nhắc mà chưa có "
        "kết quả. Đề nghị thủ trưởng đơn vị chỉ đạo hoàn thành và báo cáo, nêu rõ lý do chậm:"
    )
    assert letter.closing[0].startswith("Đầu mối: Nguyễn Thị C")
    assert rows(letter)[0][-1] == "Quá 5 ngày"


def test_the_leader_reads_the_late_duties_of_all_units() -> None:
    units = ["phong-dak-mil", "truong-hai-cap", "truong-hai-cap"]
    duties = [a_duty(str(n), unit=unit, first_unit=unit) for n, unit in enumerate(units)]
    letter = a_letter(*duties, to=Audience.LEADER, today=AFTER)
    assert letter.subject == "[12/SGDĐT-GDTrH] 03 nhiệm vụ quá hạn của 02 đơn vị"
    assert letter.greeting == "Kính gửi: Phó Giám đốc Trần Văn A"
    [opening] = letter.paragraphs
    assert opening == (
        "Kính báo cáo các nhiệm vụ giao tại Công văn số 12/SGDĐT-GDTrH đã quá hạn, đã nhắc mà "
        "chưa có kết quả:"
    )
    assert letter.table is not None
    assert letter.table.header[0] == "Đơn vị"
    assert [row[0] for row in rows(letter)] == [
        "Phòng Giáo dục và Đào tạo huyện Đắk Mil",
        *["Trường THCS&THPT Lê Hữu Trác"] * 2,
    ]
    assert "không phát sinh" not in everything(letter)


@pytest.mark.parametrize(
    ("audience", "unit", "name", "email"),
    [
        (
            Audience.UNIT,
            "truong-hai-cap",
            "Trường THCS&THPT Lê Hữu Trác",
            "van-thu@le-huu-trac.example",
        ),
        (
            Audience.UNIT,
            "phong-dak-mil",
            "Phòng Giáo dục và Đào tạo huyện Đắk Mil",
            "dau-moi@dak-mil.example",
        ),
        (Audience.UNIT, "vnpt", "Tập đoàn VNPT", None),
        (Audience.UNIT_HEAD, "truong-hai-cap", "Hiệu trưởng Trường THCS&THPT Lê Hữu Trác", None),
        (Audience.UNIT_HEAD, "vnpt", "Thủ trưởng Tập đoàn VNPT", None),
        (
            Audience.UNIT_HEAD,
            "phong-gia-nghia",
            "Trưởng Phòng Giáo dục và Đào tạo thành phố Gia Nghĩa",
            "truong-phong@gia-nghia.example",
        ),
        (Audience.LEADER, "vnpt", "Phó Giám đốc Trần Văn A", "pgd@so.example"),
    ],
)
def test_each_audience_has_its_name_and_its_own_address(
    audience: Audience, unit: str, name: str, email: str | None
) -> None:
    recipient = recipient_of(RULES, audience, unit, EARLY)
    assert (recipient.name, recipient.email) == (name, email)


def test_the_mail_to_the_leader_is_filed_under_the_office() -> None:
    assert recipient_of(RULES, Audience.LEADER, "vnpt", EARLY).unit == "so-gddt"
    assert recipient_of(RULES, Audience.UNIT_HEAD, "vnpt", EARLY).unit == "vnpt"


@pytest.mark.parametrize(
    ("leader", "name"),
    [
        ({"full_name": "Trần Văn A"}, "Trần Văn A"),
        ({"position": "Giám đốc"}, "Giám đốc"),
        ({"email": "ld@so.example"}, "Lãnh đạo Sở Giáo dục và Đào tạo tỉnh Đắk Nông"),
    ],
)
def test_a_leader_half_declared_is_addressed_all_the_same(
    leader: dict[str, str], name: str
) -> None:
    rules = a_rulebook(leaders=[leader])
    assert recipient_of(rules, Audience.LEADER, "vnpt", EARLY).name == name


def test_calendar_notes_are_only_for_days_ahead() -> None:
    duties = [
        a_duty("late"),
        a_duty("ahead", **JUNE),
        a_duty("none", last_day=None, target_day=None),
    ]
    [note] = a_letter(*duties, today=AFTER).calendar
    assert (note.uid, note.day) == ("ahead@dondoc.example", date(2025, 6, 27))
    assert note.summary == "Hạn: Lập, gửi kế hoạch thí điểm học bạ số"
    assert note.description == (
        "Khoản 1, Công văn số 12/SGDĐT-GDTrH. Ngày cuối còn trong hạn: Chủ nhật 29/6/2025; ngày "
        "làm việc cuối cùng trong hạn: thứ Sáu 27/6/2025. Mã: ahead"
    )


def test_the_note_of_a_moved_day_replaces_the_one_before() -> None:
    duty = a_duty()
    moved = duty.ask_extension(AFTER, "thiếu phần mềm").grant_extension(AFTER, AFTER)
    [before], [after] = a_letter(duty).calendar, a_letter(moved).calendar
    assert before.uid == after.uid
    assert before.day < after.day


def test_an_office_without_contact_details_leaves_no_empty_line() -> None:
    rules = a_rulebook(contacts=[{}])
    recipient = recipient_of(rules, Audience.UNIT, "phong-dak-mil", EARLY)
    letter = reminder(rules, NOTICES, recipient, [a_duty()], EARLY)
    assert letter.closing[0].endswith("về Sở Giáo dục và Đào tạo tỉnh Đắk Nông.")
    assert not any("Đầu mối" in line for line in letter.closing)


def test_a_covering_mail_says_what_comes_with_it() -> None:
    issued = a_document(code_number=7, issued_date=AFTER)
    letter = covering(RULES, issued, "Trường THCS&THPT Lê Hữu Trác", AFTER)
    assert letter.subject == ("[07/SGDĐT-GDTrH] V/v đôn đốc (lần 1) thực hiện thông báo kết luận")
    assert letter.greeting == "Kính gửi: Trường THCS&THPT Lê Hữu Trác"
    assert letter.paragraphs[0] == (
        "Sở Giáo dục và Đào tạo tỉnh Đắk Nông gửi kèm thư này Công văn số 07/SGDĐT-GDTrH về việc "
        "đôn đốc (lần 1) thực hiện thông báo kết luận."
    )
    assert (letter.table, letter.calendar) == (None, ())


def test_a_very_long_subject_is_cut_between_words_in_the_header_alone() -> None:
    subject = "Triển khai " + "thí điểm học bạ số " * 30
    letter = covering(RULES, a_document(code_number=7, subject=subject.strip()), "Đơn vị", AFTER)
    assert len(letter.subject) <= SUBJECT_LENGTH
    assert letter.subject.endswith((" số …", " bạ …", " học …", " điểm …", " thí …"))
    assert letter.paragraphs[0].count("học bạ số") == 30


DUTIES = st.lists(
    st.tuples(
        DAYS,
        st.sampled_from([Step.OPEN, Step.RECEIVED, Step.RETURNED]),
        st.sampled_from(sorted(NOTICES)),
    ),
    min_size=1,
    max_size=40,
)


@given(DUTIES, DAYS, st.sampled_from(Audience))
def test_any_letter_counts_right_and_has_a_line_for_each_duty(
    drawn: list[tuple[date, Step, str]], today: date, audience: Audience
) -> None:
    duties = [
        a_duty(f"nv-{n}", step=step, last_day=day, target_day=day, notice=notice)
        for n, (day, step, notice) in enumerate(drawn)
    ]
    letter = a_letter(*duties, to=audience, today=today)
    late = sum(duty.is_overdue(today) for duty in duties)
    assert len(rows(letter)) == len(duties)
    assert sum(row[-1].startswith("Quá") for row in rows(letter)) == late
    assert f"{late:02} nhiệm vụ" in letter.subject or (late == 0 and audience is Audience.UNIT)
    assert len(letter.calendar) == len(duties) - late
    assert all(note.day >= today for note in letter.calendar)
    assert len(letter.subject) <= SUBJECT_LENGTH
    assert unicodedata.is_normalized("NFC", everything(letter))
    assert "None" not in everything(letter)
    assert not any(line != line.strip() or "  " in line for line in everything(letter).split("\n"))
