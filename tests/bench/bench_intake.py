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
ROUNDS = 10
CALLS_IN_TURN = 3
CORPUS = 400
HOSTILE = {
    "trước ngày": "trước ngày ",
    "các, các": "các, ",
    "mở ngoặc": "(“",
    "chấm phẩy": "rà soát trước ngày 30/6/2025; ",
    "số và dấu": "1.1.1-/",
    "sở chủ trì": "Sở Y tế, ",
}


def best_in_turn(*works: Callable[[], object]) -> list[float]:
    """Return the wall seconds of the fastest call of each work, in turn, in one run."""
    fastest = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for place, work in [(p, w) for p, w in enumerate(works) for _ in range(CALLS_IN_TURN)]:
            start = time.perf_counter()
            work()
            fastest[place] = min(fastest[place], time.perf_counter() - start)
    return fastest


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
    ours, guided, unguided = best_in_turn(
        lambda: read_one(content),
        lambda: search_dates(text, languages=["vi"]),
        lambda: search_dates(text),
    )
    say(f"whole intake of the notice     {ours * 1000:8.2f} ms")
    say(f"search_dates, languages=['vi'] {guided * 1000:8.2f} ms   × {guided / ours:.1f}")
    say(f"search_dates, no language      {unguided * 1000:8.2f} ms   × {unguided / ours:.1f}")
    corpus = [content] * CORPUS
    for cores in (1, 2):
        with ProcessPoolExecutor(cores) as pool:
            list(pool.map(read_one, corpus[:4]))
            start = time.perf_counter()
            list(pool.map(read_one, corpus, chunksize=20))
            rate = CORPUS / (time.perf_counter() - start)
        say(f"{CORPUS} notices, {cores} process(es)     {rate:8.0f}/s")


def hostile(name: str, megabytes: float) -> float:
    """Return the seconds of the processor that one hostile text takes; refused ones count too."""
    unit = HOSTILE[name]
    content = (unit * (int(megabytes * 1_000_000) // len(unit.encode()))).encode()
    start = time.process_time()
    with contextlib.suppress(InputError):
        IntakeReader().read("hostile.txt", content)
    return time.process_time() - start


def measure_hostile(megabytes: float) -> None:
    """Print how the time of each hostile text grows when the text is twice as long."""
    with ProcessPoolExecutor(2) as pool:
        halves = pool.map(hostile, HOSTILE, [megabytes / 2] * len(HOSTILE))
        wholes = pool.map(hostile, HOSTILE, [megabytes] * len(HOSTILE))
        say(f"hostile text{megabytes / 2:12g} MB{megabytes:8g} MB")
        for name, half, whole in zip(HOSTILE, halves, wholes, strict=True):
            say(f"{name:16}{half:9.1f} s{whole:9.1f} s   × {whole / half:.2f}")


def main() -> None:
    """Score a set when one is given, then take the times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="?", type=Path)
    parser.add_argument("--megabytes", type=float, default=10)
    asked = parser.parse_args()
    if asked.path:
        score(asked.path)
    measure()
    measure_hostile(asked.megabytes)


if __name__ == "__main__":
    main()
