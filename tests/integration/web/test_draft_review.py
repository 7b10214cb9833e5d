"""A draft beside its text: several duties edited with one save, dropped, added, confirmed."""

import html
import re
from typing import Any

import pytest

from tests.integration.web.conftest import ISSUED, NOTICE, Web
from tests.integration.web.drafts import DRAFT, HTMX, KEY, declared, hidden

PLAN, TRAINING = "1-lap-ke-hoach", "1-tap-huan-can-bo"


@pytest.fixture
def web(drafted: Web) -> Web:
    """Return the site of an office with one draft."""
    return drafted


def fields(code: str = PLAN, **more: object) -> dict[str, object]:
    """Return the form of the duty to make a plan, as it stands in the draft."""
    values = {
        "action": "Lập, gửi kế hoạch thí điểm học bạ số",
        "quote": "lập kế hoạch triển khai thí điểm học bạ số cấp trung học cơ sở",
        "modality": "obligation",
        "owners": ["phong-gddt"],
        "supporting_more": "Các đơn vị cung cấp phần mềm quản lý nhà trường",
        "due_kind": "before",
        "due_value": "28/02/2025",
        "due_words": "trước ngày 28/02/2025",
        "send_to": "so-gddt-dak-nong",
        "deliverable": "Kế hoạch",
        "looked_at": "co",
        **more,
    }
    return {f"{code}.{name}": value for name, value in values.items()}


def save(web: Web, shown: str, **more: object) -> Any:
    return send(web, shown, fields(PLAN, **more))


def send(web: Web, shown: str, typed: dict[str, object]) -> Any:
    form = {**hidden(shown, "/chon"), **typed}
    form["form_key"] = f"{'x' * 20}{len(str(typed))}"
    return web.clerk.post(f"{DRAFT}/cac-viec", data=form, headers=HTMX)


def choose(web: Web, what: str, *codes: str) -> Any:
    form = hidden(web.clerk.get(DRAFT).text, "/chon")
    return web.clerk.post(f"{DRAFT}/chon", data={**form, "lam": what, "chon": list(codes)})


def test_the_real_notice_is_shown_beside_its_duties_the_doubtful_first(web: Web) -> None:
    text = web.clerk.get(DRAFT).text
    assert len(re.findall(r'<article class="duty', text)) == 17
    order = [int(n) for n in re.findall(r'<article class="duty doubt-(\d)', text)]
    assert order == sorted(order)
    assert order[0] < 2
    assert (
        '<mark id="loi-1-lap-ke-hoach" class="quote"><a href="#viec-1-lap-ke-hoach">lập kế hoạch'
        in text
    )
    assert 'class="due"><a href="#viec-1-lap-ke-hoach">trước ngày 28/02/2025</a></mark>' in text
    assert "“Các trường THCS&amp;THPT” được giao việc nhưng không có" in text
    assert "Khi đọc: nối 1 dòng bị ngắt giữa câu" in text
    owner = '<mark class="owner"><a href="#viec-1-huong-dan-co-so">Phòng Giáo dục và Đào tạo các'
    assert owner in text
    assert '<mark class="supporting"><a href="#viec-1-tap-huan-can-bo">các công ty cung' in text
    original = web.clerk.get(f"/thong-bao/{KEY}/ban-goc")
    assert original.content == ISSUED.read_bytes()
    assert original.headers["Content-Disposition"].startswith("attachment")
    assert web.app.home.joinpath("directives", f"{NOTICE}.yaml").exists() is False


def test_a_duty_is_edited_and_only_its_lines_change(web: Web) -> None:
    before = declared(web).read_text("utf-8")
    answer = save(web, web.clerk.get(f"{DRAFT}?sua=1-lap-ke-hoach").text)
    assert answer.status_code == 204, answer.text
    shown = web.clerk.get(answer.headers["HX-Redirect"]).text
    assert '<span class="added">+        action: Lập, gửi kế hoạch thí điểm học bạ số' in shown
    assert '<span class="removed">-        # hãy xem lại sản phẩm' in shown
    after = declared(web).read_text("utf-8")
    gone = set(before.splitlines()) - set(after.splitlines())
    assert all(len(line) - len(line.lstrip()) >= 8 for line in gone), gone
    assert len(gone) < 8
    file = web.app.library.directive(declared(web))
    duty = file.obligation("1-lap-ke-hoach")
    assert (duty.action, duty.supporting) == (
        "Lập, gửi kế hoạch thí điểm học bạ số",
        ("nha-cung-cap-phan-mem",),
    )


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"quote": "câu không có trong văn bản"}, "Việc 1-lap-ke-hoach, lời trích: lời trích của"),
        ({"due_value": "31/02/2025"}, "Thời hạn: không có ngày 31/02/2025"),
        ({"due_value": "01/3/2025"}, "Việc 1-lap-ke-hoach, thời hạn: thời hạn ghi 01/3/2025"),
        ({"owners": ["khong-co"]}, "chủ trì: chưa khai đơn vị hoặc nhóm nào có mã “khong-co”"),
        ({"modality": "xyz"}, "Việc 1-lap-ke-hoach, loại việc"),
    ],
    ids=["quote", "no such day", "another day", "unknown unit", "unknown kind"],
)
def test_what_is_wrong_is_told_by_its_field_and_nothing_is_written(
    web: Web, typed: dict[str, object], words: str
) -> None:
    before = declared(web).read_bytes()
    answer = save(web, web.clerk.get(DRAFT).text, **typed)
    assert answer.status_code == 422
    assert words in html.unescape(answer.text)
    assert declared(web).read_bytes() == before


def test_of_two_people_the_second_is_told_who_changed_what(web: Web) -> None:
    shown = web.clerk.get(DRAFT).text
    assert save(web, shown).status_code == 204
    kept = declared(web).read_bytes()
    answer = save(web, shown, action="Việc khác hẳn của người thứ hai")
    assert answer.status_code == 409
    assert "Lê Thị Văn (van.thu): sửa tệp chỉ đạo" in answer.text
    shown = web.clerk.get(DRAFT).text
    declared(web).write_bytes(kept + "# sửa tay\n".encode())
    answer = save(web, shown, action="Việc khác nữa")
    assert (answer.status_code, "ngoài trang này" in answer.text) == (409, True)


def test_a_duty_is_dropped_with_a_reason_and_another_is_added(web: Web) -> None:
    text = web.clerk.get(DRAFT).text
    form = hidden(text, "/bo")
    path = re.search(r'action="([^"]*/viec/4-[^"]*)/bo"', text)
    assert path
    short = web.clerk.post(f"{path[1]}/bo", data={**form, "reason": "thừa"})
    assert (short.status_code, "ít nhất 10 ký tự" in short.text) == (422, True)
    answer = web.clerk.post(f"{path[1]}/bo", data={**form, "reason": "chỉ là lời nhắc chung"})
    assert answer.status_code == 303
    kept = declared(web).read_text("utf-8")
    assert "obligations: []\n      # bỏ: chỉ là lời nhắc chung (Lê Thị Văn)" in kept
    page = web.clerk.get(f"{DRAFT}?sua=moi.4").text
    assert '<option value="4" selected>Khoản 4</option>' in page
    quote = "sử dụng đồng thời cả học bạ giấy và học bạ số"
    new = fields("moi", quote=quote, due_kind="", due_words="", clause="4")
    answer = send(web, page, new)
    assert answer.status_code == 204, answer.text
    (directive,) = (
        d for d in web.app.library.directive(declared(web)).directives if d.clause == "4"
    )
    assert [duty.code for duty in directive.obligations] == ["4-lap-gui-ke"]


def test_what_the_reader_offers_is_taken_with_one_button(web: Web) -> None:
    assert "Gợi ý: chủ trì: Sở Giáo dục và Đào tạo" in web.clerk.get(DRAFT).text
    answer = choose(web, "goi-y/6-tong-ket-danh-gia")
    assert answer.status_code == 303, answer.text
    duty = web.app.library.directive(declared(web)).obligation("6-tong-ket-danh-gia")
    assert duty.owners == ("so-gddt-dak-nong",)
    nothing = choose(web, "goi-y", PLAN)
    assert (nothing.status_code, "không có gợi ý nào" in nothing.text) == (422, True)


def test_several_duties_are_edited_with_one_save(web: Web) -> None:
    chosen = choose(web, "sua", TRAINING, PLAN).headers["Location"]
    assert chosen == f"{DRAFT}?sua={TRAINING}&sua={PLAN}#sua"
    page = web.clerk.get(chosen).text
    assert "Sửa 2 việc" in page
    assert f'name="{TRAINING}.owners" value="phong-gddt" checked' in page
    training = fields(
        TRAINING,
        action="Tập huấn giáo viên",
        quote="triển khai Tập huấn cho cán bộ quản lý",
        owners=[],
        owners_more="trường thpt chu văn an; phong-gddt-cu-jut",
        due_kind="",
        due_words="",
    )
    changes = len(web.moves(f"chi-dao/{KEY}"))
    answer = send(web, page, {**training, **fields()})
    assert answer.status_code == 204, answer.text
    assert len(web.moves(f"chi-dao/{KEY}")) == changes + 1
    file = web.app.library.directive(declared(web))
    assert file.obligation(PLAN).action == "Lập, gửi kế hoạch thí điểm học bạ số"
    assert file.obligation(TRAINING).owners == ("thpt-chu-van-an", "phong-gddt-cu-jut")
    shown = web.clerk.get(answer.headers["HX-Redirect"]).text
    assert '<span class="added">+        action: Tập huấn giáo viên' in shown
    assert "Bước tiếp theo: xem việc" in shown
    said = html.unescape(
        shown[shown.index('<div role="status">') : shown.index('<pre class="diff"')]
    )
    (told,) = re.findall(
        r"<li>Việc “[^”]*”: (.*việc phải làm .* → Tập huấn giáo viên.*)</li>", said
    )
    assert "chủ trì " in told
    assert said.index("</ul>") < said.index("<details"), "the lines of the file are folded"


def test_a_deadline_that_the_notice_does_not_have_is_said_to_be_the_persons_own(web: Web) -> None:
    words = "Văn bản không ghi thời hạn ở khoản này: hạn do người xem lại đặt."
    page = web.clerk.get(f"{DRAFT}?sua={TRAINING}").text
    assert words not in page
    quote = "triển khai Tập huấn cho cán bộ quản lý"
    own = {"quote": quote, "due_kind": "by_end_of", "due_value": "15/3/2025", "due_words": ""}
    answer = send(web, page, fields(TRAINING, action="Tập huấn giáo viên", **own))
    assert answer.status_code == 204, answer.text
    shown = web.clerk.get(answer.headers["HX-Redirect"]).text
    card = shown[shown.index(f'id="viec-{TRAINING}"') :]
    assert words in card[: card.index("</article>")]
    confirm = shown[shown.index('id="xac-nhan"') :]
    assert "1 việc có hạn do người xem lại đặt" in confirm
    assert f'<a href="#viec-{TRAINING}">Tập huấn giáo viên</a>: chậm nhất ngày 15/3/2025' in confirm
    assert f"{TRAINING} (Tập huấn giáo viên): văn bản không ghi thời hạn" in shown
    assert f"<li>Khoản 1: {TRAINING} (Tập huấn giáo viên): " in shown
    assert shown.count(words) == 1


def test_one_wrong_field_keeps_the_other_duties_unwritten_too(web: Web) -> None:
    before = declared(web).read_bytes()
    wrong = fields(TRAINING, owners_more="Trường trên sao Hỏa")
    answer = send(web, web.clerk.get(DRAFT).text, {**fields(), **wrong})
    assert answer.status_code == 422
    words = "Chủ trì: chưa khai đơn vị hoặc nhóm nào tên “Trường trên sao Hỏa”"
    assert words in html.unescape(answer.text)
    assert "Việc “Triển khai Tập huấn cho cán bộ quản lý" in html.unescape(answer.text)
    assert declared(web).read_bytes() == before


def test_in_the_same_save_one_is_dropped_and_another_is_added(web: Web) -> None:
    page = web.clerk.get(f"{DRAFT}?sua={PLAN}&sua={TRAINING}&sua=moi.4").text
    quote = "sử dụng đồng thời cả học bạ giấy và học bạ số"
    new = fields("moi", clause="4", quote=quote, due_kind="", due_words="")
    dropped = fields(TRAINING, drop="đã có ở việc trên, cùng một ý")
    answer = send(web, page, {**fields(), **dropped, **new})
    assert answer.status_code == 204, answer.text
    codes = [duty.code for _, duty in web.app.library.directive(declared(web)).obligations()]
    assert TRAINING not in codes
    assert "4-lap-gui-ke" in codes
    assert "# bỏ: đã có ở việc trên, cùng một ý (Lê Thị Văn)" in declared(web).read_text("utf-8")


def test_many_duties_are_looked_at_with_one_button(web: Web) -> None:
    doubtful = re.findall(r'doubt-1" id="viec-([^"]+)"', web.clerk.get(DRAFT).text)
    assert len(doubtful) == 11
    assert choose(web, "da-xem", *doubtful).status_code == 303
    assert len(re.findall(r'doubt-[01]" id="viec-', web.clerk.get(DRAFT).text)) == 1
    none = choose(web, "da-xem")
    assert (none.status_code, "Chưa chọn việc nào" in none.text) == (422, True)


def test_a_question_stays_until_somebody_answers_it(web: Web) -> None:
    (asked,) = re.findall(r'doubt-0" id="viec-([^"]+)"', web.clerk.get(DRAFT).text)
    before = declared(web).read_bytes()
    refused = choose(web, "da-xem", asked, PLAN)
    assert (refused.status_code, "1 việc đã chọn còn “Cần trả lời”" in refused.text) == (422, True)
    assert declared(web).read_bytes() == before
    edited = web.clerk.get(f"{DRAFT}?sua={asked}").text
    assert "Đã trả lời, đã xem" in edited
    assert f'name="{asked}.looked_at" value="co" checked' not in edited


def test_the_organ_that_issued_is_chosen_by_name(web: Web) -> None:
    head = web.clerk.get(f"{DRAFT}?sua=phan-dau").text
    typed = dict(
        re.findall(r'<input class="form-control" id="h-\w+" name="(\w+)" value="([^"]*)"', head)
    )
    plain = {name: html.unescape(value) for name, value in typed.items()}
    form = {**plain, **hidden(head, "/phan-dau"), "document_type": "dispatch", "competence": "KT."}
    for name, code in (("Sở trên sao Hỏa", 422), ("Trường THPT Chu Văn An", 303)):
        form |= {"issuing_organ": name, "form_key": f"{'o' * 20}{code}"}
        assert web.clerk.post(f"{DRAFT}/phan-dau", data=form).status_code == code
    assert "  issuing_organ: thpt-chu-van-an\n" in declared(web).read_text("utf-8")


def test_what_another_notice_asks_already_is_shown_with_the_way_to_it(web: Web) -> None:
    assert "Trùng với" not in web.clerk.get(DRAFT).text
    web.adopt()
    text = web.clerk.get(DRAFT).text
    place = f'href="/nhiem-vu?thong_bao={NOTICE}&amp;khoan=1">Lập, gửi kế hoạch'
    assert place in text
    cited = "Công văn số 215/SGDĐT-GDTrH-QLCL ngày 12/02/2025"
    assert f'href="/thong-bao/{NOTICE}">{cited}</a>, ngày cuối 27/02/2025' in text
