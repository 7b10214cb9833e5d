"""A served office, a real mail server that keeps every mail, and people in front of Chromium.

With DONDOC_ARTEFACTS each page that was looked at is kept there as a picture.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message as Mail
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from workflow.cli.clock import SystemClock
from workflow.demo.mailbox import PostOffice

CHROMIUM = "/usr/bin/chromium"
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
PASSWORD = "một câu ngắn dễ nhớ"  # noqa: S105
PEOPLE = {
    "van.thu": ("Lê Thị Văn", "records_clerk"),
    "chuyen.vien": ("Trần Quốc Bảo", "officer"),
    "lanh.dao": ("Phạm Thị Lan", "leader"),
    "quan.tri": ("Hoàng Minh Tuấn", "admin"),
}
NOTICE = "hoc-ba-so-2025"
ONE_BY_ONE = """import json, sys
from workflow.cli.main import main
sys.exit(any(main(line) for line in json.loads(sys.argv[1])))"""
SCRIPT = Path(sys.executable).with_name("dondoc")
CLEAN = {key: value for key, value in os.environ.items() if not key.startswith("DONDOC_")}
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")
PATIENCE = 30.0


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Return a browser; while it is open its library holds the event loop of the whole process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@dataclass
class Served:
    """An office, served from a day on; its mails go to a real server."""

    home: Path
    post: PostOffice
    process: subprocess.Popen[str] | None = None
    url: str = ""

    def dondoc(self, *commands: Sequence[str | Path]) -> None:
        """Run commands in the office, one after the other, in one process: to start is slow."""
        lines = [["--home", str(self.home), *map(str, command)] for command in commands]
        done = subprocess.run(
            [sys.executable, "-P", "-c", ONE_BY_ONE, json.dumps(lines)],
            env={**CLEAN, "NO_COLOR": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    def move_in(self, made: Path) -> None:
        """Take over everything of an office made before; its mails go to this one's server."""
        shutil.copytree(made, self.home, dirs_exist_ok=True)
        self.home.joinpath("dondoc.toml").write_text(
            f'[smtp]\nhost = "127.0.0.1"\nport = {self.post.port}\nsecurity = "none"\n'
            'sender_email = "don-doc@so.example"\nsender_name = "Sở Giáo dục và Đào tạo"\n'
            '[web]\npublic_url = "http://don-doc.so.example"\n',
            encoding="utf-8",
        )

    def serve(self, moment: str) -> None:
        """Begin to serve, the clock set to a moment."""
        self.process = subprocess.Popen(
            [SCRIPT, "--home", self.home, "--today", moment, "serve"],
            env={**CLEAN, "DONDOC_WEB__PORT": "0", "DONDOC_TICK_SECONDS": "1"},
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        assert self.process.stderr
        told = ""
        while not (found := ADDRESS.search(told)):
            line = self.process.stderr.readline()
            assert line, f"the office is not served: {told}"
            told += line
        self.url = found[0].rstrip("/")

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.communicate(timeout=60)
            self.process = None

    def mails_to(self, address: str) -> Sequence[Mail]:
        """Return the mails that have come to an address, the oldest first."""
        taken = [d for d in self.post.deliveries if d.recipient == address]
        return [message_from_bytes(delivery.path.read_bytes()) for delivery in taken]

    def wait_for_mail(self, address: str, count: int = 1) -> Mail:
        """Wait until so many mails have come, and return the last."""
        until(lambda: len(self.mails_to(address)) >= count)
        return self.mails_to(address)[-1]


def until(is_so: Callable[[], bool]) -> None:
    """Look again and again, until it is so or patience ends."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "it has not come to be so"
        time.sleep(0.1)


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office with its accounts, founded by the commands of the README; take a copy."""
    folder = tmp_path_factory.mktemp("founded")
    with PostOffice(folder / "thu", SystemClock()) as post:
        office = Served(home=folder / "so", post=post)
        typed = folder / "mat-khau.txt"
        typed.write_text(PASSWORD, encoding="utf-8")
        given = ("--password-from", typed)
        office.dondoc(
            ("init", office.home),
            *(
                ("person", "add", login, "--name", name, "--role", role, *given)
                for login, (name, role) in PEOPLE.items()
            ),
        )
    return office.home


@pytest.fixture
def served(founded: Path, tmp_path: Path) -> Iterator[Served]:
    """Return an office with its accounts, not served yet."""
    with PostOffice(tmp_path / "thu", SystemClock()) as post:
        office = Served(home=tmp_path / "so", post=post)
        office.move_in(founded)
        yield office
        office.stop()


@dataclass
class Desk:
    """Somebody in front of a browser; what the browser asks for elsewhere is written down."""

    page: Page
    url: str
    elsewhere: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(f"{self.url}{path}")
        return self.page

    def sign_in(self, login: str) -> Page:
        page = self.open("/dang-nhap")
        page.get_by_label("Tên đăng nhập").fill(login)
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()
        page.get_by_role("heading", name="Việc của tôi", level=1).wait_for()
        return page

    def keep(self, name: str) -> None:
        """Keep a picture of the page for people to look at."""
        if folder := os.environ.get("DONDOC_ARTEFACTS"):
            path = Path(folder) / "web" / f"{name}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            self.page.wait_for_load_state("networkidle")
            self.page.screenshot(path=path, full_page=True)


@pytest.fixture
def sit_down(chromium: Browser, served: Served) -> Iterator[Callable[..., Desk]]:
    """Return a maker of people in front of browsers of their own: ``sit_down(width=360)``."""
    opened: list[tuple[BrowserContext, Desk]] = []

    def sit(width: int = 1280, **options: Any) -> Desk:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            **options,
        )
        desk = Desk(context.new_page(), served.url)
        _watch(desk)
        opened.append((context, desk))
        return desk

    yield sit
    for context, desk in opened:
        context.close()
        assert desk.elsewhere == [], "a request left the office's network"
        assert desk.wrong == [], "the browser complained"


def _watch(desk: Desk) -> None:
    def note(request: Any) -> None:
        if not request.url.startswith((desk.url, "data:", "blob:")):
            desk.elsewhere.append(request.url)

    def complain(message: Any) -> None:
        if message.type == "error" and "status of 4" not in message.text:
            desk.wrong.append(message.text)

    desk.page.on("request", note)
    desk.page.on("console", complain)
    desk.page.on("pageerror", lambda error: desk.wrong.append(str(error)))
