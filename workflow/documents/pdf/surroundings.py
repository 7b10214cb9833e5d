"""What one LibreOffice is given: its program, a profile of its own, our fonts and no others."""

import shutil
import sys
from collections.abc import Mapping, Sequence
from importlib.resources import files
from math import ceil
from pathlib import Path
from xml.sax.saxutils import escape

from workflow.errors import ConversionError

TO_INSTALL = "apt-get install libreoffice-writer-nogui"
NO_OFFICE = f"máy này chưa có LibreOffice; hãy cài bằng lệnh `{TO_INSTALL}` rồi làm lại"
LIBRARIES = ("libsofficeapp.so", "libmergedlo.so")
PROFILE = "registrymodifications.xcu"
FONT_RULES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <dir>/usr/share/fonts/truetype/libreoffice</dir>
  <cachedir>{cache}</cachedir>
  <match><edit name="family" mode="append"><string>Liberation Serif</string></edit></match>
</fontconfig>
"""


def furnish(folder: Path) -> None:
    """Put font rules and a new profile into the folder.

    LibreOffice sees the four faces of Liberation Serif 2 that travel with the package, whatever
    the machine has: another font of that name may lack Vietnamese letters and would mix in. Beside
    them there is OpenSymbol, a part of LibreOffice, for the bullets that Word draws with Symbol and
    Wingdings; it has no letters.
    """
    here = Path(str(files("workflow.documents.pdf")))
    rules = FONT_RULES.format(
        fonts=escape(str(here / "fonts")), cache=escape(str(folder / "cache"))
    )
    (folder / "fonts.conf").write_text(rules, encoding="utf-8")
    (folder / "profile/user").mkdir(parents=True)
    shutil.copyfile(here / PROFILE, folder / "profile/user" / PROFILE)


def environment(folder: Path) -> Mapping[str, str]:
    """Return all that the process knows of the machine: no password, no proxy, no other font."""
    return {
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "FONTCONFIG_FILE": str(folder / "fonts.conf"),
        "SAL_USE_VCLPLUGIN": "svp",
        "LOK_HOST_ALLOWLIST": "^$",
    }


def kit_command(folder: Path, seconds: float) -> Sequence[str | Path]:
    """Return how a LibreOffice is started that works in the folder.

    It ends by itself when a document takes more than these seconds.

    Raises:
        ConversionError: When the machine has no LibreOffice.
    """
    script = Path(str(files("workflow.documents.pdf") / "office_kit.py"))
    return (sys.executable, "-I", "-S", script, kit_library(), folder, str(ceil(seconds)))


def kit_library() -> Path:
    """Return the library of LibreOffice that can be called.

    Raises:
        ConversionError: When the machine has none.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    folder = Path(program).resolve().parent if program else Path()
    for name in LIBRARIES:
        if program and (folder / name).exists():
            return folder / name
    raise ConversionError(NO_OFFICE)
