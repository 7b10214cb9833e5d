"""`ports.Converter` by a few LibreOffices that stay open."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from queue import LifoQueue
from tempfile import gettempdir

from workflow.documents.pdf.kept_pdfs import KeptPdfs
from workflow.documents.pdf.seat import Seat
from workflow.documents.pdf.surroundings import kit_command
from workflow.documents.pdf.warm_office import Command, NoPdfError, WarmOffice
from workflow.documents.pdf.word_text import why_not
from workflow.errors import ConversionError, StorageError

NO_ROOM = (
    "Không ghi được vào thư mục tạm {} ({}): hãy kiểm tra dung lượng đĩa và quyền của thư mục. "
    "Bản Word (.docx) vẫn còn nguyên."
)
MOST_OFFICES = 4
Made = bytes | ConversionError


class LibreOfficeConverter:
    """Makes PDF/A-2b with the fonts of the package, a document on each core at a time.

    Nothing is started before the first document that is not kept yet; for a single one, only one
    LibreOffice is opened. It takes some 200 MB of memory until `close`, or until it has made
    its number of documents, took longer than its seconds for one, or crashed.

    Measured with `./run bench pdf` on two busy cores: a `soffice` for each document 5.6 s; 40 new
    dispatches 0.53 s each, the start included (10.7 times as fast), with LibreOffice warm 0.36 s
    (19.9 times); a single one waits as long as with `soffice` when cold, 0.5 s when warm.
    """

    def __init__(
        self,
        kept: KeptPdfs | None = None,
        *,
        offices: int | None = None,
        seconds: float = 60,
        documents: int = 300,
        command: Command = kit_command,
    ) -> None:
        self._kept = kept
        self._count = offices or min(MOST_OFFICES, os.cpu_count() or 1)
        self._seats: LifoQueue[Seat] = LifoQueue()
        for _ in range(self._count):
            self._seats.put(Seat(partial(WarmOffice, command, seconds), documents))

    def to_pdf(self, documents: Iterable[tuple[str, bytes]]) -> Iterator[Made]:
        """Return a PDF/A-2b for each name and .docx, in order, or why there is none.

        Only a few documents are taken ahead of the one that is returned.

        Raises:
            ConversionError: When no document can be converted on this machine.
            StorageError: When the disk refuses.
        """
        hands = ThreadPoolExecutor(self._count, "pdf")
        waiting: deque[Future[Made]] = deque()
        try:
            for name, docx in documents:
                waiting.append(hands.submit(self._make, name, docx))
                if len(waiting) > 2 * self._count:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            hands.shutdown(cancel_futures=True)

    def close(self) -> None:
        """End every LibreOffice; a later document opens another."""
        seats = [self._seats.get() for _ in range(self._count)]
        for seat in seats:
            seat.close()
            self._seats.put(seat)

    def _make(self, name: str, docx: bytes) -> Made:
        if self._kept and (pdf := self._kept.get(docx)):
            return pdf
        if words := why_not(docx):
            return ConversionError(words, name)
        seat = self._seats.get()
        try:
            pdf = seat.convert(docx)
        except NoPdfError as error:
            return ConversionError(str(error), name)
        except OSError as error:
            raise StorageError(NO_ROOM.format(gettempdir(), error.strerror)) from error
        finally:
            self._seats.put(seat)
        if self._kept:
            self._kept.put(docx, pdf)
        return pdf
