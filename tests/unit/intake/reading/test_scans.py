"""Scans and pictures through tesseract; a small script stands in for it."""

import stat
from pathlib import Path

import pytest

from tests.unit.intake.reading.the_notice import paragraphs
from tests.unit.uploads.pictures import picture, png
from workflow.errors import UnreadableFileError
from workflow.intake.reading import ocr
from workflow.intake.reading.ocr import READ_FROM_PICTURE, scan_pieces
from workflow.intake.reading.pictures import Picture
from workflow.intake.reading.raw_text import Mendings
from workflow.intake.reading.read_manuscript import read_manuscript

PNG = picture("PNG")
PICTURE = Picture(PNG)


def put_on_path(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def line(top: int, *words: tuple[int, str]) -> list[str]:
    rows = [f"4\t1\t1\t1\t1\t0\t0\t{top}\t1000\t20\t-1\t"]
    rows += [f"5\t1\t1\t1\t1\t1\t{left}\t{top}\t60\t20\t96\t{word}" for left, word in words]
    return rows


def printing(rows: list[str]) -> str:
    table = "\n".join(["1\t1\t0\t0\t0\t0\t0\t0\t1000\t1400\t-1\t", *rows])
    return f"[ \"$1\" = --list-langs ] && echo vie && exit\ncat >/dev/null\ncat <<'X'\n{table}\nX"


def test_two_columns_of_a_scan_are_read_one_after_the_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = line(
        50,
        (50, "SỞ"),
        (115, "NỘI"),
        (180, "VỤ"),
        (500, "CỘNG"),
        (565, "HÒA"),
        (630, "XÃ"),
        (695, "HỘI"),
    )
    rows += line(80, (60, "Số:"), (125, "5/SNV"), (520, "Độc"), (585, "lập"))
    put_on_path(monkeypatch, tmp_path, printing(rows))
    manuscript = read_manuscript("anh.png", PNG)
    assert paragraphs(manuscript) == ["SỞ NỘI VỤ", "Số: 5/SNV", "CỘNG HÒA XÃ HỘI", "Độc lập"]
    assert READ_FROM_PICTURE in manuscript.notes


def test_pages_of_a_tiff_are_read_one_after_the_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = ("Đây", "là", "một", "trang", "chữ", "mang", "$8")
    rows = line(50, *((50 + 65 * place, word) for place, word in enumerate(words)))
    put_on_path(monkeypatch, tmp_path, printing(rows).replace("<<'X'", "<<X"))
    manuscript = read_manuscript("anh.tif", picture("TIFF", pages=3))
    said = [text.split()[-1] for text in paragraphs(manuscript)]
    assert said == [f"tessedit_page_number={number}" for number in range(3)]


def test_a_picture_of_far_too_many_dots_never_reaches_tesseract(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    put_on_path(monkeypatch, tmp_path, printing(line(50, (50, "SỞ"))))
    with pytest.raises(UnreadableFileError, match="triệu điểm"):
        read_manuscript("anh.png", png(50_000, 50_000))


def test_a_picture_of_nothing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    put_on_path(monkeypatch, tmp_path, printing(line(50, (50, "|"), (80, "~"))))
    with pytest.raises(UnreadableFileError, match="không đọc được chữ nào"):
        read_manuscript("anh.png", PNG)


@pytest.mark.parametrize("script", ["echo eng", None], ids=["thiếu dữ liệu vie", "chưa cài"])
def test_without_tesseract_or_vietnamese_it_names_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str | None
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    if script:
        put_on_path(monkeypatch, tmp_path, script)
    with pytest.raises(UnreadableFileError, match="apt-get install tesseract-ocr"):
        read_manuscript("anh.jpg", picture("JPEG"))


def test_a_page_that_takes_too_long_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = '[ "$1" = --list-langs ] && echo vie && exit\nexec sleep 30'
    put_on_path(monkeypatch, tmp_path, script)
    with pytest.raises(UnreadableFileError, match="lâu quá"):
        list(scan_pieces("anh.png", [PICTURE], Mendings(), seconds=0.3))


def test_a_tesseract_that_fails_is_not_taken_for_an_empty_picture(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = '[ "$1" = --list-langs ] && echo vie && exit\ncat > /dev/null; exit 1'
    put_on_path(monkeypatch, tmp_path, script)
    with pytest.raises(UnreadableFileError, match="tesseract của máy không đọc được"):
        list(scan_pieces("anh.png", [PICTURE], Mendings()))


def test_a_tesseract_that_never_tells_its_languages_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ocr, "LANGUAGE_SECONDS", 0.2)
    put_on_path(monkeypatch, tmp_path, "exec sleep 30")
    with pytest.raises(UnreadableFileError, match="tesseract của máy không đọc được"):
        list(scan_pieces("anh.png", [PICTURE], Mendings()))


def test_a_scan_that_takes_too_long_in_all_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ocr, "MOST_SECONDS", 0.0)
    put_on_path(monkeypatch, tmp_path, printing(line(50, (50, "SỞ"))))
    with pytest.raises(UnreadableFileError, match="lâu quá 10 phút"):
        list(scan_pieces("anh.png", [PICTURE, PICTURE], Mendings()))
