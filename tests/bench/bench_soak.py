"""Years of an office under faults, more of them than in the suite.

`./run bench soak --seeds 100`, or one again with `--first 37 --seeds 1`; a year in which something
does not hold ends with its seed, the day, and what was done before.
"""

import argparse
import logging
import sys
import tempfile
import time
from pathlib import Path

import structlog

from tests.integration.soak.office import copied, new_office
from tests.integration.soak.year import Year


def main() -> None:
    """Live one year for each seed, and tell what happened in it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--first", type=int, default=1)
    asked = parser.parse_args()
    quiet = structlog.make_filtering_bound_logger(logging.CRITICAL)
    structlog.configure(wrapper_class=quiet)
    with tempfile.TemporaryDirectory() as folder:
        founded = Path(folder) / "founded"
        new_office(founded)
        for seed in range(asked.first, asked.first + asked.seeds):
            start = time.perf_counter()
            home = copied(founded, Path(folder) / f"year-{seed}")
            year = Year(seed, home, f"sqlite:///{home / 'dondoc.db'}")
            year.live()
            seconds = time.perf_counter() - start
            sys.stdout.write(f"seed {seed}: {year.summary()}, {seconds:.0f} s\n")


if __name__ == "__main__":
    main()
