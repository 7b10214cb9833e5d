"""The leader's report: its numbers are the figures, in the draft, on paper, and printed again."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from tests.integration.usecases.office import (
    CLERK,
    DAK_MIL,
    DISTRICTS,
    KEY,
    TUY_DUC,
    WHY,
    Office,
    Paper,
    hand,
    nothing_changes,
    plan_of,
)
from workflow.domain.audit import Move
from workflow.domain.directive import DirectiveFile
from workflow.domain.figures import Figures
from workflow.domain.outgoing import DocumentState
from workflow.errors import ConflictError, InputError
from workflow.ports.which import EVERY, Which
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.attest_assignment import attest_assignment
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.count_figures import end_of
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.draft_report import draft_report
from workflow.usecases.report_incident import report_incident
from workflow.wording.report import rate_text

OF_NOTICE = Which(notice=KEY)


@pytest.fixture
def lived(office: Office) -> Office:
    """Return the office on 06/3 after a mixed start: done, late, waiting, waived, overdue."""
    office.adopt()
    office.finish(*(plan_of(unit) for unit in DISTRICTS[:3] if unit != DAK_MIL))
    close_assignment(office.desk, plan_of("phong-gddt-krong-no"), Move.WAIVE, hand(WHY))
    office.clock.go(date(2025, 3, 4))
    office.submit(plan_of(DAK_MIL))
    office.finish(plan_of("phong-gddt-gia-nghia"))
    office.clock.go(date(2025, 3, 6))
    return office


def cells(figures: Figures) -> list[str]:
    counts = (
        figures.total,
        figures.done_on_time,
        figures.done_late,
        figures.open_in_time,
        figures.open_overdue,
    )
    return [*map(str, counts), rate_text(figures)]


def counting_table(paper: Paper, title: str) -> list[list[str]]:
    (found,) = [t for t in paper.tables if t[0][1] == title and t[0][-1] == "Tỷ lệ (%)"]
    return found


def test_every_number_on_paper_is_the_figure(lived: Office) -> None:
    draft, sheet = draft_report(lived.desk, None, OF_NOTICE, hand())
    issued = lived.issue(draft)
    assert (issued.code_number, issued.state) == (41, DocumentState.ISSUED)
    paper = lived.paper(issued)
    whole = sheet.whole
    assert "Số: 41/BC-SGDĐT" in paper.text
    assert f"Tổng số nhiệm vụ được theo dõi là {whole.total}," in paper.text
    assert f"Tỷ lệ hoàn thành: {rate_text(whole)}%" in paper.text
    assert f"{whole.waiting} nhiệm vụ đơn vị đã gửi kết quả, đang chờ" in paper.text
    assert f"{whole.waived} nhiệm vụ được miễn" in paper.text
    assert (whole.total, whole.done_on_time, whole.done_late, whole.open_overdue) == (137, 2, 1, 4)
    organs = lived.desk.rules.organs
    by_name: list[tuple[str, Mapping[str, Figures]]] = [
        ("Nhóm đơn vị", {organs.name(code): f for code, f in sheet.by_group.items()}),
        ("Đơn vị", {organs.name(code): f for code, f in sheet.by_unit.items()}),
        ("Nội dung chỉ đạo", {f"Khoản {k.split('/')[1]}": f for k, f in sheet.by_clause.items()}),
    ]
    for title, parts in by_name:
        _, _, *rows, last = counting_table(paper, title)
        assert last[2:] == cells(whole)
        assert [row[1:] for row in rows] == [
            [name, *cells(figures)] for name, figures in parts.items() if figures.total
        ]


def test_the_late_list_on_paper_is_that_of_the_figures(lived: Office) -> None:
    draft, sheet = draft_report(lived.desk, None, OF_NOTICE, hand())
    paper = lived.paper(lived.issue(draft))
    (late,) = [table for table in paper.tables if table[0][-1] == "Ghi chú"]
    organs = lived.desk.rules.organs
    assert [(row[1], row[3], row[4]) for row in late[1:]] == [
        (organs.name(a.unit), "27/02/2025", "7") for a in sheet.late
    ]
    notes = {row[1]: row[5] for row in late[1:]}
    assert notes[organs.name(DAK_MIL)] == "Đã gửi, chờ xem xét"
    assert notes[organs.name(TUY_DUC)] == ""


def test_a_past_day_printed_later_reads_as_it_did(lived: Office) -> None:
    draft, sheet = draft_report(lived.desk, None, OF_NOTICE, hand())
    chase = Chase(notice=KEY, respond_by=date(2025, 3, 12))
    lived.clock.go(date(2025, 3, 7))
    for chased in draft_chase(lived.desk, chase, hand()):
        lived.issue(chased)
    lived.finish(plan_of(TUY_DUC))
    lived.clock.go(date(2025, 3, 31))
    moment = sheet.moment + timedelta(hours=1)
    again, same = draft_report(lived.desk, moment, OF_NOTICE, hand())
    assert (same.whole, same.late) == (sheet.whole, sheet.late)
    moments = {"basis": "", "as_of": ""}
    assert again.values | moments == draft.values | moments


def test_the_report_says_the_hour_unless_the_day_is_over(lived: Office) -> None:
    draft, sheet = draft_report(lived.desk, None, OF_NOTICE, hand())
    whole, _ = draft_report(lived.desk, end_of(date(2025, 3, 5), sheet.moment), OF_NOTICE, hand())
    for document, until in ((draft, "08 giờ 05 ngày 06/3/2025"), (whole, "hết ngày 05/3/2025")):
        text = lived.paper(lived.issue(document)).text
        assert f"số liệu tính đến {until}, cụ thể" in text
        assert f"đã ghi nhận đến {until};" in text


def test_the_day_after_a_chase_the_list_tells_of_it(lived: Office) -> None:
    chase = Chase(notice=KEY, respond_by=date(2025, 3, 12), units=(TUY_DUC,))
    lived.issue(draft_chase(lived.desk, chase, hand())[0])
    draft, _ = draft_report(lived.desk, None, OF_NOTICE, hand())
    name = lived.desk.rules.organs.name(TUY_DUC)
    assert [row["note"] for row in draft.values["late"] if row["unit"] == name] == [
        "Đã đôn đốc lần 1 tại Công văn số 216/SGDĐT-GDTrH-QLCL ngày 06/3/2025"
    ]


def test_the_same_report_is_not_drafted_twice(lived: Office) -> None:
    draft_report(lived.desk, None, OF_NOTICE, hand())
    with nothing_changes(lived), pytest.raises(ConflictError):
        draft_report(lived.desk, None, OF_NOTICE, hand())
    draft_report(lived.desk, None, EVERY, hand())


def test_there_is_no_report_of_the_future_or_of_nothing(office: Office) -> None:
    with pytest.raises(InputError, match="Chưa có thông báo nào"):
        draft_report(office.desk, None, EVERY, hand())
    office.adopt()
    tomorrow = end_of(date(2025, 2, 13), office.clock.now())
    with nothing_changes(office), pytest.raises(InputError, match="ngày đó chưa đến"):
        draft_report(office.desk, tomorrow, EVERY, hand())


def second_notice(office: Office) -> DirectiveFile:
    """Return another notice, which asks for a monthly report."""
    words = "Báo cáo trước ngày 20 hằng tháng."
    monthly = {"every": "month", "before_day": 20, "words": "trước ngày 20 hằng tháng"}
    obligation = {"code": "1-hang-thang", "quote": words, "action": "báo cáo hằng tháng"}
    clause = {
        "clause": "1",
        "paragraphs": [words],
        "obligations": [{**obligation, "owners": ["phong-gddt"], "due": monthly}],
    }
    head = office.notice.head.model_dump(mode="json") | {"code_number": 216}
    facts = {"key": "bao-cao-thang", "head": head, "directives": [clause]}
    return DirectiveFile.model_validate(facts)


def test_with_several_notices_and_periods_there_is_a_table_of_each(lived: Office) -> None:
    before, _ = draft_report(lived.desk, None, EVERY, hand())
    assert (before.values["by_notice"], before.values["by_period"]) == ([], [])
    adopt_notice(lived.desk, second_notice(lived), CLERK)
    lived.clock.go(date(2025, 3, 6), 10)
    draft, two = draft_report(lived.desk, None, EVERY, hand())
    paper = lived.paper(lived.issue(draft))
    for title, names in (
        ("Văn bản giao", {"Công văn số 215/SGDĐT-GDTrH-QLCL", "Công văn số 216/SGDĐT-GDTrH-QLCL"}),
        ("Kỳ báo cáo", {"Không theo kỳ", "Tháng 3/2025", "Tháng 4/2025"}),
    ):
        _, _, *rows, last = counting_table(paper, title)
        assert {row[1] for row in rows} == names
        assert last[2:] == cells(two.whole)
        assert sum(int(row[2]) for row in rows) == two.whole.total
    titles = re.findall(r"Bảng (\d)\. ", paper.text)
    assert titles == [str(number) for number in range(1, len(titles) + 1)]


BAN = f"{KEY}.5-khong-thu-tien"


def test_standing_duties_and_bans_stand_apart_with_who_confirmed_and_what_was_breached(
    lived: Office,
) -> None:
    units = [a.unit for a in lived.assignments() if a.code.startswith(f"{BAN}.")]
    first, second, *others = units
    attest_assignment(lived.desk, f"{BAN}.{first}", hand())
    close_assignment(lived.desk, f"{BAN}.{second}", Move.WAIVE, hand(WHY))
    words = "Thu 20.000 đồng mỗi học sinh, đã trả lại"
    report_incident(lived.desk, f"{BAN}.{first}", date(2025, 3, 5), hand(words))
    draft, sheet = draft_report(lived.desk, None, EVERY, hand())
    names = lived.desk.rules.organs
    (ban,) = [row for row in draft.values["standing"] if row["duty"].startswith("Khoản 5")]
    assert (ban["units"], ban["confirmed"], ban["unconfirmed"]) == (
        len(others) + 1,
        1,
        len(others),
    )
    assert ban["who"].startswith(f"đã cam kết: {names.name(first)}; ")
    assert draft.values["incidents"] == [
        {
            "happened_on": "05/3/2025",
            "unit": names.name(first),
            "words": words,
            "clause": "Khoản 5",
        }
    ]
    assert sheet.whole.total == 137
    assert words in lived.paper(lived.issue(draft)).text


def test_standing_duties_of_a_past_day_are_printed_as_they_were(lived: Office) -> None:
    unit = next(a.unit for a in lived.assignments() if a.code.startswith(f"{BAN}."))
    draft, sheet = draft_report(lived.desk, None, EVERY, hand())
    lived.clock.go(date(2025, 3, 7))
    attest_assignment(lived.desk, f"{BAN}.{unit}", hand())
    report_incident(lived.desk, f"{BAN}.{unit}", date(2025, 3, 5), hand("Thu tiền in học bạ"))
    adopt_notice(lived.desk, second_notice(lived), CLERK)
    again, same = draft_report(lived.desk, sheet.moment + timedelta(hours=1), EVERY, hand())
    assert same.standing == sheet.standing
    moments = {"basis": "", "as_of": ""}
    assert again.values | moments == draft.values | moments
