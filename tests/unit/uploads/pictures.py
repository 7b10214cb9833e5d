"""Pictures as small as they can be."""

import io
import struct
from zlib import crc32

from PIL import Image

from workflow.uploads.kind import PNG

NO_DOTS = struct.pack(">I", 0) + b"IDAT" + struct.pack(">I", crc32(b"IDAT"))


def picture(kind: str, *, size: tuple[int, int] = (30, 20), pages: int = 1) -> bytes:
    """Return a white picture."""
    buffer, page = io.BytesIO(), Image.new("1", size, 1).convert("L")
    more = {"save_all": True, "append_images": [page] * (pages - 1)} if pages > 1 else {}
    page.save(buffer, kind, **more)
    return buffer.getvalue()


def png(wide: int, high: int) -> bytes:
    """Return a PNG whose header is whole; its dots are missing."""
    header = b"IHDR" + struct.pack(">IIBBBBB", wide, high, 1, 0, 0, 0, 0)
    return PNG + struct.pack(">I", 13) + header + struct.pack(">I", crc32(header)) + NO_DOTS
