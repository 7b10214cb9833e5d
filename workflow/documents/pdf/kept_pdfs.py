"""PDF made before, by the hash of the Word document; the folder may be emptied at any time."""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from workflow.errors import StorageError

END = b"%%EOF"


class KeptPdfs:
    """A folder of PDFs. What a power cut left half written is not taken for one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, docx: bytes) -> bytes | None:
        """Return the PDF made of this very document, if there is one."""
        try:
            pdf = self._path(docx).read_bytes()
        except OSError:
            return None
        return pdf if pdf.rstrip().endswith(END) else None

    def put(self, docx: bytes, pdf: bytes) -> None:
        """Keep a PDF; nobody ever sees half of it.

        Raises:
            StorageError: When the disk refuses.
        """
        unfinished = self._folder / f".{uuid4().hex}"
        try:
            self._folder.mkdir(0o700, parents=True, exist_ok=True)
            unfinished.write_bytes(pdf)
            unfinished.replace(self._path(docx))
        except OSError as error:
            _forget(unfinished)
            raise StorageError(
                f"Không lưu được PDF vào {self._folder} ({error.strerror}): hãy xem lại dung lượng "
                "đĩa và quyền của thư mục. Bản Word (.docx) vẫn còn nguyên."
            ) from error

    def _path(self, docx: bytes) -> Path:
        return self._folder / f"{sha256(docx).hexdigest()}.pdf"


def _forget(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
