"""What only the machine can tell: whether the disk takes files, which programs are there."""

import shutil
import tempfile
from pathlib import Path


def is_writable(folder: Path) -> bool:
    """Tell whether a file can be written there now; nothing of it is left."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"dondoc")
            file.flush()
    except OSError:
        return False
    return True


def has_office_program() -> bool:
    """Tell whether LibreOffice is installed, without which there is no PDF."""
    return any(map(shutil.which, ("soffice", "libreoffice")))
