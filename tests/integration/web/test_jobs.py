"""Long work: ordered on a page, carried out beside the site, and never done twice."""

import time
from datetime import datetime
from threading import Event

import pytest
from starlette.testclient import TestClient
from structlog.testing import capture_logs

from tests.integration.web.conftest import ORIGIN, PEOPLE, Web
from workflow.app import App
from workflow.domain.job import Job, JobKind, JobState, Progress
from workflow.domain.person import Role
from workflow.errors import InputError
from workflow.usecases.order_job import order_job
from workflow.usecases.start_job import LEASE, MOST_TRIES, start_job
from workflow.web import bell, holding, working
from workflow.web.working import Work, work_off

CLERK = PEOPLE[Role.RECORDS_CLERK][0]


class Counting:
    """Work in three parts; it keeps what it was asked and how often it was begun.

    `lost`, when there is any, is done in its place.
    """

    def __init__(self) -> None:
        self.begun = 0
        self.seen: list[str] = []
        self.web: Web | None = None
        self.url = ""
        self.lost: Work | None = None

    def __call__(self, app: App, job: Job, progress: Progress) -> str:
        if self.lost:
            return self.lost(app, job, progress)
        self.begun += 1
        if job.asked.get("wrong"):
            raise InputError("Chưa có gì để làm: hãy chọn ít nhất một đơn vị.")
        if job.asked.get("bug"):
            raise ZeroDivisionError
        for done in range(3):
            progress(done, 3)
            if self.web:
                self.seen.append(self.web.clerk.get(self.url).text)
        return "/thong-bao?xong=1"


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Counting:
    counting = Counting()
    monkeypatch.setattr(working, "WORK", {JobKind.REPORT: counting})
    return counting


def order(web: Web, **asked: object) -> str:
    job = order_job(web.app.desk, web.app.secrets, JobKind.REPORT, CLERK, asked)
    return f"/cong-viec/{job.key}"


def is_done(web: Web, url: str) -> bool:
    """Tell whether the page of the work leads on to its result."""
    return web.clerk.get(url).headers.get("Location") == "/thong-bao?xong=1"


def test_work_shows_how_far_it_has_come_and_leads_on_when_it_is_done(
    web: Web, counting: Counting
) -> None:
    url = order(web)
    waiting = web.clerk.get(url).text
    assert "chờ đến lượt" in waiting
    assert 'http-equiv="refresh"' in waiting
    counting.web, counting.url = web, url
    assert work_off(lambda: web.app) == 1
    assert [f"{n}/3" in text for n, text in enumerate(counting.seen)] == [True] * 3
    assert all('hx-trigger="load delay:300ms, every 1s"' in text for text in counting.seen)
    assert is_done(web, url)
    part = web.clerk.get(f"{url}/tien-do", headers={"HX-Request": "true"})
    assert (part.status_code, part.headers["HX-Redirect"]) == (204, "/thong-bao?xong=1")
    assert work_off(lambda: web.app) == 0


def test_a_person_sees_only_their_own_work_and_the_administrator_all(
    web: Web, counting: Counting
) -> None:
    url = order(web)
    seen = {role: web.as_(role).get(url).status_code for role in Role}
    assert seen == {
        Role.RECORDS_CLERK: 200,
        Role.OFFICER: 404,
        Role.LEADER: 404,
        Role.ADMIN: 200,
    }
    assert web.officer.get(f"{url}/tien-do").status_code == 404


def test_what_can_be_put_right_is_said_and_a_bug_is_only_apologised_for(
    web: Web, counting: Counting
) -> None:
    wrong, bug, right = order(web, wrong=True), order(web, bug=True), order(web)
    assert work_off(lambda: web.app) == 3
    assert "hãy chọn ít nhất một đơn vị" in web.clerk.get(wrong).text
    text = web.clerk.get(bug).text
    assert "lỗi ngoài dự kiến" in text
    assert "ZeroDivision" not in text
    assert is_done(web, right)


def test_work_of_a_dead_process_is_taken_again_when_its_lease_ends_and_done_once(
    web_on_each: Web, counting: Counting
) -> None:
    web = web_on_each
    url = order(web)
    taken = start_job(web.app.desk)
    assert taken
    assert taken.state is JobState.RUNNING
    assert work_off(lambda: web.app) == 0
    web.clock.wait(seconds=LEASE.total_seconds() + 1)
    assert work_off(lambda: web.app) == 1
    assert work_off(lambda: web.app) == 0
    assert counting.begun == 1
    assert is_done(web, url)


def test_work_that_was_begun_three_times_and_never_ended_is_given_up_with_a_sentence(
    web_on_each: Web, counting: Counting
) -> None:
    web = web_on_each
    url = order(web)
    for _ in range(MOST_TRIES):
        assert start_job(web.app.desk)
        web.clock.wait(seconds=LEASE.total_seconds() + 1)
    with capture_logs() as said:
        assert work_off(lambda: web.app) == 1
    assert [line["event"] for line in said] == ["job_given_up"]
    assert counting.begun == 0
    told = web.clerk.get(url).text
    assert "đã bắt đầu 3 lần" in told
    assert "hãy xem lại" in told
    assert work_off(lambda: web.app) == 0


def test_who_lost_the_work_stops_quietly_and_the_other_brings_it_to_its_end(
    web_on_each: Web, counting: Counting
) -> None:
    web = web_on_each
    url = order(web)

    def too_slow(app: App, job: Job, progress: Progress) -> str:
        web.clock.wait(seconds=LEASE.total_seconds() + 1)
        counting.lost = None
        assert work_off(lambda: web.app) == 1
        progress(1, 3)
        return "/khong-den-day"

    counting.lost = too_slow
    with capture_logs() as said:
        assert work_off(lambda: web.app) == 1
    assert [line["event"] for line in said] == ["job_lost"]
    assert is_done(web, url)


def test_one_part_that_takes_long_keeps_its_worker(
    web: Web, counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holding, "BEAT", 0.01)
    order(web)

    def slow(app: App, job: Job, progress: Progress) -> str:
        for _ in range(3):
            web.clock.wait(seconds=LEASE.total_seconds() - 1)
            until = time.monotonic() + 20
            while lease_of(web, job.key) < web.clock.now() + LEASE:
                assert time.monotonic() < until, "nobody held it longer"
        assert work_off(lambda: web.app) == 0, "nobody else takes it"
        return "/thong-bao"

    counting.lost = slow
    assert work_off(lambda: web.app) == 1


def lease_of(web: Web, key: str) -> datetime:
    with web.app.desk.store.read() as tx:
        until = tx.jobs.job(key).lease_until
    assert until
    return until


def test_the_site_carries_work_out_by_itself_while_it_is_served(
    web: Web, counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bell, "PAUSE", 0.01)
    url = order(web)
    served = web.stranger()
    served.cookies.update(dict(web.clerk.cookies))
    with served:
        until = time.monotonic() + 20
        while served.get(url).status_code != 303:
            assert time.monotonic() < until, "nothing was carried out"
    assert counting.begun == 1


def test_work_that_the_end_of_the_site_interrupts_is_free_at_once(
    web: Web, counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = order(web)
    stopping = Event()
    monkeypatch.setattr(stopping, "is_set", iter([False, True, True]).__next__)
    assert work_off(lambda: web.app, stopping) == 1
    assert counting.begun == 1
    assert not is_done(web, url)
    assert work_off(lambda: web.app) == 1
    assert counting.begun == 2
    assert is_done(web, url)


@pytest.mark.parametrize("place", ["/cong-viec/a%00b", "/du-thao/moi?thong_bao=%00"])
def test_a_sign_that_no_text_holds_is_no_bug(web_on_each: Web, place: str) -> None:
    browser = TestClient(
        web_on_each.site,
        headers=ORIGIN,
        cookies=web_on_each.officer.cookies,
        raise_server_exceptions=False,
    )
    assert browser.get(place).status_code in {200, 404, 422}
