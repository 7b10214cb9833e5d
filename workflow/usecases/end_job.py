"""Write down how long work ended."""

from workflow.usecases.desk import Desk


def end_job(desk: Desk, key: str, *, words: str = "", leads_to: str = "") -> None:
    """Keep the page that shows the result, or the words that say why there is none."""
    with desk.store.begin() as tx:
        tx.jobs.end_job(key, desk.clock.now(), words=words, leads_to=leads_to)
