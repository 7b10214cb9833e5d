"""Sổ đăng ký: ten columns, what became of a paper, what is wrong with the numbers."""

import io
import re
from collections.abc import Callable

from docx import Document
from sqlalchemy import create_engine, text

from tests.integration.web.conftest import Web
from tests.integration.web.papers import CHASE_DAY, HAND, chase, issue
from workflow.settings import read_settings
from workflow.usecases.recall_document import recall_document
from workflow.usecases.take_step import Hand
from workflow.wording.register import COLUMNS

WHY = "Gửi nhầm đơn vị không quá hạn"


def cells(page: str) -> list[list[str]]:
    rows = re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)
    found = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
    return [[" ".join(re.sub(r"<[^>]+>", "", cell).split()) for cell in row] for row in found]


def test_an_office_that_issued_nothing_is_told_how_a_paper_gets_in(web: Web) -> None:
    assert "Chưa có văn bản nào được ban hành" in web.leader.get("/so-dang-ky").text
    assert web.leader.get("/so-dang-ky?nam=2025").status_code == 404
    assert web.leader.get("/so-dang-ky/xuat-word?nam=2025").status_code == 404


def test_a_book_has_ten_columns_and_says_what_became_of_each_paper(web: Web) -> None:
    first, _ = issue(web)
    recall_document(web.app.desk, first.key, Hand(actor=HAND.actor, note=WHY))
    page = web.leader.get("/so-dang-ky").text
    head, *rows = cells(page)
    assert head == [title for _, title in COLUMNS]
    assert [row[0] for row in rows] == [f"{n}/SGDĐT-GDTrH-QLCL" for n in (215, 216, 217)]
    assert rows[1][9] == f"đã thu hồi Thu hồi ngày 06/3/2025: {WHY}"
    assert f'href="/du-thao/{first.key}"' in page
    assert "Số liên tục, không trùng, ngày không lùi" in page
    assert web.leader.get("/so-dang-ky?nam=2025&so=khac").status_code == 404


def test_a_number_that_was_passed_over_is_told_on_top(web: Web) -> None:
    issue(web)
    engine = create_engine(read_settings(web.app.home).database)
    with engine.begin() as connection:
        connection.execute(text("UPDATE document SET code_number = 219 WHERE code_number = 216"))
    engine.dispose()
    page = web.leader.get("/so-dang-ky").text
    assert "Đánh số chưa đúng" in page
    assert "thiếu số 216" in page
    assert "không liên tục" not in page


def test_a_number_that_paper_gave_is_left_out_and_told(web: Web) -> None:
    web.adopt()
    chase(web)
    page = web.leader.get("/so-dang-ky").text
    assert [row[0] for row in cells(page)[1:]] == [f"{n}/SGDĐT-GDTrH-QLCL" for n in (216, 217)]
    assert "Sổ bỏ qua số 215 ngày 12/02/2025: văn bản của cơ quan ghi số tay" in page
    assert "Đánh số chưa đúng" not in page


def test_the_whole_book_is_taken_away_as_word_with_its_cover(web: Web) -> None:
    issue(web)
    answer = web.clerk.get("/so-dang-ky/xuat-word?nam=2025&so=cong-van&co_quan=so-gddt-dak-nong")
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    tables = Document(io.BytesIO(answer.content)).tables
    words = [cell.text for table in tables for row in table.rows for cell in row.cells]
    assert any("sổ đăng ký" in text.lower() for text in words)
    assert "217/SGDĐT-GDTrH-QLCL" in words


def test_the_page_asks_the_database_a_constant_number_of_times(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    issue(web)
    web.clock.go(CHASE_DAY)
    leader = web.leader
    statements()
    assert "216/SGDĐT-GDTrH-QLCL" in leader.get("/so-dang-ky").text
    assert len(statements()) <= 8
    assert "không có văn bản nào" in leader.get("/so-dang-ky?tu=50").text
