"""Somebody who asks the site of an office all the time, whoever is killed meanwhile."""

import re
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from urllib.error import HTTPError

from tests.faults.nodes import Nodes, until

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
ASKED = "api/health/ready"
"""A page that reads the records."""

ASKS_EVERY = 0.6
"""So many seconds: the site answers nobody more than 120 times a minute."""


@dataclass
class Visitor:
    """The sites that answered him, of which each start has an address, and their errors."""

    nodes: Nodes
    answered: set[str] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)
    _is_gone: Event = field(default_factory=Event)

    def wait(self) -> None:
        """Wait until the site answers that runs now."""
        until(lambda: self.answered & self._sites(), lambda: f"{self._sites()}: {self.errors}")

    @contextmanager
    def looking(self) -> Iterator[None]:
        """Ask until the block ends."""
        thread = Thread(target=self._look_again_and_again)
        thread.start()
        try:
            yield
        finally:
            self._is_gone.set()
            thread.join()

    def _look_again_and_again(self) -> None:
        while not self._is_gone.wait(ASKS_EVERY):
            for site in self._sites():
                self._look_at(site)

    def _sites(self) -> set[str]:
        words = (node.words for node in tuple(self.nodes.running))
        return {found[0] for each in words if (found := ADDRESS.search(each))}

    def _look_at(self, site: str) -> None:
        try:
            with urllib.request.urlopen(f"{site}{ASKED}", timeout=10) as page:  # noqa: S310
                page.read()
        except HTTPError as error:
            self.errors.append(f"{site}: {error}")
        except OSError:
            return  # it was killed
        else:
            self.answered.add(site)
