"""The check of the audit trail, ordered and followed by programs."""

from sqlalchemy import create_engine, text
from starlette.testclient import TestClient

from tests.integration.web.conftest import NOTICE, Web
from tests.integration.web.programs import fresh, program
from workflow.domain.job import JobKind
from workflow.domain.person import Role
from workflow.usecases.order_job import order_job
from workflow.web.working import work_off

DUTY = f"{NOTICE}.1-ke-hoach.phong-gddt-cu-jut"


def an_office(web: Web) -> Web:
    web.adopt()
    return web


def order_check(caller: TestClient, subject: str, key: dict[str, str] | None = None) -> str:
    """Order a check of the trail and return where it is followed."""
    asked = {"subject": subject}
    ordered = caller.post("/api/v1/audit/verification", json=asked, headers=key or fresh())
    assert (ordered.status_code, ordered.json()["state"]) == (202, "waiting")
    return ordered.headers["Location"]


def test_a_check_of_the_trail_is_ordered_once_and_followed_by_who_ordered_it(web: Web) -> None:
    leader, other = program(an_office(web), Role.LEADER), program(web, Role.LEADER)
    key = fresh()
    url = order_check(leader, "", key)
    assert order_check(leader, "", key) == url
    assert (leader.get(url).json()["answer"], other.get(url).status_code) == (None, 404)
    assert program(web, Role.OFFICER).get(url).status_code == 403
    assert work_off(lambda: web.app) == 1
    found = leader.get(url).json()
    assert (found["state"], found["words"]) == ("done", "")
    assert found["answer"]["is_whole"] is True
    assert found["answer"]["checked"] > 8


def test_a_check_says_which_row_was_changed_by_hand(web: Web) -> None:
    leader = program(an_office(web), Role.LEADER)
    engine = create_engine(f"sqlite:///{web.app.home / 'dondoc.db'}")
    with engine.begin() as connection:
        wrong = text("update audit set actor = 'ai đó' where subject = :code and seq = 1")
        connection.execute(wrong, {"code": DUTY})
    engine.dispose()
    url, unknown = order_check(leader, DUTY), order_check(leader, "khong-co")
    assert work_off(lambda: web.app) == 2
    answer = leader.get(url).json()["answer"]
    assert answer["is_whole"] is False
    assert [(row["subject"], row["seq"]) for row in answer["broken"]] == [(DUTY, 1)]
    failed = leader.get(unknown).json()
    assert (failed["state"], failed["answer"]) == ("failed", None)
    assert "khong-co" in failed["words"]


def test_other_long_work_is_no_check(web: Web) -> None:
    admin = program(web, Role.ADMIN)
    job = order_job(web.app.desk, web.app.secrets, JobKind.REPORT, "van.thu", {})
    assert admin.get(f"/api/v1/audit/verification/{job.key}").status_code == 404
