"""A Word document as bytes: the same document gives the same bytes, whatever the hour."""

import io
import struct
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from zlib import crc32

from docx.document import Document as WordDocument

from workflow.documents.layout.geometry import LANGUAGE

try:
    from isal.isal_zlib import compress
except ImportError:  # a machine for which nobody builds it
    from zlib import compress

NO_TIME = datetime(2020, 3, 5, tzinfo=UTC)
PROPERTY_LENGTH = 255
FAST_LEVEL, RAW = 1, -15

# As APPNOTE.TXT of the zip format has them; version 2.0, 1980-01-01 00:00.
LOCAL = struct.Struct("<4s 5H 3L 2H")
ENTRY = struct.Struct("<4s 6H 3L 5H L")
END = struct.Struct("<4s 4H 2L H")
VERSION, STORED, DEFLATED, EPOCH_TIME, EPOCH_DAY, UTF8 = 20, 0, 8, 0, 0x21, 0x800


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a zip: its bytes with their header, its line in the directory."""

    name: bytes
    local: bytes
    entry: bytes

    @classmethod
    def of(cls, path: str, content: bytes, method: int = DEFLATED) -> "Member":
        """Make ready a file that the zip shall hold under this path."""
        kept = compress(content, FAST_LEVEL, RAW) if method == DEFLATED else content
        name = path.encode()
        facts = (
            *(0 if path.isascii() else UTF8, method),
            *(EPOCH_TIME, EPOCH_DAY, crc32(content), len(kept), len(content), len(name), 0),
        )
        local = LOCAL.pack(b"PK\3\4", VERSION, *facts) + name + kept
        return cls(name, local, ENTRY.pack(b"PK\1\2", VERSION, VERSION, *facts, 0, 0, 0, 0))


def zipped(members: Iterable[Member]) -> bytes:
    """Return the zip that holds these, in this order."""
    files, directory, offset = [], [], 0
    for member in members:
        directory += [member.entry, offset.to_bytes(4, "little"), member.name]
        files.append(member.local)
        offset += len(member.local)
    listing = b"".join(directory)
    count = len(files)
    return b"".join(
        [*files, listing, END.pack(b"PK\5\6", 0, 0, count, count, len(listing), offset, 0)]
    )


def describe(document: WordDocument, *, title: str, author: str) -> None:
    """Set the properties of the file; its times say nothing. Word takes 255 characters of each."""
    properties = document.core_properties
    properties.title, properties.author = title[:PROPERTY_LENGTH], author[:PROPERTY_LENGTH]
    properties.last_modified_by = properties.author
    properties.comments = properties.keywords = properties.subject = ""
    properties.language, properties.revision = LANGUAGE, 1
    properties.created = properties.modified = NO_TIME


def contents(document: WordDocument) -> dict[str, bytes]:
    """Return the files that a document is made of, by path."""
    written = io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def saved(document: WordDocument) -> bytes:
    """Return the file with fixed times in its zip."""
    return zipped(Member.of(path, content) for path, content in contents(document).items())
