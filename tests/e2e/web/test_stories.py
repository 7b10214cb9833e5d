"""The day of each person, from the first page to the last, as they would go through it."""

import re
from collections.abc import Callable
from email.message import Message as Mail
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.web.conftest import NOTICE, PASSWORD, Desk, Served, until

ROOT = Path(__file__).parents[3]
ISSUED = ROOT / "examples" / "dak-nong-2025" / "notice.txt"
CU_JUT = "phong-gddt-cu-jut"
ADDRESS = f"dau-moi@{CU_JUT}.example"
PLAN = f"{NOTICE}.1-ke-hoach.{CU_JUT}"
LINK = re.compile(r"http://don-doc\.so\.example(/cong/[\w-]+)")
SitDown = Callable[..., Desk]


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()


def words_of(mail: Mail) -> str:
    parts = [part for part in mail.walk() if part.get_content_type() == "text/plain"]
    payload = parts[0].get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode()


def test_a_clerk_takes_a_notice_from_its_file_to_an_issued_chase(
    served: Served, sit_down: SitDown
) -> None:
    served.serve("2025-02-12T09:00")
    morning = sit_down()
    read_in_and_confirm(morning)
    morning.page.close()
    served.stop()
    served.serve("2025-03-03T09:00")
    chase_and_issue(sit_down())
    until(lambda: any("đôn đốc" in d.subject.lower() for d in served.post.deliveries))


def read_in_and_confirm(desk: Desk) -> None:
    page = desk.sign_in("van.thu")
    desk.keep("clerk-1-nothing-yet")
    page.get_by_role("link", name="đọc một thông báo kết luận vào dondoc").click()
    desk.open("/thong-bao/doc")
    page.get_by_label("Tệp thông báo").set_input_files(ISSUED)
    press(page, "Đọc thông báo")
    page.get_by_role("heading", name="Xác nhận và giao việc").wait_for()
    desk.keep("clerk-2-read")
    assert page.locator("mark").count() > 10
    page.goto(f"{page.url.split('?')[0]}?sua=phan-dau#phan-dau")
    page.get_by_label("Số", exact=True).fill("215")
    page.get_by_label("Ngày ban hành").fill("12/02/2025")
    press(page, "Ghi vào tệp")
    page.get_by_text("Xem các dòng đã đổi trong tệp chỉ đạo").click()
    page.get_by_text("+  issued_date: 2025-02-12").wait_for()
    desk.keep("clerk-3-numbered")
    page.get_by_role("button", name=re.compile("Xác nhận, giao")).click()
    page.get_by_role("heading", name="Nhiệm vụ", level=1).wait_for()
    expect(page.get_by_text("Còn").first).to_be_visible()
    desk.keep("clerk-4-given")


def chase_and_issue(desk: Desk) -> None:
    page = desk.sign_in("van.thu")
    desk.keep("clerk-5-overdue")
    page.get_by_role("link", name="Dự thảo công văn").click()
    page.get_by_role("link", name="Soạn công văn đôn đốc", exact=True).click()
    page.get_by_label("Thông báo có đơn vị chậm").select_option(index=1)
    press(page, "Xem đơn vị chậm")
    for box in page.get_by_role("checkbox").all()[1:]:
        box.uncheck()
    desk.keep("clerk-6-late-units")
    press(page, "Soạn dự thảo")
    page.get_by_role("img", name=re.compile("Trang 1")).wait_for()
    desk.keep("clerk-7-draft")
    press(page, "Trình ký")
    page.get_by_text("đã trình ký").first.wait_for()
    press(page, "Ban hành, lấy số hôm nay")
    page.get_by_role("heading", name=re.compile("Công văn số 216")).wait_for()
    desk.keep("clerk-8-issued")


@pytest.fixture
def issued(served: Served) -> Served:
    """Return an office that issued the real notice on 12/02/2025, served from five days later."""
    served.dondoc(("--today", "2025-02-12", "issue", f"{NOTICE}.yaml"))
    served.serve("2025-02-17T09:00")
    return served


def test_a_unit_answers_from_its_mail_and_reads_that_it_was_accepted(
    issued: Served, sit_down: SitDown, tmp_path: Path
) -> None:
    link = LINK.search(words_of(issued.wait_for_mail(ADDRESS)))
    assert link
    unit = sit_down(360)
    unit.open(link[1])
    unit.keep("unit-1-portal")
    hand_in(unit, tmp_path)
    judge(sit_down())
    unit.page.reload()
    expect(unit.page.get_by_text("đã hoàn thành").first).to_be_visible()
    unit.keep("unit-4-accepted")


def hand_in(unit: Desk, folder: Path) -> None:
    report = folder / "ke-hoach.pdf"
    report.write_bytes(b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")
    page = unit.page
    page.locator(f"a[href$='{PLAN}']").first.click()
    unit.keep("unit-2-duty")
    page.get_by_text("Nộp kết quả", exact=True).first.click()
    form = page.locator("form[action$='/nop']")
    form.get_by_label("Tệp kèm theo").set_input_files(report)
    form.get_by_label("Số báo cáo của đơn vị").fill("31")
    form.get_by_label("Ký hiệu").fill("KH-PGDĐT")
    form.get_by_label("Ngày báo cáo").fill("17/02/2025")
    form.get_by_label("Họ và tên").fill("Trần Thị Bích")
    form.get_by_label("Chức vụ").fill("Trưởng phòng")
    form.get_by_role("button", name="Nộp kết quả").click()
    page.get_by_text("Đã nộp ngày 17/02/2025").wait_for()
    unit.keep("unit-3-handed-in")


def judge(office: Desk) -> None:
    page = office.sign_in("chuyen.vien")
    office.keep("officer-1-waiting")
    page.get_by_role("link", name=re.compile("kế hoạch")).first.click()
    expect(page.get_by_text("ke-hoach.pdf")).to_be_visible()
    expect(page.get_by_text("Trần Thị Bích").first).to_be_visible()
    office.keep("officer-2-result")
    press(page, "Duyệt: hoàn thành")
    page.get_by_text("đã hoàn thành").first.wait_for()


def test_a_leader_reads_one_page_and_takes_the_report_home(
    issued: Served, sit_down: SitDown
) -> None:
    desk = sit_down(accept_downloads=True)
    page = desk.sign_in("lanh.dao")
    page.get_by_role("link", name="Báo cáo").click()
    expect(page.get_by_text("Đang thực hiện trong hạn").first).to_be_visible()
    desk.keep("leader-1-report")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Xuất Excel").or_(
            page.get_by_role("button", name="Xuất Excel")
        ).click()
    assert taken.value.suggested_filename.endswith(".xlsx")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Xuất Word").click()
    assert taken.value.suggested_filename.endswith(".docx")
    press(page, "Soạn báo cáo để ban hành")
    page.get_by_role("heading", name=re.compile("Báo cáo")).wait_for()
    page.get_by_role("img", name=re.compile("Trang 1")).wait_for()
    desk.keep("leader-2-draft")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Tải .docx").click()
    assert taken.value.suggested_filename.endswith(".docx")


def test_an_admin_gives_an_account_and_takes_it_away(served: Served, sit_down: SitDown) -> None:
    served.serve("2025-02-17T09:00")
    admin = sit_down()
    page = admin.sign_in("quan.tri")
    page.get_by_role("link", name="Người dùng").click()
    page.get_by_label("Họ và tên").fill("Nguyễn Thị Mới")
    page.get_by_label("Tên đăng nhập").fill("nguyen.moi")
    page.get_by_label("Vai trò").first.select_option(label="lãnh đạo")
    page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
    page.get_by_label("Nhập lại mật khẩu").fill(PASSWORD)
    press(page, "Thêm người dùng")
    page.get_by_text("nguyen.moi").first.wait_for()
    admin.keep("admin-1-people")
    other = sit_down()
    fresh = other.sign_in("nguyen.moi")
    expect(fresh.get_by_role("link", name="Người dùng")).to_have_count(0)
    fresh.goto(f"{served.url}/nguoi-dung")
    expect(fresh.get_by_text("không được làm việc này")).to_be_visible()
    page.goto(f"{served.url}/nguoi-dung/nguyen.moi")
    admin.keep("admin-2-person")
    page.get_by_label(re.compile("khóa|đăng nhập được", re.IGNORECASE)).first.click()
    press(page, "Lưu")
    until(lambda: "dang-nhap" in _where(fresh, f"{served.url}/"))


def _where(page: Page, url: str) -> str:
    page.goto(url)
    return page.url
