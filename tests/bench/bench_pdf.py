"""PDFs a second: one `soffice` call for each document, beside warm LibreOffices and kept PDFs.

All in the same run on the same dispatches, in turns, so that a busy machine weighs on each alike.
`--json` prints one JSON value instead of the table.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

from ruamel.yaml import YAML

from workflow.documents.pdf.converter import LibreOfficeConverter
from workflow.documents.pdf.kept_pdfs import KeptPdfs
from workflow.documents.pdf.surroundings import environment, furnish
from workflow.documents.render.word import WordRenderer
from workflow.library.shipped import shipped_folder

ROUNDS = 3
A_CALL_EACH = 4
AT_ONCE = 40
TEMPLATE = "dispatch/cong-van-don-doc"
Docs = Sequence[tuple[str, bytes]]


def dispatches() -> Iterator[tuple[str, bytes]]:
    """Yield dispatches of one page without end, no two alike."""
    folder = shipped_folder("templates")
    renderer = WordRenderer([folder])
    values = YAML(typ="safe", pure=True).load(folder / f"{TEMPLATE}.yaml")["sample"]
    number = 0
    while True:
        number += 1
        subject = f"{values['subject']} {number}"
        yield f"{number}", renderer.render(f"{TEMPLATE}.docx", values | {"subject": subject})


def a_call_each(folder: Path, docs: Docs) -> None:
    """Convert as one would by hand: a whole `soffice` for each, its profile warm."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    for name, docx in docs:
        (folder / f"{name}.docx").write_bytes(docx)
        subprocess.run(
            [*command, "--convert-to", "pdf", "--outdir", folder, folder / f"{name}.docx"],
            env={**environment(folder), "PATH": os.environ["PATH"]},
            check=True,
            capture_output=True,
        )


def by(converter: LibreOfficeConverter) -> Callable[[Docs], None]:
    """Return a way to convert that fails when one document has no PDF."""

    def convert(docs: Docs) -> None:
        for made in converter.to_pdf(docs):
            if not isinstance(made, bytes):
                raise made

    return convert


def by_a_new_one(docs: Docs) -> None:
    """Open the LibreOffices, convert, close them."""
    with closing(LibreOfficeConverter()) as converter:
        by(converter)(docs)


def seconds_each(convert: Callable[[Docs], None], docs: Docs) -> float:
    """Return the wall seconds of one document."""
    start = time.perf_counter()
    convert(docs)
    return (time.perf_counter() - start) / len(docs)


def measure(folder: Path) -> dict[str, list[float]]:
    """Return seconds a document for each way, a number a round."""
    furnish(folder)
    new = dispatches()
    times: dict[str, list[float]] = {}
    with closing(LibreOfficeConverter(KeptPdfs(folder / "kept"))) as converter:
        by(converter)(list(islice(new, 4)))
        a_call_each(folder, list(islice(new, 1)))
        for _ in range(ROUNDS):
            few, one, many = (list(islice(new, n)) for n in (A_CALL_EACH, 1, AT_ONCE))
            others = list(islice(new, AT_ONCE))
            ways: dict[str, tuple[Callable[[Docs], None], Docs]] = {
                "soffice, a call each": (lambda docs: a_call_each(folder, docs), few),
                "one, cold": (by_a_new_one, one),
                "one, warm": (by(converter), one),
                f"{AT_ONCE}, cold": (by_a_new_one, many),
                f"{AT_ONCE}, warm": (by(converter), others),
                f"{AT_ONCE}, kept": (by(converter), others),
            }
            for name, (convert, docs) in ways.items():
                times.setdefault(name, []).append(seconds_each(convert, docs))
    return times


def main() -> None:
    """Print seconds a document, documents a second, and how often that is the first way's."""
    if shutil.which("soffice") is None:
        sys.exit("Chưa có LibreOffice: apt-get install libreoffice-writer-nogui")
    with tempfile.TemporaryDirectory() as folder:
        times = measure(Path(folder))
    first = next(iter(times.values()))
    table = {
        name: {
            "seconds": statistics.median(each),
            "a_second": 1 / statistics.median(each),
            "ratio": statistics.median(a / b for a, b in zip(first, each, strict=True)),
        }
        for name, each in times.items()
    }
    if "--json" in sys.argv:
        sys.stdout.write(json.dumps(table, indent=2) + "\n")
        return
    for name, row in table.items():
        sys.stdout.write(
            f"{name:22} {row['seconds']:8.3f} s {row['a_second']:8.2f}/s  × {row['ratio']:.1f}\n"
        )


if __name__ == "__main__":
    main()
