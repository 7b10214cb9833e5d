"""kill -9 at random moments."""

from dataclasses import replace
from pathlib import Path

from tests.faults.big_office import found_big
from tests.faults.course import Course, Size, run_course
from tests.faults.nodes import Nodes
from tests.faults.told import Copies, Told
from tests.faults.visitor import Visitor

SEVERAL = {
    "DONDOC_CLUSTER__ENABLED": "true",
    "DONDOC_CLUSTER__BEAT_SECONDS": "1",
    "DONDOC_WEB__PORT": "0",
}


def kill_workers(home: Path, url: str, size: Size) -> Told:
    """Kill three workers and the site of an office on PostgreSQL, one alone and then all at once.

    Somebody looks at the pages of the site all the time.
    """
    office = found_big(home, url, size.schools)
    nodes = Nodes(home=home, settings=SEVERAL, commands=(*("worker",) * 3, "serve"))
    visitor, name = Visitor(nodes), "kill -9: ba worker, một serve, PostgreSQL"
    with visitor.looking():
        told = run_course(name, office, nodes, size, _kill, Copies(most=1, is_cut=True))
    return replace(told, broken=[*told.broken, *visitor.broken()])


def kill_scheduler(home: Path, url: str, size: Size, connections: int) -> Told:
    """Kill the one process of an office on SQLite, which sends over one connection or several."""
    office = found_big(home, url, size.schools)
    settings = {"DONDOC_SMTP__CONNECTIONS": str(connections)}
    nodes = Nodes(home=home, settings=settings, commands=("serve --no-web",))
    name = f"kill -9: một serve, SQLite, số kết nối: {connections}"
    copies = Copies(most=connections, is_cut=True)
    return run_course(name, office, nodes, size, _kill, copies)


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
