"""Ticks, mails, dispatches, reports and the audit trail, from the command line."""

import sqlite3
from collections.abc import Iterator
from email.message import Message as Mail
from pathlib import Path

import pytest
from aiosmtpd.handlers import Message as Handler

from tests.integration.cli.conftest import NOTICE, Dondoc
from workflow.demo.mailbox import LocalServer

UNIT = "phong-gddt-cu-jut"
REMINDED = ("--today", "2025-02-18")
LATE = ("--today", "2025-03-03")


class Box(Handler):
    """Keeps every mail."""

    def __init__(self) -> None:
        super().__init__()
        self.mails: list[Mail] = []

    def handle_message(self, message: Mail) -> None:
        self.mails.append(message)


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> Iterator[Box]:
    """Run a real mail server that the office is set up to use."""
    box = Box()
    server = LocalServer(box)
    server.start()
    monkeypatch.setenv("DONDOC_SMTP__HOST", server.hostname)
    monkeypatch.setenv("DONDOC_SMTP__PORT", str(server.port))
    monkeypatch.setenv("DONDOC_SMTP__SECURITY", "none")
    yield box
    server.stop()


def test_a_tick_without_a_mail_server_says_that_mails_wait(issued: Path, dondoc: Dondoc) -> None:
    said = dondoc("tick", *REMINDED)
    assert said.code == 0
    assert "Xếp thư nhắc: 8." in said.out
    assert "Chưa cài đặt máy chủ thư" in said.out
    states = [line["state"] for line in dondoc("mail", "list", "--json").json["messages"]]
    assert set(states) == {"queued"}


def test_a_tick_on_a_day_off_sends_nothing_and_says_why(issued: Path, dondoc: Dondoc) -> None:
    said = dondoc("tick", "--today", "2025-02-22")
    assert "Xếp thư nhắc: 0." in said.out
    assert "ngày nghỉ: chưa nhắc và chưa gửi thư" in said.out


def test_a_dry_tick_tells_what_it_would_do_and_does_nothing(issued: Path, dondoc: Dondoc) -> None:
    before = dondoc("mail", "list")
    said = dondoc("tick", "--dry-run", *REMINDED)
    assert "8 thư nhắc được xếp vào hàng đợi" in said.out
    assert f"dau-moi@{UNIT}.example" in said.out
    assert "xếp hàng, chưa gửi" in said.out
    assert dondoc("mail", "list") == before


def test_a_dry_tick_names_the_dispatches_that_wait(issued: Path, dondoc: Dondoc, box: Box) -> None:
    waiting = dondoc("mail", "list", "--state", "queued", "--json").json["messages"]
    seen = dondoc("tick", "--dry-run", *REMINDED, "--json").json["preview"]
    kinds = [message["kind"] for message in seen["sent"]]
    assert kinds.count("dispatch") == len(waiting) > 0
    assert kinds.count("reminder") == len(seen["queued"]) == 8
    said = dondoc("tick", "--dry-run", *REMINDED)
    assert f"trao {len(kinds)} thư cho máy chủ" in said.out
    assert "gửi văn bản" in said.out
    assert box.mails == []


def test_mails_are_delivered_once_and_the_ledger_tells(
    issued: Path, dondoc: Dondoc, box: Box
) -> None:
    first = dondoc("tick", *REMINDED, "--json").json["tick"]
    again = dondoc("tick", *REMINDED, "--json").json["tick"]
    assert first["queued"] == 8
    assert first["ended"] == {"sent": len(box.mails)}
    assert (again["queued"], again["ended"]) == (0, {})
    lines = dondoc("mail", "ledger", "--unit", UNIT, "--json").json["ledger"]
    assert {(line["state"], line["code"]) for line in lines} == {("sent", 250)}
    assert "09:00 18/02/2025" in dondoc("mail", "ledger", "--notice", NOTICE).out


def test_who_cannot_be_reached_is_phoned_until_an_address_is_known(
    issued: Path, dondoc: Dondoc
) -> None:
    with sqlite3.connect(issued / "dondoc.db") as database:
        database.execute(
            "UPDATE message SET to_email = NULL, state = 'unreachable' WHERE unit = ?", (UNIT,)
        )
    database.close()
    calls = dondoc("mail", "phone", "--json").json["phone"]
    assert [call["unit"] for call in calls] == [UNIT]
    assert "Cư Jút" in dondoc("mail", "phone").out
    key = calls[0]["messages"][0]
    said = dondoc("mail", "resend", key, "--to", "moi@cu-jut.example", *REMINDED)
    assert said.code == 0
    assert dondoc("mail", "phone", "--json").json["phone"] == []
    refused = dondoc("mail", "resend", key, *REMINDED)
    assert refused.code == 1
    unknown = dondoc("mail", "resend", "khong-co")
    assert "Không tìm thấy thư “khong-co”" in unknown.err


def test_a_dispatch_nobody_got_is_phoned_about_and_leaves_the_list(
    issued: Path, dondoc: Dondoc
) -> None:
    with sqlite3.connect(issued / "dondoc.db") as database:
        database.execute("UPDATE message SET state = 'failed' WHERE unit = ?", (UNIT,))
    database.close()
    (call,) = dondoc("mail", "phone", "--json").json["phone"]
    (key,) = call["messages"]
    before = dondoc("mail", "list")
    dry = dondoc("mail", "resend", key, "--dry-run", "--json").json
    assert dry == {"message": key, "to_email": f"dau-moi@{UNIT}.example"}
    assert dondoc("mail", "list") == before
    assert dondoc("mail", "phoned", key, "--note", "đã gọi").code == 1
    said = dondoc("mail", "phoned", key, "--note", "Đã báo chị Hoa, sẽ đến lấy bản giấy")
    assert (said.code, "Đã ghi gọi điện: " in said.out) == (0, True)
    assert dondoc("mail", "phone", "--json").json["phone"] == []
    assert "đã gọi điện thay thư" in dondoc("audit", "show", key).out
    assert "đã gọi điện" in dondoc("mail", "list", "--state", "phoned").out
    assert dondoc("audit", "verify").code == 0


def test_a_mistyped_mail_is_answered_with_the_nearest(issued: Path, dondoc: Dondoc) -> None:
    key = dondoc("mail", "list", "--json").json["messages"][0]["message"]["key"]
    said = dondoc("mail", "resend", f"{key}x")
    assert (said.code, f"Có phải ý bạn là “{key}”" in said.err) == (1, True)


def test_late_units_are_chased_one_by_one(issued: Path, dondoc: Dondoc) -> None:
    dry = dondoc("chase", NOTICE, "--dry-run", *LATE)
    assert "8 đơn vị có nhiệm vụ quá hạn; chưa dự thảo gì." in dry.out
    drafted = dondoc("chase", NOTICE, "--unit", UNIT, "--respond-by", "7/3/2025", "--json", *LATE)
    document = drafted.json["documents"][0]
    assert (document["chase_round"], document["recipients"]) == (1, [UNIT])
    assert Path(document["preview"]).read_bytes().startswith(b"PK")
    again = dondoc("chase", NOTICE, "--unit", UNIT, "--respond-by", "7/3/2025", *LATE)
    assert again.code == 1
    assert "đã được dự thảo: xem bằng `dondoc documents`" in again.err
    said = dondoc("issue", document["key"], *LATE)
    assert "Đã ban hành văn bản số 216/SGDĐT-GDTrH-QLCL, ngày 03/3/2025" in said.out
    copy = issued / "documents" / f"2025-216-{document['key']}.docx"
    assert copy.read_bytes().startswith(b"PK")
    twice = dondoc("issue", document["key"], *LATE)
    assert twice.code == 1
    assert "đã ban hành, số 216" in twice.err


def test_late_units_are_chased_in_one_letter(issued: Path, dondoc: Dondoc) -> None:
    said = dondoc("chase", NOTICE, "--common", *LATE)
    assert said.code == 0
    assert "trả lời chậm nhất ngày 10/3/2025" in said.out
    listed = dondoc("documents", "--json").json["documents"]
    assert [each["purpose"] for each in listed] == ["notice", "chase"]
    assert len(listed[1]["recipients"]) == 8
    assert "đôn đốc" in dondoc("documents").out


def test_nobody_late_nobody_chased(issued: Path, dondoc: Dondoc) -> None:
    said = dondoc("chase", NOTICE, "--today", "2025-02-20")
    assert said.code == 1
    assert "Không có nhiệm vụ nào" in said.err


def test_a_notice_may_be_looked_at_before_it_is_issued(office: Path, dondoc: Dondoc) -> None:
    said = dondoc("issue", f"{NOTICE}.yaml", "--dry-run", "--today", "2025-02-14")
    assert said.code == 0
    assert (office / "documents" / f"du-thao-{NOTICE}.docx").is_file()
    assert dondoc("documents", "--json").json["documents"] == []


def test_a_notice_without_number_is_issued_not_adopted(office: Path, dondoc: Dondoc) -> None:
    said = dondoc("adopt", f"{NOTICE}.yaml", "--today", "2025-02-14")
    assert said.code == 1
    assert "ban hành để sổ cấp số" in said.err


def test_a_notice_that_has_its_number_is_adopted_once(office: Path, dondoc: Dondoc) -> None:
    source = Path(__file__).parents[3] / "directives" / f"{NOTICE}.yaml"
    text = source.read_text(encoding="utf-8")
    numbered = text.replace("head:\n", "head:\n  code_number: 99\n  issued_date: 2025-02-14\n", 1)
    Path("da-ban-hanh.yaml").write_text(numbered, encoding="utf-8")
    first = dondoc("adopt", "da-ban-hanh.yaml", "--today", "2025-02-17")
    again = dondoc("adopt", "da-ban-hanh.yaml", "--today", "2025-02-17")
    assert f"Đã đưa “{NOTICE}” vào theo dõi. Giao 206 nhiệm vụ cho 44 đơn vị." in first.out
    assert again.code == 1


def test_a_report_of_the_same_day_has_the_same_figures(issued: Path, dondoc: Dondoc) -> None:
    options = ("--day", "2025-03-02", "--json")
    first = dondoc("report", *options, "--today", "2025-03-03").json
    dondoc("submit", f"{NOTICE}.1-ke-hoach.{UNIT}", "--number", "45", "--today", "2025-03-04")
    again = dondoc("report", *options, "--today", "2025-03-05").json
    assert first["figures"] == again["figures"]
    whole = first["figures"]["whole"]
    assert whole["total"] == whole["done"] + whole["not_done"]
    assert whole["not_done"] == whole["open_in_time"] + whole["open_overdue"]
    assert Path(first["preview"]).read_bytes().startswith(b"PK")


def test_a_report_is_printed_and_issued(issued: Path, dondoc: Dondoc) -> None:
    printed = dondoc("report", "--notice", NOTICE, *LATE)
    assert "Số liệu lúc 09:00 03/3/2025." in printed.out
    assert "Tỷ lệ = đã hoàn thành ÷ (đã hoàn thành + đang làm, quá hạn)." in printed.out
    said = dondoc("report", "--notice", NOTICE, "--issue", *LATE)
    assert "Đã ban hành văn bản số 41/BC-SGDĐT" in said.out


def test_figures_of_the_future_are_refused(issued: Path, dondoc: Dondoc) -> None:
    said = dondoc("report", "--day", "2025-03-04", *LATE)
    assert said.code == 1
    assert "ngày đó chưa đến" in said.err


def test_a_changed_row_of_the_audit_trail_is_found(issued: Path, dondoc: Dondoc) -> None:
    whole = dondoc("audit", "verify")
    assert whole.code == 0
    assert "không dòng nào bị sửa" in whole.out
    code = f"{NOTICE}.1-ke-hoach.{UNIT}"
    with sqlite3.connect(issued / "dondoc.db") as database:
        database.execute("UPDATE audit SET actor = 'ai đó' WHERE subject = ?", (code,))
    database.close()
    said = dondoc("audit", "verify", code)
    assert (said.code, said.err) == (1, "")
    assert f"{code}: dòng 1 (giao, 09:00 14/02/2025) không còn như lúc ghi" in said.out


def test_what_never_changed_has_no_trail(issued: Path, dondoc: Dondoc) -> None:
    for command in ("verify", "show"):
        said = dondoc("audit", command, "khong-co")
        assert said.code == 1
        assert "Không tìm thấy" in said.err


def test_the_office_may_live_in_another_database(
    office: Path, dondoc: Dondoc, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_DATABASE_URL", database_url)
    assert dondoc("init").code == 0
    assert dondoc("issue", f"{NOTICE}.yaml", "--today", "2025-02-14").code == 0
    assert "8 quá hạn" in dondoc("status", "--late", *LATE).out
    assert dondoc("audit", "verify").code == 0


def test_a_database_that_is_not_there_is_a_sentence(
    office: Path, dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_DATABASE_URL", "mysql://may/csdl")
    said = dondoc("status")
    assert said.code == 1
    assert "Địa chỉ cơ sở dữ liệu không dùng được" in said.err
