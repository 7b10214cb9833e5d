"""Whether a file may be handed in: by what it is, not by what it is called."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from workflow.errors import InputError
from workflow.uploads.archive import members_of, open_archive
from workflow.uploads.kind import COMPOUND, JPEG, PNG, FileKind, kind_of
from workflow.uploads.limits import LIMITS, Limits
from workflow.uploads.picture_sizes import pages_in
from workflow.uploads.relations import refuse_fetching
from workflow.uploads.rich_text import refuse_live_text
from workflow.uploads.word_package import MACROS, open_word

SCANNED_PAGES = 1000
MARKUP = re.compile(rb"<(?:html|head|body|script|svg|iframe|!doctype|\?xml|\?php|%)", re.IGNORECASE)
PROGRAM = (b"#!", b"MZ", b"\x7fELF")
NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
OLD_MACROS = "_VBA_PROJECT".encode("utf-16-le")
ALLOWED = "pdf, docx, doc, rtf, xlsx, xls, pptx, png, jpg, tiff, txt"
PARTS = MappingProxyType({"word/": ".docx", "xl/": ".xlsx", "ppt/": ".pptx"})
REFUSED: Mapping[FileKind, str] = MappingProxyType(
    {
        FileKind.EMPTY: "tệp rỗng; hãy gửi lại bản có nội dung",
        FileKind.ENCRYPTED_OFFICE: "tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi lưu lại",
        FileKind.WEB_PAGE: f"đây là trang web; hãy gửi một trong các loại {ALLOWED}",
        FileKind.OTHER: f"không phải loại tệp nhận được; hãy gửi một trong các loại {ALLOWED}",
    }
)


def must_be_safe(name: str, content: bytes, most: int) -> None:
    """Refuse what is no paper of an office, or what hurts whoever opens it; `most` is in bytes.

    Raises:
        InputError: With what is wrong and what to send instead.
    """
    limits = replace(LIMITS, file=most, scanned_pages=SCANNED_PAGES)
    if len(content) > most:
        raise _refused(name, "tệp quá lớn; hãy nén ảnh hoặc tách phụ lục thành tệp riêng")
    endings = _endings(name, content, limits)
    if not name.casefold().endswith(endings):
        raise _refused(
            name,
            f"tên tệp không hợp với nội dung (nội dung là {endings[0].removeprefix('.')}); "
            f"hãy đổi đuôi tên tệp thành {endings[0]} nếu đúng là tệp cần gửi",
        )


def _endings(name: str, content: bytes, limits: Limits) -> tuple[str, ...]:
    """Return how the name of such a file may end, or refuse it."""
    kind = kind_of(content)
    looks: Mapping[FileKind, Callable[[str, bytes, Limits], tuple[str, ...]]] = {
        FileKind.ZIP: _package,
        FileKind.PDF: _pdf,
        FileKind.OLD_WORD: _old_office,
        FileKind.OLD_OFFICE: _old_office,
        FileKind.RICH_TEXT: _rich_text,
        FileKind.PICTURE: _picture,
        FileKind.OTHER: _text,
    }
    if kind not in looks:
        raise _refused(name, REFUSED[kind])
    return looks[kind](name, content, limits)


def _pdf(name: str, content: bytes, _: Limits) -> tuple[str, ...]:
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        raise _refused(name, "trước phần PDF có nội dung lạ; hãy in lại thành PDF rồi gửi")
    return (".pdf",)


def _rich_text(name: str, content: bytes, _: Limits) -> tuple[str, ...]:
    refuse_live_text(content, name)
    return (".rtf", ".doc")


def _picture(name: str, content: bytes, limits: Limits) -> tuple[str, ...]:
    pages_in(name, content, limits)
    if content.startswith(PNG):
        return (".png",)
    return (".jpg", ".jpeg") if content.startswith(JPEG) else (".tiff", ".tif")


def _old_office(name: str, content: bytes, _: Limits) -> tuple[str, ...]:
    if OLD_MACROS in content:
        raise _refused(name, MACROS)
    is_word = kind_of(content) is FileKind.OLD_WORD and content.startswith(COMPOUND)
    return (".doc",) if is_word else (".xls", ".ppt")


def _package(name: str, content: bytes, limits: Limits) -> tuple[str, ...]:
    archive = open_archive(content, name, limits)
    members = {member.filename.casefold(): member for member in members_of(archive)}
    found = {ending for part, ending in PARTS.items() if any(m.startswith(part) for m in members)}
    types = members.get("[content_types].xml")
    if types is None or len(found) != 1:
        raise _refused(name, "đây là tệp nén; hãy giải nén rồi gửi từng tệp bên trong")
    said = archive.read(types).lower()
    if b"macroenabled" in said or any(m.endswith("vbaproject.bin") for m in members):
        raise _refused(name, MACROS)
    if ".docx" in found:
        open_word(content, name, limits)
    else:
        refuse_fetching(archive, name, limits)
    return tuple(found)


def _text(name: str, content: bytes, _: Limits) -> tuple[str, ...]:
    if content.startswith(PROGRAM) or MARKUP.search(content):
        raise _refused(name, f"đây là mã lệnh hoặc trang web; hãy gửi {ALLOWED}")
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _refused(name, REFUSED[FileKind.OTHER]) from error
    if NO_TEXT.search(text):
        raise _refused(name, REFUSED[FileKind.OTHER])
    return (".txt",)


def _refused(name: str, words: str) -> InputError:
    return InputError(f"Không nhận tệp “{name}”: {words}.")
