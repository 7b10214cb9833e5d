"""Every screen of every role: nothing that keeps a person out (axe-core, WCAG 2.2 AA), on a wide
screen and on a telephone, with a keyboard alone, and nothing asked of another network."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e.web.conftest import NOTICE, PEOPLE, Desk, Served
from workflow.cli.clock import SystemClock
from workflow.demo.mailbox import PostOffice
from workflow.domain.person import Role
from workflow.web.menu import MENU, menu_for

ISSUED = Path(__file__).parents[3] / "examples" / "dak-nong-2025" / "notice.txt"
AXE = Path(__file__).with_name("axe-4.14.1.min.js").read_text(encoding="utf-8")
ASKED = """async () => (await axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
})).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(" | ")}`)"""
SitDown = Callable[..., Desk]
WIDTHS = (1280, 360)


def complaints(desk: Desk, name: str) -> list[str]:
    """Look at the page as it is on a wide screen, and as it is when the screen is a telephone's."""
    desk.page.evaluate(AXE)
    found: list[str] = []
    for width in WIDTHS:
        desk.page.set_viewport_size({"width": width, "height": 900})
        desk.keep(f"{name}-{width}")
        found += [f"{width}: {each}" for each in desk.page.evaluate(ASKED)]
        found += [f"{width}: too wide"] if is_too_wide(desk) else []
    return found


def is_too_wide(desk: Desk) -> bool:
    wide: bool = desk.page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )
    return wide


DETAILS = {
    "/thong-bao": "main a[href^='/thong-bao/hoc-ba-so']",
    "/nhiem-vu": "main a[href^='/nhiem-vu/hoc-ba-so']",
    "/du-thao": "main td a[href^='/du-thao/']",
    "/don-vi": "main a[href^='/don-vi/']",
    "/thu": "main td a[href^='/thu/']",
    "/mau": "main a[href^='/mau/']",
}
"""Where a list leads to a page of one thing."""


@pytest.fixture(scope="session")
def busy_home(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office in which something of every kind has happened; take a copy."""
    folder = tmp_path_factory.mktemp("busy")
    with PostOffice(folder / "thu", SystemClock()) as post:
        office = Served(home=folder / "so", post=post)
        office.move_in(founded)
        plan = f"{NOTICE}.1-ke-hoach"
        morning = ("--today", "2025-02-24")
        asked = ("extend", f"{plan}.phong-gddt-dak-glong", "--ask", "2025-03-07")
        office.dondoc(
            ("--today", "2025-02-12", "issue", f"{NOTICE}.yaml"),
            (*morning, "submit", f"{plan}.phong-gddt-cu-jut", "--number", "31"),
            (*morning, *asked, "--reason", "Ba xã vùng xa chưa gửi danh sách"),
            ("--today", "2025-03-03", "chase", NOTICE),
            ("--today", "2025-03-03T09:00", "tick"),
        )
    return office.home


@pytest.fixture
def busy(served: Served, busy_home: Path) -> Served:
    """Return that office, served."""
    served.move_in(busy_home)
    served.serve("2025-03-03T09:05")
    return served


def pages_of(desk: Desk, role: Role) -> list[str]:
    """Return every screen of a role, with one page of each kind of thing behind it."""
    found = []
    for entry in menu_for(role):
        desk.open(entry.url)
        found.append(entry.url)
        link = desk.page.locator(DETAILS.get(entry.url, "#none")).first
        if link.count():
            found.append(link.get_attribute("href") or "")
        if help_link := desk.page.locator("a.help").get_attribute("href"):
            found.append(help_link)
    return [*found, "/mat-khau"]


@pytest.mark.parametrize("login", ["van.thu", "quan.tri"])
def test_no_screen_keeps_anybody_out(busy: Served, sit_down: SitDown, login: str) -> None:
    desk = sit_down()
    desk.sign_in(login)
    told: dict[str, Any] = {}
    for path in pages_of(desk, Role(PEOPLE[login][1])):
        answer = desk.page.goto(f"{busy.url}{path}")
        assert answer is not None
        assert answer.ok, (path, answer.status)
        told[path] = complaints(desk, f"{login}{path.replace('/', '_')[:80]}")
    assert len(told) >= len(menu_for(Role(PEOPLE[login][1]))) * 2
    assert {path: found for path, found in told.items() if found} == {}


def test_every_list_leads_to_a_page_of_one_thing(busy: Served, sit_down: SitDown) -> None:
    desk = sit_down()
    desk.sign_in("van.thu")
    missing = []
    for url, link in DETAILS.items():
        desk.open(url)
        if not desk.page.locator(link).count():
            missing.append(url)
    assert missing == []


def test_somebody_without_a_mouse_gets_in_and_to_a_screen(
    served: Served, sit_down: SitDown
) -> None:
    served.serve("2025-02-12T09:00")
    desk = sit_down()
    page = desk.open("/dang-nhap")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("van.thu")
    page.keyboard.press("Tab")
    page.keyboard.type("một câu ngắn dễ nhớ")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Việc của tôi", level=1).wait_for()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").startswith("Nhiệm vụ"):
            break
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Nhiệm vụ", level=1).wait_for()


def test_the_menu_is_a_page_for_each_entry() -> None:
    assert len({entry.url for entry in MENU}) == len(MENU) == 12


def test_the_review_of_a_notice_keeps_nobody_out(served: Served, sit_down: SitDown) -> None:
    served.serve("2025-02-12T09:00")
    desk = sit_down()
    desk.sign_in("van.thu")
    page = desk.open("/thong-bao/doc")
    page.get_by_label("Tệp thông báo").set_input_files(ISSUED)
    page.get_by_role("button", name="Đọc thông báo").click()
    page.get_by_role("heading", name="Xác nhận và giao việc").wait_for()
    assert complaints(desk, "review") == []
    for box in page.get_by_role("checkbox", name="Chọn việc").all()[:2]:
        box.check()
    page.get_by_role("button", name="Sửa cùng lúc").click()
    page.get_by_role("heading", name="Sửa 2 việc").wait_for()
    assert complaints(desk, "review-two-duties") == []
    page.get_by_label("Việc phải làm").first.fill("Tổng kết thí điểm trên toàn tỉnh")
    page.get_by_role("button", name="Ghi tất cả vào tệp").click()
    page.get_by_role("heading", name="Đã ghi").wait_for()
    offers = page.get_by_role("button", name="Lấy gợi ý:")
    left = offers.count() - 1
    offers.first.click()
    expect(offers).to_have_count(left)
    assert complaints(desk, "review-saved") == []
