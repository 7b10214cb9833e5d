"""The demonstration, played once by the installed command, and everything that it must leave."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message as Mail
from email.policy import default
from pathlib import Path

import pytest
from docx import Document
from starlette.testclient import TestClient

from workflow.app import App, open_office
from workflow.demo.story import FULL, NOTICE
from workflow.domain.assignment import Step
from workflow.domain.audit import AuditEntry, Move
from workflow.domain.deadline import DeadlineEvent
from workflow.domain.directive import Modality
from workflow.domain.figures import Figures
from workflow.domain.message import MessageState
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.fresh_app import FreshApp
from workflow.usecases.count_figures import count_figures, end_of
from workflow.usecases.look_at_chase import look_at_chase
from workflow.usecases.verify_audit import verify_audit
from workflow.web.site import make_site

pytestmark = pytest.mark.xdist_group("demo")  # one process plays the story for all of them
END = datetime.fromisoformat("2025-07-15T18:00:00+07:00")


@dataclass(frozen=True)
class AtTheEnd:
    """The clock on the last evening."""

    def now(self) -> datetime:
        return END


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the command played the story, and what it printed."""
    folder = tmp_path_factory.mktemp("demo") / "trình diễn"
    script = Path(sys.executable).with_name("dondoc")
    clean = {key: value for key, value in os.environ.items() if not key.startswith("DONDOC_")}
    played = subprocess.run(
        [script, "demo", folder],
        env={**clean, "NO_COLOR": "1", "COLUMNS": "200"},
        cwd=folder.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert played.returncode == 0, played.stderr
    folder.joinpath("printed.txt").write_text(played.stdout, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def app(folder: Path) -> Iterator[App]:
    with open_office(folder / "co-quan", AtTheEnd()) as app:
        yield app


@pytest.fixture(scope="module")
def mails(folder: Path) -> Sequence[tuple[Path, Mail]]:
    paths = sorted((folder / "thu").glob("*.eml"))
    return [(path, message_from_bytes(path.read_bytes())) for path in paths]


def test_it_tells_what_to_open(folder: Path) -> None:
    printed = (folder / "printed.txt").read_text(encoding="utf-8")
    for what in ("documents", "thu", "mail ledger", "status", "Công văn số 215/SGDĐT-GDTrH-QLCL"):
        assert what in printed


def test_the_mail_that_is_pointed_at_opens_the_page_of_its_unit(folder: Path, app: App) -> None:
    printed = (folder / "printed.txt").read_text(encoding="utf-8")
    path = re.search(r"bấm nút trong thư (.+?\.eml)", printed)
    assert path, printed
    mail = message_from_bytes(Path(path[1]).read_bytes(), policy=default)
    body = mail.get_body(("plain",))
    assert body
    address = re.search(r"(http://\S+)(/cong/\S+)", body.get_content())
    assert address
    web = app.web
    assert address[1] == f"http://{web.host}:{web.port}", "where `serve` opens the office"
    assert f"{address[1]}/" in printed
    opened = TestClient(make_site(FreshApp(app))).get(address[2])
    assert opened.status_code == 200
    assert app.desk.rules.organs.unit("so-gddt-lam-dong").name in opened.text


def test_every_event_that_fell_due_has_one_mail_taken_or_one_listed_failure(app: App) -> None:
    with app.desk.store.read() as tx:
        assert tx.due_events(END.date()) == []
        messages = tx.messages()
        states = {m.key: state for state in MessageState for m in tx.messages(state)}
        fired = list(_fired(app))
        trail = tx.trail()
    answered = Counter(key for message in messages for key in message.events)
    assert set(answered.values()) == {1}, "no unit got two mails for one event"
    owed = [event for event, at in fired if _was_owed(trail, event, at)]
    assert len(owed) > 90
    assert {event.key for event in owed} == set(answered)
    ended = {states[message.key] for message in messages if message.events}
    assert ended == {MessageState.SENT, MessageState.FAILED}
    failures = [m for m in messages if states[m.key] is MessageState.FAILED]
    assert {message.unit for message in failures} == {"thpt-krong-no"}


def test_every_mail_taken_is_in_a_mailbox_once(
    app: App, mails: Sequence[tuple[Path, Mail]]
) -> None:
    with app.desk.store.read() as tx:
        sent = tx.messages(MessageState.SENT)
    ids = [str(mail["Message-ID"]) for _, mail in mails]
    assert len(ids) == len(set(ids)) == len(sent)


def test_no_mail_went_out_on_a_day_off(app: App, mails: Sequence[tuple[Path, Mail]]) -> None:
    days = {date.fromisoformat(path.name[:10]) for path, _ in mails}
    assert len(days) > 15
    assert [day for day in days if not app.desk.rules.calendar.is_working_day(day)] == []
    moments = {path.name[11:15] for path, _ in mails}
    assert moments <= {"0805", "1405"}


def test_the_full_mailbox_got_its_mail_when_it_was_emptied(app: App) -> None:
    with app.desk.store.read() as tx:
        (first,) = (
            m
            for m in tx.messages()
            if m.unit == "phong-gddt-krong-no" and m.queued_at.date() == date(2025, 2, 18)
        )
        tries = tx.attempts(first.key)
    assert [attempt.code for attempt in tries] == [452, 452, 452, 452, 250]
    assert FULL[1] - FULL[0] == timedelta(days=2)
    assert tries[-1].at.astimezone(END.tzinfo).date() == date(2025, 2, 20)


def test_mails_read_as_they_were_written(mails: Sequence[tuple[Path, Mail]]) -> None:
    subjects = {str(make_header(decode_header(str(mail["Subject"])))) for _, mail in mails}
    assert any("đến hạn thứ Năm 27/02/2025" in subject for subject in subjects)
    assert any("quá hạn" in subject for subject in subjects)
    kinds = Counter(part.get_content_type() for _, mail in mails for part in mail.walk())
    assert kinds["text/plain"] == kinds["text/html"] == len(mails)
    assert kinds["text/calendar"] > 30


@pytest.mark.parametrize("day", ["2025-03-31", "2025-06-30", "2025-07-15"])
def test_the_figures_of_a_report_add_up_and_equal_a_recount(app: App, day: str) -> None:
    report = next(
        document
        for document in _documents(app, DocumentPurpose.REPORT)
        if str(document.issued_date) == day
    )
    moment = datetime.strptime(report.key.rpartition(".")[2], "%Y%m%d-%H%M%S").replace(
        tzinfo=END.tzinfo
    )
    figures = count_figures(app.desk, moment).whole
    printed = report.values["totals"]
    assert {name: getattr(figures, name) for name in printed if name != "rate"} == {
        name: value for name, value in printed.items() if name != "rate"
    }
    assert figures.done + figures.not_done == figures.total
    assert figures.done_on_time + figures.done_late == figures.done
    assert figures.open_in_time + figures.open_overdue == figures.not_done
    assert _recount(app, moment) == (
        figures.done_on_time,
        figures.done_late,
        figures.open_in_time,
        figures.open_overdue,
    )


def test_the_parts_of_the_figures_add_up_to_the_whole(app: App) -> None:
    sheet = count_figures(app.desk, end_of(END.date(), END))
    for parts in (sheet.by_unit, sheet.by_group, sheet.by_clause, sheet.by_notice, sheet.by_period):
        for cell in ("done_on_time", "done_late", "open_in_time", "open_overdue", "waived"):
            assert sum(getattr(part, cell) for part in parts.values()) == getattr(sheet.whole, cell)
    assert sheet.whole != Figures()


def test_duties_of_the_district_offices_passed_on_and_both_names_are_kept(app: App) -> None:
    with app.desk.store.read() as tx:
        moved = [a for a in tx.assignments() if a.unit != a.first_unit]
        entry = next(e for e in tx.trail(moved[0].code) if e.move is Move.SUCCEED)
    assert {a.unit for a in moved} == {"so-gddt-lam-dong"}
    assert {a.first_unit[:10] for a in moved} == {"phong-gddt"}
    assert "142/2025/NĐ-CP" in entry.note


def test_the_dispatches_carry_their_numbers_and_the_letterhead_of_their_day(app: App) -> None:
    documents = _documents(app)
    numbers = [(d.series, d.code_number) for d in documents]
    assert sorted(numbers) == [
        *(("co-ten-loai", number) for number in (1, 41, 42)),
        *(("cong-van", number) for number in (1, *range(215, 219))),
    ]
    texts = {d.key: _text(app.documents / d.file_name) for d in documents}
    for document in documents:
        text = texts[document.key]
        after_merger = document.issued_date and document.issued_date > date(2025, 6, 30)
        place = "Lâm Đồng" if after_merger else "Đắk Nông"
        assert f"Số: {document.code_number:02}/{document.code_notation}" in text
        assert f"{place}, ngày {document.issued_date:%d} tháng" in text
    (second,) = (
        d for d in documents if d.recipients == ("phong-gddt-tuy-duc",) and d.chase_round == 2
    )
    assert "đôn đốc (lần 2)" in texts[second.key]
    assert "(lần 1)" in texts[second.key], "it names the first one"


def test_on_the_last_day_one_school_can_be_chased_for_the_first_time_and_one_for_the_second(
    app: App,
) -> None:
    choice = look_at_chase(app.desk, NOTICE)
    assert {one.unit: one.next_round for one in choice.late} == {
        "thpt-dak-glong": 1,
        "thpt-le-quy-don": 2,
    }
    days = {duty.unit: str(duty.last_day) for one in choice.late for duty in one.duties}
    assert days == {"thpt-dak-glong": "2025-07-09", "thpt-le-quy-don": "2025-06-29"}


def test_the_audit_trail_is_whole(app: App) -> None:
    check = verify_audit(app.desk)
    assert check.is_whole
    assert check.checked > 500


def _fired(app: App) -> Iterator[tuple[DeadlineEvent, datetime]]:
    with app.desk.store.read() as tx:
        for assignment in tx.assignments():
            for event, at in tx.events(assignment.code):
                if at is not None:
                    yield event, at


def _was_owed(trail: Sequence[AuditEntry], event: DeadlineEvent, at: datetime) -> bool:
    before = [entry for entry in trail if entry.subject == event.assignment and entry.at <= at]
    state = before[-1].state
    is_owed = state["step"] in {Step.OPEN, Step.RECEIVED, Step.RETURNED}
    return is_owed and state["last_day"] == event.last_day.isoformat()


def _recount(app: App, moment: datetime) -> tuple[int, int, int, int]:
    """Count again from the recorded changes, in the plainest way."""
    last: dict[str, Mapping[str, object]] = {}
    with app.desk.store.read() as tx:
        for entry in tx.trail():
            if entry.at <= moment and "modality" in entry.state:
                last[entry.subject] = entry.state
    cells = Counter[str]()
    for state in last.values():
        if state["modality"] != Modality.OBLIGATION or state["step"] in {"waived", "cancelled"}:
            continue
        when = str(state["submitted_on"] or moment.date())
        is_late = state["last_day"] is not None and when > str(state["last_day"])
        cells[f"{state['step'] == 'accepted'} {is_late}"] += 1
    return cells["True False"], cells["True True"], cells["False False"], cells["False True"]


def _documents(app: App, purpose: DocumentPurpose | None = None) -> Sequence[OutgoingDocument]:
    with app.desk.store.read() as tx:
        return [d for d in tx.documents() if purpose in {None, d.purpose}]


def _text(path: Path) -> str:
    """All words of a document, tables and headings alike, with single spaces."""
    document = Document(str(path))
    words = document.element.body.xpath("string()")
    return re.sub(r"\s+", " ", str(words))
