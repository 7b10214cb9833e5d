"""What the tests of notices need: an upload, the hidden fields of a form, the file of the draft."""

import html
import re
from pathlib import Path
from typing import Any

from tests.integration.web.conftest import Web
from workflow.web.working import work_off

KEY = "thong-bao-ket-luan-tai-hoi-nghi-trien-khai-thi-diem-hoc-ba"
DRAFT = f"/thong-bao/ban-nhap/{KEY}"
HTMX = {"HX-Request": "true"}


def bring(web: Web, content: bytes, name: str = "thông báo.txt", **more: str) -> Any:
    """Send a notice in: a page leads on while it is read."""
    form = {**hidden(web.clerk.get("/thong-bao/doc").text), **more}
    return web.clerk.post("/thong-bao/doc", data=form, files={"tep": (name, content)})


def upload(web: Web, content: bytes, name: str = "thông báo.txt", **more: str) -> Any:
    """Send a notice in and return where that leads when it has been read."""
    answer = bring(web, content, name, **more)
    if answer.status_code != 303:
        return answer
    assert work_off(lambda: web.app) == 1
    return web.clerk.get(answer.headers["Location"])


def hidden(text: str, path: str = "") -> dict[str, str]:
    """Return the hidden fields of the first form that goes to a path."""
    form = re.search(rf'<form[^>]*action="[^"]*{re.escape(path)}".*?</form>', text, re.DOTALL)
    if not path or form is None:
        found = re.search(r'<form method="post" action="/thong-bao.*?</form>', text, re.DOTALL)
        assert found, text
        form = found
    fields = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form[0])
    return {name: html.unescape(value) for name, value in fields}


def declared(web: Web) -> Path:
    return web.app.home / "directives" / f"{KEY}.yaml"


def numbered(web: Web) -> None:
    """Write number and day into the draft, as for a notice that was issued."""
    text = declared(web).read_text("utf-8")
    text = text.replace(
        "  place: Đắk", "  code_number: 215\n  issued_date: 2025-02-12\n  place: Đắk"
    )
    declared(web).write_text(text, "utf-8")
