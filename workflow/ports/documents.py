"""Makes, checks, mends and converts Word documents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from workflow.domain.finding import Finding, Known, Mended
from workflow.errors import ConversionError


class Renderer(Protocol):
    """Makes a Word document from a template."""

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        """Return the .docx. TemplateError."""
        ...

    def render_each(self, template: str, each: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
        """Return a .docx for each of the values, made when it is asked for. TemplateError."""
        ...


class Checker(Protocol):
    """Checks the form of a Word document by the rules of the decree."""

    def check(self, name: str, docx: bytes, known: Known) -> Sequence[Finding]:
        """Return what breaks a rule, in reading order. UnreadableFileError."""
        ...


class Mender(Protocol):
    """Puts the form of a Word document right, as far as that is mechanical."""

    def mend(self, name: str, docx: bytes, known: Known) -> Mended:
        """Return it put right, the same bytes when nothing was changed. UnreadableFileError."""
        ...


class Converter(Protocol):
    """Makes PDF of Word documents."""

    def to_pdf(self, documents: Iterable[tuple[str, bytes]]) -> Iterator[bytes | ConversionError]:
        """Return a PDF/A-2b for each name and .docx, in order, or why this one has none.

        ConversionError when the machine can make none at all; StorageError.
        """
        ...


class WordUpgrader(Protocol):
    """Makes .docx of what old Word wrote."""

    def to_docx(self, name: str, content: bytes) -> bytes:
        """Return a .doc or .rtf as .docx. UnreadableFileError, also when the machine cannot."""
        ...


class PagePictures(Protocol):
    """Draws the pages of a PDF."""

    def pages(self, pdf: bytes) -> Sequence[bytes]:
        """Return a PNG of each page. ConversionError; StorageError."""
        ...
