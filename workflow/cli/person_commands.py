"""Accounts: who may sign in to the office's web pages."""

from typing import Annotated

import typer

from workflow.cli.vietnamese import VietnameseCommand, VietnameseGroup
from workflow.domain.person import Role

commands = typer.Typer()
person = typer.Typer(cls=VietnameseGroup)
commands.add_typer(person, name="person")

Login = Annotated[str, typer.Argument(metavar="TÊN_ĐĂNG_NHẬP", help="Ví dụ nguyen.thi.hoa.")]
PasswordFrom = Annotated[
    typer.FileText | None,
    typer.Option(
        "--password-from", metavar="TỆP", help="Đọc mật khẩu từ tệp (- là đầu vào), thay vì hỏi."
    ),
]


@person.callback()
def whole() -> None:
    """Người dùng trang web: thêm, liệt kê, đặt lại mật khẩu."""


@person.command(cls=VietnameseCommand)
def add(
    context: typer.Context,
    login: Login,
    *,
    name: Annotated[str, typer.Option("--name", metavar="HỌ_TÊN", help="Họ và tên.")],
    role: Annotated[
        Role,
        typer.Option(
            "--role",
            help="records_clerk (văn thư), officer (chuyên viên), leader (lãnh đạo), "
            "admin (quản trị).",
        ),
    ],
    password_from: PasswordFrom = None,
) -> None:
    """Thêm một người; người đầu tiên nên là quản trị."""
    from workflow.cli import people

    people.add(context, (login, name, role), password_from)


@person.command("list", cls=VietnameseCommand)
def list_(context: typer.Context) -> None:
    """Liệt kê người dùng và vai trò."""
    from workflow.cli import people

    people.show(context)


@person.command(cls=VietnameseCommand)
def password(context: typer.Context, login: Login, password_from: PasswordFrom = None) -> None:
    """Đặt lại mật khẩu; người ấy phải đăng nhập lại ở mọi máy."""
    from workflow.cli import people

    people.give_password(context, login, password_from)
