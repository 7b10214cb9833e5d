"""Pictures as small as they can be."""

import io

from PIL import Image


def picture(kind: str, *, size: tuple[int, int] = (30, 20), pages: int = 1) -> bytes:
    """Return a white picture."""
    buffer, page = io.BytesIO(), Image.new("1", size, 1).convert("L")
    more = {"save_all": True, "append_images": [page] * (pages - 1)} if pages > 1 else {}
    page.save(buffer, kind, **more)
    return buffer.getvalue()
