"""Mẫu văn bản: downloaded, edited in Word, checked before it is taken, and given back."""

import io
import re
from secrets import token_urlsafe

import pytest
from docx import Document
from httpx2 import Response
from starlette.testclient import TestClient

from tests.integration.web.conftest import Web
from workflow.web.working import work_off

NAME = "cong-van-nhac-viec"
PLACE = f"templates/dispatch/{NAME}.docx"


def downloaded(client: TestClient) -> bytes:
    answer = client.get(f"/mau/{NAME}/tai-ve")
    assert answer.headers["Content-Disposition"] == f"attachment; filename*=UTF-8''{NAME}.docx"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    return answer.content


def with_paragraph(content: bytes, words: str) -> bytes:
    document = Document(io.BytesIO(content))
    document.paragraphs[-1].add_run(words)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def form(client: TestClient) -> dict[str, str]:
    """Return what the page of the template puts into its form."""
    page = client.get(f"/mau/{NAME}").text
    found = re.findall(r'<input type="hidden" name="(seen|mark)" value="(\w+)">', page)
    return {**dict(found), "form_key": token_urlsafe(16), "note": "theo ý lãnh đạo"}


def send(
    client: TestClient,
    content: bytes,
    shown: dict[str, str] | None = None,
    file_name: str = "x.docx",
) -> Response:
    data = shown or form(client)
    return client.post(f"/mau/{NAME}", data=data, files={"file": (file_name, content)})


def test_every_template_stands_with_its_kind_and_each_field_is_explained(web: Web) -> None:
    text = web.leader.get("/mau").text
    assert text.count('<a href="/mau/') >= 25
    page = web.leader.get(f"/mau/{NAME}").text
    assert "duties → last_day" in page
    assert "Ngày cuối cùng còn trong hạn" in page
    assert "Đạt" in page
    assert "Văn thư hoặc quản trị được thay mẫu" in page
    sample = Document(io.BytesIO(web.leader.get(f"/mau/{NAME}/dien-thu").content))
    assert any("{{" in p.text for p in sample.paragraphs) is False


def test_an_edited_template_is_taken_and_can_be_given_back(web: Web) -> None:
    edited = with_paragraph(downloaded(web.clerk), " {{ signer_name }}")
    old = form(web.admin)
    assert send(web.clerk, edited, file_name="../../office.yaml").status_code == 303
    own = web.app.home / PLACE
    assert own.read_bytes() == edited == downloaded(web.clerk)
    page = web.clerk.get(f"/mau/{NAME}").text
    assert "mẫu của cơ quan" in page
    assert "Lê Thị Văn (van.thu): theo ý lãnh đạo" in page
    assert send(web.admin, edited, old).status_code == 409
    back = form(web.clerk)
    assert web.clerk.post(f"/mau/{NAME}/ve-mau-co-san", data=back).status_code == 303
    assert not own.exists()
    with web.app.desk.store.read() as tx:
        last = tx.trail(f"mau/{NAME}")[-1]
    assert web.app.files.get(last.detail["before"]) == edited
    assert web.moves(f"mau/{NAME}") == ["change_template", "change_template"]
    back = form(web.clerk)
    assert web.clerk.post(f"/mau/{NAME}/ve-mau-co-san", data=back).status_code == 422


def test_a_template_replaced_by_hand_since_is_not_written_over(web: Web) -> None:
    shown = form(web.clerk)
    edited = with_paragraph(downloaded(web.clerk), " {{ signer_name }}")
    own = web.app.home / PLACE
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_bytes(with_paragraph(edited, " chép tay"))
    by_hand = own.read_bytes()
    assert send(web.clerk, edited, shown).status_code == 409
    assert own.read_bytes() == by_hand
    assert web.moves(f"mau/{NAME}") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (" {{ signer_nam }}", "có phải ý bạn là “signer_name”"),
        (" {{ signer_name", "đoạn"),
        (None, "Không đọc được tệp"),
    ],
)
def test_a_template_that_cannot_be_filled_is_not_taken(
    web: Web, words: str | None, told: str
) -> None:
    content = with_paragraph(downloaded(web.clerk), words) if words else b"khong phai docx"
    answer = send(web.clerk, content)
    assert answer.status_code == 422
    assert told in answer.text, re.sub(r"<[^>]+>", "", answer.text)
    assert not (web.app.home / PLACE).exists()
    assert web.moves(f"mau/{NAME}") == []


def test_only_those_whom_the_table_lets_may_change_a_template(web: Web) -> None:
    assert send(web.officer, b"x", form(web.clerk)).status_code == 403
    assert web.officer.get("/mau/khong-co").status_code == 404
    assert web.officer.get("/mau/..%2Foffice.yaml/tai-ve").status_code == 404


def test_the_pages_of_a_filled_template_are_drawn_beside_the_page_and_shown(web: Web) -> None:
    assert "Xem các trang" in web.leader.get(f"/mau/{NAME}").text
    ordered = web.leader.post(f"/mau/{NAME}/xem", data={"form_key": token_urlsafe(16)})
    assert work_off(lambda: web.app) == 1
    place = f"/mau/{NAME}?xem=1#ban-dien-thu"
    assert web.leader.get(ordered.headers["Location"]).headers["Location"] == place
    assert f'src="/mau/{NAME}/trang/1?' in web.leader.get(place).text
    picture = web.leader.get(f"/mau/{NAME}/trang/1")
    assert picture.headers["Content-Type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    assert web.leader.get(f"/mau/{NAME}/trang/99").status_code == 404
    unknown = web.leader.post("/mau/khong-co/xem", data={"form_key": token_urlsafe(16)})
    assert unknown.status_code == 404
