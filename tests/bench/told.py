"""How measurements are told: as a table, or as JSON."""

import argparse
import json
import statistics
import sys
from collections.abc import Mapping, Sequence


def arguments(words: str | None) -> argparse.ArgumentParser:
    """Return a parser of what every measurement can be asked."""
    parser = argparse.ArgumentParser(description=words)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    return parser


def median(rounds: Sequence[Mapping[str, float]], name: str) -> float:
    """Return the median of one contestant."""
    return statistics.median(one[name] for one in rounds)


def ratio(rounds: Sequence[Mapping[str, float]], name: str, peer: str) -> float:
    """Return the median of the rounds' own ratios."""
    return round(statistics.median(one[name] / one[peer] for one in rounds), 2)


def tell(rows: Sequence[Mapping[str, object]], *, as_json: bool) -> None:
    """Print rows that have the same columns."""
    if as_json:
        sys.stdout.write(json.dumps(rows, indent=2) + "\n")
        return
    names = list(rows[0])
    lines = [names, *([str(row[name]) for name in names] for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(names))]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
