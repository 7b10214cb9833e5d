"""Note what the records did not take while mails went out, that nobody gets a mail twice."""

from asyncio import sleep
from collections.abc import Sequence
from contextlib import suppress

from workflow.errors import StorageError
from workflow.ports.store import Store
from workflow.ports.transaction import Transaction
from workflow.usecases.try_mail import Tried

PAUSES = (0, 1, 3, 10)
"""Seconds before each further try: less than a process that is told to stop is given."""


def keep(tx: Transaction, tried: Tried) -> None:
    """Note one try, and its mail as it left."""
    if tried.written:
        tx.rewrite(tried.written)
    tx.note([tried.attempt])


async def note_late(store: Store, unnoted: Sequence[Tried]) -> None:
    """Note tries whose note failed, all or none; in the end give up, and their mails go again.

    What broke off at its commit may be kept already; it is not noted twice.
    """
    for pause in PAUSES:
        await sleep(pause)
        with suppress(StorageError), store.begin() as tx:
            for tried in unnoted:
                if tried.attempt not in tx.attempts(tried.attempt.message):
                    keep(tx, tried)
            return
