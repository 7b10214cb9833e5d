"""One LibreOffice that stays open, seen from the engine: bytes in, bytes out, or an end."""

import os
import shutil
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from tempfile import mkdtemp
from threading import Timer
from time import monotonic
from typing import IO, cast

from workflow.documents.pdf.surroundings import environment, furnish

START_SECONDS = 60
Command = Callable[[Path, float], Sequence[str | Path]]
IS_PDF_A_2 = b"<pdfaid:part>2<"
UNREADABLE = "LibreOffice không mở được tệp này; hãy mở bằng Word rồi lưu lại dưới dạng .docx"
UNWRITABLE = "LibreOffice không ghi được kết quả; hãy xem đĩa của thư mục tạm còn chỗ không"
TOO_OLD = "LibreOffice trên máy quá cũ, không ghi được PDF/A-2b; cần từ bản 7.4"
GONE = "LibreOffice dừng giữa chừng"
TOO_SLOW = "LibreOffice chạy quá {:g} giây"


class NoPdfError(Exception):
    """This document does not become a PDF; the words say why, in Vietnamese."""


class OfficeGoneError(NoPdfError):
    """LibreOffice ended, or took too long and was ended; the document may be innocent."""


class WarmOffice:
    """A process with a folder and a profile of its own, which it takes along when it ends."""

    def __init__(self, command: Command, seconds: float) -> None:
        self.asked = 0
        self._seconds = seconds
        self._folder = Path(mkdtemp(prefix="dondoc-pdf-"))
        try:
            furnish(self._folder)
            self._process = Popen(  # noqa: S603 - the command is ours
                command(self._folder, 2 * seconds),
                bufsize=0,
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                cwd=self._folder,
                env=environment(self._folder),
                start_new_session=True,
            )
        except BaseException:
            shutil.rmtree(self._folder)
            raise

    def await_start(self) -> None:
        """Return when it can be used.

        Raises:
            OfficeGoneError: When it does not start.
        """
        self._answer(START_SECONDS)

    def convert(self, docx: bytes) -> bytes:
        """Return the PDF.

        Raises:
            NoPdfError: When LibreOffice cannot read this document, or cannot write its PDF.
            OfficeGoneError: When it ended, or took longer than it may and was ended.
            OSError: When the disk refuses.
        """
        pdf = self._made(docx, "in.docx", "out.pdf")
        if IS_PDF_A_2 not in pdf:
            raise NoPdfError(TOO_OLD)
        return pdf

    def upgrade(self, old: bytes) -> bytes:
        """Return a document of old Word (.doc, .rtf) as .docx.

        Raises:
            NoPdfError: When LibreOffice cannot read this document, or cannot write it.
            OfficeGoneError: When it ended, or took longer than it may and was ended.
            OSError: When the disk refuses.
        """
        return self._made(old, "in.doc", "out.docx")

    def close(self) -> None:
        """End the process and whatever it started, and leave nothing behind."""
        with self._process:
            self._kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _made(self, content: bytes, source: str, target: str) -> bytes:
        (self._folder / source).write_bytes(content)
        answer = self._ask(f"{source} {target}\n")
        if answer != "done":
            raise NoPdfError(UNREADABLE if answer.startswith("unreadable") else UNWRITABLE)
        made = self._folder / target
        found = made.read_bytes()
        made.unlink()
        return found

    def _ask(self, line: str) -> str:
        self.asked += 1
        with suppress(BrokenPipeError):
            cast("IO[bytes]", self._process.stdin).write(line.encode())
        return self._answer(self._seconds)

    def _answer(self, seconds: float) -> str:
        """Return the next line; what does not come in time is killed."""
        begun = monotonic()
        guard = Timer(seconds, self._kill)
        guard.start()
        try:
            line = cast("IO[bytes]", self._process.stdout).readline()
        finally:
            guard.cancel()
        if not line.endswith(b"\n"):
            is_late = monotonic() - begun >= seconds
            raise OfficeGoneError(TOO_SLOW.format(seconds) if is_late else GONE)
        return line.decode("utf-8", "replace").strip()

    def _kill(self) -> None:
        if self._process.returncode is None:
            os.killpg(self._process.pid, signal.SIGKILL)
