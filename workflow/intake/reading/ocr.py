"""The way of scans and pictures: tesseract reads the letters of each page."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from time import monotonic

from workflow.errors import UnreadableFileError
from workflow.intake.reading.characters import plain_characters
from workflow.intake.reading.ocr_words import PAGE_WIDTH, words_of
from workflow.intake.reading.page_furniture import NEW_PAGE, without_furniture
from workflow.intake.reading.page_text import page_text
from workflow.intake.reading.pdf_words import on_lines
from workflow.intake.reading.pictures import DOTS_PER_INCH, Picture
from workflow.intake.reading.raw_text import Mendings, Piece
from workflow.intake.reading.syllables import is_syllable

TO_INSTALL = "apt-get install tesseract-ocr tesseract-ocr-vie"
NEEDED = (
    "đây là ảnh chụp, không có lớp chữ, cần tesseract với dữ liệu tiếng Việt để đọc; hãy cài bằng "
    f"lệnh `{TO_INSTALL}` rồi làm lại, hoặc gửi bản Word (.docx)"
)
NOTHING_SEEN = (
    "không đọc được chữ nào trong ảnh; hãy quét lại cho rõ (300 dpi, thẳng, đủ sáng) "
    "hoặc gửi bản Word (.docx)"
)
TOO_SLOW = "đọc ảnh lâu quá {:g} giây một trang; hãy quét lại ở 300 dpi hoặc gửi bản Word (.docx)"
TOO_LONG = "đọc cả bản chụp lâu quá 10 phút; hãy cắt riêng phần thông báo hoặc gửi bản Word (.docx)"
FAILED = (
    "tesseract của máy không đọc được ảnh này; hãy mở thử ảnh, quét lại ở 300 dpi hoặc gửi bản "
    "Word (.docx)"
)
READ_FROM_PICTURE = "chữ đọc từ ảnh: hãy so lại với bản gốc"
PAGE_SECONDS = 60.0
LANGUAGE_SECONDS = 10.0
MOST_SECONDS = 600.0
FEWEST_WORDS = 5
WORDS = re.compile(r"[^\W\d_]{2,7}")


def scan_pieces(
    name: str, pictures: Iterable[Picture], mendings: Mendings, seconds: float = PAGE_SECONDS
) -> Iterator[Piece]:
    """Return the words on pictures.

    Raises:
        UnreadableFileError: When there are none, or the machine cannot read Vietnamese.
    """
    program = _program(name)
    began, pages = monotonic(), list[str]()
    for picture in pictures:
        if monotonic() - began > MOST_SECONDS:
            raise UnreadableFileError(name, TOO_LONG)
        pages.append(_read(program, name, picture, seconds))
    text = plain_characters(f"\n{NEW_PAGE}\n".join(pages), mendings)
    if sum(map(is_syllable, WORDS.findall(text))) < FEWEST_WORDS:
        raise UnreadableFileError(name, NOTHING_SEEN)
    mendings.add(READ_FROM_PICTURE)
    yield "\n".join(without_furniture(text.split("\n"), mendings))


def _program(name: str) -> str:
    """Return the tesseract of this machine, if it knows Vietnamese."""
    program = shutil.which("tesseract")
    if program is None:
        raise UnreadableFileError(name, NEEDED)
    try:
        known = _run([program, "--list-langs"], b"", LANGUAGE_SECONDS).stdout.split()
    except subprocess.TimeoutExpired as error:
        raise UnreadableFileError(name, FAILED) from error
    if b"vie" not in known:
        raise UnreadableFileError(name, NEEDED)
    return program


def _read(program: str, name: str, picture: Picture, seconds: float) -> str:
    command = [program, "stdin", "stdout", "-l", "vie", "--dpi", str(DOTS_PER_INCH)]
    command += ["-c", f"tessedit_page_number={picture.number}", "tsv"]
    try:
        done = _run(command, picture.content, seconds)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFileError(name, TOO_SLOW.format(seconds)) from error
    if done.returncode:
        raise UnreadableFileError(name, FAILED)
    lines = on_lines(words_of(done.stdout.decode("utf-8", "replace")))
    return page_text(lines, PAGE_WIDTH)


def _run(command: list[str], given: bytes, seconds: float) -> "subprocess.CompletedProcess[bytes]":
    surroundings = {"PATH": os.environ.get("PATH", ""), "OMP_THREAD_LIMIT": "1"}
    return subprocess.run(  # noqa: S603 - the command is ours, the picture goes in by its input
        command, input=given, capture_output=True, timeout=seconds, check=False, env=surroundings
    )
