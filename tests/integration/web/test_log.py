"""Nhật ký: who did what, the newest first, and whether a row was changed by hand."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import create_engine, text

from tests.integration.web.conftest import NOTICE, Web
from workflow.domain.audit import Actor
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.take_step import Hand
from workflow.web.working import work_off

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
    leader.get("/nhat-ky")
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
    assert "không dòng nào bị sửa" in check(web, "")
    engine = create_engine(f"sqlite:///{web.app.home / 'dondoc.db'}")
    with engine.begin() as connection:
        wrong = text("update audit set actor = 'ai đó' where subject = :code")
        connection.execute(wrong, {"code": PLAN})
    engine.dispose()
    one = check(web, PLAN)
    assert f"Đã kiểm tra 1 dòng của {PLAN}" in one
    first = f"{PLAN}: dòng 1 (giao, 09:00 12/02/2025) không còn như lúc ghi"
    assert f"Chỗ đứt sớm nhất: {first}" in one
    assert "Phạm Thị Lan (lanh.dao)" in one, "who ordered it"
    assert one.count("09:00 12/02/2025</dd>") == 2, "when it was ordered and when it ended"
    assert "không dòng nào bị sửa" in check(web, PLAN.replace("cu-jut", "dak-mil"))
    assert "Không tìm thấy vết thay đổi của “khong-co”" in check(web, "khong-co")


def test_a_check_is_one_persons_and_its_result_stays(web: Web) -> None:
    web.adopt()
    url = order_check(web, "")
    key = url.rpartition("/")[2]
    early = web.leader.get(f"/nhat-ky/kiem-tra/{key}")
    assert early.headers["Location"] == url, "it is not done yet"
    work_off(lambda: web.app)
    for _ in range(2):
        assert "không dòng nào bị sửa" in web.leader.get(f"/nhat-ky/kiem-tra/{key}").text
    assert web.admin.get(f"/nhat-ky/kiem-tra/{key}").status_code == 200
    assert web.clerk.get(f"/nhat-ky/kiem-tra/{key}").status_code == 403


def order_check(web: Web, subject: str) -> str:
    form = {"form_key": web.app.secrets.token(), "doi_tuong": subject}
    return web.leader.post("/nhat-ky/kiem-tra", data=form).headers["Location"]


def check(web: Web, subject: str) -> str:
    """Have the trail of a subject checked and return the page that this leads to."""
    url = order_check(web, subject)
    assert work_off(lambda: web.app) == 1
    answer = web.leader.get(url)
    return (web.leader.get(answer.headers["Location"]) if answer.is_redirect else answer).text
