"""kill -9 at random moments."""

from pathlib import Path

from tests.faults.big_office import found_big
from tests.faults.course import Course, Size, run_course
from tests.faults.nodes import Nodes
from tests.faults.told import Copies, Told

SEVERAL = {"DONDOC_CLUSTER__ENABLED": "true", "DONDOC_CLUSTER__BEAT_SECONDS": "1"}
IN_FLIGHT = Copies(most=1, is_cut=True)


def kill_workers(home: Path, url: str, size: Size) -> Told:
    """Kill three workers of an office on PostgreSQL, one alone and then all at once."""
    office = found_big(home, url, size.schools)
    nodes = Nodes(home=home, settings=SEVERAL, commands=("worker",) * 3)
    return run_course("kill -9: ba worker, PostgreSQL", office, nodes, size, _kill, IN_FLIGHT)


def kill_scheduler(home: Path, url: str, size: Size) -> Told:
    """Kill the one process of an office on SQLite."""
    office = found_big(home, url, size.schools)
    nodes = Nodes(home=home, settings={}, commands=("serve --no-web",))
    return run_course("kill -9: một serve, SQLite", office, nodes, size, _kill, IN_FLIGHT)


def _kill(course: Course) -> int:
    """Kill one node while the others go on; when it is back, kill all of them at once."""
    places = range(len(course.nodes.commands))
    if len(places) > 1:
        course.wait()
        course.nodes.kill(course.random.choice(places))
        course.nodes.start_again(course.now())
    course.wait()
    course.nodes.kill(*places)
    return len(places) + (len(places) > 1)
