"""Trình ký, ban hành nhiều văn bản: one after the other, each on its own."""

from collections.abc import Callable

from workflow.app import App
from workflow.domain.audit import Actor
from workflow.domain.job import Job, Progress
from workflow.domain.outgoing import DocumentState
from workflow.errors import BlockedError, InputError
from workflow.usecases.issue_document import IssueOrder
from workflow.usecases.issue_submitted import issue_submitted
from workflow.usecases.look_at_document import look_at_document
from workflow.usecases.press import Press
from workflow.usecases.submit_document import submit_document
from workflow.usecases.take_step import Hand
from workflow.web.papers import papers_of
from workflow.wording.blocked import blocked_words

SUBMIT, ISSUE = "submit", "issue"
REACHED = {SUBMIT: DocumentState.SUBMITTED, ISSUE: DocumentState.ISSUED}
APART = "\n\n"
"""Stands between what was refused of one document and of the next."""
DONE = {SUBMIT: "Đã trình ký", ISSUE: "Đã ban hành"}


def move_documents(app: App, job: Job, progress: Progress) -> str:
    """Submit or issue each document chosen; one that stands there already is passed over.

    Raises:
        InputError: When some were refused; the others are done.
    """
    act, keys = job.asked["act"], job.asked["keys"]
    move = _mover(app, act, Hand(actor=Actor(name=job.asked["actor"])))
    refused = job.words.split(APART) if job.words else []
    for done, key in enumerate(keys[job.done :], start=job.done):
        progress(done, len(keys), APART.join(refused))
        try:
            if look_at_document(app.desk, key).document.state is not REACHED[act]:
                move(key)
        except BlockedError as error:
            refused.append(blocked_words(error))
        except InputError as error:
            refused.append(str(error))
    progress(len(keys), len(keys), APART.join(refused))
    if refused:
        told = f"{DONE[act]} {len(keys) - len(refused)}/{len(keys)} văn bản. Chưa làm được:"
        raise InputError(APART.join([told, *refused]))
    return f"/du-thao?trang_thai={REACHED[act]}"


def _mover(app: App, act: str, hand: Hand) -> Callable[[str], object]:
    if act == SUBMIT:
        return lambda key: submit_document(app.desk, key, hand)
    press = Press(files=app.files, renderer=app.renderer, checker=app.checker)
    order, shelf = IssueOrder(press=press, hand=hand), papers_of(app).shelf
    return lambda key: issue_submitted(app.desk, order, shelf, key)
