"""The memory that a batch of 10,000 dispatches takes: it does not grow with their number."""

import argparse
import resource
import sys
import time

from tests.bench.render_papers import DISPATCH, TEMPLATES, dispatches
from workflow.documents.render.word import WordRenderer


def main() -> None:
    """Fill one batch, keep nothing, print the peak."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    number = parser.parse_args().documents
    start = time.perf_counter()
    made = WordRenderer([TEMPLATES]).render_each(DISPATCH, map(dispatches(), range(number)))
    size = sum(map(len, made))
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(
        f"{number} dispatches of {size // number} bytes in {seconds:.1f} s, peak {peak:.0f} MB\n"
    )


if __name__ == "__main__":
    main()
