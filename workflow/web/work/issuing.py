"""Trình ký, soạn lại, ban hành nhiều văn bản: one after the other, each on its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from workflow.app import App
from workflow.domain.job import Job, Progress
from workflow.domain.outgoing import UNISSUED, DocumentState
from workflow.domain.rights import Deed
from workflow.errors import InputError
from workflow.usecases.issue_document import IssueOrder
from workflow.usecases.issue_submitted import issue_submitted
from workflow.usecases.look_at_chosen import look_at_chosen
from workflow.usecases.look_at_document import DocumentView, look_at_document
from workflow.usecases.press import Press
from workflow.usecases.redraft_chase import redraft_chase
from workflow.usecases.still_may import still_may
from workflow.usecases.submit_document import submit_document
from workflow.usecases.take_step import Hand
from workflow.web.papers import papers_of

SUBMIT, REDRAFT, ISSUE = "submit", "redraft", "issue"
APART = "\n\n"
"""Stands between what was refused of one document and of the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What is done to each: who may, whether it is done already, which list shows the result."""

    deed: Deed
    done: str
    shown: DocumentState
    is_done: Callable[[DocumentView], bool]
    do: Callable[[App, str, Hand], object]


def move_documents(app: App, job: Job, progress: Progress) -> str:
    """Do it to each document chosen, as it was seen; one that stands there already is passed over.

    Who ordered it must still have the right when it is done.

    Raises:
        InputError: When some were refused; the others are done.
    """
    act, chosen = ACTS[job.asked["act"]], job.asked["chosen"]
    names = _names(app, [key for key, _ in chosen])
    refused = job.words.split(APART) if job.words else []
    for done, (key, seen) in enumerate(chosen[job.done :], start=job.done):
        progress(done, len(chosen), APART.join(refused))
        try:
            _move(
                app, act, key, Hand(actor=still_may(app.desk, job.login, act.deed).actor, seen=seen)
            )
        except InputError as error:
            refused.append("– " + str(error).replace(f"“{key}”", f"“{names.get(key, key)}”"))
    progress(len(chosen), len(chosen), APART.join(refused))
    if refused:
        told = f"{act.done} {len(chosen) - len(refused)}/{len(chosen)} văn bản. Chưa làm được:"
        raise InputError(APART.join([told, *dict.fromkeys(refused)]))
    return f"/du-thao?trang_thai={act.shown}"


def _names(app: App, keys: Sequence[str]) -> Mapping[str, str]:
    """Return what people know letters by: the unit that gets it, or what it is about."""
    name = app.desk.rules.organs.name
    return {
        line.key: name(line.recipients[0]) if len(line.recipients) == 1 else line.subject
        for line in look_at_chosen(app.desk, keys)
    }


def _move(app: App, act: Act, key: str, hand: Hand) -> None:
    if not act.is_done(look_at_document(app.desk, key)):
        act.do(app, key, hand)


def _issue(app: App, key: str, hand: Hand) -> object:
    press = Press(files=app.files, renderer=app.renderer, checker=app.checker)
    order = IssueOrder(press=press, hand=hand)
    return issue_submitted(app.desk, order, papers_of(app).shelf, key)


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        SUBMIT: Act(
            deed=Deed.DRAFT_DOCUMENT,
            done="Đã trình ký",
            shown=DocumentState.SUBMITTED,
            is_done=lambda view: view.document.state is DocumentState.SUBMITTED,
            do=lambda app, key, hand: submit_document(app.desk, key, hand),
        ),
        REDRAFT: Act(
            deed=Deed.DRAFT_DOCUMENT,
            done="Đã soạn lại, hoặc còn đúng nên để nguyên,",
            shown=DocumentState.DRAFT,
            is_done=lambda view: view.document.state in UNISSUED and not view.stale,
            do=lambda app, key, hand: redraft_chase(app.desk, key, hand),
        ),
        ISSUE: Act(
            deed=Deed.ISSUE_DOCUMENT,
            done="Đã ban hành",
            shown=DocumentState.ISSUED,
            is_done=lambda view: view.document.state is DocumentState.ISSUED,
            do=_issue,
        ),
    }
)
