"""Draft the next letter of many that were ordered at once."""

from datetime import date
from functools import partial

from workflow.domain.job import Job
from workflow.domain.rights import Deed
from workflow.errors import ConflictError, InputError
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.start_job import LEASE
from workflow.usecases.still_may import still_may
from workflow.usecases.take_step import Hand


def draft_ordered_chase(desk: Desk, job: Job, place: int, words: str) -> str:
    """Draft the letter to the unit at a place of the order and count it; return why it cannot be.

    Letter and count are one transaction: who dies in between leaves both or neither, and whoever
    has lost the job writes nothing. The letter is as of the day of the order, also after midnight.
    What a person drafted the same day is passed over; who ordered it must still have the right.
    `words` is what was refused before.

    Raises:
        JobLostError: When another worker goes on with it.
    """
    asked = job.asked
    chase = Chase(
        notice=asked["notice"],
        respond_by=date.fromisoformat(asked["respond_by"]),
        units=(asked["units"][place],),
        day=date.fromisoformat(asked["day"]),
    )
    counted = partial(_count, desk, job, place + 1, words)
    try:
        person = still_may(desk, job.login, Deed.DRAFT_DOCUMENT)
        draft_chase(desk, chase, Hand(actor=person.actor), counted)
    except ConflictError:
        return ""
    except InputError as error:
        return f"{desk.rules.organs.name(asked['units'][place])}: {error}"
    return ""


def _count(desk: Desk, job: Job, done: int, words: str, tx: Transaction) -> None:
    total, until = len(job.asked["units"]), desk.clock.now() + LEASE
    tx.jobs.note_progress(job, done=done, total=total, words=words, lease_until=until)
