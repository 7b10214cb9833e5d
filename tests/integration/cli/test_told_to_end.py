"""A process that goes on until a signal comes ends by each signal that comes."""

import subprocess
import sys

WAITS = """
from signal import SIGTERM, pthread_kill
from threading import Timer, get_ident
from workflow.cli.running import signals

with signals() as until_told:
    {heard_by}
    until_told()
print("ended")
"""
ANOTHER_THREAD = "Timer(0.3, lambda: pthread_kill(get_ident(), SIGTERM)).start()"
BEFORE_THE_WAIT = "pthread_kill(get_ident(), SIGTERM)"


def ended(heard_by: str) -> str:
    code = WAITS.format(heard_by=heard_by)
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True
    )
    return ran.stdout


def test_a_signal_that_does_not_interrupt_the_main_thread_wakes_it_all_the_same() -> None:
    assert ended(ANOTHER_THREAD) == "ended\n"


def test_a_signal_that_came_before_the_wait_is_not_lost() -> None:
    assert ended(BEFORE_THE_WAIT) == "ended\n"
