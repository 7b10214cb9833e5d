"""A notice of the office's own: put before its signer, issued on its page, and its duties open."""

import html
import re
import shutil
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.integration.web.conftest import NOTICE, Web
from workflow.cli.office import directive_path
from workflow.domain.audit import Actor
from workflow.domain.declared_file import mark_of
from workflow.domain.outgoing import DocumentState
from workflow.ports.which import Which
from workflow.usecases.submit_notice import submit_notice
from workflow.usecases.take_step import Hand

PAGE = f"/du-thao/{NOTICE}"
DRAFT = f"/thong-bao/ban-nhap/{NOTICE}"
KEYS = (f"mot-khoa-du-dai-cho-viec-thu-{n}" for n in count())


@pytest.fixture
def submitted(web: Web) -> Web:
    """Return the office in which the officer put the real notice before its signer."""
    path = directive_path(web.app.home, web.app.home / "directives" / f"{NOTICE}.yaml")
    if not path.exists():
        shipped = directive_path(web.app.home, type(path)(f"{NOTICE}.yaml"))
        shutil.copy(shipped, path)
    hand = Hand(actor=Actor(name="Trần Quốc Bảo (chuyen.vien)"))
    submit_notice(web.app.desk, web.app.library.directive(path), hand)
    return web


def issue(web: Web, seen: str = "2") -> int:
    form = {"form_key": "mot-khoa-du-dai-cho-viec-nay", "seen": seen}
    return web.clerk.post(f"{PAGE}/ban-hanh", data=form).status_code


def test_the_page_shows_it_as_it_prints_and_offers_to_issue_it(submitted: Web) -> None:
    text = submitted.clerk.get(PAGE).text
    assert "Ban hành, lấy số hôm nay và giao việc" in text
    assert "Ban hành do văn thư thực hiện" in submitted.officer.get(PAGE).text


def test_issuing_numbers_it_and_opens_its_duties_at_once(submitted: Web) -> None:
    assert issue(submitted) == 303
    assert issue(submitted) == 303
    with submitted.app.desk.store.read() as tx:
        document, duties = tx.document(NOTICE), tx.assignments(Which(notice=NOTICE))
        notice = tx.notice(NOTICE)
    assert (document.state, document.code_number) == (DocumentState.ISSUED, 215)
    assert notice.head.issued_date == date(2025, 2, 12)
    assert len(duties) > 100


def test_somebody_who_saw_an_older_state_is_told(submitted: Web) -> None:
    assert issue(submitted, seen="1") == 409
    with submitted.app.desk.store.read() as tx:
        assert tx.document(NOTICE).state is DocumentState.SUBMITTED


def declared(web: Web) -> Path:
    return web.app.home / "directives" / f"{NOTICE}.yaml"


def in_an_editor(web: Web, old: str, new: str) -> None:
    text = declared(web).read_text("utf-8")
    assert old in text
    declared(web).write_text(text.replace(old, new, 1), "utf-8")


def shown_by(text: str) -> dict[str, str]:
    """Return what the page of a draft sends along with each of its forms."""
    found = re.findall(r'name="(seen|mark)" value="([^"]*)"', text)
    return {name: html.unescape(value) for name, value in found} | {"form_key": next(KEYS)}


def post(web: Web, path: str, **form: str) -> Any:
    return web.clerk.post(path, data={"form_key": next(KEYS), **form})


def test_a_day_changed_in_an_editor_after_signature_is_told_and_not_issued(submitted: Web) -> None:
    in_an_editor(submitted, "due: { before: 2025-02-28,", "due: { by_end_of: 2025-02-28,")
    page = submitted.clerk.get(PAGE).text
    assert "Tệp chỉ đạo không còn như văn bản này" in page
    assert "Ban hành, lấy số hôm nay" not in page
    refused = post(submitted, f"{PAGE}/ban-hanh", seen="2")
    assert refused.status_code == 422
    assert "việc “1-ke-hoach” (thời hạn" in refused.text
    assert "dondoc " not in refused.text
    assert submitted.moves(NOTICE) == ["draft", "submit_document"]
    post(submitted, f"{PAGE}/rut-ve", seen="2", reason="ngày trong tệp đã sửa")
    again = submitted.clerk.post(
        f"{DRAFT}/trinh-ky", data=shown_by(submitted.clerk.get(DRAFT).text)
    )
    assert again.headers["Location"] == PAGE
    assert post(submitted, f"{PAGE}/ban-hanh", seen="5").status_code == 303


def test_a_remark_in_the_file_changes_nothing_that_was_signed(submitted: Web) -> None:
    in_an_editor(submitted, "directives:", "# đã xem lại với Phòng GDTrH\ndirectives:")
    assert issue(submitted) == 303


def test_the_file_of_a_submitted_notice_is_not_edited_nor_replaced_on_any_page(
    submitted: Web,
) -> None:
    text = submitted.clerk.get(DRAFT).text
    assert "đã trình ký nên bản nháp chỉ để xem" in text
    assert "Ghi vào tệp" not in text
    assert 'class="btn btn-primary">Trình ký' not in text
    before = declared(submitted).read_bytes()
    shown = {"seen": "0", "mark": mark_of(declared(submitted).read_bytes())}
    forms = {"chon": {"lam": "da-xem", "chon": "1-ke-hoach"}, "trinh-ky": {}, "xac-nhan": {}}
    for place, typed in forms.items():
        refused = post(submitted, f"{DRAFT}/{place}", **shown, **typed)
        assert (refused.status_code, "rút văn bản về dự thảo" in refused.text) == (403, True), place
    whole = post(submitted, f"{DRAFT}/tep", text="key: khác", **shown)
    assert whole.status_code == 403
    assert declared(submitted).read_bytes() == before


def test_a_draft_taken_back_and_edited_is_not_issued_before_it_is_submitted_again(
    submitted: Web,
) -> None:
    post(submitted, f"{PAGE}/rut-ve", seen="2", reason="ngày trong tệp phải sửa")
    in_an_editor(submitted, "owners: [phong-gddt]", "owners: [truong-thpt]")
    assert "Hãy trình ký lại từ" in submitted.clerk.get(PAGE).text
    refused = post(submitted, f"{PAGE}/ban-hanh", seen="3")
    assert (refused.status_code, "không còn như dự thảo" in refused.text) == (422, True)
    assert submitted.moves(NOTICE) == ["draft", "submit_document", "withdraw_document"]
