"""Several desks issue at the same moment: every number once, none left out, dates in order."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

from tests.integration.usecases.office import Office, SetClock, hand
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.errors import InputError
from workflow.store.sql_store import SqlStore
from workflow.usecases.add_draft import add_draft
from workflow.usecases.draft_notice import notice_document

DESKS, DRAFTS, FIRST = 4, 20, 215


def some_drafts(office: Office, count: int) -> list[OutgoingDocument]:
    plain = notice_document(office.desk, office.drafted)
    plain = replace(plain, purpose=DocumentPurpose.REPORT, recipients=())
    drafts = [replace(plain, key=f"cong-van-{n:02}") for n in range(count)]
    with office.store.begin() as tx:
        for draft in drafts:
            add_draft(tx, office.desk, draft, hand())
    return drafts


def test_four_desks_issue_twenty_letters_without_a_gap(
    office: Office, second_store: SqlStore
) -> None:
    drafts = some_drafts(office, DRAFTS)
    start = Barrier(DESKS)

    def issue(number: int) -> list[OutgoingDocument]:
        store = (office.desk.store, second_store)[number % 2]
        desk = replace(office, desk=replace(office.desk, store=store))
        start.wait(30)
        return [desk.issue(draft) for draft in drafts[number::DESKS]]

    with ThreadPoolExecutor(DESKS) as pool:
        issued = [document for part in pool.map(issue, range(DESKS)) for document in part]
    assert sorted(d.code_number or 0 for d in issued) == list(range(FIRST, FIRST + DRAFTS))
    with office.store.read() as tx:
        assert {d.key: d.code_number for d in tx.documents()} == {
            d.key: d.code_number for d in issued
        }


def test_dates_never_fall_where_two_desks_have_two_days(
    office: Office, second_store: SqlStore
) -> None:
    drafts = some_drafts(office, DRAFTS)
    days = (date(2025, 2, 12), date(2025, 2, 13))
    start = Barrier(DESKS)

    def issue(number: int) -> None:
        clock = SetClock()
        clock.go(days[number % 2])
        store = (office.desk.store, second_store)[number % 2]
        desk = replace(office, desk=replace(office.desk, clock=clock, store=store))
        start.wait(30)
        for draft in drafts[number::DESKS]:
            try:
                desk.issue(draft)
            except InputError as refused:
                assert "sớm hơn" in str(refused)  # noqa: PT017 - the only refusal there may be

    with ThreadPoolExecutor(DESKS) as pool:
        list(pool.map(issue, range(DESKS)))
    with office.store.read() as tx:
        issued = [d for d in tx.documents() if d.issued_date]
    in_order = sorted(issued, key=lambda d: d.code_number or 0)
    assert [d.code_number for d in in_order] == list(range(FIRST, FIRST + len(issued)))
    assert [d.issued_date for d in in_order] == sorted(
        d.issued_date for d in in_order if d.issued_date
    )
    assert len(issued) >= DRAFTS // 2


def test_one_draft_issued_by_four_desks_gets_one_number(
    office: Office, second_store: SqlStore
) -> None:
    (draft,) = some_drafts(office, 1)
    start = Barrier(DESKS)

    def issue(number: int) -> bool:
        store = (office.desk.store, second_store)[number % 2]
        desk = replace(office, desk=replace(office.desk, store=store))
        start.wait(30)
        try:
            desk.issue(draft)
        except InputError:
            return False
        return True

    with ThreadPoolExecutor(DESKS) as pool:
        assert list(pool.map(issue, range(DESKS))).count(True) == 1
    (following,) = [replace(draft, key="cong-van-sau")]
    with office.store.begin() as tx:
        add_draft(tx, office.desk, following, hand())
    assert office.issue(following).code_number == FIRST + 1
