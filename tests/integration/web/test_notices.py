"""Thông báo kết luận: read, looked over beside the text, confirmed, followed."""

import hashlib
import html
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.integration.web.conftest import NOTICE, Web, opened
from workflow.usecases.start_job import LEASE
from workflow.web.working import work_off

ISSUED = Path(__file__).parents[3] / "examples" / "dak-nong-2025" / "notice.txt"
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
    assert work_off(web.app) == 1
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


@pytest.fixture(scope="session")
def read_once(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office in which the real notice was uploaded; never work in it, take a copy."""
    home = tmp_path_factory.mktemp("notice") / "co-quan"
    shutil.copytree(founded, home)
    with opened(home) as web:
        answer = upload(web, ISSUED.read_bytes())
        assert (answer.status_code, answer.headers.get("Location")) == (303, DRAFT), answer.text
    return home


@pytest.fixture
def web(read_once: Path, tmp_path: Path) -> Iterator[Web]:
    """Return the site of an office with one draft."""
    home = tmp_path / "co-quan"
    shutil.copytree(read_once, home)
    with opened(home) as web:
        yield web


def fields(**more: object) -> dict[str, object]:
    """Return the form of the duty to make a plan, as it stands in the draft."""
    return {
        "action": "Lập, gửi kế hoạch thí điểm học bạ số",
        "quote": "lập kế hoạch triển khai thí điểm học bạ số cấp trung học cơ sở",
        "modality": "obligation",
        "owners": ["phong-gddt"],
        "supporting": ["nha-cung-cap-phan-mem"],
        "due_kind": "before",
        "due_value": "28/02/2025",
        "due_words": "trước ngày 28/02/2025",
        "send_to": "so-gddt-dak-nong",
        "deliverable": "Kế hoạch",
        "looked_at": "co",
        **more,
    }


def save(web: Web, shown: str, **more: object) -> Any:
    form = {**hidden(shown, "/da-xem"), **fields(**more)}
    form["form_key"] = f"{'x' * 20}{len(str(more))}"
    return web.clerk.post(f"{DRAFT}/viec/1-lap-ke-hoach", data=form, headers=HTMX)


def numbered(web: Web) -> None:
    text = declared(web).read_text("utf-8")
    text = text.replace(
        "  place: Đắk", "  code_number: 215\n  issued_date: 2025-02-12\n  place: Đắk"
    )
    declared(web).write_text(text, "utf-8")


def test_the_real_notice_is_shown_beside_its_duties_the_doubtful_first(web: Web) -> None:
    text = web.clerk.get(DRAFT).text
    assert len(re.findall(r'<article class="duty', text)) == 17
    order = [int(n) for n in re.findall(r'<article class="duty doubt-(\d)', text)]
    assert order == sorted(order)
    assert order[0] < 2
    assert '<mark id="loi-1-lap-ke-hoach"><a href="#viec-1-lap-ke-hoach">lập kế hoạch' in text
    assert 'class="due"><a href="#viec-1-lap-ke-hoach">trước ngày 28/02/2025</a></mark>' in text
    assert "“Các trường THCS&amp;THPT” (truong-thcs-thpt) được giao việc nhưng không có" in text
    assert "Khi đọc: nối 1 dòng bị ngắt giữa câu" in text
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
        ({"due_value": "01/3/2025"}, "Việc 1-lap-ke-hoach, thời hạn: thời hạn ghi 2025-03-01"),
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
    form = hidden(web.clerk.get(f"{DRAFT}?sua=them").text, "/them-viec")
    new = fields(quote="sử dụng đồng thời cả học bạ giấy và học bạ số", due_kind="", due_words="")
    answer = web.clerk.post(f"{DRAFT}/them-viec", data={**form, **new, "clause": "4"})
    assert answer.status_code == 303, answer.text
    (directive,) = (
        d for d in web.app.library.directive(declared(web)).directives if d.clause == "4"
    )
    assert [duty.code for duty in directive.obligations] == ["4-lap-gui-ke"]


def test_what_the_reader_offers_is_taken_with_one_button(web: Web) -> None:
    text = web.clerk.get(DRAFT).text
    assert "Gợi ý: chủ trì: Sở Giáo dục và Đào tạo" in text
    path = re.search(r'action="([^"]*/goi-y)"', text)
    assert path
    answer = web.clerk.post(path[1], data=hidden(text, "/goi-y"))
    assert answer.status_code == 303, answer.text
    duty = web.app.library.directive(declared(web)).obligation(path[1].split("/")[-2])
    assert duty.owners == ("so-gddt-dak-nong",)


def test_confirming_needs_number_and_day_then_opens_once(web: Web) -> None:
    text = web.clerk.get(DRAFT).text
    assert "/xac-nhan" not in text
    assert "Trình ký" in text
    form = {**hidden(text, "/trinh-ky"), "code_number": "215", "issued_date": "12/02/2025"}
    head = web.clerk.get(f"{DRAFT}?sua=phan-dau").text
    typed = dict(
        re.findall(r'<input class="form-control" id="h-\w+" name="(\w+)" value="([^"]*)"', head)
    )
    areas = dict(
        re.findall(r'name="(addressees|to_places)"[^>]*>(.*?)</textarea>', head, re.DOTALL)
    )
    chosen = {"document_type": "dispatch", "competence": "KT."}
    plain = {name: html.unescape(value) for name, value in {**typed, **areas}.items()}
    answer = web.clerk.post(f"{DRAFT}/phan-dau", data={**plain, **chosen, **form})
    assert answer.status_code == 303, answer.text
    changed = set(declared(web).read_text("utf-8").splitlines())
    assert {"  code_number: 215", "  issued_date: 2025-02-12"} <= changed
    text = web.clerk.get(DRAFT).text
    said = re.search(r"mở <strong>(\d+) nhiệm vụ</strong> cho <strong>(\d+) đơn vị", text)
    assert said
    form = hidden(text, "/xac-nhan")
    answers = [web.clerk.post(f"{DRAFT}/xac-nhan", data=form) for _ in range(2)]
    assert {a.headers["Location"] for a in answers} == {f"/nhiem-vu?thong_bao={KEY}"}
    assert web.moves(KEY) == ["adopt"]
    with web.app.desk.store.read() as tx:
        opened = tx.assignments()
    assert (len(opened), len({a.unit for a in opened})) == (int(said[1]), int(said[2]))
    assert web.clerk.get(DRAFT).headers["Location"] == f"/thong-bao/{KEY}"
    late = web.clerk.post(f"{DRAFT}/tep", data={**form, "form_key": "y" * 20, "text": "key: x\n"})
    assert (late.status_code, "đã đưa vào theo dõi" in late.text) == (403, True)


def test_the_offices_own_notice_is_submitted_for_signature(web: Web) -> None:
    answer = web.clerk.post(
        f"{DRAFT}/trinh-ky", data=hidden(web.clerk.get(DRAFT).text, "/trinh-ky")
    )
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/du-thao/{KEY}")
    assert web.moves(KEY) == ["draft", "submit_document"]
    assert "Đã trình ký" in web.clerk.get(DRAFT).text
    before = declared(web).read_bytes()
    refused = upload(web, ISSUED.read_bytes(), thay="co")
    assert (refused.status_code, "đã trình ký nên tệp" in refused.text) == (403, True)
    assert declared(web).read_bytes() == before


def test_scripts_in_the_text_and_in_the_name_are_words(web: Web) -> None:
    evil = ISSUED.read_text("utf-8").replace("DLiB", "<script>alert(1)</script>")
    evil = evil.replace("học bạ số và thư viện số", "kho học liệu <img src=x onerror=alert(2)>")
    answer = upload(web, evil.encode(), '../../"><script>x</script>.txt')
    place = answer.headers["Location"]
    for url in (place, "/thong-bao"):
        text = web.clerk.get(url).text
        assert "<script>alert" not in text
        assert "<script>x" not in text
        assert "<img" not in text
    assert "&lt;script&gt;alert(1)" in web.clerk.get(place).text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Chưa chọn tệp, hoặc tệp trống"),
        ("Hôm nay trời đẹp, cả nhà đi chơi.".encode(), "Chưa đọc được thông báo"),
        (b"PK\x03\x04" + b"\0" * 400, "Không đọc được tệp"),
        ("MẬT\n".encode() + ISSUED.read_bytes(), "mật"),
    ],
    ids=["empty", "no notice", "damaged", "secret"],
)
def test_what_is_no_notice_is_told_in_the_readers_words_and_nothing_is_written(
    web: Web, content: bytes, words: str
) -> None:
    before = sorted(web.app.home.rglob("*.yaml"))
    answer = upload(web, content, "tệp.docx" if content[:2] == b"PK" else "tệp.txt")
    assert answer.status_code == (200 if content else 422)
    assert words in answer.text
    assert ('href="/thong-bao/doc"' in answer.text) is bool(content), "back to try another"
    assert sorted(web.app.home.rglob("*.yaml")) == before


def test_a_draft_is_replaced_only_when_asked_and_an_adopted_notice_never(web: Web) -> None:
    before = declared(web).read_bytes()
    again = upload(web, ISSUED.read_bytes())
    assert "Thay bản nháp đang có" in again.text
    assert declared(web).read_bytes() == before
    later = ISSUED.read_text("utf-8").replace("28/02/2025", "14/3/2025")
    assert upload(web, later.encode(), thay="co").headers["Location"] == DRAFT
    assert "before: 2025-03-14" in declared(web).read_text("utf-8")
    numbered(web)
    web.clerk.post(f"{DRAFT}/xac-nhan", data=hidden(web.clerk.get(DRAFT).text, "/xac-nhan"))
    adopted = declared(web).read_bytes()
    new = later.replace(
        "4. Trong thời gian thí điểm",
        "4. Các trường THPT gửi danh sách giáo viên về Sở trước ngày 15/4/2025. Trong thời gian",
    )
    place = upload(web, new.encode(), thay="co").headers["Location"]
    assert place != DRAFT
    assert declared(web).read_bytes() == adopted
    text = web.clerk.get(place).text
    assert "So với bản đang theo dõi" in text
    answer = web.clerk.post(f"{place}/chi-viec-moi", data=hidden(text, "/chi-viec-moi"))
    assert answer.status_code == 303, answer.text
    kept = re.findall(r'<article class="duty[^>]*id="viec-([^"]+)"', web.clerk.get(place).text)
    assert [code[:2] for code in kept] == ["4-"]


@pytest.mark.parametrize(
    "where",
    [
        pytest.param("workflow.web.work.reading._note", id="before the draft is written"),
        pytest.param("workflow.web.working.end_job", id="before its end is noted"),
    ],
)
def test_reading_goes_on_after_the_process_died_and_drafts_once(
    web: Web, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    before = set(web.app.home.glob("directives/*.yaml"))
    other = ISSUED.read_text("utf-8").replace("Triển khai thí điểm học bạ số", "Việc khác")
    other = other.replace("học bạ số", "học bạ giấy")
    place = bring(web, other.encode()).headers["Location"]

    def dies(*_: object, **__: object) -> None:
        raise KeyboardInterrupt  # as a kill would, it ends everything but what is on the disk

    with monkeypatch.context() as patched:
        patched.setattr(where, dies)
        with pytest.raises(KeyboardInterrupt):
            work_off(web.app)
    web.clock.wait(seconds=LEASE.total_seconds() + 1)
    assert work_off(web.app) == 1
    (written,) = set(web.app.home.glob("directives/*.yaml")) - before
    assert web.clerk.get(place).headers["Location"] == f"/thong-bao/ban-nhap/{written.stem}"
    assert web.moves(f"chi-dao/{written.stem}") == ["edit_directives"]


def test_what_was_brought_is_kept_though_nobody_has_read_it_yet(web: Web) -> None:
    content = ISSUED.read_bytes() + b"\n"
    place = bring(web, content).headers["Location"]
    assert "chờ đến lượt" in web.clerk.get(place).text
    assert web.app.files.get(hashlib.sha256(content).hexdigest()) == content


def test_the_list_is_searched_without_accents(web: Web) -> None:
    web.adopt()
    web.clock.go(date(2025, 2, 28))
    text = web.clerk.get("/thong-bao?tim=hoc ba so").text
    assert "215/SGDĐT-GDTrH-QLCL" in text
    assert "8 quá hạn" in text
    assert DRAFT in text
    for words in ("215", "HỌC BẠ SỐ", "sgddt-gdtrh"):
        assert f'href="/thong-bao/{NOTICE}"' in web.clerk.get(f"/thong-bao?tim={words}").text
    nothing = web.clerk.get("/thong-bao?tim=hoc phi 50%").text
    assert "Không có thông báo nào chứa đủ các từ" in nothing
    assert DRAFT not in nothing


def test_an_adopted_notice_shows_how_each_duty_stands_and_waits_for_its_event(web: Web) -> None:
    web.adopt()
    web.clock.go(date(2025, 2, 28))
    page = f"/thong-bao/{NOTICE}"
    text = web.officer.get(page).text
    assert f'href="/nhiem-vu?thong_bao={NOTICE}&amp;khoan=1">Lập, gửi kế hoạch' in text
    assert "8 quá hạn" in text
    form = hidden(text, "/su-kien")
    assert form["event"] == "kết thúc thí điểm thư viện số DLib K12"
    early = web.officer.post(f"{page}/su-kien", data={**form, "happened_on": "mai"})
    assert (early.status_code, "hãy ghi dạng 28/02/2025" in early.text) == (422, True)
    done = web.officer.post(f"{page}/su-kien", data={**form, "happened_on": "27/02/2025"})
    assert done.status_code == 303
    assert "đã xảy ra ngày 27/02/2025" in web.officer.get(page).text
    late = web.officer.post(
        f"{page}/su-kien", data={**form, "form_key": "z" * 20, "happened_on": "26/02/2025"}
    )
    assert late.status_code == 409


def test_who_may_not_draft_sees_no_buttons(web: Web) -> None:
    text = web.leader.get(DRAFT).text
    assert "Sửa" not in re.sub(r"<[^>]+>", "", text.split("<main", 1)[1])
    assert "Văn thư hoặc chuyên viên xác nhận" in text or "Chưa có số" in text
    assert 'href="/thong-bao/doc"' not in web.leader.get("/thong-bao").text


def test_the_list_asks_the_database_a_constant_number_of_times(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    web.clerk.get("/thong-bao")
    statements()
    web.clerk.get("/thong-bao?tim=hoc")
    few = len(statements())
    web.adopt()
    web.clock.go(date(2025, 2, 28))
    clerk = web.clerk
    statements()
    text = clerk.get("/thong-bao?tim=hoc").text
    assert len(statements()) == few <= 8
    assert "8 quá hạn" in text
    assert "8 quá hạn" in clerk.get(f"/thong-bao/{NOTICE}").text
