"""The steps of one assignment, from the notice to the accepted result."""

from pathlib import Path

import pytest

from tests.integration.cli.conftest import NOTICE, Dondoc, Said

UNIT = "phong-gddt-cu-jut"
CODE = f"{NOTICE}.1-ke-hoach.{UNIT}"
SCHOOL = "ptdtnt-cu-jut"
BAN = f"{NOTICE}.5-khong-thu-tien.{SCHOOL}"
TODAY = ("--today", "2025-03-03")
PAPER = ("--number", "45")
WHY = ("--reason", "danh sách trường còn thiếu")


def _on(dondoc: Dondoc, day: str, *line: str) -> Said:
    return dondoc(*line, "--today", day)


def _stands(dondoc: Dondoc, code: str = CODE) -> str:
    found = dondoc("status", "--all", "--json", "--today", "2025-12-31").json["assignments"]
    return next(str(each["step"]) for each in found if each["code"] == code)


def test_from_receipt_to_acceptance(issued: Path, dondoc: Dondoc, tmp_path: Path) -> None:
    (tmp_path / "kế hoạch.docx").write_bytes(b"noi dung")
    number = ("--number", "45", "--notation", "PGDĐT-THCS", "--date", "24/02/2025")
    assert _on(dondoc, "2025-02-17", "receive", CODE).code == 0
    handed = _on(dondoc, "2025-02-25", "submit", CODE, "kế hoạch.docx", *number)
    assert handed.code == 0
    assert f"{CODE}: đã nộp, chờ duyệt." in handed.out
    returned = _on(dondoc, "2025-02-26", "return", CODE, *WHY)
    assert "bị trả lại." in returned.out
    assert "Còn 1 ngày làm việc" in returned.out
    assert _on(dondoc, "2025-02-27", "submit", CODE, "--number", "46").code == 0
    assert "đã hoàn thành." in _on(dondoc, "2025-03-03", "accept", CODE).out
    figures = _on(dondoc, "2025-03-03", "report", "--dry-run", "--json").json["figures"]["whole"]
    assert (figures["done_on_time"], figures["open_overdue"]) == (1, 7)


def test_a_step_out_of_order_changes_nothing(issued: Path, dondoc: Dondoc) -> None:
    said = _on(dondoc, "2025-02-17", "accept", CODE)
    assert (said.code, said.out) == (1, "")
    assert said.err == f"Nhiệm vụ “{CODE}” đang ở bước “mới giao”, không thể duyệt kết quả.\n"
    assert _stands(dondoc) == "open"


def test_a_step_out_of_order_in_json(issued: Path, dondoc: Dondoc) -> None:
    said = _on(dondoc, "2025-02-17", "accept", CODE, "--json")
    assert said.json["error"]["kind"] == "wrong_step"


@pytest.mark.parametrize("command", ["return", "waive", "cancel"])
def test_a_reason_must_say_something(issued: Path, dondoc: Dondoc, command: str) -> None:
    _on(dondoc, "2025-02-17", "submit", CODE, "--number", "45")
    said = _on(dondoc, "2025-02-18", command, CODE, "--reason", "thiếu")
    assert said.code == 1
    assert "hãy ghi rõ lý do (ít nhất 10 ký tự)" in said.err
    assert _on(dondoc, "2025-02-18", command, CODE).code == 2
    assert _stands(dondoc) == "submitted"


def test_an_unknown_code_is_answered_with_the_nearest(issued: Path, dondoc: Dondoc) -> None:
    said = _on(dondoc, "2025-02-17", "accept", CODE[:-1])
    assert said.code == 1
    assert f"Có phải ý bạn là “{CODE}”?" in said.err


@pytest.mark.parametrize(
    "line",
    [
        ["status", "--unit", "phong-gddt-cu-jutt"],
        ["mail", "ledger", "--unit", "phong-gddt-cu-jutt"],
        ["receive", CODE, "--on-behalf-of", "phong-gddt-cu-jutt"],
        ["chase", NOTICE, "--unit", "phong-gddt-cu-jutt"],
    ],
    ids=" ".join,
)
def test_an_unknown_unit_is_answered_with_the_nearest(
    issued: Path, dondoc: Dondoc, line: list[str]
) -> None:
    said = _on(dondoc, "2025-03-03", *line)
    assert (said.code, said.out) == (1, "")
    assert said.err == (
        "Không tìm thấy đơn vị “phong-gddt-cu-jutt”. Có phải ý bạn là “phong-gddt-cu-jut”?\n"
    )


def test_an_unknown_notice_is_answered_with_the_nearest(issued: Path, dondoc: Dondoc) -> None:
    said = _on(dondoc, "2025-03-03", "status", "--notice", "hoc-ba-so-2024")
    assert said.code == 1
    assert f"Có phải ý bạn là “{NOTICE}”?" in said.err


def test_a_result_from_the_future_is_refused(issued: Path, dondoc: Dondoc) -> None:
    said = _on(dondoc, "2025-02-17", "submit", CODE, *PAPER, "--arrived", "18/02/2025")
    assert said.code == 1
    assert "18/02/2025 ở tương lai" in said.err


@pytest.mark.parametrize(
    ("content", "words"), [(None, "Không đọc được tệp"), (b"", "rỗng: hãy gửi lại")]
)
def test_a_file_that_cannot_be_taken_leaves_the_duty_open(
    issued: Path, dondoc: Dondoc, tmp_path: Path, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / "bao-cao.docx").write_bytes(content)
    said = _on(dondoc, "2025-02-17", "submit", CODE, "bao-cao.docx")
    assert said.code == 1
    assert words in said.err
    assert _stands(dondoc) == "open"


def test_a_nil_return_needs_its_reason(issued: Path, dondoc: Dondoc) -> None:
    assert _on(dondoc, "2025-02-17", "submit", CODE, "--nil").code == 1
    why = ("--reason", "huyện không có lớp 6 tham gia thí điểm")
    assert _on(dondoc, "2025-02-17", "submit", CODE, "--nil", *why).code == 0
    _on(dondoc, "2025-02-18", "accept", CODE)
    whole = _on(dondoc, "2025-02-18", "report", "--dry-run", "--json").json["figures"]["whole"]
    assert whole["nil_returns"] == 1


def test_both_names_are_kept_when_it_is_entered_for_a_unit(issued: Path, dondoc: Dondoc) -> None:
    who = ("--by", "Văn thư B", "--on-behalf-of", UNIT)
    _on(dondoc, "2025-02-17", "submit", CODE, *PAPER, *who)
    trail = dondoc("audit", "show", CODE, "--json").json["trail"]
    assert trail[-1]["actor"] == "Văn thư B"
    assert trail[-1]["on_behalf_of"] == "Phòng Giáo dục và Đào tạo huyện Cư Jút"


def test_more_time_is_asked_for_and_granted(issued: Path, dondoc: Dondoc) -> None:
    asked = _on(dondoc, "2025-02-25", "extend", CODE, "--ask", "2025-03-10", *WHY)
    assert "đơn vị xin gia hạn đến thứ Hai 10/3/2025" in asked.out
    granted = _on(dondoc, "2025-02-26", "extend", CODE, "--grant", "2025-03-07", "--json")
    assignment = granted.json["assignment"]
    assert (assignment["last_day"], assignment["first_last_day"]) == ("2025-03-07", "2025-02-27")


def test_more_time_is_refused_with_a_reason(issued: Path, dondoc: Dondoc) -> None:
    _on(dondoc, "2025-02-25", "extend", CODE, "--ask", "2025-03-10", *WHY)
    assert _on(dondoc, "2025-02-26", "extend", CODE, "--refuse").code == 1
    refused = _on(dondoc, "2025-02-26", "extend", CODE, "--refuse", *WHY)
    assert "Ngày cuối còn trong hạn: thứ Năm 27/02/2025" in refused.out


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ([], "ghi ngày và lý do, dondoc extend"),
        (["10/3/2025"], "Muốn gia hạn khi đơn vị chưa xin, hãy ghi rõ lý do"),
    ],
)
def test_what_was_not_asked_for_is_granted_only_with_a_day_and_a_reason(
    issued: Path, dondoc: Dondoc, line: list[str], words: str
) -> None:
    said = _on(dondoc, "2025-02-26", "extend", CODE, "--grant", *line)
    assert said.code == 1
    assert words in said.err
    granted = _on(dondoc, "2025-02-26", "extend", CODE, "--grant", "10/3/2025", *WHY)
    assert granted.code == 0
    assert "cho gia hạn khi đơn vị chưa xin" in dondoc("audit", "show", CODE).out


def test_what_is_waived_or_cancelled_is_no_longer_listed(issued: Path, dondoc: Dondoc) -> None:
    other = CODE.replace("cu-jut", "dak-mil")
    assert _on(dondoc, "2025-02-17", "waive", CODE, *WHY).code == 0
    assert _on(dondoc, "2025-02-17", "cancel", other, *WHY).code == 0
    listed = _on(dondoc, "2025-02-17", "status", "--json").json["assignments"]
    assert not {CODE, other} & {each["code"] for each in listed}
    assert (_stands(dondoc), _stands(dondoc, other)) == ("waived", "cancelled")


def test_a_ban_is_attested_and_a_breach_noted_but_never_done(issued: Path, dondoc: Dondoc) -> None:
    assert "đã cam kết thực hiện" in _on(dondoc, "2025-02-20", "attest", BAN).out
    breach = ("--on", "1/3/2025", "--reason", "một trường thu tiền tài khoản")
    said = _on(dondoc, "2025-03-03", "incident", BAN, *breach)
    assert said.out == f"{BAN}: đã ghi vi phạm ngày 01/3/2025.\n"
    refused = _on(dondoc, "2025-03-03", "submit", BAN, *PAPER)
    assert "hãy ghi cam kết thực hiện" in refused.err
    assert _on(dondoc, "2025-03-03", "attest", CODE).code == 1


def test_an_event_nobody_waits_for_is_refused(issued: Path, dondoc: Dondoc) -> None:
    said = _on(dondoc, "2025-03-03", "event", NOTICE, "mùa mưa", "--on", "2025-03-01")
    assert said.code == 1
    assert "Không tìm thấy sự kiện “mùa mưa”" in said.err


def test_an_event_is_recorded_and_explained(issued: Path, dondoc: Dondoc) -> None:
    name = "kết thúc thí điểm thư viện số DLib K12"
    said = _on(dondoc, "2025-06-02", "event", NOTICE, name, "--on", "2025-05-31")
    assert said.code == 0
    told = _on(dondoc, "2025-06-02", "explain", "6-tong-ket").out
    assert "sự kiện đã được ghi nhận, nhưng văn bản không nói trong bao lâu" in told


def test_status_says_in_words_what_the_colours_say(issued: Path, dondoc: Dondoc) -> None:
    soon = _on(dondoc, "2025-02-25", "status", "--unit", UNIT).out
    late = _on(dondoc, "2025-03-03", "status", "--unit", UNIT, "--late").out
    assert "Còn 2 ngày làm việc (sắp hết hạn)" in soon
    assert "Quá 4 ngày" in late
    assert "1 mục, 1 quá hạn, tính đến thứ Hai 03/3/2025." in late


def test_status_lists_what_is_owed_all_or_late(issued: Path, dondoc: Dondoc) -> None:
    _on(dondoc, "2025-02-17", "submit", CODE, "--number", "45")

    def codes(*options: str) -> set[str]:
        line = ("status", "--unit", UNIT, "--json", *options)
        return {each["code"] for each in _on(dondoc, "2025-03-03", *line).json["assignments"]}

    assert CODE in codes()
    assert codes("--owed") == codes() - {CODE}
    assert codes("--late") == set()
    _on(dondoc, "2025-02-18", "accept", CODE)
    assert codes("--all") - codes() == {CODE}


def test_bans_and_standing_duties_are_listed_only_when_all_are(
    issued: Path, dondoc: Dondoc
) -> None:
    open_ones = dondoc("status", "--unit", SCHOOL, *TODAY).out
    everything = dondoc("status", "--unit", SCHOOL, "--all", *TODAY).out
    assert BAN not in open_ones
    assert BAN in everything
