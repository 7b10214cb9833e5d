"""Reading notices: how right, how sure, how fast beside dateparser's search on the same text.

`./run bench intake PATH` scores the set at PATH (texts/, gold/, score.py); without a path only the
times are taken, on the notice of the example. All times are of one run; ratios are what counts.
"""

import argparse
import contextlib
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from dateparser.search import search_dates

from tests.bench.intake_score import confidence, confidence_lines, draft_all, load_scorer
from workflow.errors import InputError
from workflow.intake.reader import IntakeReader

NOTICE = Path(__file__).parents[2] / "examples" / "dak-nong-2025" / "notice.txt"
ROUNDS = 30
CORPUS = 400
HOSTILE = {
    "trước ngày": "trước ngày ",
    "các, các": "các, ",
    "mở ngoặc": "(“",
    "chấm phẩy": "rà soát trước ngày 30/6/2025; ",
    "số và dấu": "1.1.1-/",
    "sở chủ trì": "Sở Y tế, ",
}


def best(work: Callable[[], object], rounds: int) -> float:
    """Return the wall seconds of the fastest of some calls."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{line}\n")


def score(folder: Path) -> None:
    """Print the scorer's table, then what the marks of sureness are worth."""
    with tempfile.TemporaryDirectory() as made:
        draft_all(folder / "texts", Path(made))
        scorer = load_scorer(folder)
        scorer.main([str(folder / "gold"), made, "--per-notice"])
        tally = confidence(scorer, folder / "gold", Path(made))
    for line in confidence_lines(tally):
        say(line)


def read_one(content: bytes) -> int:
    """Return how many duties one notice holds."""
    return sum(1 for _ in IntakeReader().read("notice.txt", content).duties())


def measure() -> None:
    """Print the time of one notice beside dateparser's, and of a corpus on one and two cores."""
    content = NOTICE.read_bytes()
    text = content.decode()
    ours = best(lambda: read_one(content), ROUNDS)
    theirs = best(lambda: search_dates(text, languages=["vi"]), ROUNDS // 6)
    unguided = best(lambda: search_dates(text), ROUNDS // 6)
    say(f"whole intake of the notice     {ours * 1000:8.2f} ms")
    say(f"search_dates, languages=['vi'] {theirs * 1000:8.2f} ms   × {theirs / ours:.1f}")
    say(f"search_dates, no language      {unguided * 1000:8.2f} ms   × {unguided / ours:.1f}")
    corpus = [content] * CORPUS
    for cores in (1, 2):
        with ProcessPoolExecutor(cores) as pool:
            list(pool.map(read_one, corpus[:4]))
            start = time.perf_counter()
            list(pool.map(read_one, corpus, chunksize=20))
            rate = CORPUS / (time.perf_counter() - start)
        say(f"{CORPUS} notices, {cores} process(es)     {rate:8.0f}/s")


def hostile(megabytes: float) -> float:
    """Return the seconds that the slowest hostile text takes; refused ones count too."""
    slowest = 0.0
    for unit in HOSTILE.values():
        content = (unit * (int(megabytes * 1_000_000) // len(unit.encode()))).encode()
        start = time.perf_counter()
        with contextlib.suppress(InputError):
            IntakeReader().read("hostile.txt", content)
        slowest = max(slowest, time.perf_counter() - start)
    return slowest


def main() -> None:
    """Score a set when one is given, then take the times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="?", type=Path)
    parser.add_argument("--megabytes", type=float, default=10)
    asked = parser.parse_args()
    if asked.path:
        score(asked.path)
    measure()
    size = asked.megabytes
    half, whole = hostile(size / 2), hostile(size)
    say(f"hostile text {size / 2:g} MB {half:.1f} s, {size:g} MB {whole:.1f} s")
    say(f"twice the text takes × {whole / half:.2f}")


if __name__ == "__main__":
    main()
