"""A program is told the same as a person: the same rows, in the same order, as many."""

import re
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest

from tests.integration.web.conftest import NOTICE, Web
from tests.integration.web.papers import CHASE_DAY, DAK_MIL, HAND, issue, remind
from tests.integration.web.programs import program
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.domain.person import Role
from workflow.usecases.discard_draft import discard_draft
from workflow.usecases.draft_chase import Chase, draft_chase


@pytest.fixture
def busy(web_on_each: Web) -> Web:
    """Return the office on 06/03: two units were chased, one more draft waits, one was dropped."""
    issue(web_on_each)
    for unit, is_kept in (("phong-gddt-cu-jut", True), ("phong-gddt-dak-glong", False)):
        chase = Chase(notice=NOTICE, respond_by=CHASE_DAY.replace(day=14), units=(unit,))
        (draft,) = draft_chase(web_on_each.app.desk, chase, HAND)
        if not is_kept:
            discard_draft(
                web_on_each.app.desk, draft.key, replace(HAND, note="soạn nhầm đơn vị này")
            )
    return web_on_each


def listed(web: Web, name: str, **asked: str) -> Any:
    """Return what a program gets when it lists something."""
    answer = program(web, Role.ADMIN).get(f"/api/v1/{name}", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def linked(web: Web, url: str, to: str) -> list[str]:
    """Return what the rows of a page lead to, each once, in the order of the page."""
    table = web.admin.get(url).text.partition("<tbody>")[2]
    return [unquote(key) for key in dict.fromkeys(re.findall(rf'href="{to}([^"?]+)"', table))]


def keys(page: Any) -> list[str]:
    return [row["key"] for row in page["items"]]


def test_documents_are_listed_alike(busy: Web) -> None:
    page = listed(busy, "documents")
    assert keys(page) == linked(busy, "/du-thao", "/du-thao/")
    states = [row["state"] for row in page["items"]]
    assert states == ["draft", "issued", "issued", "issued", "discarded"]
    numbers = [row["code_number"] for row in page["items"]]
    assert (numbers, page["total"]) == ([None, 217, 216, 215, None], 5)
    issued = listed(busy, "documents", state="issued", purpose="chase", limit="1")
    assert (issued["total"], keys(issued)) == (2, keys(page)[1:2])
    with busy.app.desk.store.read() as tx:
        chased: OutgoingDocument = tx.document(keys(issued)[0])
    assert chased.state is DocumentState.ISSUED
    assert issued["items"][0]["about"] == list(chased.about) != []


def test_mails_are_listed_alike_with_the_duties_that_they_speak_of(busy: Web) -> None:
    remind(busy, CHASE_DAY)
    page = listed(busy, "mails")
    assert keys(page) == linked(busy, "/thu", "/thu/")
    assert (len(keys(page)), page["total"]) == (50, 52)
    about = next(row["about"] for row in page["items"] if row["kind"] == "reminder")
    assert about[0]["action"].startswith("Lập, gửi kế hoạch thí điểm học bạ số")
    sent = listed(busy, "mails", state="sent", kind="dispatch", unit=DAK_MIL)
    assert [row["kind"] for row in sent["items"]] == ["dispatch", "dispatch"]
    assert program(busy, Role.ADMIN).get("/api/v1/mails/khong-co").status_code == 404


def test_notices_and_changes_are_listed_alike(busy: Web) -> None:
    notices = listed(busy, "notices", words="hoc ba so")
    assert (notices["total"], keys(notices)) == (1, linked(busy, "/thong-bao", "/thong-bao/"))
    (line,) = notices["items"]
    assert (line["head"]["code_number"], line["obligations"]) == (215, 17)
    trail = listed(busy, "audit", subject=NOTICE)
    moves = [entry["move"] for entry in trail["items"]]
    assert (moves, trail["total"]) == (["adopt", "issue", "draft"], 3)
    page = busy.admin.get(f"/nhat-ky?doi_tuong={NOTICE}").text
    assert page.count("<tr>") == 1 + 50
    opened = listed(busy, "audit", move="open")
    assert f"{opened['total']} dòng" in busy.admin.get("/nhat-ky?viec=open").text
