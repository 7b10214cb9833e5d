"""Make the PDF of one Word document."""

from workflow.errors import ConversionError
from workflow.ports.documents import Converter


def make_pdf(converter: Converter, name: str, docx: bytes) -> bytes:
    """Return the PDF/A-2b.

    Raises:
        ConversionError: When it cannot be made; the name says of which document.
        StorageError: When the disk refuses.
    """
    (made,) = converter.to_pdf([(name, docx)])
    if isinstance(made, ConversionError):
        raise made
    return made
