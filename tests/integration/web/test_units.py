"""Đơn vị: how a unit is reached, who takes over; the file is the truth and is seen before."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.integration.web.conftest import Web
from tests.integration.web.papers import remind
from workflow.domain.audit import Move
from workflow.usecases.move_to_successors import move_to_successors

UNIT, HEIR = "thpt-chu-van-an", "thpt-gia-nghia"
BETTER = "hoa.nt@thpt-chu-van-an.example"
ACT = "Quyết định số 15/QĐ-UBND ngày 10 tháng 7 năm 2025 về việc sáp nhập trường"
LAST_DAY = date(2025, 2, 28)


def organ_file(web: Web) -> Path:
    (path,) = (web.app.home / "directives" / "organs").glob("*.yaml")
    return path


def typed(web: Web, url: str, **facts: object) -> dict[str, object]:
    """Return what the form sends: the version of the file that it was made from, and a key."""
    page = web.clerk.get(url).text
    version = page.split('name="version" value="')[1].split('"')[0]
    seen = page.split('name="seen" value="')[1].split('"')[0]
    return {"form_key": "mot-khoa-cua-bieu-mau", "version": version, "seen": seen, **facts}


def change(web: Web, **facts: object) -> dict[str, object]:
    kept = {
        "email": "van-thu@thpt-chu-van-an.example",
        "focal_position": "Cán bộ đầu mối",
        "focal_email": "dau-moi@thpt-chu-van-an.example",
        "head_position": "Hiệu trưởng",
        "head_email": "thu-truong@thpt-chu-van-an.example",
    }
    return typed(web, f"/don-vi/{UNIT}/sua", **{**kept, **facts})


def test_units_are_found_without_accents_and_by_what_they_lack(web: Web) -> None:
    path = organ_file(web)
    text = path.read_text(encoding="utf-8")
    for line in ("email: van-thu@vnpt.example", "email: dau-moi@vnpt.example"):
        text = text.replace(line, line.split(":")[0] + ":")
    path.write_text(text, encoding="utf-8")
    leader = web.leader
    found = leader.get("/don-vi?tim=chu van an").text
    assert "Trường THPT Chu Văn An" in found
    assert "1 đơn vị" in found
    missing = leader.get("/don-vi?thieu=dia-chi").text
    assert "1 đơn vị chưa có địa chỉ thư" in missing
    assert "VNPT" in missing
    assert 'href="/don-vi/thpt-' not in missing.split('id="s-groups"')[0]
    assert "thư nhắc không đến được" in leader.get("/don-vi/vnpt").text
    assert "Không có đơn vị nào như vậy" in leader.get("/don-vi?tim=khong co").text
    assert leader.get("/don-vi?loai=khac").status_code == 422


def test_a_unit_shows_its_groups_its_duties_and_who_took_over(web: Web) -> None:
    web.adopt()
    web.clock.go(LAST_DAY)
    page = web.leader.get("/don-vi/phong-gddt-cu-jut").text
    assert "Phòng Giáo dục và Đào tạo các huyện, thành phố" in page
    assert 'href="/nhiem-vu?don_vi=phong-gddt-cu-jut&amp;trang_thai=overdue">1 quá hạn' in page
    assert "Hoạt động đến hết 30/6/2025" in page
    assert "Nghị định số 142/2025/NĐ-CP" in page
    assert "Văn thư hoặc quản trị sửa thông tin đơn vị" in page
    heir = web.leader.get("/don-vi/so-gddt-lam-dong").text
    assert "Kế thừa từ:" in heir
    assert "Sửa đầu mối" in web.admin.get("/don-vi/phong-gddt-cu-jut").text


def test_another_focal_point_is_seen_then_written_and_nothing_else_changes(web: Web) -> None:
    before = organ_file(web).read_text(encoding="utf-8")
    asked = change(web, focal_name="Nguyễn Thị Hoa", focal_email=BETTER, note="theo điện thoại")
    look = web.clerk.post(f"/don-vi/{UNIT}/sua/xem", data=asked)
    assert "full_name: Nguyễn Thị Hoa" in look.text
    assert f"thư nhắc gửi tới: <strong>{BETTER}</strong>" in look.text
    assert organ_file(web).read_text(encoding="utf-8") == before
    done = web.clerk.post(f"/don-vi/{UNIT}/sua", data=asked)
    assert (done.status_code, done.headers["Location"]) == (303, f"/don-vi/{UNIT}")
    after = organ_file(web).read_text(encoding="utf-8")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == [
        "    focal_point: { position: Cán bộ đầu mối, email: dau-moi@thpt-chu-van-an.example }"
    ]
    page = web.leader.get(f"/don-vi/{UNIT}").text
    assert "Nguyễn Thị Hoa" in page
    assert "Lê Thị Văn (van.thu): sửa đơn vị" in page
    assert "theo điện thoại" in page
    assert web.fresh.now().desk.rules.organs.unit(UNIT).reach() == BETTER
    assert web.moves(f"don-vi/{UNIT}") == [Move.CHANGE_UNIT]
    assert web.clerk.post(f"/don-vi/{UNIT}/sua", data=asked).status_code == 303
    assert web.moves(f"don-vi/{UNIT}") == [Move.CHANGE_UNIT]


def test_the_second_of_two_people_is_told_who_changed_what(web: Web) -> None:
    mine, yours = change(web, focal_name="Hoa"), change(web, focal_name="Lan")
    yours["form_key"] = "khoa-cua-nguoi-thu-hai"
    assert web.clerk.post(f"/don-vi/{UNIT}/sua", data=mine).status_code == 303
    late = web.admin.post(f"/don-vi/{UNIT}/sua", data=yours)
    assert (late.status_code, "Lê Thị Văn (van.thu): sửa đơn vị" in late.text) == (409, True)
    assert web.fresh.now().desk.rules.organs.unit(UNIT).focal_point.full_name == "Hoa"  # type: ignore[union-attr]


def test_a_file_that_somebody_edited_meanwhile_is_not_written_over(web: Web) -> None:
    asked = change(web, focal_name="Hoa")
    path = organ_file(web)
    path.write_text(path.read_text(encoding="utf-8") + "# viết tay\n", encoding="utf-8")
    late = web.clerk.post(f"/don-vi/{UNIT}/sua", data=asked)
    assert (late.status_code, path.name in late.text) == (409, True)
    assert path.read_text(encoding="utf-8").endswith("# viết tay\n")
    assert web.moves(f"don-vi/{UNIT}") == []


def test_what_is_wrong_is_said_and_nothing_is_written(web: Web) -> None:
    asked = change(web, focal_email="khong phai dia chi")
    for url in (f"/don-vi/{UNIT}/sua/xem", f"/don-vi/{UNIT}/sua"):
        answer = web.clerk.post(url, data=asked)
        assert (answer.status_code, "không phải địa chỉ thư" in answer.text) == (422, True)
    same = web.clerk.post(f"/don-vi/{UNIT}/sua/xem", data=change(web))
    assert (same.status_code, "Chưa có gì thay đổi" in same.text) == (422, True)
    assert web.moves(f"don-vi/{UNIT}") == []


def test_an_office_without_files_of_its_own_begins_with_a_copy(web: Web) -> None:
    shutil.rmtree(web.app.home / "directives" / "organs")
    asked = change(web, phone="0261 3 544 000")
    assert web.clerk.post(f"/don-vi/{UNIT}/sua", data=asked).status_code == 303
    assert "    phone: 0261 3 544 000\n" in organ_file(web).read_text(encoding="utf-8")
    assert "0261 3 544 000" in web.leader.get(f"/don-vi/{UNIT}").text


def test_a_succession_shows_what_moves_then_moves_it_on_its_day(web: Web) -> None:
    web.adopt()
    facts = {"to": HEIR, "last_day": "28/2/2025", "act_words": ACT, "scope": "học sinh THPT"}
    asked = typed(web, f"/don-vi/{UNIT}/ke-thua", **facts)
    look = web.clerk.post(f"/don-vi/{UNIT}/ke-thua/xem", data=asked).text
    with web.app.desk.store.read() as tx:
        owed = tx.unfinished([UNIT])
    assert owed
    assert f"{len(owed)} nhiệm vụ chưa xong" in look
    assert "Các trường THPT <span" in look
    assert "không còn THPT Chu Văn An từ 01/3/2025" in look
    assert "Không có thư nhắc nào" not in look
    assert "valid_to: 2025-02-28" in look
    assert web.assignment(owed[0].code).unit == UNIT
    assert web.clerk.post(f"/don-vi/{UNIT}/ke-thua", data=asked).status_code == 303
    assert web.moves(f"don-vi/{UNIT}") == [Move.CHANGE_UNIT]
    page = web.leader.get(f"/don-vi/{UNIT}").text
    assert "Hoạt động đến hết 28/02/2025" in page
    assert ACT in page
    web.clock.go(LAST_DAY)
    assert move_to_successors(web.fresh.now().desk) == 0
    web.clock.go(date(2025, 3, 1))
    assert move_to_successors(web.fresh.now().desk) == len(owed)
    assert {web.assignment(duty.code).unit for duty in owed} == {HEIR}
    assert "không đổi ở đây được nữa" in web.clerk.get(f"/don-vi/{UNIT}/ke-thua").text
    late = web.clerk.post(f"/don-vi/{UNIT}/ke-thua/xem", data=asked)
    assert (late.status_code, "đã bàn giao" in late.text) == (422, True)


def test_a_succession_that_is_not_whole_is_refused_in_words(web: Web) -> None:
    url = f"/don-vi/{UNIT}/ke-thua"
    whole = {"to": HEIR, "last_day": "30/6/2025", "act_words": ACT}
    for wrong, words in (
        ({"to": ""}, "Hãy chọn đơn vị kế thừa"),
        ({"last_day": "31/2/2025"}, "không có ngày"),
        ({"act_words": ""}, "Hãy chọn văn bản làm căn cứ"),
        ({"to": UNIT}, "phải là đơn vị khác"),
        ({"to": "phong-gddt-cu-jut"}, "không hoạt động ngày 01/7/2025"),
    ):
        answer = web.clerk.post(f"{url}/xem", data=typed(web, url, **{**whole, **wrong}))
        assert (answer.status_code, words in answer.text) == (422, True), words


def test_the_pages_ask_the_database_a_constant_number_of_times(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    counted = []
    urls = ("/don-vi", f"/don-vi/{UNIT}")
    for _ in range(2):
        leader = web.leader
        for url in urls:
            statements()
            assert leader.get(url).status_code == 200
            counted.append(len(statements()))
        if not counted[2:]:
            web.adopt()
        remind(web, date(2025, 2, 18), "dau-moi@phong-gddt-dak-mil.example")
    assert counted[:2] == counted[2:]
    assert max(counted) <= 8
    page = web.leader.get("/don-vi").text
    assert "1 thư không đến" in page
