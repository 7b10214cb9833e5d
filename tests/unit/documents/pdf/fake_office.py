"""Stands in for LibreOffice: does what the document in its folder tells it to do."""

import os
import signal
import sys
import zipfile
from pathlib import Path


def convert(notes: Path, folder: Path, told: str) -> str:
    if told == "hỏng":
        return "unreadable what LibreOffice says"
    if told == "treo":
        signal.pause()
    if told == "ngã" or (told == "ngã một lần" and not (notes / "fell").exists()):
        (notes / "fell").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if told == "đĩa đầy":
        return "unwritable what LibreOffice says"
    version = 1 if told == "bản cũ" else 2
    pdf = f"%PDF <pdfaid:part>{version}</pdfaid:part> {told}\n{sorted(os.environ)}\n%%EOF\n"
    (folder / "out.pdf").write_text(pdf, encoding="utf-8")
    return "done"


def main() -> None:
    notes, folder = Path(sys.argv[1]), Path(sys.argv[2])
    with (notes / "starts").open("a", encoding="utf-8") as starts:
        starts.write(f"{os.getpid()}\n")
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    sys.stdout.write("ready\n")
    for _ in sys.stdin:
        with zipfile.ZipFile(folder / "in.docx") as parts:
            told = parts.read("word/document.xml").decode()
        sys.stdout.write(f"{convert(notes, folder, told)}\n")


if __name__ == "__main__":
    main()
