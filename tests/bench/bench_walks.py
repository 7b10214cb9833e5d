"""Random walks through an office against a small model, more of them and longer than in the suite.

`./run bench walks --walks 500 --steps 60`; a walk that fails is printed step by step.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.integration.walks.places import new_places
from tests.integration.walks.walker import walking_in


def main() -> None:
    """Walk, and tell how long it took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--walks", type=int, default=100)
    parser.add_argument("--steps", type=int, default=40)
    asked = parser.parse_args()
    wanted = settings(
        max_examples=asked.walks,
        stateful_step_count=asked.steps,
        database=None,
        deadline=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        run_state_machine_as_test(walking_in(new_places(Path(folder))), settings=wanted)
    seconds = time.perf_counter() - start
    sys.stdout.write(f"{asked.walks} walks of {asked.steps} steps: {seconds:.0f} s\n")


if __name__ == "__main__":
    main()
