"""How long `dondoc --help` takes beyond a bare Python, side by side in the same run."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 15
DONDOC = Path(sys.executable).with_name("dondoc")
CONTESTANTS = {
    "python -c pass": (sys.executable, "-c", "pass"),
    "dondoc --help": (DONDOC, "--help"),
    "dondoc status --help": (DONDOC, "status", "--help"),
    "import sqlmodel": (sys.executable, "-c", "import sqlmodel"),
}


def seconds(command: tuple[str | Path, ...]) -> float:
    """Return the wall time of one whole process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Run the contestants in turn and print the median of each over bare Python."""
    rounds = [{name: seconds(c) for name, c in CONTESTANTS.items()} for _ in range(ROUNDS)]
    bare = [times["python -c pass"] for times in rounds]
    for name in CONTESTANTS:
        beyond = statistics.median(
            times[name] - base for times, base in zip(rounds, bare, strict=True)
        )
        sys.stdout.write(f"{name:24} +{1000 * beyond:6.0f} ms\n")


if __name__ == "__main__":
    main()
