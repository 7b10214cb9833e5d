"""Processes of their own for tests, forked from one that has imported everything already.

They start in milliseconds, and with the environment in which the tests began: what the test that
happened to fork first had set for itself is not theirs.
"""

import os
from collections.abc import Callable
from multiprocessing import forkserver, get_context
from multiprocessing.context import ForkServerProcess
from typing import Any
from unittest.mock import patch

FORKS = get_context("forkserver")
IMPORTED = ["__main__", "workflow.app", "workflow.cluster.worker", "workflow.web.serving"]
AT_FIRST = dict(os.environ)


def forked(act: Callable[..., object], *arguments: Any) -> ForkServerProcess:
    """Start a process that does something and ends; it does not outlive this one."""
    FORKS.set_forkserver_preload(IMPORTED)
    with patch.dict(os.environ, AT_FIRST, clear=True):
        forkserver.ensure_running()
    process = FORKS.Process(target=act, args=arguments, daemon=True)
    process.start()
    return process
