"""All that one transaction writes bears one moment, though the clock goes on meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.integration.usecases.office import (
    CLERK,
    CU_JUT,
    DAK_MIL,
    DISTRICTS,
    KEY,
    WHY,
    CountingStore,
    Office,
    SetClock,
    hand,
    plan_of,
)
from tests.integration.usecases.test_calendar_in_force import storm
from tests.integration.usecases.test_events_and_periods import EVENT, NOTICE, a_notice
from workflow.domain.declared_file import mark_of
from workflow.library.calendar_files import CalendarFolder
from workflow.ports.store import Store
from workflow.ports.transaction import Transaction
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.calendar_in_force import read_in_force
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.directive_papers import Papers
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.recall_document import recall_document
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.record_event import record_event
from workflow.usecases.redraft_chase import redraft_chase
from workflow.usecases.return_result import return_result
from workflow.usecases.submit_directives import submit_directives


class GoingClock(SetClock):
    """Goes on by a second whenever somebody looks."""

    STEP = timedelta(seconds=1)

    def now(self) -> datetime:
        self.wait(seconds=self.STEP.seconds)
        return self.at


class WatchedStore(CountingStore):
    """The real store; holds that what a transaction writes bears one moment."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.most = 0

    @contextmanager
    def begin(self) -> Iterator[Transaction]:
        with super().begin() as tx:
            before = written(tx)
            yield tx
            moments = {moment for _, moment in written(tx) - before}
            self.most = max(self.most, len(moments))


def written(tx: Transaction) -> set[tuple[str, datetime]]:
    """Return every row that bears the moment at which it was written."""
    changes = tx.trail()
    rows = {(f"{entry.subject} {entry.seq}", entry.at) for entry in changes}
    rows |= {(mail.key, mail.queued_at) for mail in tx.messages()}
    duties = [duty.code for duty in tx.assignments()]
    fired = (pair for code in duties for pair in tx.events(code))
    return rows | {(event.key, at) for event, at in fired if at}


@pytest.fixture
def watched(office: Office) -> Office:
    clock = GoingClock()
    desk = replace(office.desk, store=WatchedStore(office.store), clock=clock)
    return replace(office, desk=desk, clock=clock)


def most_moments(office: Office) -> int:
    store = office.store
    assert isinstance(store, WatchedStore)
    assert store.writes > 0
    return store.most


def test_every_verb_about_duties_writes_one_moment(watched: Office, tmp_path: Path) -> None:
    watched.adopt("1")
    adopt_notice(watched.desk, a_notice(watched), CLERK)
    record_event(watched.desk, NOTICE, EVENT, date(2025, 2, 12), hand())
    receive_assignment(watched.desk, plan_of(DAK_MIL), hand())
    ask_extension(watched.desk, plan_of(DAK_MIL), date(2025, 3, 5), hand(WHY))
    decide_extension(watched.desk, plan_of(DAK_MIL), date(2025, 3, 5), hand())
    watched.submit(plan_of(CU_JUT))
    return_result(watched.desk, plan_of(CU_JUT), hand("Thiếu danh sách các trường"))
    watched.finish(plan_of(CU_JUT))
    storm(watched, CalendarFolder(tmp_path / "lich"))
    watched = replace(watched, desk=read_in_force(watched.desk))
    watched.clock.go(date(2025, 4, 8))
    assert watched.tick().queued > 0
    watched.clock.go(date(2025, 7, 1))
    assert watched.tick().moved > 0
    assert most_moments(watched) == 1


def test_every_verb_about_papers_and_mails_writes_one_moment(watched: Office) -> None:
    document, _ = issue_notice(watched.desk, watched.order(), watched.drafted)
    watched.clock.go(date(2025, 3, 3))
    chase = Chase(notice=document.key, respond_by=date(2025, 3, 12))
    drafts = draft_chase(watched.desk, chase, hand())
    watched.issue(drafts[0])
    watched.clock.go(date(2025, 3, 4))
    before = watched.clock.at
    redraft_chase(watched.desk, drafts[1].key, hand())
    assert watched.clock.at == before + GoingClock.STEP, "one day is asked for, and none later"
    recall_document(watched.desk, document.key, hand("Ban hành nhầm phụ lục kèm theo"))
    assert most_moments(watched) == 1
    assert len(drafts) == len(DISTRICTS)


def test_a_notice_submitted_from_its_file_is_drafted_and_submitted_at_one_moment(
    watched: Office, papers: Papers
) -> None:
    mark = mark_of(papers.shelf.text(KEY).encode())
    submit_directives(watched.desk, papers, KEY, mark, hand())
    assert most_moments(watched) == 1
