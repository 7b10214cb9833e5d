"""Dự thảo công văn: from late units to an issued chase, and what stands in the way."""

import io
import re
from collections.abc import Callable
from datetime import date
from threading import Event
from typing import Any

import pytest
from docx import Document
from starlette.testclient import TestClient

from tests.integration.web.conftest import NOTICE, PEOPLE, Web
from workflow.domain.audit import Actor, Move
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.domain.person import Role
from workflow.usecases.change_person import change_person
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.take_step import Hand
from workflow.web.working import work_off

LATE_DAY = date(2025, 3, 6)
RESPOND_BY = "2025-03-14"
FORM = re.compile(r'name="form_key" value="([^"]+)"')
SEEN = re.compile(r'name="seen" value="(\d+)"')
WHY = {"reason": "đơn vị đã nộp trong sáng nay"}


def late(web: Web) -> None:
    web.adopt()
    web.clock.go(LATE_DAY)


def units_in(page: str) -> list[str]:
    return re.findall(r'name="unit" value="([^"]+)"', page)


def head(client: TestClient, url: str) -> dict[str, str]:
    """Return what every form of a page sends along."""
    text = client.get(url).text
    seen = SEEN.search(text)
    form = FORM.search(text)
    assert form, text
    return {"form_key": form[1], **({"seen": seen[1]} if seen else {})}


def draft(web: Web, *units: str, client: TestClient | None = None, **more: str) -> str:
    """Draft through the form and return where it leads."""
    url = f"/du-thao/moi?thong_bao={NOTICE}"
    who = client or web.officer
    data: dict[str, Any] = {
        **head(who, url),
        "notice": NOTICE,
        "respond_by": RESPOND_BY,
        "unit": list(units) or units_in(who.get(url).text),
        **more,
    }
    answer = who.post("/du-thao/moi", data=data)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["Location"])


def one(web: Web) -> tuple[str, str]:
    """Draft one letter and return its page and its key."""
    late(web)
    unit = units_in(web.officer.get(f"/du-thao/moi?thong_bao={NOTICE}").text)[0]
    url = draft(web, unit)
    return url, url.removeprefix("/du-thao/")


def document(web: Web, key: str) -> OutgoingDocument:
    with web.app.desk.store.read() as tx:
        return tx.document(key)


def documents(web: Web) -> list[OutgoingDocument]:
    with web.app.desk.store.read() as tx:
        return list(tx.documents())


def ticked(web: Web) -> list[str]:
    """Return what the list sends along when every letter is ticked."""
    return re.findall(r'name="chosen" value="([^"]+)"', web.clerk.get("/du-thao").text)


def do(client: TestClient, url: str, verb: str, **data: str) -> int:
    return client.post(f"{url}/{verb}", data={**head(client, url), **data}).status_code


def text_of(docx: bytes) -> str:
    paper = Document(io.BytesIO(docx))
    cells = [c.text for t in paper.tables for row in t.rows for c in row.cells]
    return "\n".join([*(p.text for p in paper.paragraphs), *cells])


def test_a_chase_goes_from_late_units_to_an_issued_letter_with_number_pdf_and_mail(
    web: Web,
) -> None:
    url, key = one(web)
    page = web.officer.get(url).text
    assert "dự thảo" in page
    assert "Trình ký" in page
    assert "Ban hành do văn thư thực hiện" in page
    assert do(web.officer, url, "trinh-ky") == 303
    page = web.clerk.get(url).text
    assert "Ban hành, lấy số hôm nay" in page
    assert "Rút về dự thảo" in page
    assert do(web.clerk, url, "ban-hanh") == 303
    issued = document(web, key)
    assert (issued.state, issued.issued_date) == (DocumentState.ISSUED, LATE_DAY)
    page = web.clerk.get(url).text
    assert f"{issued.code_number:02}/{issued.code_notation}" in page
    assert "Thư gửi nơi nhận" in page
    taken = web.leader.get(f"{url}/docx")
    assert taken.headers["Content-Disposition"].startswith("attachment")
    assert taken.content == web.app.files.get(issued.sha256 or "")
    assert f"Số: {issued.code_number:02}/" in text_of(taken.content)
    pdf = web.leader.get(f"{url}/pdf")
    assert pdf.content.startswith(b"%PDF-")
    shown = web.leader.get(f"{url}/ban-xem").text
    assert f"{url}/trang/1" in shown
    picture = web.leader.get(f"{url}/trang/1")
    assert picture.headers["Content-Type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    assert web.leader.get(f"{url}/trang/99").status_code == 404
    with web.app.desk.store.read() as tx:
        assert [m.unit for m in tx.messages() if key in m.key] == list(issued.recipients)


def test_a_double_click_issues_once_and_uses_one_number(web: Web) -> None:
    url, key = one(web)
    sent = head(web.clerk, url)
    answers = [web.clerk.post(f"{url}/ban-hanh", data=sent) for _ in range(2)]
    assert [a.headers.get("Location") for a in answers] == [url, url]
    assert web.moves(key).count("issue") == 1
    again = web.clerk.post(f"{url}/ban-hanh", data={**sent, "form_key": "x" * 20})
    assert again.status_code == 409
    assert [d.code_number for d in documents(web) if d.sha256] == [document(web, key).code_number]


def test_the_second_of_two_people_is_told_what_the_first_did(web: Web) -> None:
    url, key = one(web)
    seen = head(web.clerk, url)
    assert do(web.officer, url, "trinh-ky") == 303
    answer = web.clerk.post(f"{url}/bo", data={**seen, **WHY}, headers={"HX-Request": "true"})
    assert answer.status_code == 409
    answer = web.clerk.post(f"{url}/rut-ve", data={**seen, **WHY}, headers={"HX-Request": "true"})
    assert answer.status_code == 409
    assert "Trần Quốc Bảo (chuyen.vien): trình ký văn bản" in answer.text
    assert document(web, key).state is DocumentState.SUBMITTED


def test_words_are_edited_figures_are_not_and_the_preview_shows_them(web: Web) -> None:
    url, key = one(web)
    before = document(web, key)
    typed = {"subject": "đôn đốc gấp (lần 1) <b>học bạ số</b>"}
    pairs = {"urgency": "KHẨN", "contact": "bà Hoa", "duties": "không", "cutoff_day": "01/01/2020"}
    data = {
        **head(web.officer, url),
        **typed,
        "names": list(pairs),
        "words": list(pairs.values()),
    }
    assert web.officer.post(f"{url}/sua", data=data).status_code == 303
    after = document(web, key)
    assert after.values == {**before.values, "urgency": "KHẨN", "contact": "bà Hoa"}
    assert "<b>học" not in web.officer.get(url).text
    printed = text_of(web.officer.get(f"{url}/docx").content)
    assert "bà Hoa" in printed
    assert "<b>học bạ số</b>" in " ".join(printed.split())
    blank = {**data, "form_key": "y" * 20, "seen": "2", "words": ["KHẨN", "", "", ""]}
    refused = web.officer.post(f"{url}/sua", data=blank)
    assert refused.status_code == 422
    assert "Người liên hệ" in refused.text
    assert web.moves(key) == ["draft", "edit_document"]


def test_a_letter_edited_in_word_is_printed_from_its_file_with_number_and_day_at_issue(
    web: Web,
) -> None:
    url, key = one(web)
    paper = Document(io.BytesIO(web.officer.get(f"{url}/docx").content))
    body = next(p for p in paper.paragraphs if "chưa nhận được" in p.text)
    body.runs[0].text = "Câu này sửa trong Word. " + body.runs[0].text
    changed = io.BytesIO()
    paper.save(changed)
    file = ("sửa ../lần 1.docx", changed.getvalue(), "application/octet-stream")
    sent = head(web.officer, url)
    answer = web.officer.post(f"{url}/tep-word", data=sent, files={"file": file})
    assert answer.status_code == 303, answer.text
    assert "tệp Word đã đưa vào: lần 1.docx" in web.officer.get(url).text
    assert do(web.officer, url, "sua", subject="khác", names="contact", words="x") == 403
    assert do(web.clerk, url, "ban-hanh") == 303
    issued = document(web, key)
    printed = text_of(web.clerk.get(f"{url}/docx").content)
    assert "Câu này sửa trong Word." in printed
    assert f"Số: {issued.code_number:02}/{issued.code_notation}" in printed
    assert "ngày 06 tháng 3 năm 2025" in printed


def test_a_file_that_is_no_letter_is_not_taken_and_a_template_can_be_gone_back_to(
    web: Web,
) -> None:
    url, key = one(web)
    blank = io.BytesIO()
    Document().save(blank)
    for content, words in ((b"%PDF-1.7", "PDF"), (blank.getvalue(), "không thấy dòng")):
        sent = head(web.officer, url)
        answer = web.officer.post(f"{url}/tep-word", data=sent, files={"file": ("a.docx", content)})
        assert answer.status_code == 422
        assert words in answer.text
    before = document(web, key)
    good = web.officer.get(f"{url}/docx").content
    sent = head(web.officer, url)
    web.officer.post(f"{url}/tep-word", data=sent, files={"file": ("a.docx", good)})
    assert document(web, key).own_text
    assert do(web.officer, url, "in-tu-mau") == 303
    assert document(web, key) == before


def test_a_broken_rule_blocks_issue_until_a_person_says_why(web: Web) -> None:
    url, key = one(web)
    paper = Document(io.BytesIO(web.officer.get(f"{url}/docx").content))
    motto = next(p for t in paper.tables for c in t._cells for p in c.paragraphs if "Độc" in p.text)
    motto.runs[0].text = "Độc lập - Tự do"
    for run in motto.runs[1:]:
        run.text = ""
    changed = io.BytesIO()
    paper.save(changed)
    sent = head(web.officer, url)
    web.officer.post(f"{url}/tep-word", data=sent, files={"file": ("a.docx", changed.getvalue())})
    page = web.clerk.get(url).text
    assert "R12" in page
    assert "Lý do vẫn ban hành" in page
    assert "Ban hành, lấy số hôm nay" not in page
    refused = web.clerk.post(f"{url}/ban-hanh", data=head(web.clerk, url))
    assert refused.status_code == 403
    assert "R12" in refused.text
    assert "--override" not in refused.text
    assert document(web, key).state is DocumentState.DRAFT
    assert do(web.clerk, url, "ban-hanh", override="bản ký đã gửi trước, sẽ đính chính") == 303
    assert "sẽ đính chính" in document(web, key).note


def test_many_letters_are_drafted_submitted_and_issued_as_jobs(web: Web) -> None:
    late(web)
    job = draft(web)
    assert job.startswith("/cong-viec/")
    assert work_off(lambda: web.app) == 1
    keys = [d.key for d in documents(web)]
    assert len(keys) > 5
    assert f"thong_bao={NOTICE}" in web.officer.get(job).headers["Location"]
    again = draft(web, respond_by="2025-03-17")
    assert work_off(lambda: web.app) == 1
    assert web.officer.get(again).status_code == 303
    assert len(documents(web)) == len(keys)
    chosen = {"form_key": "k" * 20, "chosen": ticked(web)}
    job = web.clerk.post("/du-thao/trinh-ky-nhieu", data=chosen).headers["Location"]
    assert work_off(lambda: web.app) == 1
    assert {d.state for d in documents(web)} == {DocumentState.SUBMITTED}
    some = {"form_key": "m" * 20, "chosen": [*ticked(web)[:2], "1 khong-co"]}
    job = web.clerk.post("/du-thao/ban-hanh-nhieu", data=some).headers["Location"]
    assert work_off(lambda: web.app) == 1
    told = web.clerk.get(job).text
    assert "Đã ban hành 2/3 văn bản" in told
    assert "khong-co" in told
    numbers = [d.code_number for d in documents(web) if d.sha256]
    assert len(numbers) == len(set(numbers)) == 2
    assert web.officer.post("/du-thao/ban-hanh-nhieu", data=some).status_code == 403


def test_letters_ordered_are_drafted_once_though_some_were_issued_before_the_rest(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    late(web)
    order = draft(web)
    stopping = Event()
    monkeypatch.setattr(stopping, "is_set", iter([False, False, False, True, True]).__next__)
    assert work_off(lambda: web.app, stopping) == 1
    first, second = documents(web)
    for drafted in (first, second):
        assert do(web.clerk, f"/du-thao/{drafted.key}", "ban-hanh") == 303
    web.clock.go(date(2025, 3, 7))
    assert work_off(lambda: web.app) == 1
    units = [unit for each in documents(web) for unit in each.recipients]
    assert len(units) == len(set(units)) > 5
    assert web.officer.get(order).status_code == 303


def test_what_was_refused_before_the_work_was_interrupted_is_told_at_its_end(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    late(web)
    draft(web)
    work_off(lambda: web.app)
    some = {"form_key": "m" * 20, "chosen": ["0 khong-co", *ticked(web)[:3]]}
    job = web.clerk.post("/du-thao/trinh-ky-nhieu", data=some).headers["Location"]
    stopping = Event()
    monkeypatch.setattr(stopping, "is_set", iter([False, False, False, True, True]).__next__)
    assert work_off(lambda: web.app, stopping) == 1
    assert work_off(lambda: web.app) == 1
    told = web.clerk.get(job).text
    assert "Đã trình ký 3/4 văn bản" in told
    assert told.count("khong-co") == 1


@pytest.fixture
def three(web: Web) -> list[str]:
    """Return the keys of three letters that wait for their signature."""
    late(web)
    units = units_in(web.officer.get(f"/du-thao/moi?thong_bao={NOTICE}").text)[:3]
    draft(web, *units)
    return [each.key for each in documents(web)]


def order(web: Web, verb: str, chosen: list[str]) -> str:
    """Order something for several letters, carry it out, and return what the page of it tells."""
    data = {"form_key": f"{verb}-{len(chosen)}-{'k' * 20}", "chosen": chosen}
    job = web.clerk.post(f"/du-thao/{verb}", data=data).headers["Location"]
    work_off(lambda: web.app)
    return web.clerk.get(job).text


def test_a_letter_changed_since_it_was_ticked_is_told_and_the_others_go_out(
    web: Web, three: list[str]
) -> None:
    chosen = ticked(web)
    assert do(web.officer, f"/du-thao/{three[1]}", "trinh-ky") == 303
    told = order(web, "ban-hanh-nhieu", chosen)
    assert "Đã ban hành 2/3 văn bản" in told
    assert "Trần Quốc Bảo (chuyen.vien): trình ký văn bản" in told
    assert f'href="/du-thao/{three[1]}"' in told
    issued, submitted = DocumentState.ISSUED, DocumentState.SUBMITTED
    assert [document(web, key).state for key in three] == [issued, submitted, issued]


def test_until_work_ends_its_page_asks_for_one_row_and_not_for_what_was_chosen(
    web: Web, three: list[str], statements: Callable[[], list[str]]
) -> None:
    data = {"form_key": "q" * 20, "chosen": [*ticked(web), "0 khong-co"]}
    job = web.clerk.post("/du-thao/trinh-ky-nhieu", data=data).headers["Location"]
    assert f'href="/du-thao/{three[1]}"' in web.clerk.get(job).text
    for again in (f"{job}/tien-do", f"{job}?danh_sach=0"):
        assert again in web.clerk.get(job).text
        statements()
        assert "Các văn bản đã chọn" not in web.clerk.get(again).text
        assert not [words for words in statements() if "document.subject" in words]
    work_off(lambda: web.app)
    told = web.clerk.get(f"{job}/tien-do").text
    assert "Đã trình ký 3/4 văn bản" in told
    assert 'id="da-chon" class="narrow" hx-swap-oob="true"' in told
    assert f'href="/du-thao/{three[1]}"' in told


def test_who_lost_the_right_between_order_and_work_issues_nothing(
    web: Web, three: list[str]
) -> None:
    data = {"form_key": "q" * 20, "chosen": ticked(web)}
    job = web.clerk.post("/du-thao/ban-hanh-nhieu", data=data).headers["Location"]
    login, name = PEOPLE[Role.RECORDS_CLERK]
    admin = Actor(name="Hoàng Minh Tuấn (quan.tri)")
    change_person(web.app.desk, login, (name, Role.OFFICER, True), admin)
    work_off(lambda: web.app)
    told = web.clerk.get(job).text
    assert "Đã ban hành 0/3 văn bản" in told
    assert told.count("nay là chuyên viên, không còn được ban hành") == 1
    assert {document(web, key).state for key in three} == {DocumentState.DRAFT}


def test_letters_of_yesterday_are_seen_in_the_list_and_drafted_anew_at_once(
    web: Web, three: list[str]
) -> None:
    web.clock.go(date(2025, 3, 7))
    assert web.clerk.get("/du-thao").text.count("số liệu ngày 06/3/2025") == 3
    order(web, "soan-lai-nhieu", ticked(web)[:2])
    assert web.clerk.get("/du-thao").text.count("số liệu ngày 06/3/2025") == 1
    assert [web.moves(key)[-1] for key in three] == ["redraft", "redraft", "draft"]
    told = order(web, "ban-hanh-nhieu", ticked(web))
    assert "Đã ban hành 2/3 văn bản" in told
    assert "– “Phòng Giáo dục và Đào tạo huyện Đắk Mil”: số liệu trong dự thảo" in told
    assert "Hãy soạn lại cho hôm nay" in told
    page = web.clerk.get("/du-thao?chon=so-lieu-cu").text
    assert re.findall(r'value="\d+ ([^"]+)" checked', page) == [three[2]]


def test_nothing_is_ordered_without_a_letter_or_from_a_broken_list(web: Web) -> None:
    for chosen, words in (([], "Chưa chọn văn bản nào"), (["khong-co-so"], "tải lại trang")):
        data = {"form_key": "z" * 20, "chosen": chosen}
        answer = web.clerk.post("/du-thao/ban-hanh-nhieu", data=data)
        assert (answer.status_code, words in answer.text) == (422, True)


def test_a_letter_of_yesterday_is_drafted_anew_for_today_with_one_button(web: Web) -> None:
    url, key = one(web)
    assert do(web.officer, url, "trinh-ky") == 303
    web.clock.go(date(2025, 3, 7))
    page = web.clerk.get(url).text
    assert "tính đến ngày 06/3/2025, không phải hôm nay" in page
    assert "Ban hành, lấy số hôm nay" not in page
    assert "Soạn lại cho hôm nay" in page
    assert "phải trình ký lại" in page
    assert 'name="respond_by" value="14/3/2025"' in page
    assert "Soạn lại cho hôm nay do văn thư" in web.admin.get(url).text
    by_admin = web.admin.post(f"{url}/soan-lai", data=head(web.clerk, url))
    assert by_admin.status_code == 403
    assert do(web.clerk, url, "soan-lai", respond_by="15/3/2025") == 422
    assert do(web.clerk, url, "soan-lai", respond_by="14/3/2025") == 303
    page = web.clerk.get(url).text
    assert "Số liệu ngày 06/3/2025 thay bằng số liệu ngày 07/3/2025." in page
    assert "Soạn lại cho hôm nay" not in page
    assert web.moves(key) == ["draft", "submit_document", "redraft"]
    assert do(web.clerk, url, "ban-hanh") == 303
    assert document(web, key).issued_date == date(2025, 3, 7)


def test_a_letter_that_nobody_needs_any_more_is_put_aside(web: Web) -> None:
    url, key = one(web)
    hand = Hand(actor=Actor(name="Phạm Thị Lan"), note="Nhiệm vụ đã giao đơn vị khác")
    for code in document(web, key).about:
        close_assignment(web.app.desk, code, Move.CANCEL, hand)
    assert "không còn quá hạn" in web.clerk.get(url).text
    refused = web.clerk.post(f"{url}/soan-lai", data=head(web.clerk, url))
    assert (refused.status_code, "hãy bỏ dự thảo này" in refused.text) == (422, True)
    assert do(web.officer, url, "bo", reason="số liệu đã cũ") == 303
    assert "không còn bước nào" in web.clerk.get(url).text


def test_an_issued_letter_is_corrected_and_recalled_with_a_reason(web: Web) -> None:
    url, key = one(web)
    assert do(web.clerk, url, "ban-hanh") == 303
    row = {
        "where": ["dòng 2", "", ""],
        "printed": ["ngày 27", "", ""],
        "right": ["ngày 28", "", ""],
    }
    answer = web.officer.post(f"{url}/dinh-chinh", data={**head(web.clerk, url), **row})
    correction = answer.headers["Location"]
    assert "ngày 28" in text_of(web.officer.get(f"{correction}/docx").content)
    assert do(web.officer, url, "thu-hoi", **WHY) == 403
    assert do(web.clerk, url, "thu-hoi", reason="x") == 422
    assert do(web.leader, url, "thu-hoi", **WHY) == 303
    assert document(web, key).state is DocumentState.RECALLED
    page = web.clerk.get(url).text
    assert page.count("<tr><td>") == 2
    assert "Soạn công văn đính chính" not in page


def test_a_wrong_choice_is_told_what_to_do(web: Web) -> None:
    late(web)
    url = f"/du-thao/moi?thong_bao={NOTICE}"
    for respond_by, unit, words in (
        ("", "x", "Chưa ghi ngày trả lời"),
        ("31/02/2025", "x", "31/02/2025"),
        (RESPOND_BY, "", "Chưa chọn đơn vị nào"),
        ("2025-03-15", "phong-gddt-cu-jut", "ngày làm việc sau hôm nay"),
    ):
        data = {**head(web.officer, url), "notice": NOTICE, "respond_by": respond_by}
        answer = web.officer.post("/du-thao/moi", data={**data, **({"unit": unit} if unit else {})})
        assert answer.status_code in {404, 422}, answer.text
        assert words in answer.text
    assert documents(web) == []
    assert web.officer.get("/du-thao?trang_thai=lạ").status_code == 422
    assert web.officer.get("/du-thao/moi?thong_bao=khong-co").status_code == 404


def test_the_list_asks_the_database_a_constant_number_of_times(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    late(web)
    clerk = web.clerk
    clerk.get("/du-thao")
    statements()
    assert "Không có văn bản nào" in clerk.get("/du-thao").text
    few = len(statements())
    draft(web)
    work_off(lambda: web.app)
    statements()
    page = clerk.get("/du-thao?trang_thai=draft&muc_dich=chase").text
    assert len(statements()) == few <= 8
    assert page.count('name="chosen"') == len(documents(web)) > 5
    assert 'name="chosen"' not in web.clerk.get("/du-thao?trang_thai=issued").text
