"""The register: ten columns from the records, a book for each body, checked for gaps."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import create_engine, text

from tests.integration.usecases.office import DAK_MIL, KEY, TUY_DUC, Office, hand
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.register import Book
from workflow.errors import BlockedError
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.list_register import list_register
from workflow.usecases.recall_document import recall_document
from workflow.usecases.verify_audit import verify_audit
from workflow.wording.register import COLUMNS, register_cover, register_row

WHY = "Gửi nhầm đơn vị không quá hạn"


@pytest.fixture
def numbered(office: Office) -> Office:
    """Return an office that issued the notice as 215 and chased two units by 216 and 217."""
    issue_notice(office.desk, office.order(), office.drafted)
    office.clock.go(date(2025, 3, 6))
    for draft in chases(office, date(2025, 3, 12)):
        office.issue(draft)
    return office


def chases(office: Office, answer: date) -> list[OutgoingDocument]:
    chase = Chase(notice=KEY, respond_by=answer, units=(DAK_MIL, TUY_DUC))
    return list(draft_chase(office.desk, chase, hand()))


def test_a_line_has_the_ten_columns_of_the_decree(numbered: Office) -> None:
    numbered.deliver()
    (sheet,) = list_register(numbered.desk, 2025)
    rows = [register_row(line.document, line.sent_date) for line in sheet.lines]
    assert [row["code"] for row in rows] == [f"{n}/SGDĐT-GDTrH-QLCL" for n in (215, 216, 217)]
    assert len(COLUMNS) == 10
    assert rows[1] == {
        "code": "216/SGDĐT-GDTrH-QLCL",
        "issued_date": "06/3/2025",
        "subject": f"Công văn về việc {sheet.lines[1].document.subject}",
        "signer": "Trần Sĩ Thành",
        "to_places": "Phòng Giáo dục và Đào tạo huyện Đắk Mil; Giám đốc (để báo cáo)",
        "archive_copy": "VT, GDTrH-QLCL",
        "copies": "02",
        "sent_date": "06/3/2025",
        "receipt": "",
        "note": "",
    }
    assert list(rows[1]) == [name for name, _ in COLUMNS]


def test_a_number_written_by_hand_is_not_given_again(office: Office) -> None:
    office.adopt()
    office.clock.go(date(2025, 3, 6))
    first, second = [office.issue(draft) for draft in chases(office, date(2025, 3, 12))]
    assert (first.code_number, second.code_number) == (216, 217), "215 is the notice's own"
    assert verify_audit(office.desk).registers == ()


def test_what_the_register_numbered_itself_is_not_by_hand(numbered: Office) -> None:
    (sheet,) = list_register(numbered.desk, 2025)
    assert [line.document.code_number for line in sheet.lines] == [215, 216, 217]
    assert verify_audit(numbered.desk).registers == ()


def test_a_paper_that_nobody_has_got_yet_has_no_day_of_sending(numbered: Office) -> None:
    (sheet,) = list_register(numbered.desk, 2025, "cong-van")
    assert {line.sent_date for line in sheet.lines} == {None}
    assert list_register(numbered.desk, 2025, "co-ten-loai") == []
    assert list_register(numbered.desk, 2024) == []


def test_the_note_says_what_became_of_a_paper(numbered: Office) -> None:
    (sheet,) = list_register(numbered.desk, 2025)
    recall_document(numbered.desk, sheet.lines[1].document.key, hand(WHY))
    (sheet,) = list_register(numbered.desk, 2025)
    notes = [register_row(line.document, None)["note"] for line in sheet.lines]
    assert notes == ["", f"Thu hồi ngày 06/3/2025: {WHY}", ""]


def test_the_cover_says_whose_book_it_is_and_what_it_holds(numbered: Office) -> None:
    (sheet,) = list_register(numbered.desk, 2025)
    documents = [line.document for line in sheet.lines]
    assert register_cover(numbered.desk.rules, sheet.book, documents) == {
        "governing_organ": "UBND TỈNH ĐẮK NÔNG",
        "issuing_organ": "Sở Giáo dục và Đào tạo tỉnh Đắk Nông",
        "title": "Sổ đăng ký công văn đi",
        "year": "2025",
        "first_day": "12/02/2025",
        "last_day": "06/3/2025",
        "first_number": "215",
        "last_number": "217",
        "volume": "01",
    }


def test_the_successor_begins_a_book_of_its_own_at_01(numbered: Office) -> None:
    numbered.clock.go(date(2025, 7, 3))
    (draft, *_) = draft_chase(
        numbered.desk, Chase(notice=KEY, respond_by=date(2025, 7, 10)), hand()
    )
    assert numbered.issue(draft).code_number == 1
    books = [sheet.book for sheet in list_register(numbered.desk, 2025)]
    assert books == [
        Book(issuing_organ=organ, series="cong-van", year=2025)
        for organ in ("so-gddt-dak-nong", "so-gddt-lam-dong")
    ]
    assert verify_audit(numbered.desk).is_whole


@pytest.fixture
def by_hand(store_url: str) -> Callable[[str], None]:
    """Return what somebody with the password of the database can do."""

    def run(statement: str) -> None:
        engine = create_engine(store_url)
        with engine.begin() as connection:
            assert connection.execute(text(statement)).rowcount == 1
        engine.dispose()

    return run


@pytest.mark.parametrize(
    ("statement", "wrong"),
    [
        pytest.param(
            "UPDATE register SET last_number = 300",
            "số đã cấp sau cùng ghi là 300, không khớp văn bản sau cùng, số 217",
            id="sửa số sau cùng",
        ),
        pytest.param(
            "DELETE FROM register",
            "số đã cấp sau cùng ghi là 00, không khớp văn bản sau cùng, số 217",
            id="xóa sổ",
        ),
        pytest.param(
            "UPDATE document SET code_number = 220 WHERE code_number = 216",
            "thiếu số 216",
            id="sửa số một văn bản",
        ),
        pytest.param(
            "UPDATE document SET issued_date = '2025-02-11' WHERE code_number = 217",
            "số 217 ghi ngày sớm hơn số 216",
            id="sửa ngày một văn bản",
        ),
        pytest.param(
            "UPDATE document SET code_number = 214 WHERE code_number = 215",
            "số đầu tiên là 214, phải là 215",
            id="sửa số đầu",
        ),
    ],
)
def test_a_register_changed_by_hand_is_found_and_nothing_more_is_issued_in_it(
    numbered: Office, by_hand: Callable[[str], None], statement: str, wrong: str
) -> None:
    assert verify_audit(numbered.desk).is_whole
    by_hand(statement)
    check = verify_audit(numbered.desk)
    assert not check.is_whole
    assert any(finding.wrong.startswith(wrong) for finding in check.registers)
    numbered.clock.go(date(2025, 3, 14))
    draft = chases(numbered, date(2025, 3, 19))[0]
    with pytest.raises(BlockedError, match="R66, sổ đăng ký “cong-van 2025"):
        numbered.issue(draft)


@pytest.fixture
def upgraded(numbered: Office, store_url: str) -> Office:
    """Return the office as numbered before bodies were told apart, and upgraded since."""
    engine = create_engine(store_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE document SET issuing_organ = ''"))
        connection.execute(text("UPDATE register SET issuing_organ = ''"))
    engine.dispose()
    return numbered


def test_the_successor_does_not_go_on_with_numbers_of_the_time_before_bodies(
    upgraded: Office,
) -> None:
    upgraded.clock.go(date(2025, 7, 3))
    chase = Chase(notice=KEY, respond_by=date(2025, 7, 10))
    first, second, *_ = draft_chase(upgraded.desk, chase, hand())
    assert [upgraded.issue(draft).code_number for draft in (first, second)] == [1, 2]
    assert verify_audit(upgraded.desk).registers == ()
    with upgraded.store.read() as tx:
        places = tx.registers.last_numbers()
    lasts = {place.book.issuing_organ: place.code_number for place in places}
    assert lasts == {"so-gddt-dak-nong": 217, "so-gddt-lam-dong": 2}


def test_numbers_of_the_time_before_bodies_belong_to_the_body_of_their_day(
    upgraded: Office,
) -> None:
    assert verify_audit(upgraded.desk).registers == ()
    upgraded.clock.go(date(2025, 3, 14))
    draft = chases(upgraded, date(2025, 3, 19))[0]
    assert upgraded.issue(draft).code_number == 218
    assert verify_audit(upgraded.desk).registers == ()
    (sheet,) = list_register(upgraded.desk, 2025)
    assert sheet.book.issuing_organ == "so-gddt-dak-nong"
