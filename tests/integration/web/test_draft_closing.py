"""A draft that was looked over: confirmed, or put before the signer of the office."""

import html
import re

import pytest

from tests.integration.web.conftest import ISSUED, Web
from tests.integration.web.drafts import DRAFT, KEY, declared, hidden, upload


@pytest.fixture
def web(drafted: Web) -> Web:
    """Return the site of an office with one draft."""
    return drafted


def test_confirming_needs_number_and_day_then_opens_once(web: Web) -> None:
    text = web.clerk.get(DRAFT).text
    assert "/xac-nhan" not in text
    assert "Trình ký" in text
    form = {**hidden(text, "/trinh-ky"), "code_number": "215", "issued_date": "12/02/2025"}
    head = web.clerk.get(f"{DRAFT}?sua=phan-dau").text
    typed = dict(
        re.findall(r'<input class="form-control" id="h-\w+" name="(\w+)" value="([^"]*)"', head)
    )
    areas = dict(
        re.findall(r'name="(addressees|to_places)"[^>]*>(.*?)</textarea>', head, re.DOTALL)
    )
    chosen = {"document_type": "dispatch", "competence": "KT."}
    plain = {name: html.unescape(value) for name, value in {**typed, **areas}.items()}
    answer = web.clerk.post(f"{DRAFT}/phan-dau", data={**plain, **chosen, **form})
    assert answer.status_code == 303, answer.text
    changed = set(declared(web).read_text("utf-8").splitlines())
    assert {"  code_number: 215", "  issued_date: 2025-02-12"} <= changed
    saved = web.clerk.get(answer.headers["Location"]).text
    assert "Phần đầu: số (trống) → 215; ngày ban hành (trống) → 12/02/2025" in saved
    text = web.clerk.get(DRAFT).text
    said = re.search(r"mở <strong>(\d+) nhiệm vụ</strong> cho <strong>(\d+) đơn vị", text)
    assert said
    form = hidden(text, "/xac-nhan")
    answers = [web.clerk.post(f"{DRAFT}/xac-nhan", data=form) for _ in range(2)]
    assert {a.headers["Location"] for a in answers} == {f"/nhiem-vu?thong_bao={KEY}"}
    assert web.moves(KEY) == ["adopt"]
    with web.app.desk.store.read() as tx:
        opened = tx.assignments()
    assert (len(opened), len({a.unit for a in opened})) == (int(said[1]), int(said[2]))
    assert web.clerk.get(DRAFT).headers["Location"] == f"/thong-bao/{KEY}"
    late = web.clerk.post(f"{DRAFT}/tep", data={**form, "form_key": "y" * 20, "text": "key: x\n"})
    assert (late.status_code, "đã đưa vào theo dõi" in late.text) == (403, True)


def test_the_offices_own_notice_is_submitted_for_signature(web: Web) -> None:
    answer = web.clerk.post(
        f"{DRAFT}/trinh-ky", data=hidden(web.clerk.get(DRAFT).text, "/trinh-ky")
    )
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/du-thao/{KEY}")
    assert web.moves(KEY) == ["draft", "submit_document"]
    assert "Đã trình ký" in web.clerk.get(DRAFT).text
    before = declared(web).read_bytes()
    refused = upload(web, ISSUED.read_bytes(), thay="co")
    assert "đã trình ký nên tệp" in refused.text
    assert declared(web).read_bytes() == before
