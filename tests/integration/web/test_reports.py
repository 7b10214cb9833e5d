"""Báo cáo: what a leader opens says what the records say, on any day, and can be taken along."""

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from starlette.testclient import TestClient

from tests.integration.opened import put_in
from tests.integration.web.conftest import Web
from workflow.domain.audit import Actor
from workflow.domain.outgoing import DocumentState
from workflow.ports.which import EVERY
from workflow.usecases.accept_result import accept_result
from workflow.usecases.count_figures import count_figures, end_of
from workflow.usecases.issue_document import IssueOrder, issue_document
from workflow.usecases.press import Press
from workflow.usecases.report_incident import report_incident
from workflow.usecases.submit_result import Result, submit_result
from workflow.usecases.take_report import take_report
from workflow.usecases.take_step import Hand
from workflow.web.downloads import WORD
from workflow.web.working import work_off

HAND = Hand(actor=Actor(name="Trần Quốc Bảo (chuyen.vien)"), note="Nộp bản giấy")
CU_JUT = "hoc-ba-so-2025.1-ke-hoach.phong-gddt-cu-jut"
DAK_MIL = "hoc-ba-so-2025.1-ke-hoach.phong-gddt-dak-mil"
KEY = "a-form-key-of-some-length"
SHEET = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def finish(web: Web, code: str) -> None:
    submit_result(web.app.desk, web.app.files, code, Result(), HAND)
    accept_result(web.app.desk, code, HAND)


def figures_on(text: str) -> list[str]:
    """Return the numbers of the cells in the order of the page: four cells, total, rate."""
    return re.findall(r'<li class="figure [^"]*"><strong>([^<]*)</strong>', text)


def printed(docx: bytes) -> list[str]:
    """Return the words of a .docx, those of its tables cell by cell."""
    paper = Document(BytesIO(docx))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in paper.paragraphs] + cells


def lived(web: Web) -> Web:
    """Adopt the notice; one plan done in time, one late, six overdue on 03/03/2025."""
    web.adopt()
    web.clock.go(date(2025, 2, 20))
    finish(web, CU_JUT)
    web.clock.go(date(2025, 3, 3))
    finish(web, DAK_MIL)
    return web


def test_a_new_office_is_told_where_to_begin(web: Web) -> None:
    text = web.leader.get("/bao-cao").text
    assert "Chưa có thông báo nào được theo dõi" in text
    assert 'action="/bao-cao/du-thao"' not in text


@pytest.mark.parametrize("day", [date(2025, 2, 25), date(2025, 3, 1), date(2025, 3, 3)])
def test_a_past_day_shows_what_was_counted_for_it_and_the_cells_add_up(web: Web, day: date) -> None:
    lived(web)
    web.clock.go(date(2025, 5, 5))
    whole = count_figures(web.app.desk, end_of(day, web.clock.now())).whole
    text = web.leader.get(f"/bao-cao?ngay={day:%d/%m/%Y}").text
    *numbers, rate = figures_on(text)
    on_time, late, in_time, overdue, total = map(int, numbers)
    assert (on_time, late) == (whole.done_on_time, whole.done_late)
    assert (in_time, overdue) == (whole.open_in_time, whole.open_overdue)
    assert on_time + late + in_time + overdue == total == whole.total
    assert rate == (f"{whole.rate:g}%".replace(".", ",") if whole.rate is not None else "–")
    last_week = re.findall(r"<tr><th scope=\"row\">([^<]*)</th>\n?(.*?)</tr>", text, re.DOTALL)
    weeks = [re.findall(r"\d+", re.sub("<[^>]+>", " ", cells))[:5] for _, cells in last_week]
    assert list(map(str, (total, on_time, late, in_time, overdue))) in weeks


def test_the_page_names_the_late_first_and_ranks_units_with_shared_places(web: Web) -> None:
    lived(web)
    text = web.leader.get("/bao-cao").text
    late = text.split('id="s-late"')[1].split("</section>")[0]
    assert late.count("Quá 4 ngày") == 6
    assert "/nhiem-vu/hoc-ba-so-2025.1-ke-hoach.phong-gddt-tuy-duc" in late
    ranking = text.split('id="s-units"')[1].split("</section>")[0]
    places = re.findall(r'<tr><td class="number">([^<]*)</td>', ranking)
    assert places[:8] == ["1", "1", *["3"] * 6]
    assert set(places[8:]) == {"–"}
    assert "2 ÷ (2 + 6) = 25%" in text
    assert "<svg" in text
    assert "Khoản 5" in text.split('id="s-standing"')[1]


def test_a_report_of_a_past_day_is_signed_today_and_says_so(web: Web) -> None:
    web.adopt()
    web.clock.go(date(2025, 7, 15))
    text = web.leader.get("/bao-cao?ngay=30/06/2025").text
    assert "Văn bản xuất ra lập hôm nay, 15/7/2025" in text
    assert "(ngày của số liệu, cơ quan là Sở Giáo dục và Đào tạo tỉnh Đắk Nông)" in text
    assert "lập hôm nay" not in web.leader.get("/bao-cao").text
    draft = take_report(web.app.desk, date(2025, 6, 30), EVERY, HAND)
    assert draft.signer == "Nguyễn Văn A"
    assert draft.values["as_of"] == "hết ngày 30/6/2025"
    assert draft.values["basis"][-1] == (
        "Số liệu của ngày 30/6/2025, văn bản lập sau ngày ấy nên mang tên cơ quan, người ký của "
        "ngày ban hành; ngày 30/6/2025 cơ quan là Sở Giáo dục và Đào tạo tỉnh Đắk Nông."
    )
    of_today = take_report(web.app.desk, None, EVERY, HAND)
    assert len(of_today.values["basis"]) == len(draft.values["basis"]) - 1


def test_what_changed_is_told_since_the_last_report_that_was_issued(
    web: Web, statements: Callable[[], list[str]]
) -> None:
    lived(web)
    told = web.leader.get("/bao-cao").text
    assert "chưa ban hành báo cáo chung nào cho mọi thông báo nên chưa có gì để so" in told
    web.clock.go(date(2025, 3, 4))
    form = {"form_key": KEY, "ngay": "25/02/2025"}
    key = web.clerk.post("/bao-cao/du-thao", data=form).headers["Location"].rpartition("/")[2]
    app = web.app
    press = Press(files=app.files, renderer=app.renderer, checker=app.checker)
    issue_document(app.desk, IssueOrder(press=press, hand=HAND), key)
    leader = web.leader
    statements()
    text = leader.get("/bao-cao").text
    assert len(statements()) <= 8
    since = text.split('id="s-since"')[1].split("</section>")[0]
    assert f'href="/du-thao/{key}"' in since
    assert "Đã hoàn thành: 1" in since
    assert "Mới quá hạn: 6" in since
    assert DAK_MIL in since
    assert CU_JUT not in since
    assert '<td class="number">+6</td>' in since


def test_a_report_of_one_notice_is_named_where_none_of_all_was_issued(web: Web) -> None:
    lived(web)
    web.clock.go(date(2025, 3, 4))
    form = {"form_key": KEY, "ngay": "25/02/2025", "thong_bao": "hoc-ba-so-2025"}
    key = web.clerk.post("/bao-cao/du-thao", data=form).headers["Location"].rpartition("/")[2]
    app = web.app
    press = Press(files=app.files, renderer=app.renderer, checker=app.checker)
    issue_document(app.desk, IssueOrder(press=press, hand=HAND), key)
    since = web.leader.get("/bao-cao").text.split('id="s-since"')[1].split("</section>")[0]
    assert "chưa ban hành báo cáo chung nào cho mọi thông báo" in since
    assert f'href="/du-thao/{key}"' in since
    assert 'href="/bao-cao?thong_bao=hoc-ba-so-2025"' in since
    of_it = web.leader.get("/bao-cao?thong_bao=hoc-ba-so-2025").text
    assert "Báo cáo trước</th>" in of_it.split('id="s-since"')[1].split("</section>")[0]


def test_the_same_past_day_is_drafted_once_by_whoever_may(web: Web) -> None:
    lived(web)
    form = {"ngay": "01/03/2025", "thong_bao": "hoc-ba-so-2025"}
    first = web.leader.post("/bao-cao/du-thao", data={"form_key": KEY, **form})
    again = web.officer.post("/bao-cao/du-thao", data={"form_key": KEY, **form})
    assert first.status_code == again.status_code == 303
    assert first.headers["Location"] == again.headers["Location"]
    assert first.headers["Location"] == "/du-thao/bao-cao.hoc-ba-so-2025.20250301-235959"
    with web.app.desk.store.read() as tx:
        assert [d.state for d in tx.documents()] == [DocumentState.DRAFT]
    assert web.admin.post("/bao-cao/du-thao", data={"form_key": KEY, **form}).status_code == 403
    assert 'action="/bao-cao/du-thao"' not in web.admin.get("/bao-cao").text


class Paper:
    """Makes what says that it is a PDF."""

    def to_pdf(self, documents: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
        for _, docx in documents:
            yield b"%PDF-1.7 " + docx[:2]


def test_the_word_file_is_what_the_page_shows_and_no_draft_comes_of_it(web: Web) -> None:
    lived(web)
    page = unescape(web.admin.get("/bao-cao?ngay=25/02/2025").text)
    (place,) = re.findall(r'href="(/bao-cao/word[^"]*)">Xuất Word<', page)
    taken = web.admin.get(place)
    assert taken.headers["Content-Type"] == WORD
    assert "bao-cao-2025-02-25.docx" in taken.headers["Content-Disposition"]
    with web.app.desk.store.read() as tx:
        assert tx.documents() == []
    form = {"form_key": KEY, "ngay": "25/02/2025"}
    draft = web.clerk.post("/bao-cao/du-thao", data=form).headers["Location"]
    assert printed(taken.content) == printed(web.clerk.get(f"{draft}/docx").content)
    assert re.search(rf"\b{figures_on(page)[4]}\b", " ".join(printed(taken.content)))


def test_a_pdf_is_made_beside_the_page_and_then_handed_out(web: Web) -> None:
    lived(web)
    app = replace(web.app, converter=Paper())
    web.fresh._app = app
    leader = web.leader
    answer = leader.post("/bao-cao/pdf", data={"form_key": KEY, "ngay": "01/03/2025"})
    job = answer.headers["Location"]
    assert job.startswith("/cong-viec/")
    assert work_off(lambda: app) == 1
    pdf = leader.get(leader.get(job).headers["Location"])
    assert pdf.content == b"%PDF-1.7 PK"
    assert pdf.headers["Content-Disposition"].startswith("attachment;")
    assert leader.get("/bao-cao/pdf/khong-co").status_code == 404


def sheets_of(client: TestClient, url: str) -> list[ET.Element]:
    answer = client.get(url)
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    with zipfile.ZipFile(BytesIO(answer.content)) as book:
        names = sorted(name for name in book.namelist() if "worksheets/sheet" in name)
        shared = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314
        sheets = [ET.fromstring(book.read(name)) for name in names]  # noqa: S314
    texts = ["".join(item.itertext()) for item in shared.findall("m:si", SHEET)]
    for cell in (c for sheet in sheets for c in sheet.iter(f"{{{SHEET['m']}}}c")):
        value = cell.find("m:v", SHEET)
        if cell.get("t") == "s" and value is not None:
            value.text = texts[int(value.text or "0")]
    return sheets


def words_in(sheet: ET.Element) -> list[str]:
    return [value.text or "" for value in sheet.iterfind(".//m:v", SHEET)]


def test_the_spreadsheet_prints_on_a4_and_counts_as_the_page_does(web: Web) -> None:
    lived(web)
    whole, units, duties = sheets_of(web.leader, "/bao-cao/excel?ngay=01/03/2025")
    page = web.leader.get("/bao-cao?ngay=01/03/2025").text
    told = words_in(whole)
    assert [told[told.index(w) + 1] for w in ("Hoàn thành đúng hạn", "Đang thực hiện quá hạn")] == [
        figures_on(page)[0],
        figures_on(page)[3],
    ]
    assert "Phòng Giáo dục và Đào tạo huyện Cư Jút" in words_in(units)
    assert {"STT", "Đơn vị chủ trì", "Đơn vị phối hợp", "Số, ngày báo cáo"} <= set(words_in(duties))
    assert "Hoàn thành đúng hạn" in words_in(duties)
    assert "Hoàn thành quá hạn" not in words_in(duties)
    for sheet in (whole, units, duties):
        setup = sheet.find("m:pageSetup", SHEET)
        assert setup is not None
        assert (setup.get("paperSize"), setup.get("orientation")) == ("9", "landscape")
        assert setup.get("fitToHeight") == "0"
        fit = sheet.find("m:sheetPr/m:pageSetUpPr", SHEET)
        assert fit is not None
        assert fit.get("fitToPage") == "1"


@pytest.mark.parametrize("words", ["=1+1", "@SUM(A1)", "https://xau.example", "+84", "{=1}"])
def test_what_people_wrote_stays_text(web: Web, words: str) -> None:
    web.adopt()
    with web.app.desk.store.begin() as tx:
        duty = tx.assignment(CU_JUT)
        named = replace(duty, code="la", action=words)
        put_in(tx, [named])
    (sheet,) = sheets_of(web.clerk, "/nhiem-vu.xlsx?don_vi=phong-gddt-cu-jut")
    assert words in words_in(sheet)
    assert list(sheet.iter(f"{{{SHEET['m']}}}f")) == []
    assert list(sheet.iter(f"{{{SHEET['m']}}}hyperlink")) == []


def test_the_list_is_handed_out_as_narrowed(web: Web) -> None:
    lived(web)
    listed = web.clerk.get("/nhiem-vu?trang_thai=overdue").text
    (address,) = re.findall(r'href="([^"]+)">Xuất Excel', listed)
    (sheet,) = sheets_of(web.clerk, unescape(address))
    assert words_in(sheet).count("Đang thực hiện quá hạn") == 6
    assert web.clerk.get("/nhiem-vu.xlsx?trang_thai=gi-do").status_code == 422


def test_a_list_that_no_sheet_takes_is_refused_whole(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived(web)
    monkeypatch.setattr("workflow.usecases.export_duties.MOST", 5)
    refused = web.clerk.get("/nhiem-vu.xlsx?trang_thai=overdue")
    assert refused.status_code == 422
    assert "không chứa hết: hãy lọc theo thông báo, đơn vị" in refused.text


def test_a_wrong_day_is_told_and_so_is_a_notice_that_is_not_there(web: Web) -> None:
    lived(web)
    for query, status, words in (
        ("ngay=31/02/2025", 422, "không có ngày"),
        ("ngay=04/03/2025", 422, "Chưa có số liệu của ngày"),
        ("thong_bao=khong-co", 404, "khong-co"),
    ):
        for url in ("/bao-cao", "/bao-cao/excel"):
            answer = web.leader.get(f"{url}?{query}")
            assert (answer.status_code, words in answer.text) == (status, True), (url, query)
    assert "chưa giao nhiệm vụ nào" in web.leader.get("/bao-cao?ngay=01/01/2025").text


def test_the_page_asks_a_constant_number_of_times_and_not_again_while_nothing_changes(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    web.leader.get("/bao-cao")
    statements()
    web.leader.get("/bao-cao?ngay=10/02/2025")
    few = len(statements())
    lived(web)
    leader = web.leader
    statements()
    first = leader.get("/bao-cao?ngay=01/03/2025").text
    assert len(statements()) == few <= 8
    assert leader.get("/bao-cao?ngay=01/03/2025").text.count("Quá 2 ngày") == 7
    assert len(statements()) <= 3
    finish(web, "hoc-ba-so-2025.1-ke-hoach.phong-gddt-tuy-duc")
    statements()
    again = leader.get("/bao-cao?ngay=01/03/2025").text
    assert len(statements()) == few
    assert figures_on(again) == figures_on(first)


def test_a_breach_of_a_ban_is_named(web: Web) -> None:
    web.adopt()
    with web.app.desk.store.read() as tx:
        ban = next(a for a in tx.assignments() if a.clause == "5")
    report_incident(web.app.desk, ban.code, web.clock.at.date(), HAND)
    text = web.leader.get("/bao-cao").text
    assert "Nộp bản giấy" in text.split("Vi phạm đã ghi")[1]
