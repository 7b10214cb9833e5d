"""The answers of `init`, `schema`, `backup`, `restore` and `migrate-to`."""

from pathlib import Path

import typer

from workflow.app import back_up, migrate, restore, secrets_in_backup
from workflow.cli.answer import answer, busy
from workflow.cli.asked import asked_of
from workflow.declarations import SAMPLE
from workflow.errors import StorageError
from workflow.founding import found, is_founded, shipped_directives
from workflow.moving import move


def init_office(context: typer.Context, folder: Path | None, sample: str | None) -> None:
    """Found an office; where there is one, bring its database up to date and touch nothing else."""
    home, sample = folder or asked_of(context).home, sample or SAMPLE
    is_new = not is_founded(home)
    if is_new:
        try:
            found(home, sample)
        except OSError as error:
            raise StorageError(f"Không tạo được thư mục {home}: {error.strerror}.") from error
    migrate(home)
    said = {"home": home.resolve(), "is_new": is_new}
    if not is_new:
        words = f"{home} đã là thư mục của một cơ quan: giữ nguyên mọi tệp, cơ sở dữ liệu đã đúng"
        answer(context, said, f"{words} phiên bản.")
        return
    answer(
        context,
        said,
        f"Đã lập cơ quan ở {home} theo mẫu {sample}.",
        "Việc tiếp theo: sửa office.yaml và dondoc.toml, xem lại directives/organs, đặt tệp chỉ "
        "đạo vào directives, rồi chạy `dondoc check`.",
    )


def show_schema(kind: str) -> None:
    """Print the schema that travels with the engine."""
    path = shipped_directives() / f"{kind}.schema.json"
    typer.echo(path.read_text(encoding="utf-8").rstrip())


def back_up_office(context: typer.Context, file: Path) -> None:
    """Put the whole office into one file."""
    with busy("Đang sao lưu"):
        rows = back_up(asked_of(context).home, file)
    secrets = secrets_in_backup(asked_of(context).home)
    told = [f"Đã sao lưu vào {file}: {sum(rows.values())} dòng của {len(rows)} bảng, và mọi tệp."]
    if secrets:
        told.append(
            f"Bản lưu mang theo bí mật ghi trong dondoc.toml ({', '.join(secrets)}): hãy giữ nó "
            "như giữ mật khẩu, hoặc chuyển chúng sang biến môi trường."
        )
    answer(context, {"file": file, "rows": rows, "secrets": secrets}, *told)


def restore_office(context: typer.Context, file: Path) -> None:
    """Make the office of a backup again."""
    home = asked_of(context).home
    with busy("Đang khôi phục"):
        rows = restore(home, file)
    words = f"Đã khôi phục vào {home}: {sum(rows.values())} dòng của {len(rows)} bảng, và mọi tệp."
    answer(context, {"home": home.resolve(), "rows": rows}, words)


def move_office(context: typer.Context, url: str) -> None:
    """Move the office to another database."""
    home = asked_of(context).home
    with busy("Đang chuyển sang PostgreSQL và đối chiếu từng dòng"):
        moved = move(home, url)
    if not moved.rows:
        told = ["Cơ quan đã ở PostgreSQL, không còn gì phải chuyển."]
    else:
        told = [
            f"Đã chuyển {sum(moved.rows.values())} dòng, từng bảng giống hệt bảng cũ.",
            f"Từ nay {home / 'dondoc.toml'} ghi cơ sở dữ liệu mới.",
        ]
    if moved.broken:
        told.append(
            f"Vết thay đổi đã hỏng từ trước và được giữ như vậy: {', '.join(moved.broken)}."
        )
    told.append(
        "Hãy khởi động lại dondoc nếu nó đang chạy. Tệp SQLite cũ, nếu có, còn nguyên, đuôi "
        ".da-chuyen."
    )
    answer(context, {"rows": moved.rows, "broken": moved.broken}, *told)
