"""Eight processes issue 400 documents: numbers without gaps, none twice, dates never falling."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from itertools import groupby
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from tests.forked import forked
from tests.integration.crash.issuer import Share, run
from tests.integration.crash.stopped import At
from workflow.domain.audit import Actor
from workflow.domain.document import DocumentType
from workflow.domain.outgoing import DocumentPurpose, DocumentState, OutgoingDocument
from workflow.domain.rulebook import Rulebook
from workflow.library.office_folder import OfficeFolder
from workflow.store.sql_store import SqlStore
from workflow.usecases.add_draft import add_draft
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand
from workflow.usecases.verify_audit import verify_audit

ROOT = Path(__file__).parents[3]
PROCESSES, DOCUMENTS = 8, 400
DAY = datetime.fromisoformat("2025-03-10T09:00:00+07:00")
EVE = datetime.fromisoformat("2025-03-09T16:00:00+07:00")
HANGS = "van-ban-x.chet"
FIRST = {"cong-van": 215, "co-ten-loai": 41}
TYPES = (DocumentType.DISPATCH, DocumentType.REPORT)


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    home = tmp_path_factory.mktemp("co-quan")
    shutil.copy(ROOT / "directives/offices/so-gddt-dak-nong.yaml", home / "office.yaml")
    folder = OfficeFolder(home)
    return Rulebook(office=folder.office(), organs=folder.organs(), calendar=folder.calendar())


@pytest.fixture
def desk(rules: Rulebook, store_url: str) -> Iterator[Desk]:
    store = SqlStore(store_url)
    yield Desk(store=store, clock=At(DAY), rules=rules)
    store.close()


def a_draft(key: str, document_type: DocumentType) -> OutgoingDocument:
    return OutgoingDocument(
        key=key,
        purpose=DocumentPurpose.REPORT,
        document_type=document_type,
        template="dispatch/cong-van.docx",
        series="chua-ro",
        code_notation="SGDĐT-GDTrH",
        subject="học bạ số",
        signer="Trần Sĩ Thành",
        notice=None,
        values={"key": key},
    )


def some_drafts(desk: Desk) -> list[list[str]]:
    """Keep the drafts, half in each series, and return the share of each process.

    Every tenth is discarded on the way. The first process never gets done with its last one.
    """
    hand = Hand(actor=Actor(name="chuyên viên"))
    shares: list[list[str]] = [[] for _ in range(PROCESSES)]
    with desk.store.begin() as tx:
        for number in range(DOCUMENTS + DOCUMENTS // 10):
            end = ".bo" if number % 11 == 10 else ""
            key = f"van-ban-{number:03}{end}"
            add_draft(tx, desk, a_draft(key, TYPES[number % 2]), hand)
            shares[number // 2 % PROCESSES].append(key)
        add_draft(tx, desk, a_draft(HANGS, TYPES[0]), hand)
    shares[0].append(HANGS)
    return shares


def issued_by_eight(shares: Sequence[Share]) -> None:
    """Let each process do its share; the first is killed while it prints its last document."""
    with ExitStack() as stack:
        pipes, processes = [], []
        for share in shares:
            pipe, inner = Pipe()
            process = forked(run, inner, share)
            stack.callback(process.kill)
            pipes.append(pipe)
            processes.append(process)
        assert {heard(pipe) for pipe in pipes} == {"ready"}
        for pipe in pipes:
            pipe.send("go")
        assert heard(pipes[0]) == "printing"
        processes[0].kill()
        assert {heard(pipe) for pipe in pipes[1:]} == {"done"}


def heard(pipe: Connection) -> object:
    """Return what a process says next; a dead one says nothing."""
    return pipe.recv() if pipe.poll(timeout=300) else None


def books(desk: Desk) -> dict[str, list[OutgoingDocument]]:
    with desk.store.read() as tx:
        issued = [d for d in tx.documents() if d.state is DocumentState.ISSUED]
    issued.sort(key=lambda document: (document.series, document.code_number or 0))
    return {name: list(part) for name, part in groupby(issued, key=lambda d: d.series)}


@pytest.fixture
def share_out(desk: Desk, store_url: str, tmp_path: Path) -> Callable[..., list[Share]]:
    """Return a function that gives each process its keys, and every second one another day."""

    def shares(keys: list[list[str]], *days: datetime) -> list[Share]:
        return [
            Share(
                rules=desk.rules,
                files=tmp_path / "files",
                url=store_url,
                at=days[place % len(days)],
                keys=tuple(own),
            )
            for place, own in enumerate(keys)
        ]

    return shares


def test_four_hundred_documents_are_numbered_without_a_gap(
    desk: Desk, share_out: Callable[..., list[Share]]
) -> None:
    issued_by_eight(share_out(some_drafts(desk), DAY))
    found = books(desk)
    assert sum(len(part) for part in found.values()) == DOCUMENTS
    for series, part in found.items():
        first = FIRST[series]
        assert [d.code_number for d in part] == list(range(first, first + len(part)))
    with desk.store.read() as tx:
        states = {d.key: d.state for d in tx.documents()}
    assert states[HANGS] is DocumentState.DRAFT, "the killed process used no number"
    discarded = [state for key, state in states.items() if key.endswith(".bo")]
    assert discarded == [DocumentState.DISCARDED] * (DOCUMENTS // 10)
    assert verify_audit(desk).is_whole


def test_dates_never_fall_though_half_the_processes_are_a_day_behind(
    desk: Desk, share_out: Callable[..., list[Share]]
) -> None:
    first, *others = [keys[:12] for keys in some_drafts(desk)]
    issued_by_eight(share_out([[*first, HANGS], *others], DAY, EVE))
    for series, part in books(desk).items():
        assert [d.code_number for d in part] == list(
            range(FIRST[series], FIRST[series] + len(part))
        )
        days = [d.issued_date for d in part if d.issued_date]
        assert days == sorted(days)
    assert verify_audit(desk).is_whole
