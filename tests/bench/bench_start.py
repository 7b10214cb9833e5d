"""How long a command takes beyond a bare Python, side by side in the same run."""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from tests.bench.told import arguments, tell
from workflow.app import migrate, open_office
from workflow.cli.clock import LOCAL, FixedClock
from workflow.cli.office import directive_path
from workflow.domain.audit import Actor
from workflow.founding import found
from workflow.usecases.adopt_notice import adopt_notice

DONDOC = Path(sys.executable).with_name("dondoc")
BARE = "python -c pass"
ISSUED, DAY = datetime(2025, 2, 12, 9, tzinfo=LOCAL), "2025-03-03"
Commands = Mapping[str, tuple[str | Path, ...]]


def commands(home: Path) -> Commands:
    """Return what is compared; the status is that of the office in a folder."""
    return {
        BARE: (sys.executable, "-c", "pass"),
        "dondoc --help": (DONDOC, "--help"),
        "dondoc status --help": (DONDOC, "status", "--help"),
        "dondoc status": (DONDOC, "--home", home, "status", "--today", DAY),
        "import sqlmodel": (sys.executable, "-c", "import sqlmodel"),
    }


def an_office(home: Path) -> None:
    """Found an office and adopt the notice that is shipped with it."""
    found(home, "so-gddt-dak-nong")
    migrate(home)
    with open_office(home, FixedClock(ISSUED)) as app:
        notice = app.library.directive(directive_path(home, Path("hoc-ba-so-2025.yaml")))
        adopt_notice(app.desk, notice.issued(215, ISSUED.date()), Actor(name="bench"))


def seconds(command: tuple[str | Path, ...]) -> float:
    """Return the wall time of one whole process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Run the commands in turn and print the median of each over bare Python."""
    parser = arguments(__doc__)
    parser.set_defaults(rounds=15)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "co-quan"
        an_office(home)
        compared = commands(home)
        rounds = [{name: seconds(c) for name, c in compared.items()} for _ in range(asked.rounds)]
    rows = [{"command": name, "beyond_ms": beyond_ms(rounds, name)} for name in compared]
    tell(rows, as_json=asked.json)


def beyond_ms(rounds: list[dict[str, float]], name: str) -> int:
    """Return the median of a command over what bare Python took in the same round."""
    return round(1000 * statistics.median(times[name] - times[BARE] for times in rounds))


if __name__ == "__main__":
    main()
