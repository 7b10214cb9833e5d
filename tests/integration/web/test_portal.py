"""Cổng đơn vị: a unit answers from the link in its mail, sees its own and nothing else."""

import asyncio
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Self

import pytest
from fastapi.routing import APIRoute
from httpx2 import Response
from sqlalchemy import create_engine, inspect, text

from tests.integration.web.conftest import DAY, NOTICE, Web
from tests.integration.web.test_units import typed
from workflow.domain.audit import Actor
from workflow.domain.mailbox import Pace
from workflow.domain.message import Message, MessageKind
from workflow.domain.person import Role
from workflow.domain.rights import Deed, may
from workflow.domain.token import digest_of_token
from workflow.domain.unit_link import LIVES, UnitLink
from workflow.usecases.accept_result import accept_result
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.deliver_outbox import deliver_outbox
from workflow.usecases.fire_deadlines import fire_deadlines
from workflow.usecases.link_mail import Portal
from workflow.usecases.list_links import list_links
from workflow.usecases.move_to_successors import move_to_successors
from workflow.usecases.return_result import return_result
from workflow.usecases.take_step import Hand
from workflow.web.rendering import page
from workflow.web.site import PORTAL
from workflow.web.throttle import OPEN_LINK

UNIT, OTHER, SCHOOL = "phong-gddt-dak-mil", "phong-gddt-cu-jut", "thpt-chu-van-an"
PLAN, OTHER_PLAN = f"{NOTICE}.1-ke-hoach.{UNIT}", f"{NOTICE}.1-ke-hoach.{OTHER}"
BAN = f"{NOTICE}.5-khong-thu-tien.{SCHOOL}"
LATE_DAY = date(2025, 3, 3)
WHO = {"full_name": "Nguyễn Thị Hoa", "position": "Trưởng phòng"}
SIGNED = "Nguyễn Thị Hoa, Trưởng phòng – Phòng Giáo dục và Đào tạo huyện Đắk Mil"
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
FILE = hashlib.sha256(PDF).hexdigest()
OFFICER = Hand(actor=Actor(name="Trần Quốc Bảo (chuyen.vien)"), note="Thiếu danh sách công ty <b>")


class Unit:
    """The browser of somebody in a unit who has a link and no account."""

    def __init__(self, web: Web, unit: str = UNIT) -> None:
        self.web, self.unit = web, unit
        self.token = web.app.secrets.token()
        self.client = web.stranger()
        now = web.clock.now()
        self.digest = digest_of_token(self.token)
        with web.app.desk.store.begin() as tx:
            tx.links.add_link(
                UnitLink(
                    digest=self.digest,
                    unit=unit,
                    to_name="Đầu mối",
                    to_email=web.app.desk.rules.organs.unit(unit).reach() or "",
                    made_at=now,
                    expires_at=now + LIVES,
                )
            )

    @property
    def here(self) -> str:
        return f"/cong/{self.token}"

    def get(self, place: str = "") -> Response:
        return self.client.get(f"{self.here}{place}")

    def duty(self, code: str = PLAN) -> str:
        return self.get(f"/nhiem-vu/{code}").text

    def form(self, code: str = PLAN, **typed: object) -> dict[str, Any]:
        """Return what a form of the page sends: its hidden fields, and what is typed."""
        shown = self.duty(code)
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]+)"', shown))
        return {**hidden, **WHO, **typed}

    def send(self, verb: str, code: str = PLAN, **typed: object) -> Response:
        return self.post(verb, self.form(code, **typed), code)

    def post(self, verb: str, data: dict[str, Any], code: str = PLAN, **more: Any) -> Response:
        return self.client.post(f"{self.here}/nhiem-vu/{code}/{verb}", data=data, **more)


def rows(web: Web) -> str:
    """Return every row of every table."""
    engine = create_engine(f"sqlite:///{web.app.home / 'dondoc.db'}")
    with engine.connect() as connection:
        names = sorted(inspect(engine).get_table_names())
        found = [(name, connection.execute(text(f"SELECT * FROM {name}")).all()) for name in names]  # noqa: S608
    engine.dispose()
    return repr(found)


class Mailer:
    """Takes every mail."""

    def __init__(self) -> None:
        self.sent: list[Message] = []
        self.pace = Pace()

    def line(self) -> Self:
        return self

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        self.sent.append(message)
        return 250, "OK"

    async def close(self) -> None:
        pass


def mailed_link(web: Web) -> str:
    """Return the address in the reminder that the unit got today."""
    mailer = Mailer()
    fire_deadlines(web.app.desk)
    portal = Portal(public_url="http://testserver", secrets=web.app.secrets)
    asyncio.run(deliver_outbox(web.app.desk, mailer, portal=portal))
    (mail,) = (mail for mail in mailer.sent if mail.unit == UNIT)
    assert mail.letter.link
    return mail.letter.link.url


def test_a_unit_answers_from_its_mail_until_the_report_is_accepted(adopted: Web) -> None:
    web, unit = adopted, Unit(adopted)
    unit.token = mailed_link(web).rsplit("/", 1)[1]
    assert "thứ Năm 27/02/2025" in unit.get().text
    assert "Còn 7 ngày làm việc" in unit.get().text
    assert "Bước tiếp theo: tiếp nhận" in unit.duty()
    answer = unit.send("tiep-nhan")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{unit.here}/nhiem-vu/{PLAN}")
    assert unit.send("nop", note="Đã gửi bản giấy").status_code == 303
    assert "đơn vị không phải làm gì thêm" in unit.duty()
    return_result(web.app.desk, PLAN, OFFICER)
    for shown in (unit.get().text, unit.duty()):
        assert "Bị trả lại" in shown
        assert "Thiếu danh sách công ty &lt;b&gt;" in shown
        assert "Trần Quốc Bảo" not in shown, "the office answers as the office"
    assert unit.send("nop", note="Đã bổ sung danh sách").status_code == 303
    accept_result(web.app.desk, PLAN, replace(OFFICER, note=""))
    assert "không phải trả lời nữa" in unit.duty()
    assert web.moves(PLAN) == ["open", "receive", "submit", "return", "submit", "accept"]
    with web.app.desk.store.read() as tx:
        by = [(e.actor, e.on_behalf_of) for e in tx.trail(PLAN) if e.move in {"receive", "submit"}]
    assert by == [(SIGNED, None)] * 3
    assert unit.token not in rows(web), "what a form led to is kept without the token"


def test_a_unit_hands_in_files_with_its_own_number_and_gets_them_back(adopted: Web) -> None:
    unit = Unit(adopted)
    typed = {"number": "12", "notation": "BC-PGDĐT", "day": "17/02/2025", "note": ""}
    files = [("files", ("../Kế hoạch.pdf", PDF, "text/html"))]
    assert unit.post("nop", unit.form(**typed), files=files).status_code == 303
    shown = unit.duty()
    assert "văn bản số 12/BC-PGDĐT ngày 17/02/2025" in shown
    assert ">Kế hoạch.pdf</a>" in shown
    back = unit.get(f"/nhiem-vu/{PLAN}/tep/{FILE}")
    assert (back.content, back.headers["X-Content-Type-Options"]) == (PDF, "nosniff")
    assert back.headers["Content-Disposition"].startswith("attachment; ")
    for place in (FILE[:-1], "..%2F..%2Fdondoc.db", "%00"):
        assert unit.get(f"/nhiem-vu/{PLAN}/tep/{place}").status_code == 404
    refused = Unit(adopted, OTHER)
    page_file = [("files", ("a.pdf", b"<html><script>1</script></html>", "application/pdf"))]
    answer = refused.post("nop", refused.form(OTHER_PLAN), OTHER_PLAN, files=page_file)
    assert answer.status_code == 422


def routes() -> Iterator[tuple[str, str]]:
    for route in PORTAL.router.routes:
        assert isinstance(route, APIRoute)
        for method in sorted(route.methods or ()):
            yield method, route.path


ROUTES = list(routes())
UNKNOWN = "Không có liên kết này"


def asked(unit: Unit, method: str, path: str, code: str, token: str | None = None) -> Response:
    """Ask a route with everything that a good form would bring."""
    facts = {"code": code, "sha256": FILE, "token": token or unit.token}
    url = path
    for name, value in facts.items():
        url = url.replace(f"{{{name}}}", value)
    data = {"form_key": "k" * 22, "seen": "1", "day": "2025-03-20", "note": "Xin thêm thời gian"}
    return unit.client.request(method, url, data=data | WHO if method == "POST" else None)


def opens_nothing(unit: Unit, status: int, token: str | None = None, code: str = PLAN) -> None:
    before = rows(unit.web)
    for method, path in ROUTES:
        answer = asked(unit, method, path, code, token)
        assert answer.status_code == status, (method, path, answer.text[:300])
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "noindex" in answer.headers["X-Robots-Tag"]
        assert unit.token not in answer.text
    assert rows(unit.web) == before


@pytest.mark.parametrize(
    "forge",
    [
        pytest.param(lambda _: "khong-co-that", id="unknown"),
        pytest.param(lambda token: token[:-1], id="cut"),
        pytest.param(lambda token: f"{token}A", id="longer"),
        pytest.param(lambda token: token.swapcase(), id="other case"),
        pytest.param(lambda _: "a" * 20_000, id="very long"),
        pytest.param(lambda token: f"{token}%00", id="NUL"),
        pytest.param(lambda _: "%F0%9F%98%80%FF%27%20OR%201=1--", id="strange signs"),
        pytest.param(digest_of_token, id="what the database keeps"),
    ],
)
def test_a_forged_link_opens_no_route(adopted: Web, forge: Callable[[str], str]) -> None:
    unit = Unit(adopted)
    opens_nothing(unit, 404, forge(unit.token))
    assert UNKNOWN in unit.client.get(f"/cong/{forge(unit.token)}").text


def test_an_expired_link_opens_no_route_and_says_whom_to_phone(adopted: Web) -> None:
    unit = Unit(adopted)
    adopted.clock.wait(seconds=(LIVES - timedelta(seconds=1)).total_seconds())
    assert unit.get().status_code == 200
    adopted.clock.wait(seconds=1)
    opens_nothing(unit, 410)
    told = unit.get().text
    contact = adopted.app.desk.rules.office.contact_on(adopted.app.desk.today())
    assert "đề nghị" in told
    assert contact.phone
    assert contact.phone in told
    assert 'href="/"' not in told, "nothing leads into the office"


def test_a_revoked_link_opens_no_route(adopted: Web) -> None:
    unit = Unit(adopted)
    with adopted.app.desk.store.begin() as tx:
        assert tx.links.revoke_links(UNIT, adopted.clock.now()) == 1
    opens_nothing(unit, 410)


def test_a_link_closes_when_another_focal_point_is_declared(adopted: Web) -> None:
    web, unit = adopted, Unit(adopted)
    assert unit.get().status_code == 200
    (path,) = (web.app.home / "directives" / "organs").glob("*.yaml")
    text = path.read_text(encoding="utf-8")
    address = web.app.desk.rules.organs.unit(UNIT).reach()
    assert text.count(f"{address} }}") == 1
    path.write_text(text.replace(f"{address} }}", "dau-moi-moi@dak-mil.example }"), "utf-8")
    opens_nothing(unit, 410)
    told = unit.get().text
    assert "đã gửi tới một địa chỉ mà đơn vị không dùng nữa: hãy đề nghị" in told
    web.app = web.fresh.now()
    newer = Unit(web)
    newer.token = mailed_link(web).rsplit("/", 1)[1]
    assert newer.get().status_code == 200
    path.write_text(text, "utf-8")
    assert unit.get().status_code == 200, "a change that was a slip is taken back"


def test_a_link_closes_when_the_page_of_the_unit_gives_it_another_focal_point(
    adopted: Web,
) -> None:
    web, unit = adopted, Unit(adopted, SCHOOL)
    facts = {"email": "van-thu@truong.example", "focal_email": "moi@truong.example"}
    form = typed(web, f"/don-vi/{SCHOOL}/sua", **facts)
    done = web.clerk.post(f"/don-vi/{SCHOOL}/sua", data=form)
    assert done.status_code == 303, done.text
    assert unit.get().status_code == 410
    page = web.clerk.get(f"/don-vi/{SCHOOL}").text
    assert "đã đóng: không còn là địa chỉ của đơn vị" in page
    assert "đang mở" not in page


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(OTHER_PLAN, id="of another unit"),
        pytest.param(f"{NOTICE}.1-khong-co.{UNIT}", id="of nobody"),
        pytest.param(f"{PLAN}%00", id="NUL"),
        pytest.param("..%2F..%2Fetc", id="a path"),
        pytest.param("x" * 5000, id="very long"),
    ],
)
def test_what_is_not_the_units_own_does_not_exist_for_it(adopted: Web, code: str) -> None:
    unit, other = Unit(adopted), Unit(adopted, OTHER)
    assert other.send("nop", OTHER_PLAN, note="Đã nộp bản giấy").status_code == 303
    before = rows(adopted)
    for method, path in ROUTES:
        if "{code}" in path:
            assert asked(unit, method, path, code).status_code == 404, (method, path)
    assert rows(adopted) == before
    assert OTHER not in unit.get().text


def test_opening_a_link_changes_nothing(adopted: Web) -> None:
    unit = Unit(adopted)
    unit.post("nop", unit.form(), files=[("files", ("a.pdf", PDF, "application/pdf"))])
    unit.duty()  # what was done is said once
    before = rows(adopted)
    places = ("", "?tu=0", "/lich.ics", f"/nhiem-vu/{PLAN}", f"/nhiem-vu/{PLAN}/tep/{FILE}")
    for place in places:
        for method in ("GET", "HEAD"):
            answer = unit.client.request(method, f"{unit.here}{place}")
            assert answer.status_code == 200, (method, place)
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert answer.headers["Cache-Control"] == "no-store"
            assert "noindex" in answer.headers["X-Robots-Tag"]
            assert "Set-Cookie" not in answer.headers
    assert rows(adopted) == before
    menu = re.findall(r'href="(/[^"]*)"', unit.get().text)
    assert [url for url in menu if not url.startswith((unit.here, "/tinh/"))] == []


def test_one_address_that_asks_too_often_waits(adopted: Web) -> None:
    unit = Unit(adopted)
    for _ in range(OPEN_LINK.amount):
        assert unit.get("/lich.ics").status_code == 200
    answer = unit.get()
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 60
    assert adopted.clerk.get("/").status_code == 200


def test_a_form_sent_twice_is_carried_out_once(adopted: Web) -> None:
    unit = Unit(adopted)
    form = unit.form(note="Đã nộp bản giấy")
    answers = [unit.post("nop", form) for _ in range(3)]
    assert {a.headers["Location"] for a in answers} == {f"{unit.here}/nhiem-vu/{PLAN}"}
    assert adopted.moves(PLAN) == ["open", "submit"]


def test_who_answers_upon_an_older_state_is_told_what_the_office_did(adopted: Web) -> None:
    unit = Unit(adopted)
    unit.send("nop", note="Đã nộp bản giấy")
    return_result(adopted.app.desk, PLAN, OFFICER)
    old = unit.form(note="Nộp lại bản giấy")
    unit.send("nop", note="Nộp lại, đã bổ sung")
    return_result(adopted.app.desk, PLAN, OFFICER)
    answer = unit.post("nop", old, headers={"HX-Request": "true"})
    assert answer.status_code == 409
    assert "trả lại" in answer.text
    assert "Sở Giáo dục và Đào tạo" in answer.text
    assert "chuyen.vien" not in answer.text
    assert adopted.moves(PLAN).count("submit") == 2


def test_a_unit_says_that_there_is_nothing_and_who_says_so(adopted: Web) -> None:
    unit = Unit(adopted)
    assert "lý do" in unit.send("khong-phat-sinh", note="không").text
    nobody = unit.form(note="Đơn vị không có trường nào", full_name=" ", position="")
    told = unit.post("khong-phat-sinh", nobody)
    assert told.status_code == 422
    assert "họ và tên, chức vụ" in told.text
    assert unit.send("khong-phat-sinh", note="Đơn vị không có trường nào").status_code == 303
    assert adopted.assignment(PLAN).is_nil
    assert "không phát sinh" in unit.duty()


def test_a_unit_asks_for_time_and_sees_the_answer(adopted: Web) -> None:
    unit, desk = Unit(adopted), adopted.app.desk
    why = "Ba xã vùng xa chưa gửi danh sách"
    assert "hãy ghi dạng" in unit.send("gia-han", note=why, day="hôm sau").text
    assert unit.send("gia-han", note=why, day="2025-03-14").status_code == 303
    assert "Đã xin gia hạn đến thứ Sáu 14/3/2025, chờ trả lời" in unit.get().text
    decide_extension(desk, PLAN, None, replace(OFFICER, note="Việc này đã chậm một tháng"))
    assert "Không cho gia hạn" in unit.get().text
    assert "Việc này đã chậm một tháng" in unit.duty()
    unit.send("gia-han", note=why, day="10/3/2025")
    decide_extension(desk, PLAN, date(2025, 3, 7), OFFICER)
    assert "Đã gia hạn</strong> đến thứ Sáu 07/3/2025" in unit.get().text
    assert "lúc đầu 27/02/2025" in unit.duty()


def test_a_school_confirms_that_it_keeps_a_ban(adopted: Web) -> None:
    school = Unit(adopted, SCHOOL)
    assert "Việc thường xuyên, điều cấm" in school.get().text
    assert "Nộp kết quả</summary>" not in school.duty(BAN)
    assert school.send("cam-ket", BAN, note="Đã phổ biến tới phụ huynh").status_code == 303
    assert adopted.moves(BAN) == ["open", "attest"]
    assert "đã cam kết thực hiện" in school.duty(BAN)


def test_a_calendar_subscribes_to_what_is_owed(adopted: Web) -> None:
    unit = Unit(adopted)
    answer = unit.get("/lich.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    feed = answer.text.replace("\r\n ", "")
    assert f"UID:{PLAN}@dondoc.example" in feed, "the UID that the event has in mails"
    assert "DTSTART;VALUE=DATE:20250227" in feed
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT6H" in feed
    assert feed.count("BEGIN:VEVENT") == 2
    assert unit.token not in feed
    unit.send("nop", note="Đã nộp bản giấy")
    assert unit.get("/lich.ics").text.count("BEGIN:VEVENT") == 1
    adopted.clock.go(LATE_DAY)
    assert Unit(adopted, OTHER).get("/lich.ics").text.count("BEGIN:VEVENT") == 2, "overdue stays"


def test_the_link_of_a_unit_that_ended_is_there_to_look_back(adopted: Web) -> None:
    desk = adopted.app.desk
    ended = Unit(adopted)
    ended.send("nop", note="Đã nộp bản giấy")
    accept_result(desk, PLAN, replace(OFFICER, note=""))
    adopted.clock.go(date(2025, 7, 2))
    old = Unit(adopted)
    owed = f"{NOTICE}.1-tong-ket.{UNIT}"
    data = {"form_key": "k" * 22, "seen": "1", "note": "Đã nộp bản giấy", **WHO}
    refused = old.post("nop", data, owed)
    assert refused.status_code == 403, "not moved yet, but another answers already"
    assert "thực hiện tiếp" in refused.text
    assert move_to_successors(desk)
    assert PLAN in old.get().text
    assert old.get(f"/nhiem-vu/{owed}").status_code == 404
    heir = desk.rules.organs.living(UNIT, desk.today()).code
    answers = Unit(adopted, heir)
    assert "Nhận từ" in answers.duty(owed)
    assert answers.send("nop", owed, note="Đã nộp bản giấy").status_code == 303


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        pytest.param({"full_name": "<script>alert(1)</script>"}, 303, id="markup in a name"),
        pytest.param({"full_name": "Hoa\x00\nLan"}, 303, id="NUL and lines in a name"),
        pytest.param(
            {"note": "ký\x00hiệu \U0001f600"},
            303,
            id="NUL in a note",
        ),
        pytest.param({"note": "a" * 5000}, 422, id="a long note"),
        pytest.param({"full_name": "a" * 900_000}, 422, id="a very long name"),
        pytest.param({"number": "1" * 500}, 422, id="a long number"),
        pytest.param({"day": "2025-02-30"}, 422, id="no day"),
        pytest.param({"day": "2026-01-01"}, 422, id="a day to come"),
        pytest.param({"form_key": ""}, 422, id="no key"),
        pytest.param({"seen": "x"}, 422, id="seen is no number"),
        pytest.param({"seen": "9" * 40}, 422, id="seen what is not there"),
    ],
)
def test_whatever_is_typed_is_kept_as_words_or_refused(
    adopted: Web, typed: dict[str, str], status: int
) -> None:
    unit = Unit(adopted)
    form = {**unit.form(note="Đã nộp bản giấy"), **typed}
    answer = unit.post("nop", form)
    assert answer.status_code == status, answer.text[-400:]
    shown = unit.duty()
    assert "<script>alert" not in shown
    assert "\x00" not in shown
    assert (adopted.moves(PLAN) == ["open", "submit"]) is (status == 303)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({"Sec-Fetch-Site": "same-origin"}, 303, id="our own page"),
        pytest.param({"Origin": "null"}, 303, id="our own page on plain HTTP: no referrer"),
        pytest.param({"Sec-Fetch-Site": "cross-site"}, 403, id="another site"),
        pytest.param({"Origin": "https://xau.example"}, 403, id="an old browser elsewhere"),
    ],
)
def test_an_answer_sent_from_another_site_is_refused(
    adopted: Web, headers: dict[str, str], status: int
) -> None:
    unit = Unit(adopted)
    form = unit.form()
    unit.client.headers.pop("Origin")
    assert unit.post("tiep-nhan", form, headers=headers).status_code == status


def test_the_log_never_holds_a_token(adopted: Web, capsys: pytest.CaptureFixture[str]) -> None:
    unit = Unit(adopted)
    unit.post("nop", {"seen": "x"})
    said = capsys.readouterr()
    assert "form_refused" in said.out + said.err
    assert unit.token not in said.out + said.err


def test_the_list_asks_the_database_a_constant_number_of_times(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    unit = Unit(web)
    statements()
    assert "Chưa có nhiệm vụ nào" in unit.get().text
    few = len(statements())
    web.adopt()
    web.clock.go(DAY)
    answer = unit.send("nop", note="Đã nộp bản giấy")
    assert answer.status_code == 303, answer.text
    return_result(web.app.desk, PLAN, OFFICER)
    statements()
    shown = unit.get()
    assert len(statements()) == few <= 8
    assert "Bị trả lại" in shown.text
    assert [int(n) for n in re.findall(r"<li[^>]*><strong>(\d+)</strong>", shown.text)][:1] == [4]
    assert 'class="pager"' not in shown.text
    assert unit.get("?tu=50").status_code == 200
    assert unit.get("?tu=99999999999999999999").status_code == 422
    unit.duty(PLAN)
    unit.get("/lich.ics")


def test_the_office_gives_and_revokes_links_without_seeing_them(adopted: Web) -> None:
    web = adopted
    web.fresh._app = replace(
        web.app, portal=Portal(public_url="http://testserver", secrets=web.app.secrets)
    )
    app, unit = web.fresh.now(), Unit(web)
    place = f"/don-vi/{UNIT}/lien-ket"
    form = {"form_key": "k" * 22}
    assert [web.clerk.post(place, data=form).headers["Location"] for _ in range(2)] == [
        f"/don-vi/{UNIT}"
    ] * 2
    with app.desk.store.read() as tx:
        (mail,) = tx.messages()
    assert mail.kind is MessageKind.LINK
    assert web.leader.post(place, data=form).status_code == 403
    assert (
        web.clerk.post("/don-vi/khong-co/lien-ket", data={"form_key": "x" * 22}).status_code == 404
    )
    why = {"form_key": "r" * 22, "note": "Đầu mối đã chuyển công tác"}
    assert web.clerk.post(f"{place}/thu-hoi", data=why).status_code == 303
    assert unit.get().status_code == 410
    for role in Role:
        given = list_links(app.desk, app.portal, UNIT)
        (_, person), *_ = [(r, p) for r, p in _people(web) if r is role]
        shown = page("_unit_links.html", given=given, me=person)
        assert ("Gửi liên kết mới" in shown) is may(role, Deed.GIVE_LINK)
        assert "đã thu hồi" in shown
        assert unit.token not in shown


def _people(web: Web) -> Iterator[tuple[Role, Any]]:
    with web.app.desk.store.read() as tx:
        yield from ((person.role, person) for person in tx.people.people())
