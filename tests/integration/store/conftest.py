"""A migrated store on each database, and builders of what goes into it."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from threading import Barrier
from typing import Any

import pytest

from tests.integration.opened import CLERK, MORNING, put_in
from workflow.domain.assignment import Assignment
from workflow.domain.audit import Change, Move, state_of
from workflow.domain.deadline import Audience, DeadlineEvent, Rung
from workflow.domain.directive import Modality
from workflow.domain.document import DocumentType
from workflow.domain.message import Letter, Message, MessageKind
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.store.sql_store import SqlStore

ISSUED = date(2025, 2, 12)
RUNNERS = 8


@pytest.fixture
def now() -> datetime:
    """Return half past eight in Đắk Nông on the day the notice was issued."""
    return MORNING


@pytest.fixture
def store(store_url: str) -> Iterator[SqlStore]:
    """Return a store with the newest schema and nothing in it."""
    store = SqlStore(store_url)
    yield store
    store.close()


@pytest.fixture
def an_assignment() -> Callable[..., Assignment]:
    """Return a builder: an obligation of one district office, due on 27/02/2025."""

    def build(code: str = "hoc-ba-so.3a.gia-nghia", **facts: Any) -> Assignment:
        return Assignment(
            **{
                "code": code,
                "notice": "hoc-ba-so-2025",
                "clause": "3.a",
                "obligation": "hoc-ba-so.3a",
                "modality": Modality.OBLIGATION,
                "action": "Rà soát dữ liệu học bạ số",
                "unit": "phong-gddt-gia-nghia",
                "first_unit": "phong-gddt-gia-nghia",
                "owner": "cac-phong-gddt",
                "opened_on": ISSUED,
                "last_day": date(2025, 2, 27),
                "target_day": date(2025, 2, 27),
                **facts,
            }
        )

    return build


@pytest.fixture
def a_change() -> Callable[..., Change]:
    """Return a builder: what happened to an assignment or a document, by the clerk."""

    def build(after: Any, move: Move = Move.OPEN, at: datetime = MORNING, note: str = "") -> Change:
        subject = after.code if isinstance(after, Assignment) else after.key
        state = state_of(after)
        return Change(subject=subject, move=move, actor=CLERK, at=at, note=note, state=state)

    return build


@pytest.fixture
def opened(
    store: SqlStore, an_assignment: Callable[..., Assignment]
) -> Callable[..., list[Assignment]]:
    """Return a function that opens assignments with these codes, and gives them back."""

    def build(*codes: str, **facts: Any) -> list[Assignment]:
        assignments = [an_assignment(code, **facts) for code in codes]
        with store.begin() as tx:
            put_in(tx, assignments)
        return assignments

    return build


@pytest.fixture
def an_event() -> Callable[..., DeadlineEvent]:
    """Return a builder: the reminder on the last day."""

    def build(assignment: str, **facts: Any) -> DeadlineEvent:
        return DeadlineEvent(
            **{
                "assignment": assignment,
                "unit": "phong-gddt-gia-nghia",
                "audience": Audience.UNIT,
                "rung": Rung.ON_DAY,
                "number": 0,
                "due_on": date(2025, 2, 27),
                "last_day": date(2025, 2, 27),
                **facts,
            }
        )

    return build


@pytest.fixture
def a_message() -> Callable[..., Message]:
    """Return a builder: a reminder to one district office."""

    def build(key: str = "nhac-gia-nghia", **facts: Any) -> Message:
        return Message(
            **{
                "key": key,
                "kind": MessageKind.REMINDER,
                "unit": "phong-gddt-gia-nghia",
                "to_name": "Phòng GDĐT thành phố Gia Nghĩa",
                "to_email": "gia-nghia@gddt.example",
                "letter": Letter(
                    subject="Nhắc hạn", greeting="Kính gửi:", paragraphs=("Còn 3 ngày",)
                ),
                "queued_at": MORNING,
                **facts,
            }
        )

    return build


@pytest.fixture
def a_document() -> Callable[..., OutgoingDocument]:
    """Return a builder: a draft dispatch that chases late units."""

    def build(key: str = "don-doc-lan-1", **facts: Any) -> OutgoingDocument:
        return OutgoingDocument(
            **{
                "key": key,
                "purpose": DocumentPurpose.CHASE,
                "document_type": DocumentType.DISPATCH,
                "template": "cong-van-don-doc",
                "series": "cong-van",
                "code_notation": "SGDĐT-VP",
                "subject": "V/v đôn đốc thực hiện học bạ số",
                "signer": "Nguyễn Văn Giám Đốc",
                "notice": "hoc-ba-so-2025",
                "values": {"units": [{"name": "Phòng GDĐT Cư Jút", "days": 3}], "rate": 87.5},
                "recipients": ("phong-gddt-cu-jut", "phong-gddt-gia-nghia"),
                **facts,
            }
        )

    return build


@pytest.fixture
def race() -> Callable[..., list[Any]]:
    """Return a function that runs another in eight threads at once and gives their results."""

    def run(one: Callable[[int], Any]) -> list[Any]:
        start = Barrier(RUNNERS)

        def runner(number: int) -> Any:
            start.wait(30)
            return one(number)

        with ThreadPoolExecutor(RUNNERS) as pool:
            return list(pool.map(runner, range(RUNNERS)))

    return run
