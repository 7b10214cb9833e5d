"""`ports.documents.PagePictures`: drawn once, kept by the hash of the PDF."""

import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from workflow.errors import ConversionError, StorageError

SECONDS = 60
NOT_DRAWN = "không vẽ được trang để xem trước; hãy tải bản PDF về xem"


class KeptPagePictures:
    """Pictures of pages in a folder that may be emptied at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def pages(self, pdf: bytes) -> Sequence[bytes]:
        """Return a PNG of each page.

        Raises:
            ConversionError: When they cannot be drawn.
            StorageError: When the disk refuses.
        """
        kept = self._folder / sha256(pdf).hexdigest()
        try:
            if not kept.is_dir():
                self._draw(pdf, kept)
            drawn = sorted(kept.glob("*.png"), key=lambda path: int(path.stem))
            return [path.read_bytes() for path in drawn]
        except OSError as error:
            raise StorageError(
                f"Không lưu được ảnh trang vào {self._folder} ({error.strerror}): hãy xem lại dung "
                "lượng đĩa và quyền của thư mục."
            ) from error

    def _draw(self, pdf: bytes, kept: Path) -> None:
        self._folder.mkdir(0o700, parents=True, exist_ok=True)
        script = str(files("workflow.documents.pdf") / "page_kit.py")
        with TemporaryDirectory(dir=self._folder, prefix=".") as unfinished:
            try:
                subprocess.run(  # noqa: S603 - our own script
                    [sys.executable, "-I", script, unfinished],
                    input=pdf,
                    capture_output=True,
                    check=True,
                    timeout=SECONDS,
                )
            except subprocess.SubprocessError as error:
                raise ConversionError(NOT_DRAWN) from error
            whole = Path(unfinished) / "whole"
            whole.mkdir()
            for picture in Path(unfinished).glob("*.png"):
                picture.replace(whole / picture.name)
            if not kept.is_dir():
                whole.replace(kept)
