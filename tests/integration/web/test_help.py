"""Every screen of the menu leads to its help, in five blocks."""

import re

import pytest

from tests.integration.web.conftest import Web
from workflow.web.menu import MENU

BLOCKS = ["Bố cục", "Các nút", "Các ô", "Quy tắc", "Thông báo có thể gặp"]


@pytest.mark.parametrize("url", [entry.url for entry in MENU])
def test_a_screen_is_explained_in_five_blocks(web: Web, url: str) -> None:
    shown = web.admin.get(url) if url in {"/nguoi-dung", "/nhat-ky"} else web.clerk.get(url)
    link = re.search(r'class="help" href="([^"]+)"', shown.text)
    assert link, f"{url} leads to no help"
    text = web.clerk.get(link[1]).text
    assert re.findall(r"<h2>(.*?)</h2>", text) == BLOCKS
    for block in re.split(r"<h2>.*?</h2>", text)[1:]:
        assert len(re.sub(r"<[^>]+>|\s", "", block)) > 40
