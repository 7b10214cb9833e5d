"""What people do in the year, each a call or two of the use cases."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from workflow.app import App
from workflow.cli.office import put_copy
from workflow.declarations import organ_files
from workflow.domain.audit import Actor, Move
from workflow.domain.calendar_change import CalendarChange, CalendarMove
from workflow.domain.directive import DirectiveFile
from workflow.domain.finding import Finding, Known
from workflow.domain.organ import Contact
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.unit_change import SuccessionOrder, UnitFacts
from workflow.ports.which import Which
from workflow.usecases.accept_result import accept_result
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.change_calendar import change_calendar
from workflow.usecases.change_unit import change_unit
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.draft_report import draft_report
from workflow.usecases.issue_document import IssueOrder, issue_document
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.note_call import note_call
from workflow.usecases.plan_succession import plan_succession
from workflow.usecases.press import Press
from workflow.usecases.recall_document import recall_document
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.record_event import record_event
from workflow.usecases.resend_message import resend_message
from workflow.usecases.return_result import return_result
from workflow.usecases.submit_result import HandedFile, Result, submit_result
from workflow.usecases.take_step import Hand

CLERK = Actor(name="Nguyễn Thị Văn Thư")
WHY = "Ba xã vùng xa chưa gửi danh sách trường"
ACT = "Quyết định số 77/QĐ-UBND của Ủy ban nhân dân tỉnh"
HAND = Hand(actor=CLERK, note=WHY)
EVENT = "kết thúc thí điểm"


class PlainPrinter:
    """Prints what a document says, the same words to the same bytes, without Word."""

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        return json.dumps([template, values], default=str, sort_keys=True).encode()

    def render_each(self, template: str, each: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
        return (self.render(template, values) for values in each)


class FindsNothing:
    """Checks what is no Word document at all."""

    def check(self, name: str, docx: bytes, known: Known) -> Sequence[Finding]:
        return ()


@dataclass(frozen=True, kw_only=True)
class Deed:
    """Somebody's deed: `verb` is one of `VERBS`, `code` what it is done to."""

    verb: str
    code: str = ""
    day: date | None = None
    other: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return " ".join(filter(None, (self.verb, self.code, str(self.day or ""), self.other)))


def carry_out(app: App, deed: Deed) -> None:
    """Do it."""
    VERBS[deed.verb](app, deed)


def _order(app: App) -> IssueOrder:
    press = Press(files=app.files, renderer=PlainPrinter(), checker=FindsNothing())
    return IssueOrder(press=press, hand=HAND)


def _issue_notice(app: App, deed: Deed) -> None:
    file = DirectiveFile.model_validate(deed.facts)
    document, _ = issue_notice(app.desk, _order(app), file)
    _copy(app, document)


def _issue(app: App, deed: Deed) -> None:
    _copy(app, issue_document(app.desk, _order(app), deed.code))


def _copy(app: App, document: OutgoingDocument) -> None:
    put_copy(app, document, app.files.get(document.sha256 or ""))


def _submit(app: App, deed: Deed) -> None:
    today = app.desk.today()
    paper = HandedFile(name="bao-cao.txt", content=f"{deed.code} {today}".encode())
    result = Result(files=(paper,), report_number="7", report_date=today)
    submit_result(app.desk, app.files, deed.code, result, HAND)


def _submit_nil(app: App, deed: Deed) -> None:
    submit_result(app.desk, app.files, deed.code, Result(is_nil=True), HAND)


def _chase(app: App, deed: Deed) -> None:
    respond_by = app.desk.rules.calendar.add_working_days(app.desk.today(), 3)
    draft_chase(app.desk, Chase(notice=deed.code, respond_by=respond_by), HAND)


def _change_calendar(app: App, deed: Deed) -> None:
    day = deed.day or app.desk.today()
    move = CalendarMove(deed.other)
    name = "" if move is CalendarMove.REMOVE else "Nghỉ bão"
    change = CalendarChange(year=day.year, move=move, day=day, name=name, source=ACT)
    digest = app.calendar_files.declared(day.year).digest
    change_calendar(app.desk, app.calendar_files, change, digest, HAND)


def _end_unit(app: App, deed: Deed) -> None:
    order = SuccessionOrder(
        to=deed.other, last_day=deed.day or date.max, act="qd-77", act_words=ACT
    )
    if "qd-77" in app.desk.rules.organs.acts:
        order = replace(order, act_words="")
    files = organ_files(app.home)
    plan_succession(app.desk, files, deed.code, order, files.version(), HAND)


def _change_address(app: App, deed: Deed) -> None:
    files = organ_files(app.home)
    unit = app.desk.rules.organs.unit(deed.code)
    facts = UnitFacts(email=unit.email, focal_point=Contact(email=deed.other), head=unit.head)
    change_unit(app.desk, files, deed.code, facts, files.version(), HAND)


VERBS: Mapping[str, Callable[[App, Deed], object]] = {
    "issue_notice": _issue_notice,
    "receive": lambda app, deed: receive_assignment(app.desk, deed.code, HAND),
    "submit": _submit,
    "submit_nil": _submit_nil,
    "accept": lambda app, deed: accept_result(app.desk, deed.code, HAND),
    "return": lambda app, deed: return_result(app.desk, deed.code, HAND),
    "ask": lambda app, deed: ask_extension(app.desk, deed.code, deed.day or date.max, HAND),
    "grant": lambda app, deed: decide_extension(app.desk, deed.code, deed.day, HAND),
    "refuse": lambda app, deed: decide_extension(app.desk, deed.code, None, HAND),
    "waive": lambda app, deed: close_assignment(app.desk, deed.code, Move.WAIVE, HAND),
    "record_event": lambda app, deed: record_event(
        app.desk, deed.code, EVENT, deed.day or date.max, HAND
    ),
    "chase": _chase,
    "report": lambda app, deed: draft_report(app.desk, None, Which(), HAND),
    "issue": _issue,
    "recall": lambda app, deed: recall_document(app.desk, deed.code, HAND),
    "change_calendar": _change_calendar,
    "end_unit": _end_unit,
    "change_address": _change_address,
    "phone": lambda app, deed: note_call(app.desk, [deed.code], HAND),
    "resend": lambda app, deed: resend_message(app.desk, deed.code, None, HAND),
}
