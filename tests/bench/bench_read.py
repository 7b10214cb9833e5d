"""Reading a directive file of 2,000 obligations, beside ruamel.yaml alone on the same file."""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from ruamel.yaml import YAML

from workflow.domain.directive import DirectiveFile
from workflow.library.shipped import shipped_folder
from workflow.library.yaml_file import read_as

OBLIGATIONS = 2000
ITEM = "      - code: viec-{}\n        quote: rà soát\n        action: Rà soát\n"
CLAUSE = '  - clause: "9"\n    paragraphs: [rà soát]\n    obligations:\n'


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print both times and their ratio."""
    notice = (shipped_folder("directives") / "hoc-ba-so-2025.yaml").read_text(encoding="utf-8")
    items = "".join(ITEM.format(n) for n in range(OBLIGATIONS))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "nhieu-viec.yaml"
        path.write_text(f"{notice}\n{CLAUSE}{items}", encoding="utf-8")
        alone = seconds(lambda: YAML(typ="rt", pure=True).load(path))
        whole = seconds(lambda: read_as(path, DirectiveFile))
    sys.stdout.write(f"ruamel.yaml alone {alone:6.2f} s\n")
    sys.stdout.write(f"read_as           {whole:6.2f} s  × {whole / alone:.2f}\n")


if __name__ == "__main__":
    main()
