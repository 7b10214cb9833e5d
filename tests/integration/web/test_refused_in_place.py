"""A form that is refused without JavaScript stands there again: why beside it, what was typed."""

import re
from datetime import date
from html import unescape

import pytest

from tests.integration.web.conftest import DAY, Web
from tests.integration.web.drafts import HTMX
from tests.integration.web.test_portal import OTHER_PLAN, PDF, PLAN, WHO, Unit
from tests.integration.web.test_reports import figures_on, lived
from workflow.domain.duty_list import Slice
from workflow.errors import StorageError
from workflow.ports.kept import Kept
from workflow.usecases.desk import Desk
from workflow.usecases.look_at_report import look_at_report
from workflow.web.screens import reports

MEGABYTE = 1 << 20


@pytest.fixture
def unit(web: Web) -> Unit:
    """Return a unit that has opened its link, with the real notice adopted."""
    web.adopt()
    web.clock.go(DAY)
    return Unit(web)


def form_again(text: str, verb: str) -> str:
    """Return the part of a page in which a verb's form stands, with what is beside it."""
    found = re.search(
        rf'<details class="answer" open>(?:(?!</details>).)*/{verb}".*?</details>', text, re.DOTALL
    )
    assert found, text
    return unescape(found[0])


def test_a_missing_name_is_asked_for_beside_the_form_and_the_rest_stays(unit: Unit) -> None:
    answer = unit.send("nop", full_name="", number="31", day="17/02/2025", note="Đã gửi <b>")
    again = form_again(answer.text, "nop")
    assert answer.status_code == 422
    assert 'role="alert" tabindex="-1" autofocus>Hãy ghi họ và tên' in again
    for value in ("31", "17/02/2025", WHO["position"]):
        assert f'value="{value}"' in again
    assert ">Đã gửi <b></textarea>" in again
    assert "Đã gửi &lt;b&gt;" in answer.text
    assert f"Trang trả lời của {unit.web.app.desk.rules.organs.unit(unit.unit).name}" in answer.text
    assert answer.text.count("Hãy ghi họ và tên") == 1


def test_what_is_sent_again_from_there_is_done(unit: Unit) -> None:
    refused = unit.send("gia-han", day="31/02/2025", note="Ba xã chưa gửi danh sách").text
    again = form_again(refused, "gia-han")
    assert "không có ngày 31/02/2025" in again
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', again))
    typed = {**WHO, "note": "Ba xã chưa gửi danh sách", "day": "07/03/2025"}
    assert unit.post("gia-han", {**hidden, **typed}).status_code == 303
    assert unit.web.moves(PLAN) == ["open", "ask_extension"]


def test_a_file_of_a_wrong_kind_or_too_large_is_told_in_the_page(unit: Unit) -> None:
    program = [("files", ("a.exe", b"MZ" + b"\0" * 100, "application/pdf"))]
    answer = unit.post("nop", unit.form(number="31"), files=program)
    again = form_again(answer.text, "nop")
    assert "Tệp đã chọn thì phải chọn lại." in again
    assert 'value="31"' in again
    most = unit.web.app.web.upload_megabytes
    large = [("files", ("a.pdf", PDF + b"0" * (most + 2) * MEGABYTE, "application/pdf"))]
    answer = unit.post("nop", unit.form(), files=large)
    assert (answer.status_code, "quá lớn" in form_again(answer.text, "nop")) == (413, True)


def test_a_step_that_is_over_is_told_above_what_can_still_be_done(unit: Unit) -> None:
    form = unit.form()
    unit.post("tiep-nhan", form)
    answer = unit.post("tiep-nhan", unit.form())
    assert answer.status_code == 409
    assert re.search(r'Trả lời</h2>\s*<div class="alert alert-danger" role="alert"', answer.text)


def test_htmx_still_takes_the_sentence_alone(unit: Unit) -> None:
    answer = unit.post("nop", unit.form(full_name=""), headers=HTMX)
    assert answer.text.startswith('<div class="alert alert-danger">')


def test_the_duty_of_another_is_refused_in_the_units_own_page(unit: Unit) -> None:
    answer = unit.get(f"/nhiem-vu/{OTHER_PLAN}")
    assert (answer.status_code, f'href="{unit.here}"' in answer.text) == (404, True)
    assert "Trang trả lời của" in answer.text


@pytest.mark.parametrize("code", [OTHER_PLAN, "khong-co"])
def test_a_form_for_the_duty_of_another_is_refused_in_the_units_own_page(
    unit: Unit, code: str
) -> None:
    most = unit.web.app.web.upload_megabytes
    large = [("files", ("a.pdf", PDF + b"0" * (most + 2) * MEGABYTE, "application/pdf"))]
    for answer, status, words in (
        (unit.post("nop", {}, code, files=large), 413, "quá lớn"),
        (unit.post("nop", {}, code), 422, "thiếu hoặc sai mục"),
    ):
        assert (answer.status_code, words in answer.text) == (status, True)
        assert f'href="{unit.here}"' in answer.text
        assert "Lập, gửi kế hoạch" not in answer.text


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("31/02/2025", "không có ngày 31/02/2025, hãy xem lại lịch."),
        ("hôm qua", "“hôm qua” không phải ngày; hãy ghi dạng 28/02/2025."),
        ("04/03/2025", "Chưa có số liệu của ngày 04/3/2025"),
    ],
)
def test_a_wrong_day_is_told_at_its_field_on_the_report(web: Web, typed: str, words: str) -> None:
    lived(web)
    answer = web.leader.get("/bao-cao", params={"ngay": typed})
    text = unescape(answer.text)
    assert answer.status_code == 422
    field = re.search(r'name="ngay" value="([^"]*)" aria-invalid.*?</div>', text, re.DOTALL)
    assert field
    assert (field[1], words in field[0]) == (typed, True)
    assert figures_on(text) == figures_on(web.leader.get("/bao-cao").text)


def test_a_database_that_refuses_is_not_told_as_a_wrong_day(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(desk: Desk, kept: Kept, day: date | None, notice: str | None, part: Slice) -> object:
        if day:
            raise StorageError("Cơ sở dữ liệu đang bận.")
        return look_at_report(desk, kept, day, notice, part)

    monkeypatch.setattr(reports, "look_at_report", busy)
    answer = web.leader.get("/bao-cao", params={"ngay": "12/02/2025"})
    assert (answer.status_code, "đang bận" in answer.text) == (503, True)
    assert "aria-invalid" not in answer.text
