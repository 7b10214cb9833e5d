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

    Somebody asks the site all the time; when it is back, it answers.
    """
    office = found_big(home, url, size.schools)
    nodes = Nodes(home=home, settings=SEVERAL, commands=(*("worker",) * 3, "serve"))
    visitor, name = Visitor(nodes), "kill -9: ba worker, một serve, PostgreSQL"

    def strike(course: Course) -> int:
        course.wait()
        nodes.kill(course.random.choice(range(len(nodes.commands))))
        nodes.start_again(course.now())
        visitor.wait()
        return 1 + _kill_all(course)

    with visitor.looking():
        told = run_course(name, office, nodes, size, strike, Copies(most=1, is_cut=True))
    return replace(told, broken=[*told.broken, *visitor.errors])


def kill_scheduler(home: Path, url: str, size: Size, connections: int) -> Told:
    """Kill the one process of an office on SQLite, which sends over one connection or several."""
    office = found_big(home, url, size.schools)
    settings = {"DONDOC_SMTP__CONNECTIONS": str(connections)}
    nodes = Nodes(home=home, settings=settings, commands=("serve --no-web",))
    name = f"kill -9: một serve, SQLite, số kết nối: {connections}"
    copies = Copies(most=connections, is_cut=True)
    return run_course(name, office, nodes, size, _kill_all, copies)


def _kill_all(course: Course) -> int:
    course.wait()
    course.nodes.kill(*range(len(course.nodes.commands)))
    return len(course.nodes.commands)
