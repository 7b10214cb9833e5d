"""`dondoc.toml` and the environment: what is wrong there, where, and what to type instead."""

from pathlib import Path

import pytest

from tests.integration.cli.conftest import Dondoc

UNKNOWN = "không có mục cài đặt nào tên như vậy"
NO_ADDRESS = "không phải địa chỉ thư điện tử, ví dụ đúng: van-thu@so.example"


def _write(office: Path, text: str) -> None:
    (office / "dondoc.toml").write_text(text, encoding="utf-8")


def test_every_wrong_setting_has_its_line_and_vietnamese_words(
    office: Path, dondoc: Dondoc
) -> None:
    _write(
        office,
        """# máy chủ
tick_seconds = "mau"
databse_url = "x"

[smtp]
port = 99999
  security = "ssl"
hosst = "a"
sender_email = "van-thu"
timeout_seconds = 0
password = 5
""",
    )
    said = dondoc("status")
    path = office / "dondoc.toml"
    assert said.code == 1
    assert said.err.splitlines() == [
        f"{path}:2:1: tick_seconds: “mau” không phải số nguyên",
        f"{path}:3:1: databse_url: {UNKNOWN}; có phải ý bạn là “database_url”?",
        f"{path}:6:1: smtp.port: “99999” quá lớn (lớn nhất là 65535)",
        f"{path}:7:3: smtp.security: “ssl” không có trong các giá trị: none | starttls | tls",
        f"{path}:8:1: smtp.hosst: {UNKNOWN}; có phải ý bạn là “host”?",
        f"{path}:9:1: smtp.sender_email: “van-thu” {NO_ADDRESS}",
        f"{path}:10:1: smtp.timeout_seconds: “0” quá nhỏ (phải lớn hơn 0)",
        f"{path}:11:1: smtp.password: giá trị này phải là chữ, đặt trong dấu nháy",
    ]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('[smtp]\nhost "a"', "2:6", "thiếu dấu “=” sau tên mục"),
        ("[smtp]\nhost = mail.so", "2:8", "giá trị không đúng dạng; chữ phải đặt trong dấu nháy"),
        ("[smtp\nport = 1", "1:6", "thiếu dấu “]”"),
        ("[smtp]\n[smtp]\n", "2:6", "phần này ghi hai lần"),
        ("[smtp]\nport = 1\nport = 2", "3:1", "có mục ghi hai lần"),
        ('[smtp]\nhost = "a', "2:1", "thiếu dấu nháy đóng"),
        ("port = 25 587", "1:11", "mỗi dòng chỉ ghi một mục; chữ phải đặt trong dấu nháy"),
        ("= 25", "1:1", "không đọc được dòng này; mỗi dòng có dạng “tên = giá trị”"),
        ("smtp = 3", "1:1", "smtp: phải là một phần gồm các dòng “tên = giá trị”"),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(
    office: Path, dondoc: Dondoc, text: str, place: str, words: str
) -> None:
    _write(office, text)
    said = dondoc("status")
    assert said.code == 1
    assert said.err == f"{office / 'dondoc.toml'}:{place}: {words}\n"


def test_a_file_in_an_old_encoding_is_told(office: Path, dondoc: Dondoc) -> None:
    (office / "dondoc.toml").write_bytes("# Sở Đắk Nông".encode("utf-16"))
    said = dondoc("status")
    assert said.code == 1
    assert "không phải Unicode UTF-8" in said.err


def test_a_variable_at_fault_is_named_beside_the_file(
    office: Path, dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_SMTP__PORT", "abc")
    assert (
        dondoc("status").err == "Biến môi trường DONDOC_SMTP__PORT: “abc” không phải số nguyên.\n"
    )
    _write(office, "\ntick_secondss = 5\n")
    said = dondoc("status")
    assert said.code == 1
    assert said.err.startswith("Biến môi trường DONDOC_SMTP__PORT: “abc” không phải số nguyên.\n")
    assert f"{office / 'dondoc.toml'}:2:1: tick_secondss: " in said.err


def test_a_variable_for_a_whole_part_is_told_what_to_use(
    office: Path, dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_SMTP", "mail.so")
    said = dondoc("status")
    assert said.code == 1
    assert said.err.startswith("Biến môi trường DONDOC_SMTP: phải là JSON")
    assert "DONDOC_SMTP__HOST" in said.err


def test_a_secret_that_is_wrong_is_not_shown(office: Path, dondoc: Dondoc) -> None:
    _write(office, "[smtp]\npassword = 20458811\n")
    said = dondoc("check")
    assert said.code == 1
    assert "20458811" not in said.out + said.err


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ('["nginx"]', "“nginx” không phải địa chỉ IP hay dải địa chỉ"),
        ('["10.0.0.1/8"]', "“10.0.0.1/8” không phải địa chỉ IP hay dải địa chỉ"),
        ('["*"]', "“*” không phải địa chỉ IP hay dải địa chỉ"),
        ('"127.0.0.1"', "“127.0.0.1” phải là danh sách"),
    ],
)
def test_a_proxy_is_trusted_by_its_address(
    office: Path, dondoc: Dondoc, typed: str, words: str
) -> None:
    _write(office, f"[web]\ntrusted_proxies = {typed}\n")
    said = dondoc("status")
    assert said.code == 1
    assert said.err.startswith(f"{office / 'dondoc.toml'}:2:1: web.trusted_proxies")
    assert words in said.err
