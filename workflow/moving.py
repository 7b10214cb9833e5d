"""An office moves from SQLite to PostgreSQL: records, settings, and where the password lies."""

from pathlib import Path

from sqlalchemy import URL

from workflow.errors import InputError
from workflow.settings import FILE_NAME, read_settings, variable_that_sets
from workflow.settings_text import with_database
from workflow.store.engine import is_shared, url_of
from workflow.store.moving import Moved, arrive, leave
from workflow.whole_file import PRIVATE, take_away, write_whole

PASSWORD = ".database-password"  # noqa: S105 - the name of the file


def move(home: Path, address: str) -> Moved:
    """Copy the records into an empty PostgreSQL, leave the SQLite file, and name the new database.

    A killed process leaves an office that is whole in one of the two; the same command ends it.

    Raises:
        InputError: When there is nothing to move, or nowhere to move to. Then nothing was changed.
    """
    old = _old_address(home)
    if is_shared(old):
        arrive(old)
        return Moved(rows={})
    if not is_shared(address):
        raise InputError("Chỉ chuyển được sang PostgreSQL: postgresql://người-dùng@máy-chủ/tên.")
    settings, new = home / FILE_NAME, _with_password_apart(home, url_of(address))
    try:
        with_database(settings, new)
        moved = leave(old, new)
    except InputError:
        take_away(home / PASSWORD)
        raise
    write_whole(settings, with_database(settings, new))
    arrive(new)
    return moved


def _old_address(home: Path) -> str:
    if name := variable_that_sets("database_url"):
        raise InputError(
            f"Biến môi trường {name} đang chỉ cơ sở dữ liệu và thắng {FILE_NAME}: hãy chuyển địa "
            f"chỉ ấy vào mục database_url của {FILE_NAME}, bỏ biến, rồi gõ lại."
        )
    return read_settings(home).database


def _with_password_apart(home: Path, url: URL) -> str:
    """Keep the password where PostgreSQL looks for it; no settings and no backup will bear it.

    (PostgreSQL, The Password File.)
    """
    plain = url.set(drivername="postgresql")
    if isinstance(url.password, str):
        place = (home / PASSWORD).resolve()
        word = url.password.replace("\\", "\\\\").replace(":", "\\:")
        write_whole(place, f"*:*:*:*:{word}\n".encode(), PRIVATE)
        plain = plain._replace(password=None).update_query_dict({"passfile": str(place)})
    return plain.render_as_string(hide_password=False)
