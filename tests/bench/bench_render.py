"""Dispatches and reports filled: docxtpl, its peers, ourselves, and what no way can beat."""

import argparse
import gc
import json
import statistics
import sys
import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import repeat
from multiprocessing import get_context
from unittest.mock import patch

from isal.isal_zlib import compress

from tests.bench import render_contestants as peers
from tests.bench.render_papers import DISPATCH, REPORT, TEMPLATES, Values, dispatches, reports
from workflow.documents import packing
from workflow.documents.render.compiled import compiled, escaped_in_run
from workflow.documents.render.sandbox import environment
from workflow.documents.render.word import WordRenderer

ROUNDS = 5
FEW = 50  # dispatches of ours for one of a slow peer
REPORT_IN = 20  # dispatches for one report
DOCXTPL, REPORT_BY_DOCXTPL = "docxtpl, an object a document", "report: docxtpl"

Work = Callable[[], object]


def batch(template: str, values: Sequence[Values]) -> int:
    """Fill one batch, its first document made twice; return the bytes made."""
    return sum(map(len, RENDERER.render_each(template, values)))


RENDERER = WordRenderer([TEMPLATES])
KEPT: list[Values] = []  # what a process of the pool was given when it began


def halves(pool: ProcessPoolExecutor, number: int) -> int:
    """Fill one half of the batch in each of two processes, which keep their documents."""
    middle = number // 2
    return sum(pool.map(_part, [slice(middle), slice(middle, number)]))


def _keep(values: Sequence[Values]) -> None:
    KEPT.extend(values)


def _part(which: slice) -> int:
    return sum(map(len, list(RENDERER.render_each(DISPATCH, KEPT[which]))))


def with_zlib(values: Sequence[Values]) -> None:
    """Fill a batch as on a machine without isal."""
    with patch("workflow.documents.packing.compress", zlib.compress):
        batch(DISPATCH, values)


def slow_peers(values: Sequence[Values], made: Sequence[bytes]) -> dict[str, peers.Fill]:
    """Return those who make one document at a time."""
    return {
        DOCXTPL: peers.by_docxtpl(DISPATCH, values, is_reused=False),
        "docxtpl, one object reused": peers.by_docxtpl(DISPATCH, values, is_reused=True),
        "docx-mailmerge2": peers.by_mailmerge(made),
        "python-docx from scratch": peers.from_scratch(made),
    }


def limits(values: Sequence[Values]) -> dict[str, Work]:
    """Return the stages alone, one document each."""
    jinja = environment(escaped_in_run)
    ready = compiled(DISPATCH, (TEMPLATES / DISPATCH).read_bytes(), jinja)
    assert ready is not None
    clean = peers.clean(values[0])
    xml = ready.code.render(clean).encode()
    member = packing.Member.of("word/document.xml", xml)
    return {
        "limit: Jinja2 alone": partial(ready.code.render, clean),
        "limit: deflate alone": partial(compress, xml, 1, -15),
        "limit: zip alone": partial(packing.zipped, [*ready.fixed, member, member]),
    }


def contestants(values: Sequence[Values], pool: ProcessPoolExecutor) -> dict[str, tuple[int, Work]]:
    """Return who runs: how many documents a round, and the work."""
    number = len(values)
    few = max(2, number // FEW)
    made = list(RENDERER.render_each(DISPATCH, values[:few]))
    slow = slow_peers(values[:few], made)
    peers.same_texts({"ours": made.__getitem__, **slow})
    many = list(map(reports(), range(max(2, number // REPORT_IN))))
    report = peers.by_docxtpl(REPORT, many[:2], is_reused=False)
    peers.same_texts({"ours": lambda n: RENDERER.render(REPORT, many[n]), "docxtpl": report})
    return {
        **{name: (few, partial(_each, fill, few)) for name, fill in slow.items()},
        "dondoc, zlib": (number, partial(with_zlib, values)),
        "dondoc, isal": (number, partial(batch, DISPATCH, values)),
        "dondoc, isal, two processes": (number, partial(halves, pool, number)),
        REPORT_BY_DOCXTPL: (2, partial(_each, report, 2)),
        "report: dondoc, isal": (len(many), partial(batch, REPORT, many)),
        **{name: (number, partial(_again, one, number)) for name, one in limits(values).items()},
    }


def _each(fill: peers.Fill, number: int) -> None:
    for n in range(number):
        fill(n)


def _again(work: Work, number: int) -> None:
    for _ in repeat(None, number):
        work()


def rate(number: int, work: Work) -> float:
    """Return the documents a second."""
    start = time.perf_counter()
    work()
    return number / (time.perf_counter() - start)


def measured(runners: Mapping[str, tuple[int, Work]], rounds: int) -> list[dict[str, object]]:
    """Let all run in turn in each round; a ratio is the median of the rounds' own ratios."""
    seen = [{name: rate(*runner) for name, runner in runners.items()} for _ in range(rounds)]
    told: list[dict[str, object]] = []
    for name in runners:
        rates = [one[name] for one in seen]
        peer = REPORT_BY_DOCXTPL if name.startswith("report") else DOCXTPL
        ratio = statistics.median(one[name] / one[peer] for one in seen)
        told.append(
            {
                "name": name,
                "per_second": round(statistics.median(rates), 1),
                "lowest": round(min(rates), 1),
                "highest": round(max(rates), 1),
                "times_docxtpl": round(ratio, 2),
            }
        )
    return told


def main() -> None:
    """Print the table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--documents", type=int, default=2000, help="a batch of ours")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    asked = parser.parse_args()
    values = list(map(dispatches(), range(asked.documents)))
    with ProcessPoolExecutor(2, get_context("fork"), _keep, (values,)) as pool:
        runners = contestants(values, pool)
        gc.freeze()
        halves(pool, 2)
        told = measured(runners, asked.rounds)
    if asked.json:
        sys.stdout.write(json.dumps(told, indent=2) + "\n")
        return
    sys.stdout.write(f"{'':32}{'documents/s':>12}{'lowest-highest':>20}{'× docxtpl':>11}\n")
    for one in told:
        span = f"{one['lowest']}-{one['highest']}"
        line = f"{one['name']:32}{one['per_second']:>12}{span:>20}{one['times_docxtpl']:>11}\n"
        sys.stdout.write(line)


if __name__ == "__main__":
    main()
