"""How much a file may hold; far above any official document, far below what hurts a server."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes in bytes. `ratio` counts only above `small`: less than that hurts nobody.

    `marks` are the tags and attributes of one XML part: each costs some 200 bytes once parsed.
    `dots` are those of one picture: an A3 page at 600 dpi has 70 million, and reading it takes 10
    bytes for each.
    """

    file: int = 40 * MEGABYTE
    members: int = 4000
    member: int = 64 * MEGABYTE
    xml_member: int = 32 * MEGABYTE
    total: int = 160 * MEGABYTE
    small: int = 8 * MEGABYTE
    ratio: int = 200
    marks: int = 3_000_000
    dots: int = 80_000_000
    scanned_pages: int = 40


LIMITS = Limits()
TOO_BIG = f"tệp lớn hơn {LIMITS.file // MEGABYTE} MB; hãy cắt riêng phần cần đọc rồi gửi lại"
