"""Accounts from the command line: the first admin is made here."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.cli.conftest import Dondoc, Said

GOOD = "một câu ngắn dễ nhớ"
Add = Callable[..., Said]


@pytest.fixture
def add(office: Path, dondoc: Dondoc, tmp_path: Path) -> Add:
    def call(
        login: str, role: str = "admin", password: str = GOOD, name: str = "Hoàng Tuấn"
    ) -> Said:
        secret = tmp_path / "mat-khau"
        secret.write_text(f"{password}\n", encoding="utf-8")
        told = ("person", "add", login, "--name", name, "--role", "admin")
        return dondoc("--home", office, *told, "--password-from", secret)

    return call


def test_somebody_gets_an_account_and_stands_in_the_list(
    office: Path, dondoc: Dondoc, add: Add
) -> None:
    said = add("quan.tri")
    assert (said.code, said.out) == (0, "Đã thêm Hoàng Tuấn (quan.tri), vai trò quản trị.\n")
    listed = dondoc("--home", office, "--json", "person", "list").json["people"]
    assert listed == [
        {
            "login": "quan.tri",
            "full_name": "Hoàng Tuấn",
            "role": "admin",
            "is_active": True,
            "sso_name": None,
        }
    ]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        pytest.param(
            {"login": "Quản trị"}, "Tên đăng nhập “Quản trị” không dùng được", id="accents"
        ),
        pytest.param({"login": "ab", "password": "ngắn"}, "không dùng được", id="short login"),
        pytest.param({"login": "abc", "password": "ngắn"}, "từ 10 đến 256 ký tự", id="weak"),
        pytest.param({"login": "abc", "name": "  "}, "họ và tên", id="no name"),
    ],
)
def test_what_cannot_be_an_account_is_refused(add: Add, wrong: dict[str, str], words: str) -> None:
    said = add(**wrong)
    assert said.code == 1
    assert words in said.err


def test_a_login_is_given_once(add: Add) -> None:
    assert add("quan.tri").code == 0
    said = add("quan.tri", name="Người khác")
    assert (said.code, "đã có người dùng" in said.err) == (1, True)


def test_nothing_of_a_password_is_in_the_trail_or_the_answer(
    office: Path, dondoc: Dondoc, add: Add
) -> None:
    add("quan.tri")
    trail = dondoc("--home", office, "--json", "audit", "show", "nguoi-dung/quan.tri")
    assert trail.code == 0
    assert "add_person" in trail.out
    assert "argon2" not in trail.out
    assert GOOD not in trail.out
    assert dondoc("--home", office, "audit", "verify").code == 0


def test_a_password_is_set_again(office: Path, dondoc: Dondoc, add: Add, tmp_path: Path) -> None:
    add("quan.tri")
    secret = tmp_path / "mat-khau"
    secret.write_text("một câu khác hẳn", encoding="utf-8")
    told = ("person", "password", "quan.tri", "--password-from", secret)
    assert dondoc("--home", office, *told).code == 0
    unknown = dondoc("--home", office, "person", "password", "ai.do", "--password-from", secret)
    assert (unknown.code, "Không tìm thấy người dùng “ai.do”" in unknown.err) == (1, True)


def test_a_password_is_asked_for_twice_and_not_shown(
    office: Path, dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def prompt(words: str, **options: object) -> str:
        asked.append(bool(options["hide_input"] and options["confirmation_prompt"]))
        return GOOD

    monkeypatch.setattr("typer.prompt", prompt)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    told = ("person", "add", "quan.tri", "--name", "Hoàng Tuấn", "--role", "admin")
    assert dondoc("--home", office, *told).code == 0
    assert asked == [True]
