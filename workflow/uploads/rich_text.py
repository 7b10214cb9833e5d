"""Rich text (.rtf): what in it runs, or is fetched, as soon as somebody opens it."""

import re

from workflow.errors import UnreadableFileError

SAVE_AS = "hãy mở bằng Word, {}, rồi chọn Lưu thành (Save As) .docx"
OBJECT = re.compile(rb"\\obj(?:data|update|autlink|link|ocx|html)(?![a-z])")
TEMPLATE = re.compile(rb"\\template(?![a-z])([^{}]*)")
ON_OWN_DISK = re.compile(rb"\s*(?:[A-Za-z]:[^{}]*|[^\\/:]*)")
FETCHED = re.compile(rb"INCLUDE(?:PICTURE|TEXT)|DDE(?:AUTO)?\s", re.IGNORECASE)
BY_CODE = re.compile(rb"\\'([0-9a-fA-F]{2})")
MARKS = re.compile(rb"\\\*|\\[a-z]+-?\d* ?|[{}\r\n]")
"""What may stand between the letters of one word without parting it."""


def refuse_live_text(content: bytes, name: str) -> None:
    """Refuse a file that brings a program, or makes the one that opens it fetch something.

    Both are how forged official documents most often carry an attack; no office needs them in text.

    Raises:
        UnreadableFileError: With what to take out.
    """
    if OBJECT.search(content):
        raise UnreadableFileError(
            name,
            "tệp RTF có đối tượng nhúng (có thể là chương trình), không an toàn; "
            f"{SAVE_AS.format('bỏ đối tượng ấy')}",
        )
    if any(not ON_OWN_DISK.fullmatch(found) for found in TEMPLATE.findall(content)):
        raise UnreadableFileError(
            name,
            f"tệp RTF lấy mẫu (template) từ nơi khác, không an toàn; {SAVE_AS.format('gỡ mẫu ấy')}",
        )
    if b"\\fldinst" in content and FETCHED.search(_words(content)):
        raise UnreadableFileError(
            name,
            "tệp RTF lấy ảnh hoặc nội dung từ nơi khác, không an toàn; "
            f"{SAVE_AS.format('chèn thẳng vào văn bản')}",
        )


def _words(content: bytes) -> bytes:
    """Return the text as a program that opens it puts it together."""
    plain = BY_CODE.sub(lambda match: bytes([int(match[1], 16)]), content)
    return MARKS.sub(b"", plain)
