"""Look at a directive file before it is adopted: what it says, what to look at, what it opens."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workflow.domain.declared_file import mark_of
from workflow.domain.directive import DirectiveFile, Obligation
from workflow.domain.directive_edit import Comments, Judged
from workflow.domain.duty_list import NoticeName
from workflow.domain.organ import Unit
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.overlap import Overlap
from workflow.domain.own_deadline import own_deadlines
from workflow.domain.version import DutyChange
from workflow.errors import CalendarError, NotFoundError
from workflow.ports.intake import Likeness
from workflow.ports.transaction import Transaction
from workflow.usecases.adopt_directives import opened_before
from workflow.usecases.compare_versions import compare_versions
from workflow.usecases.desk import Desk
from workflow.usecases.directive_papers import Papers, chain_of
from workflow.usecases.open_assignments import nobody_owes, would_open
from workflow.usecases.overlaps_of_draft import overlaps_of_draft
from workflow.wording.draft_doubts import doubt_of, on_a_page


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedDuty:
    """A duty of a draft: `doubt` is 0 for one to answer, 1 for one to look at, 2 for none.

    `offers` are values too unsure to be written, `overlaps` what other notices ask alike;
    `is_own_deadline` when the notice has none and a person set it.
    """

    clause: str
    duty: Obligation
    comments: tuple[str, ...]
    offers: Mapping[str, object]
    doubt: int
    last_day: date | None
    overlaps: Sequence[Overlap]
    is_own_deadline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What would open: so many assignments of so many units; `unreachable` have no address.

    `nobody` are the duties that open nothing though they name whom they ask; `why_not` says why
    it cannot be counted.
    """

    assignments: int = 0
    units: int = 0
    unreachable: tuple[Unit, ...] = ()
    nobody: tuple[str, ...] = ()
    why_not: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A directive file that is not adopted; `judged` is what it says and what is wrong.

    `duties` are the doubtful ones first; `changes` compare it with the adopted notice it follows,
    `notices` are those adopted, by key, `tracked` the duties that this one has opened already.
    """

    key: str
    text: str
    mark: str
    seen: int
    judged: Judged
    duties: Sequence[DraftedDuty]
    opening: Opening
    changes: Sequence[DutyChange]
    document: OutgoingDocument | None
    notices: Mapping[str, NoticeName]
    tracked: tuple[str, ...]
    is_adopted: bool

    @property
    def file(self) -> DirectiveFile | None:
        """Return what the text says, as far as nothing is wrong with it."""
        return self.judged.file

    @property
    def comments(self) -> Comments:
        """Return what its comments say."""
        return self.judged.comments


def look_at_draft(desk: Desk, papers: Papers, likeness: Likeness, key: str) -> Draft:
    """Return the draft.

    Raises:
        NotFoundError: When there is no such file.
    """
    text = papers.shelf.text(key)
    judged = papers.shelf.judge(key, text)
    file, comments = judged.file, judged.comments
    with desk.store.read() as tx:
        seen = len(tx.trail(chain_of(key)))
        is_adopted = bool(tx.pages.adopted([key]))
        document = _document(tx, key)
        before = _before(tx, comments.follows)
        follows = comments.follows
        tracked = opened_before(tx, follows, file) if file else ()
        notices = {name.key: name for name in tx.pages.notice_names()}
        overlaps = overlaps_of_draft(tx, desk, likeness, file, follows) if file else {}
    return Draft(
        key=key,
        text=text,
        mark=mark_of(text.encode()),
        seen=seen,
        judged=judged,
        duties=_duties(desk, file, comments, overlaps) if file else (),
        opening=_opening(desk, file) if file else Opening(),
        changes=compare_versions(before, file, likeness) if before and file else (),
        document=document,
        notices=notices,
        tracked=tracked,
        is_adopted=is_adopted,
    )


def _document(tx: Transaction, key: str) -> OutgoingDocument | None:
    try:
        return tx.document(key)
    except NotFoundError:
        return None


def _before(tx: Transaction, key: str) -> DirectiveFile | None:
    return tx.notice(key) if key and tx.pages.adopted([key]) else None


def _duties(
    desk: Desk, file: DirectiveFile, comments: Comments, overlaps: Mapping[str, Sequence[Overlap]]
) -> Sequence[DraftedDuty]:
    own = {end.obligation.code for end in own_deadlines(file)}
    found = [
        DraftedDuty(
            clause=directive.clause,
            duty=duty,
            comments=tuple(map(on_a_page, comments.duties.get(duty.code, ()))),
            offers=comments.offers.get(duty.code, {}),
            doubt=doubt_of(comments.duties.get(duty.code, ())),
            last_day=_last_day(desk, file, duty),
            overlaps=overlaps.get(duty.code, ()),
            is_own_deadline=duty.code in own,
        )
        for directive, duty in file.obligations()
    ]
    return sorted(found, key=lambda each: each.doubt)


def _last_day(desk: Desk, file: DirectiveFile, duty: Obligation) -> date | None:
    try:
        return desk.rules.reckon(file, duty).last_day
    except CalendarError:
        return None


def _opening(desk: Desk, file: DirectiveFile) -> Opening:
    today = desk.today()
    try:
        fresh = would_open(desk.rules, file, today)
    except CalendarError as error:
        return Opening(why_not=str(error))
    codes = {one.unit for fan in fresh for one in fan.owing}
    return Opening(
        assignments=sum(map(len, fresh)),
        units=len(codes),
        unreachable=tuple(_unreachable(desk, codes)),
        nobody=tuple(duty.code for duty in nobody_owes(desk.rules, file, today)),
    )


def _unreachable(desk: Desk, codes: set[str]) -> Iterator[Unit]:
    for code in sorted(codes):
        unit = desk.rules.organs.unit(code)
        if unit.reach() is None:
            yield unit
