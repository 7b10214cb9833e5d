"""People are told names and numbers, not the codes of files."""

from datetime import date

import pytest

from tests.integration.web.conftest import NOTICE, Web
from tests.integration.web.drafts import DRAFT
from tests.integration.web.test_portal import Unit
from workflow.domain.audit import Actor
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.which import EVERY
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.take_report import take_report
from workflow.usecases.take_step import Hand

HAND = Hand(actor=Actor(name="Trần Quốc Bảo (chuyen.vien)"))
CU_JUT = "phong-gddt-cu-jut"
CITED = "Công văn số 215/SGDĐT-GDTrH-QLCL ngày 12/02/2025"


@pytest.fixture
def chased(web: Web) -> OutgoingDocument:
    """Return the draft that chases one office for its plan, on 06/03/2025."""
    web.adopt()
    web.clock.go(date(2025, 3, 6))
    chase = Chase(notice=NOTICE, respond_by=date(2025, 3, 12), units=(CU_JUT,))
    return draft_chase(web.app.desk, chase, HAND)[0]


def test_the_log_names_the_duty_and_its_unit(web: Web) -> None:
    web.adopt()
    page = web.leader.get("/nhat-ky", params={"doi_tuong": f"{NOTICE}.1-ke-hoach.{CU_JUT}"}).text
    row = page.split("<tr>")[2]
    assert "kế hoạch" in row
    assert "– Phòng Giáo dục và Đào tạo huyện Cư Jút</a>" in row
    adopted = web.leader.get("/nhat-ky", params={"viec": "adopt"}).text
    assert "Công văn số 215/SGDĐT-GDTrH-QLCL: " in adopted
    assert "Người dùng Lê Thị Văn" in web.leader.get("/nhat-ky?viec=add_person").text


def test_a_document_names_the_notice_that_it_is_about(web: Web, chased: OutgoingDocument) -> None:
    text = web.clerk.get(f"/du-thao/{chased.key}").text
    assert f'href="/thong-bao/{NOTICE}">{CITED}</a>' in text
    assert f"<dd>{chased.key}</dd>" not in text
    assert f">{CITED}</a>" in web.clerk.get(f"/du-thao?thong_bao={NOTICE}").text


def test_a_clause_has_one_name_wherever_it_stands(drafted: Web) -> None:
    draft = drafted.clerk.get(f"{DRAFT}?sua=moi.2").text
    assert "<dt>Khoản</dt> <dd>Khoản 1, <a" in draft
    assert '<option value="2" selected>Khoản 2</option>' in draft
    drafted.adopt()
    assert "<td>Khoản 1</td>" in drafted.clerk.get("/nhiem-vu").text
    assert "<summary>Đọc cả khoản 1</summary>" in Unit(drafted).duty()


def test_a_report_is_not_called_one_twice(web: Web, chased: OutgoingDocument) -> None:
    take_report(web.app.desk, None, EVERY, HAND)
    text = web.clerk.get("/du-thao").text
    assert "· Báo cáo</span>" in text
    assert "· Công văn, đôn đốc</span>" in text
