"""What is typed wrong, and what goes wrong: a sentence, an exit code, nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.cli.conftest import Dondoc
from workflow.cli import listing, step_words
from workflow.cli.asked import Asked
from workflow.cli.failing import say_error
from workflow.database_errors import NoDatabaseError, OtherSchemaError
from workflow.errors import BlockedError, InputError


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (["stauts"], "Không có lệnh “stauts”. Có phải ý bạn là 'status'?"),
        (["status", "--lat"], "Không có tùy chọn --lat. Có phải ý bạn là --all, --late?"),
        (["mail"], "Thiếu tên lệnh."),
        (["accept"], "Thiếu MÃ."),
        (["accept", "a", "b"], "Thừa tham số: b."),
        (["status", "--notice"], "Tùy chọn --notice cần một giá trị."),
        (["schema", "letter"], "Giá trị của LOẠI không dùng được: “letter” không có trong"),
        (["status", "--today", "30/02/2025"], "không có ngày 30/02/2025: tháng 2/2025 có 28 ngày"),
        (["status", "--today", "2025-13-01"], "không có ngày 2025-13-01"),
        (["status", "--today", "mai"], "“mai” không phải ngày; hãy ghi 2025-02-28 hoặc 28/02/2025"),
        (["status", "--today", "2025-02-28T25:00"], "“25:00” không phải giờ"),
        (["incident", "a", "--on", "31/4/2025", "--reason", "b"], "tháng 4/2025 có 30 ngày"),
        (["extend", "a"], "hãy chọn đúng một trong --ask, --grant, --refuse"),
        (["extend", "a", "--ask", "--grant"], "hãy chọn đúng một trong"),
        (["extend", "a", "--ask"], "--ask cần ngày"),
        (["mail", "resend", "a", "--to", "khong-co-a-cong"], "không phải địa chỉ thư điện tử"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_wrong_use_ends_with_2(dondoc: Dondoc, line: list[str], words: str) -> None:
    said = dondoc(*line)
    assert (said.code, said.out) == (2, "")
    assert words in said.err
    assert "--help" in said.err
    assert "Invalid value" not in said.err


def test_wrong_use_has_the_same_shape_in_json(dondoc: Dondoc) -> None:
    said = dondoc("stauts", "--json")
    assert (said.code, said.err) == (2, "")
    assert said.json["error"]["kind"] == "wrong_use"
    assert said.json["error"]["problems"] == []


def test_a_folder_that_is_no_office_is_told_what_to_do(dondoc: Dondoc) -> None:
    said = dondoc("status")
    assert (said.code, said.out) == (1, "")
    assert "chưa có office.yaml: hãy chạy `dondoc init`" in said.err


@pytest.mark.parametrize(
    ("error", "command"),
    [
        (BlockedError("cong-van", ["R12"]), "--override"),
        (NoDatabaseError("dondoc.db"), "`dondoc init`"),
        (OtherSchemaError("0001", "0002"), "`dondoc init`"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, InputError) else None,
)
def test_by_which_command_it_is_put_right_is_told_at_the_prompt_alone(
    error: InputError, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    say_error(Asked(), error)
    assert command in capsys.readouterr().err
    assert command not in str(error)


def test_an_error_in_json_tells_its_kind(issued: Path, dondoc: Dondoc) -> None:
    said = dondoc("--json", "accept", "hoc-ba-so-2025.khong-co")
    assert (said.code, said.err) == (1, "")
    assert set(said.json["error"]) == {"kind", "message", "problems"}
    assert said.json["error"]["kind"] == "not_found"


def test_the_office_may_be_named_before_or_after_the_command(issued: Path, dondoc: Dondoc) -> None:
    before = dondoc("--today", "2025-03-03", "--home", issued, "status")
    after = dondoc("status", f"--home={issued}", "--today=03/03/2025")
    assert before == after
    assert before.code == 0
    assert "thứ Hai 03/3/2025" in before.out


def test_a_moment_of_the_day_may_be_given(issued: Path, dondoc: Dondoc) -> None:
    morning = dondoc("report", "--dry-run", "--today", "2025-03-03")
    evening = dondoc("report", "--dry-run", "--today", "2025-03-03T21:15")
    assert "09:00 03/3/2025" in morning.out
    assert "21:15 03/3/2025" in evening.out


def test_what_is_typed_decomposed_is_composed(issued: Path, dondoc: Dondoc) -> None:
    said = dondoc("status", "--unit", "a\u0302")
    assert "“\u00e2”" in said.err


def test_a_bug_is_apologised_for_and_logged(
    office: Path, dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("không ngờ")

    monkeypatch.setattr(listing, "show_status", broken)
    said = dondoc("status")
    assert (said.code, said.out) == (1, "")
    assert "Xin lỗi, dondoc gặp lỗi ngoài dự kiến (RuntimeError: không ngờ)" in said.err
    assert "Traceback" not in said.err
    log = (office / "dondoc.log").read_text(encoding="utf-8")
    assert "Traceback" in log
    assert "command_failed" in log


def test_a_bug_where_no_log_can_be_written_shows_the_whole_story(
    dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("không ngờ")

    monkeypatch.setattr(listing, "show_status", broken)
    said = dondoc("status", "--home", "khong-co-thu-muc")
    assert said.code == 1
    assert "Traceback" in said.err


def test_ctrl_c_ends_quietly(dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(step_words, "close", interrupted)
    said = dondoc("waive", "a", "--reason", "thử dừng giữa chừng")
    assert (said.code, said.out, said.err) == (130, "", "Đã dừng.\n")


def test_a_reader_that_stops_listening_is_no_error() -> None:
    program = "import sys; from workflow.cli.main import main; sys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", program, "schema", "directive"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        said = process.stderr.read()
    assert said == b""
    assert process.returncode == 1
