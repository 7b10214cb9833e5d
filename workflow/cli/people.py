"""The answers of `person`."""

from typing import TextIO

import typer

from workflow.cli.answer import answer, table
from workflow.cli.office import hand_of, opened
from workflow.domain.person import Role
from workflow.usecases.add_person import add_person
from workflow.usecases.set_password import set_password
from workflow.wording.labels import label


def add(context: typer.Context, new: tuple[str, str, Role], source: TextIO | None) -> None:
    """Give somebody an account."""
    with opened(context) as app:
        actor = hand_of(context, app).actor
        person = add_person(app.desk, app.passwords, new, _password(source), actor)
        words = f"Đã thêm {person.full_name} ({person.login}), vai trò {label(person.role)}."
        answer(context, {"person": person.public()}, words)


def show(context: typer.Context) -> None:
    """Print the accounts."""
    with opened(context) as app:
        with app.desk.store.read() as tx:
            found = tx.people.people()
        rows = [
            (p.login, p.full_name, label(p.role), "" if p.is_active else "đã khóa") for p in found
        ]
        header = ("Tên đăng nhập", "Họ và tên", "Vai trò", "Tình trạng")
        answer(context, {"people": [p.public() for p in found]}, table(header, rows))


def give_password(context: typer.Context, login: str, source: TextIO | None) -> None:
    """Give an account another password."""
    with opened(context) as app:
        actor = hand_of(context, app).actor
        person = set_password(app.desk, app.passwords, login, _password(source), actor)
        words = f"Đã đặt lại mật khẩu của {person.full_name} ({login}); mọi phiên cũ đã kết thúc."
        answer(context, {"person": person.public()}, words)


def _password(source: TextIO | None) -> str:
    if source is not None:
        return source.read().rstrip("\r\n")
    typed: str = typer.prompt("Mật khẩu", hide_input=True, confirmation_prompt="Nhập lại", err=True)
    return typed
