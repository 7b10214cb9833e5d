"""A place for one LibreOffice: opened when first needed, and anew whenever it has ended."""

from collections.abc import Callable

from workflow.documents.pdf.warm_office import OfficeGoneError, WarmOffice
from workflow.errors import ConversionError

NO_START = "LibreOffice không khởi động được; hãy báo quản trị máy chủ xem lại LibreOffice"


class Seat:
    """Keeps a LibreOffice for a number of documents; only one caller may use it at a time."""

    def __init__(self, start: Callable[[], WarmOffice], documents: int) -> None:
        self._start, self._documents = start, documents
        self._office: WarmOffice | None = None

    def convert(self, docx: bytes) -> bytes:
        """Return the PDF; a document at which LibreOffice ended is tried once more, by a new one.

        Raises:
            NoPdfError: When this document does not become a PDF.
            ConversionError: When LibreOffice is not there, or does not start.
            OSError: When the disk refuses.
        """
        try:
            return self._convert(docx)
        except OfficeGoneError:
            return self._convert(docx)

    def close(self) -> None:
        """End the LibreOffice, if one is open."""
        if self._office is not None:
            self._office.close()
        self._office = None

    def _convert(self, docx: bytes) -> bytes:
        self._office = self._office or self._opened()
        try:
            pdf = self._office.convert(docx)
        except (OfficeGoneError, OSError):
            self.close()
            raise
        if self._office.asked >= self._documents:
            self.close()
        return pdf

    def _opened(self) -> WarmOffice:
        office = self._start()
        try:
            office.await_start()
        except OfficeGoneError as error:
            office.close()
            raise ConversionError(NO_START) from error
        return office
