"""The office as programs see it: the same rights, the same rules, nothing done twice."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient
from structlog.testing import capture_logs

from tests.integration.web.conftest import NOTICE, Web
from tests.integration.web.programs import fresh, program
from workflow.domain.audit import Actor, Change, Move
from workflow.domain.message import Attempt, MessageState
from workflow.domain.person import Role
from workflow.domain.rights import Deed, may
from workflow.web.api.calling import ClientRight
from workflow.web.api.nouns import NOUNS
from workflow.web.api.schema import schema
from workflow.web.doors import MEGABYTE
from workflow.web.throttle import CALL

LATE_DAY = date(2025, 2, 28)
DUTY = f"{NOTICE}.1-ke-hoach.phong-gddt-cu-jut"
WHY = "một lý do đủ dài để đơn vị hiểu"
ROUTES = [
    (route, method)
    for noun in NOUNS
    for route in noun.router.routes
    if isinstance(route, APIRoute)
    for method in sorted(route.methods or ())
]


def deed_of(route: APIRoute) -> Deed | None:
    asked = [d.call for d in route.dependant.dependencies if isinstance(d.call, ClientRight)]
    return asked[0].deed if asked else None


GUARDED = [(route, method) for route, method in ROUTES if deed_of(route)]


def body_of(route: APIRoute) -> dict[str, Any] | None:
    """Return a body that a route takes, by its description; None when it takes none in JSON."""
    said = schema()["paths"][route.path]["post"].get("requestBody", {"content": {}})["content"]
    if "application/json" not in said:
        return None
    name = said["application/json"]["schema"]["$ref"].rpartition("/")[2]
    shape = schema()["components"]["schemas"][name]
    return {
        field: "2025-02-12"
        if shape["properties"][field].get("format") == "date"
        else "khong-co-that"
        for field in shape.get("required", ())
    }


def late_office(web: Web) -> Web:
    web.adopt()
    web.clock.go(LATE_DAY)
    return web


def post(caller: TestClient, path: str, asked: Any = None, **headers: str) -> Any:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return caller.post(f"/api/v1/{path}", json=asked, headers={**fresh(), **named})


# --- who may what


def test_only_health_is_open_to_all() -> None:
    open_to_all = {route.path for route, _ in ROUTES if deed_of(route) is None}
    assert open_to_all == {"/api/health/live", "/api/health/ready"}


@pytest.mark.parametrize("role", list(Role))
def test_a_program_gets_what_the_table_says_and_no_more(web: Web, role: Role) -> None:
    caller = program(web, role)
    told = {}
    for route, method in GUARDED:
        path = route.path.replace("{code}", "khong-co-that").replace("{key}", "khong-co-that")
        asked = body_of(route) if method == "POST" else None
        answer = caller.request(method, path, json=asked, headers=fresh())
        told[method, route.path] = (answer.status_code, may(role, deed_of(route) or Deed.LOOK))
    forbidden = {key for key, (status, _) in told.items() if status == 403}
    assert forbidden == {key for key, (_, is_allowed) in told.items() if not is_allowed}
    foreign = {key: status for key, (status, _) in told.items() if "{" in key[1] and status != 403}
    too_late = {("POST", "/api/v1/duties/{code}/submit")}  # nothing handed in is told first
    assert {key for key, status in foreign.items() if status != 404} <= too_late


@pytest.mark.parametrize(
    "token",
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer abc",
        f"Bearer {'a' * 43}",
        f"Basic {'a' * 43}",
        "Bearer '--",
    ],
)
def test_without_a_right_token_nothing_is_answered_and_no_body_is_read(
    web: Web, token: str
) -> None:
    stranger = TestClient(web.site, headers={"Authorization": token} if token else {})
    for route, method in GUARDED[:20]:
        answer = stranger.request(method, route.path, content=b"{broken")
        assert answer.status_code == 401, (method, route.path)
        assert answer.json()["error"]["kind"] == "token_needed"
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_token_that_was_taken_away_opens_nothing(web: Web) -> None:
    caller = program(web, Role.OFFICER, "phần mềm cũ")
    assert caller.get("/api/v1/units").status_code == 200
    with web.app.desk.store.begin() as tx:
        (client,) = tx.people.clients()
        ended = type(client)(**{**facts_of(client), "ended_on": LATE_DAY})
        now = web.clock.now()
        by = Actor(name="dondoc")
        change = Change(subject="ung-dung/cu", move=Move.END_CLIENT, actor=by, at=now, state={})
        tx.people.end_client(ended, change)
    assert caller.get("/api/v1/units").status_code == 401


def facts_of(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def test_a_signed_in_browser_is_no_program(web: Web) -> None:
    assert web.officer.get("/api/v1/duties").status_code == 401


def test_who_calls_too_often_waits(web: Web) -> None:
    caller = program(web, Role.OFFICER, "bận rộn")
    throttle = web.site.state.around.throttle
    for _ in range(599):
        throttle.count(CALL, "call", "bận rộn")
    assert caller.get("/api/v1/units").status_code == 200
    answer = caller.get("/api/v1/units")
    assert answer.status_code == 429
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert program(web, Role.OFFICER).get("/api/v1/units").status_code == 200


# --- what is done


def test_a_duty_goes_its_way_and_the_trail_says_which_program_did_what(web: Web) -> None:
    officer, leader = program(late_office(web), Role.OFFICER, "cổng số"), program(web, Role.LEADER)
    unit = {"X_On_Behalf_Of": "phong-gddt-cu-jut"}
    asked = {"day": "2025-03-20", "reason": WHY}
    assert post(officer, f"duties/{DUTY}/receive", **unit).status_code == 200
    assert post(officer, f"duties/{DUTY}/ask-extension", asked, **unit).status_code == 200
    granted = post(leader, f"duties/{DUTY}/grant-extension", {}).json()
    assert (granted["duty"]["last_day"], granted["duty"]["overdue"]) == ("2025-03-20", False)
    files = {"files": ("../../báo cáo.txt", "kết quả".encode(), "text/plain")}
    said = {"report_number": "15", "report_date": "2025-02-27", "reason": "kèm phụ lục"}
    headers = {**fresh(), "X-On-Behalf-Of": "phong-gddt-cu-jut"}
    handed = officer.post(f"/api/v1/duties/{DUTY}/submit", data=said, files=files, headers=headers)
    assert handed.status_code == 200, handed.text
    assert handed.json()["submissions"][0]["files"][0]["name"] == "báo cáo.txt"
    assert post(leader, f"duties/{DUTY}/return", {"reason": WHY}).json()["duty"]["owed"] is True
    assert post(officer, f"duties/{DUTY}/nil-return", {"reason": WHY}).status_code == 200
    done = post(leader, f"duties/{DUTY}/accept").json()
    assert [each["move"] for each in done["timeline"]] == [
        *("open", "receive", "ask_extension", "grant_extension", "submit", "return"),
        *("submit_nil", "accept"),
    ]
    assert done["timeline"][1]["actor"] == "ứng dụng cổng số"
    assert "Cư Jút" in done["timeline"][1]["on_behalf_of"]
    again = post(leader, f"duties/{DUTY}/accept")
    assert (again.status_code, again.json()["error"]["kind"]) == (409, "wrong_step")


def test_the_rest_of_the_steps_are_there(web: Web) -> None:
    officer = program(late_office(web), Role.OFFICER)
    duties = officer.get("/api/v1/duties", params={"state": "overdue"}).json()["items"]
    one, two, three = (duty["code"] for duty in duties[:3])
    assert post(officer, f"duties/{one}/waive", {"reason": WHY}).json()["duty"]["step"] == "waived"
    assert post(officer, f"duties/{two}/cancel", {"reason": WHY}).status_code == 200
    asked = {"day": "2025-03-20", "reason": WHY}
    assert post(officer, f"duties/{three}/ask-extension", asked).status_code == 200
    refused = post(officer, f"duties/{three}/refuse-extension", {"reason": WHY}).json()
    assert refused["duty"]["asked_day"] is None
    standing = officer.get("/api/v1/duties", params={"state": "standing", "limit": 1}).json()
    code = standing["items"][0]["code"]
    assert post(officer, f"duties/{code}/attest").json()["duty"]["step"] == "attested"
    breach = {"happened_on": "2025-02-20", "words": WHY}
    added = post(officer, f"duties/{code}/incidents", breach)
    assert (added.status_code, added.json()["incidents"][0]["words"]) == (201, WHY)


def test_a_chase_goes_from_draft_to_recall(web: Web) -> None:
    clerk = program(late_office(web), Role.RECORDS_CLERK)
    order = {"notice": NOTICE, "respond_by": "2025-03-14", "units": ["phong-gddt-cu-jut"]}
    key = fresh()
    drafted = clerk.post("/api/v1/documents/chase", json=order, headers=key)
    assert drafted.status_code == 201
    assert clerk.post("/api/v1/documents/chase", json=order, headers=key).json() == drafted.json()
    (draft,) = drafted.json()
    path = f"documents/{draft['key']}"
    word = clerk.get(f"/api/v1/{path}/docx")
    assert word.content.startswith(b"PK")
    assert word.headers["Content-Disposition"].startswith("attachment")
    assert post(clerk, f"{path}/submit").json()["document"]["state"] == "submitted"
    assert post(clerk, f"{path}/withdraw", {"reason": WHY}).json()["document"]["state"] == "draft"
    assert post(clerk, f"{path}/submit").status_code == 200
    issued = post(clerk, f"{path}/issue", {})
    assert issued.status_code == 200, issued.text
    assert issued.json()["document"]["code_number"] >= 1
    assert clerk.get("/api/v1/register").json()["items"][0]["document"]["key"] == draft["key"]
    assert clerk.get(f"/api/v1/{path}/docx").content != word.content
    recalled = post(clerk, f"{path}/recall", {"reason": WHY}).json()
    assert recalled["document"]["state"] == "recalled"
    assert clerk.get("/api/v1/documents", params={"state": "draft"}).json()["total"] == 0


def test_a_mail_that_cannot_be_sent_is_queued_again_to_a_better_address(web: Web) -> None:
    clerk = program(late_office(web), Role.RECORDS_CLERK)
    order = {"notice": NOTICE, "respond_by": "2025-03-14", "units": ["phong-gddt-cu-jut"]}
    (draft,) = post(clerk, "documents/chase", order).json()
    assert post(clerk, f"documents/{draft['key']}/issue", {}).status_code == 200
    mail = clerk.get("/api/v1/mails", params={"kind": "dispatch"}).json()["items"][0]
    path = f"mails/{mail['key']}/resend"
    assert (post(clerk, path, {}).status_code, mail["state"]) == (422, "queued")
    refused = Attempt(
        message=mail["key"],
        at=web.clock.now(),
        state=MessageState.FAILED,
        code=550,
        answer="no such user",
    )
    with web.app.desk.store.begin() as tx:
        tx.note([refused])
    assert clerk.get("/api/v1/mails", params={"state": "failed"}).json()["total"] == 1
    assert post(clerk, path, {"to_email": "không phải địa chỉ"}).status_code == 422
    again, key = {"to_email": "moi@cu-jut.example"}, fresh()
    for _ in range(2):
        sent = clerk.post(f"/api/v1/{path}", json=again, headers=key).json()
        assert (sent["state"], sent["to_email"]) == ("queued", "moi@cu-jut.example")
    assert web.moves(mail["key"]) == ["resend"]


def test_a_request_sent_again_acts_once_and_tells_the_present_state(web: Web) -> None:
    officer, key = program(late_office(web), Role.OFFICER), fresh()
    path = f"/api/v1/duties/{DUTY}/nil-return"
    short = officer.post(path, json={"reason": "ngắn"}, headers=key)
    assert short.status_code == 422
    assert officer.post(path, json={"reason": WHY}, headers=key).status_code == 200
    assert post(officer, f"duties/{DUTY}/return", {"reason": WHY}).status_code == 200
    again = officer.post(path, json={"reason": WHY}, headers=key)
    assert (again.status_code, again.json()["duty"]["step"]) == (200, "returned")
    assert web.moves(DUTY) == ["open", "submit_nil", "return"]
    other = officer.post(path, json={"reason": f"{WHY} khác"}, headers=key)
    assert (other.status_code, other.json()["error"]["kind"]) == (422, "key_used")
    elsewhere = program(web, Role.OFFICER).post(path, json={"reason": WHY}, headers=key)
    assert elsewhere.json()["duty"]["step"] == "submitted"


def test_the_second_of_two_is_told_who_changed_what(web: Web) -> None:
    officer = program(late_office(web), Role.OFFICER, "một cửa")
    seen = officer.get(f"/api/v1/duties/{DUTY}").headers["ETag"]
    first = post(officer, f"duties/{DUTY}/receive", If_Match=seen)
    assert (first.status_code, first.headers["ETag"]) == (200, '"2"')
    second = post(officer, f"duties/{DUTY}/nil-return", {"reason": WHY}, If_Match=seen)
    assert second.status_code == 412
    (problem,) = second.json()["error"]["problems"]
    assert problem["words"] == "ứng dụng một cửa: tiếp nhận, 09:00 28/02/2025"
    assert post(officer, f"duties/{DUTY}/nil-return", {"reason": WHY}, If_Match="*").is_success


# --- what is read


def test_figures_are_those_of_the_day(web: Web) -> None:
    officer = program(late_office(web), Role.OFFICER)
    now, then = (
        officer.get("/api/v1/figures", params=p).json() for p in ({}, {"day": "2025-02-12"})
    )
    assert (now["whole"]["open_overdue"], then["whole"]["open_overdue"]) == (8, 0)
    assert (len(now["late"]), then["late"]) == (8, [])
    assert officer.get("/api/v1/figures", params={"day": "2030-01-01"}).status_code == 422


def test_the_trail_is_whole_and_only_for_those_who_may(web: Web) -> None:
    admin = program(late_office(web), Role.ADMIN, "giám sát")
    found = admin.get("/api/v1/audit", params={"subject": "ung-dung/giám sát"}).json()
    assert [entry["move"] for entry in found["items"]] == ["add_client"]
    assert "digest" not in json.dumps(found["items"][0]["state"])


def test_lists_are_cut_into_pages_with_a_constant_number_of_statements(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    leader = program(web, Role.LEADER)
    lists = ("notices", "duties", "documents", "mails", "audit", "units", "register")
    few = {}
    for name in lists:
        statements()
        assert leader.get(f"/api/v1/{name}").status_code == 200
        few[name] = len(statements())
    late_office(web)
    order = {"notice": NOTICE, "respond_by": "2025-03-14"}
    drafted = post(leader, "documents/chase", order)
    assert drafted.status_code == 201, drafted.text
    for name in lists:
        statements()
        page = leader.get(f"/api/v1/{name}", params={"limit": 3, "offset": 2}).json()
        assert few[name] <= len(statements()) <= few[name] + 1 <= 8, name  # links of documents
        assert (page["limit"], page["offset"]) == (3, 2)
        assert len(page["items"]) == max(0, min(3, page["total"] - 2)), name
    whole = leader.get("/api/v1/duties", params={"limit": 200}).json()
    rest = leader.get("/api/v1/duties", params={"limit": 200, "offset": 200}).json()
    codes = [duty["code"] for duty in whole["items"] + rest["items"]]
    assert len(set(codes)) == len(codes) == whole["total"]
    assert leader.get("/api/v1/duties", params={"words": "KE HOACH"}).json()["total"] > 0
    assert leader.get("/api/v1/notices", params={"words": "hoc ba"}).json()["total"] == 1


# --- how it refuses


def test_every_refusal_has_one_shape(web: Web) -> None:
    officer = program(late_office(web), Role.OFFICER)
    big = b" " * (MEGABYTE + 1)
    json_type = {"Content-Type": "application/json", **fresh()}
    duty = f"/api/v1/duties/{DUTY}"
    refusals = {
        "no_route": officer.get("/api/v1/nothing"),
        "not_found": officer.get("/api/v1/duties/khong-co"),
        "method_not_allowed": officer.delete(duty),
        "unreadable": officer.post(f"{duty}/waive", content=b"[" * 100_000, headers=json_type),
        "too_large": officer.post(f"{duty}/waive", content=big, headers=json_type),
        "bad_request": officer.get("/api/v1/duties?state=x&limit=9999999999999999999&lạ=1"),
        "bad_input": officer.get("/api/v1/duties?unit=khong-co"),
        "not_allowed": officer.get("/api/v1/audit"),
    }
    statuses = {}
    for kind, answer in refusals.items():
        error = answer.json()["error"]
        assert set(error) == {"status", "kind", "message", "problems"}
        assert (error["kind"], error["status"]) == (kind, answer.status_code)
        statuses[kind] = answer.status_code
    assert list(statuses.values()) == [404, 404, 405, 400, 413, 422, 422, 403]
    assert refusals["method_not_allowed"].headers["Allow"]
    fields = {p["field"]: p["words"] for p in refusals["bad_request"].json()["error"]["problems"]}
    assert set(fields) == {"query.state", "query.limit", "query.lạ"}
    assert "overdue" in fields["query.state"]


def test_a_bug_is_told_in_the_same_shape(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("workflow.web.api.units.folded", broken)
    caller = program(web, Role.OFFICER)
    patient = TestClient(web.site, headers=dict(caller.headers), raise_server_exceptions=False)
    with capture_logs() as logged:
        error = patient.get("/api/v1/units?words=a").json()["error"]
    assert [each["event"] for each in logged] == ["request_failed"]
    assert (error["status"], error["kind"]) == (500, "bug")


HOSTILE = [
    "<script>alert(1)</script> vì lý do này",
    "../../../etc/passwd và lý do dài",
    "lý do có NUL \x00 ở giữa câu",
    "lý do có nửa cặp \ud800 ở giữa câu",
    "x" * 10 * MEGABYTE,
    10**400,
    1e308,
    ["một", "danh", "sách"],
    {"reason": {"reason": "lồng nhau"}},
    None,
]


@pytest.mark.parametrize("reason", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_refused_or_kept_as_text(web: Web, reason: Any) -> None:
    officer = program(late_office(web), Role.OFFICER)
    content = json.dumps({"reason": reason, "\ud800": 1} if reason is None else {"reason": reason})
    answer = officer.post(
        f"/api/v1/duties/{DUTY}/waive",
        content=content,
        headers={**fresh(), "Content-Type": "application/json"},
    )
    if answer.status_code == 200:
        assert answer.json()["timeline"][-1]["note"] == reason
        assert answer.headers["Content-Type"] == "application/json"
    else:
        assert answer.status_code == (413 if len(content) > MEGABYTE else 422)
        assert web.moves(DUTY) == ["open"]
        assert len(answer.content) < 5000


@pytest.mark.parametrize(
    "path",
    ["duties/%00", "duties/..%2f..%2fetc", "duties/%ff%fe", "duties/" + "a" * 5000, "units/%27--"],
)
def test_hostile_paths_lead_nowhere(web: Web, path: str) -> None:
    answer = program(web, Role.OFFICER).get(f"/api/v1/{path}")
    assert answer.status_code in {404, 422}
    assert answer.json()["error"]["message"]


# --- how it is described


def test_the_description_names_every_operation_and_how_each_may_fail() -> None:
    whole = schema()
    assert whole["openapi"].startswith("3.1")
    operations = [each for path in whole["paths"].values() for each in path.values()]
    assert len({each["operationId"] for each in operations}) == len(operations) == len(ROUTES)
    for operation in operations:
        assert operation["summary"]
        refused = [answer for status, answer in operation["responses"].items() if status >= "4"]
        assert refused
        for answer in refused:
            shape = answer["content"]["application/json"]["schema"]["$ref"]
            assert shape == "#/components/schemas/ErrorAnswer"


def test_the_docs_need_nothing_from_elsewhere(web: Web) -> None:
    stranger = web.stranger()
    assert stranger.get("/api/openapi.json").json() == schema()
    answer = stranger.get("/api/docs")
    text = answer.text
    for path in schema()["paths"]:
        assert f"<code>{path}</code>" in text
    assert "ErrorAnswer" in text
    assert "://" not in text
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "<h2>Bố cục</h2>" in web.clerk.get("/tro-giup/api").text
