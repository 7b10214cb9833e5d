"""A Word document as bytes: the same document gives the same bytes, whatever the hour."""

import io
import zipfile
from datetime import UTC, datetime

from docx.document import Document as WordDocument

from workflow.documents.layout.geometry import LANGUAGE

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
NO_TIME = datetime(2020, 3, 5, tzinfo=UTC)


def describe(document: WordDocument, *, title: str, author: str) -> None:
    """Set the properties of the file; its times say nothing."""
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, author
    properties.comments = properties.keywords = properties.subject = ""
    properties.language, properties.revision = LANGUAGE, 1
    properties.created = properties.modified = NO_TIME


def saved(document: WordDocument) -> bytes:
    """Return the file with fixed times in its zip."""
    written, fixed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with (
        zipfile.ZipFile(written) as source,
        zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            member = zipfile.ZipInfo(name, ZIP_EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return fixed.getvalue()
