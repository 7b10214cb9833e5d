"""Thông báo kết luận: uploaded, read, listed, followed."""

import hashlib
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.integration.web.conftest import ISSUED, NOTICE, Web
from tests.integration.web.drafts import DRAFT, bring, declared, hidden, numbered, upload
from workflow.cli.office import directive_path
from workflow.domain.audit import Actor
from workflow.domain.directive import Directive
from workflow.usecases import take_notice
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.start_job import LEASE
from workflow.web.working import work_off


@pytest.fixture
def web(drafted: Web) -> Web:
    """Return the site of an office with one draft."""
    return drafted


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


@pytest.mark.parametrize("is_there", [True, False], ids=["one was there", "none was there"])
def test_a_draft_that_somebody_else_wrote_meanwhile_is_not_replaced(
    web: Web, monkeypatch: pytest.MonkeyPatch, is_there: bool
) -> None:
    placed, of_another = take_notice._placed, declared(web).read_bytes() + b"# of another\n"
    if not is_there:
        declared(web).unlink()

    def meanwhile(*where: Any) -> Any:
        found = placed(*where)
        declared(web).write_bytes(of_another)
        return found

    monkeypatch.setattr(take_notice, "_placed", meanwhile)
    assert "vừa được người khác thay đổi" in upload(web, ISSUED.read_bytes(), thay="co").text
    assert declared(web).read_bytes() == of_another


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
            work_off(lambda: web.app)
    web.clock.wait(seconds=LEASE.total_seconds() + 1)
    assert work_off(lambda: web.app) == 1
    (written,) = set(web.app.home.glob("directives/*.yaml")) - before
    assert web.clerk.get(place).headers["Location"] == f"/thong-bao/ban-nhap/{written.stem}"
    assert web.moves(f"chi-dao/{written.stem}") == ["edit_directives"]


def test_what_was_brought_is_kept_though_nobody_has_read_it_yet(web: Web) -> None:
    content = ISSUED.read_bytes() + b"\n"
    place = bring(web, content).headers["Location"]
    assert "chờ đến lượt" in web.clerk.get(place).text
    assert web.app.files.get(hashlib.sha256(content).hexdigest()) == content


def test_a_notice_with_a_clause_that_asks_nothing_is_listed(web: Web) -> None:
    path = directive_path(web.app.home, Path(f"{NOTICE}.yaml"))
    file = web.app.library.directive(path).issued(215, date(2025, 2, 12))
    told = Directive(clause="99", paragraphs=("Hội nghị ghi nhận sự phối hợp.",))
    whole = file.model_copy(update={"directives": (*file.directives, told)})
    adopt_notice(web.app.desk, whole, Actor(name="Lê Thị Văn (van.thu)"))
    assert f'href="/thong-bao/{NOTICE}"' in web.clerk.get("/thong-bao").text
    assert web.clerk.get(DRAFT).status_code == 200


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
