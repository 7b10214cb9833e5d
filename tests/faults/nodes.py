"""Nodes of one office: `dondoc` in processes of their own, killed with -9 and started again."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from threading import Event

from tests.forked import forked
from workflow.cli.main import main

READY = "Đang chạy"
LONGEST = 600.0
LOOK_EVERY = 0.05
_NUMBERS = count(1)


def pause(seconds: float) -> None:
    """Let real processes go on for a while."""
    Event().wait(seconds)


def until(holds: Callable[[], object], what: Callable[[], str]) -> None:
    """Look again and again until something holds; after ten minutes it never will."""
    end = time.monotonic() + LONGEST
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(what())
        pause(LOOK_EVERY)


def run_node(said: Path, settings: Mapping[str, str], arguments: Sequence[str]) -> None:
    """Be a node: what `dondoc` with these arguments is in a process of its own."""
    with said.open("ab") as file:
        os.dup2(file.fileno(), sys.stderr.fileno())
    os.environ.update(settings)
    sys.exit(main([*arguments]))


@dataclass(kw_only=True)
class Nodes:
    """What runs for an office at one time."""

    home: Path
    settings: Mapping[str, str]
    commands: Sequence[str]
    running: list["Node"] = field(default_factory=list)

    @contextmanager
    def at_work(self, at: datetime, number: int | None = None) -> Iterator[None]:
        """Let every node run, or so many, until the block ends; who is left is told to stop."""
        self.running = [self._started(command, at) for command in self.commands[:number]]
        try:
            yield
            self.must_be_ready()
            for node in self.running:
                node.process.terminate()
            for node in self.running:
                node.process.join(LONGEST)
                if node.process.exitcode is None:
                    raise TimeoutError(f"does not end when it is told to: {node.words}")
        finally:
            for node in self.running:
                node.process.kill()
                node.process.join()

    def must_be_ready(self) -> None:
        """Wait until every node says that it is at work."""
        until(lambda: all(node.is_ready for node in self.running), self._words)

    def kill(self, *places: int) -> None:
        """Kill nodes with -9, all at once."""
        killed = [self.running[place] for place in places]
        for node in killed:
            node.process.kill()
        for node in killed:
            node.process.join()
            if node.process.exitcode != -signal.SIGKILL:
                raise RuntimeError(f"ended by itself: {node.words}")
            self.running.remove(node)

    def start_again(self, at: datetime) -> None:
        """Start what is missing, at a moment."""
        missing = list(self.commands)
        for node in self.running:
            missing.remove(node.command)
        self.running += [self._started(command, at) for command in missing]

    def _words(self) -> str:
        return "\n".join(node.words for node in self.running)

    def _started(self, command: str, at: datetime) -> "Node":
        arguments = ["--home", str(self.home), f"--today={at:%Y-%m-%dT%H:%M}", *command.split()]
        said = self.home.with_name(f"node-{next(_NUMBERS)}.txt")
        said.touch()
        process = forked(run_node, said, self.settings, arguments)
        return Node(process=process, said=said, command=command)


@dataclass(frozen=True, kw_only=True, eq=False)
class Node:
    """One process, and the file of what it says."""

    process: ForkServerProcess
    said: Path
    command: str

    @property
    def words(self) -> str:
        """What it said until now."""
        return self.said.read_text("utf-8")

    @property
    def is_ready(self) -> bool:
        """Whether it says that it is at work.

        Raises:
            RuntimeError: When it ended instead.
        """
        if self.process.exitcode is not None:
            raise RuntimeError(f"ended by itself: {self.words}")
        return READY in self.words
