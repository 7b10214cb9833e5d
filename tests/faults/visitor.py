"""Somebody who looks at the pages of an office all the time, whoever is killed meanwhile."""

import re
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from urllib.error import HTTPError

from tests.faults.nodes import LOOK_EVERY, Nodes

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")


@dataclass
class Visitor:
    """The sites that showed him a page, each start of one counted, and the errors they showed."""

    nodes: Nodes
    shown_by: set[str] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)
    _is_gone: Event = field(default_factory=Event)

    def broken(self) -> Iterator[str]:
        """Tell what a visitor must not see; a site that is being killed shows nothing."""
        yield from self.errors
        if not self.shown_by:
            yield "no page was ever shown"

    @contextmanager
    def looking(self) -> Iterator[None]:
        """Look until the block ends."""
        thread = Thread(target=self._look_again_and_again)
        thread.start()
        try:
            yield
        finally:
            self._is_gone.set()
            thread.join()

    def _look_again_and_again(self) -> None:
        while not self._is_gone.wait(LOOK_EVERY):
            words = (node.words for node in tuple(self.nodes.running))
            for site in (found[0] for each in words if (found := ADDRESS.search(each))):
                self._look_at(site)

    def _look_at(self, site: str) -> None:
        try:
            with urllib.request.urlopen(f"{site}dang-nhap", timeout=10) as page:  # noqa: S310
                page.read()
        except HTTPError as error:
            self.errors.append(f"{site}: {error}")
        except OSError:
            return  # it was killed
        else:
            self.shown_by.add(site)
