"""A new office: its folder, made from what travels with the engine."""

import shutil
from pathlib import Path

from workflow.errors import InputError
from workflow.library.office_folder import OfficeFolder
from workflow.library.shipped import shipped_folder
from workflow.settings import FILE_NAME
from workflow.whole_file import PRIVATE, write_whole

OWN_FOLDERS = ("directives", "directives/calendar", "templates", "documents", "files")


def found(home: Path, sample: str) -> None:
    """Make the folder of a new office from a shipped sample; no database yet.

    The office's own file comes last: a folder half made by then can be made again.

    Raises:
        InputError: When there is no such sample, or an office is there already.
    """
    shipped = shipped_folder("directives")
    source = shipped / "offices" / f"{sample}.yaml"
    if not source.is_file():
        known = ", ".join(sorted(path.stem for path in source.parent.glob("*.yaml")))
        raise InputError(f"Không có mẫu cơ quan “{sample}”. Các mẫu đang có: {known}.")
    if is_founded(home):
        raise InputError(f"Thư mục “{home}” đã có cơ quan: không ghi đè.")
    for folder in OWN_FOLDERS:
        (home / folder).mkdir(parents=True, exist_ok=True)
    shutil.copytree(shipped / "organs", home / "directives" / "organs", dirs_exist_ok=True)
    write_whole(home / FILE_NAME, (shipped / "offices" / FILE_NAME).read_bytes(), PRIVATE)
    for schema in shipped.glob("*.schema.json"):
        shutil.copy(schema, home / "directives")
    text = source.read_text(encoding="utf-8").replace("$schema=../", "$schema=directives/")
    write_whole(home / "office.yaml", text.encode())


def is_founded(home: Path) -> bool:
    """Tell whether an office was founded in the folder."""
    return OfficeFolder(home).is_founded()


def shipped_directives() -> Path:
    """Return the folder of the notices that travel with the engine."""
    return shipped_folder("directives")
