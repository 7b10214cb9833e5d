"""A notice of the office's own: put before its signer, issued on its page, and its duties open."""

import shutil
from datetime import date

import pytest

from tests.integration.web.conftest import NOTICE, Web
from workflow.cli.office import directive_path
from workflow.domain.audit import Actor
from workflow.domain.outgoing import DocumentState
from workflow.ports.which import Which
from workflow.usecases.submit_notice import submit_notice
from workflow.usecases.take_step import Hand

PAGE = f"/du-thao/{NOTICE}"


@pytest.fixture
def submitted(web: Web) -> Web:
    """Return the office in which the officer put the real notice before its signer."""
    path = directive_path(web.app.home, web.app.home / "directives" / f"{NOTICE}.yaml")
    if not path.exists():
        shipped = directive_path(web.app.home, type(path)(f"{NOTICE}.yaml"))
        shutil.copy(shipped, path)
    hand = Hand(actor=Actor(name="Trần Quốc Bảo (chuyen.vien)"))
    submit_notice(web.app.desk, web.app.library.directive(path), hand)
    return web


def issue(web: Web, seen: str = "2") -> int:
    form = {"form_key": "mot-khoa-du-dai-cho-viec-nay", "seen": seen}
    return web.clerk.post(f"{PAGE}/ban-hanh", data=form).status_code


def test_the_page_shows_it_as_it_prints_and_offers_to_issue_it(submitted: Web) -> None:
    text = submitted.clerk.get(PAGE).text
    assert "Ban hành, lấy số hôm nay và giao việc" in text
    assert "Ban hành do văn thư thực hiện" in submitted.officer.get(PAGE).text


def test_issuing_numbers_it_and_opens_its_duties_at_once(submitted: Web) -> None:
    assert issue(submitted) == 303
    assert issue(submitted) == 303
    with submitted.app.desk.store.read() as tx:
        document, duties = tx.document(NOTICE), tx.assignments(Which(notice=NOTICE))
        notice = tx.notice(NOTICE)
    assert (document.state, document.code_number) == (DocumentState.ISSUED, 215)
    assert notice.head.issued_date == date(2025, 2, 12)
    assert len(duties) > 100


def test_somebody_who_saw_an_older_state_is_told(submitted: Web) -> None:
    assert issue(submitted, seen="1") == 409
    with submitted.app.desk.store.read() as tx:
        assert tx.document(NOTICE).state is DocumentState.SUBMITTED
