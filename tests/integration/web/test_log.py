"""Nhật ký: who did what, the newest first, and whether a row was changed by hand."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import create_engine, text

from tests.integration.web.conftest import NOTICE, Web
from workflow.domain.audit import Actor
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.take_step import Hand

PLAN = f"{NOTICE}.1-ke-hoach.phong-gddt-cu-jut"
BY = Hand(
    actor=Actor(name="Lê Thị Văn (van.thu)", on_behalf_of="Phòng Giáo dục và Đào tạo huyện Cư Jút")
)


def test_the_newest_change_stands_first_with_who_and_for_whom(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    leader = web.leader
    leader.get("/nhat-ky")
    statements()
    leader.get("/nhat-ky")
    few = len(statements())
    web.adopt()
    web.clock.wait(hours=1)
    receive_assignment(web.app.desk, PLAN, BY)
    statements()
    page = leader.get("/nhat-ky").text
    assert len(statements()) == few <= 8
    rows = page.split("<tr>")[2:]
    assert "10:00 12/02/2025" in rows[0]
    assert "thay Phòng Giáo dục và Đào tạo huyện Cư Jút" in rows[0]
    assert f'href="/nhiem-vu/{PLAN}"' in rows[0]
    assert "Trang sau" in page
    assert len(rows) == 50
    assert "Trang trước" in leader.get("/nhat-ky?tu=50").text


def test_the_log_is_narrowed_by_whom_what_and_when(web: Web) -> None:
    web.adopt()
    web.clock.go(date(2025, 2, 13))
    receive_assignment(web.app.desk, PLAN, BY)
    page = web.admin.get("/nhat-ky", params={"tu_ngay": "13/02/2025", "den_ngay": "13/02/2025"})
    assert "2 dòng" in page.text, "the receipt, and the signing in of who looks"
    page = web.admin.get("/nhat-ky", params={"doi_tuong": PLAN, "viec": "receive"})
    assert "1 dòng" in page.text
    assert "1 dòng" in web.admin.get("/nhat-ky", params={"viec": "adopt", "nguoi": "van.thu"}).text
    assert "Không có dòng nào" in web.admin.get("/nhat-ky", params={"nguoi": "%"}).text
    for wrong in ({"viec": "xoa"}, {"tu_ngay": "hôm qua"}):
        assert web.admin.get("/nhat-ky", params=wrong).status_code == 422
    paged = web.admin.get("/nhat-ky", params={"viec": "open", "doi_tuong": NOTICE}).text
    assert f'href="/nhat-ky?doi_tuong={NOTICE}&amp;viec=open&amp;tu=50"' in paged


def test_a_row_changed_by_hand_shows_when_the_chain_is_checked(web: Web) -> None:
    web.adopt()
    whole = web.leader.post("/nhat-ky/kiem-tra", data={"doi_tuong": ""})
    assert "không dòng nào bị sửa" in whole.text
    engine = create_engine(f"sqlite:///{web.app.home / 'dondoc.db'}")
    with engine.begin() as connection:
        wrong = text("update audit set actor = 'ai đó' where subject = :code")
        connection.execute(wrong, {"code": PLAN})
    engine.dispose()
    one = web.leader.post("/nhat-ky/kiem-tra", data={"doi_tuong": PLAN})
    assert f"Đã kiểm tra 1 dòng của {PLAN}" in one.text
    assert "dòng 1 (giao, 09:00 12/02/2025) không còn như lúc ghi" in one.text
    other = PLAN.replace("cu-jut", "dak-mil")
    assert (
        "không dòng nào bị sửa"
        in web.leader.post("/nhat-ky/kiem-tra", data={"doi_tuong": other}).text
    )
    assert web.leader.post("/nhat-ky/kiem-tra", data={"doi_tuong": "khong-co"}).status_code == 404
