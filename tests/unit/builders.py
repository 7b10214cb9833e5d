"""Small builders: a tiny declared office, one notice, one assignment, random histories."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from ruamel.yaml import YAML

from workflow.domain.assignment import Assignment, Step
from workflow.domain.audit import FIRST, Actor, AuditEntry, Change, Move, seal, state_of
from workflow.domain.calendar import CalendarYear, WorkingCalendar
from workflow.domain.directive import DirectiveFile, Modality
from workflow.domain.document import DocumentType
from workflow.domain.figures import Facts, Figures, Share, tallied
from workflow.domain.office import Office
from workflow.domain.organ import OrganFile, Organs
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.domain.rulebook import Rulebook
from workflow.errors import InputError

CALENDARS = Path(__file__).parents[2] / "directives" / "calendar"
OPENED = date(2025, 2, 12)
LAST_DAY = date(2025, 2, 27)
NOW = datetime(2025, 2, 20, 2, tzinfo=UTC)
REASON = "Trường chưa nhận được phần mềm"
STEPS_ON_THE_WAY = {
    Step.OPEN: "",
    Step.RECEIVED: "receive",
    Step.SUBMITTED: "submit",
    Step.RETURNED: "submit return_back",
    Step.ACCEPTED: "submit accept",
    Step.ATTESTED: "attest",
    Step.WAIVED: "waive",
    Step.CANCELLED: "cancel",
}


def a_calendar() -> WorkingCalendar:
    yaml = YAML(typ="safe", pure=True)
    files = sorted(CALENDARS.glob("*.yaml"))
    return WorkingCalendar(tuple(CalendarYear.model_validate(yaml.load(path)) for path in files))


def an_assignment(step: Step = Step.OPEN, **changes: Any) -> Assignment:
    """Return an assignment that walked to the step, each move a day after the one before."""
    standing = step is Step.ATTESTED
    facts: dict[str, Any] = {
        "code": "hoc-ba-so.1-ke-hoach.phong-dak-mil",
        "notice": "hoc-ba-so",
        "clause": "1",
        "obligation": "1-ke-hoach",
        "modality": Modality.STANDING_DUTY if standing else Modality.OBLIGATION,
        "action": "Lập, gửi kế hoạch thí điểm học bạ số",
        "unit": "phong-dak-mil",
        "first_unit": "phong-dak-mil",
        "owner": "phong-gddt",
        "opened_on": OPENED,
        "last_day": None if standing else LAST_DAY,
        "target_day": None if standing else LAST_DAY,
    }
    assignment = Assignment(**facts | changes)
    for number, move in enumerate(STEPS_ON_THE_WAY[step].split(), start=1):
        assignment = take(assignment, move, assignment.opened_on + timedelta(days=number))
    return assignment


def opened_alone(assignment: Assignment, actor: Actor, at: datetime, note: str) -> AuditEntry:
    """Return the first link of an assignment's chain, sealed on its own."""
    change = Change(
        subject=assignment.code,
        move=Move.OPEN,
        actor=actor,
        at=at,
        note=note,
        state=state_of(assignment),
    )
    return seal(change, 1, FIRST)


def take(assignment: Assignment, move: str, day: date, reason: str = REASON) -> Assignment:
    """Take a move by its name, on the day or, where it moves the last day, to the day."""
    arguments: dict[str, tuple[Any, ...]] = {
        "submit_nil": (day, reason),
        "return_back": (reason,),
        "ask_extension": (day, reason),
        "grant_extension": (day, day),
        "refuse_extension": (reason,),
        "set_last_day": (day, day),
        "waive": (day, reason),
        "cancel": (day, reason),
        "move_to": ("so-gddt",),
    }
    moved: Assignment = getattr(assignment, move)(*arguments.get(move, (day,)))
    return moved


MOVES = (
    "receive",
    "submit",
    "submit_nil",
    "accept",
    "return_back",
    "ask_extension",
    "grant_extension",
    "refuse_extension",
    "set_last_day",
    "waive",
    "cancel",
    "attest",
    "move_to",
)
DAYS = st.dates(date(2025, 2, 12), date(2025, 7, 31))


@st.composite
def histories(draw: st.DrawFn) -> list[Assignment]:
    """Draw every state of one assignment that random moves took it through."""
    last_day = draw(st.none() | DAYS)
    modality = draw(st.sampled_from([*[Modality.OBLIGATION] * 3, *Modality]))
    history = [an_assignment(modality=modality, last_day=last_day, target_day=last_day)]
    for move, day in draw(st.lists(st.tuples(st.sampled_from(MOVES), DAYS), max_size=12)):
        try:
            history.append(take(history[-1], move, day))
        except InputError:
            continue
    return history


def some_organs() -> Organs:
    """Return one department, three district offices, one school and one vendor."""
    districts: list[dict[str, Any]] = [
        {
            "code": f"phong-{code}",
            "name": f"Phòng Giáo dục và Đào tạo {name}",
            "kind": "district_office",
            "focal_point": {"full_name": "Lê Thị B", "email": f"dau-moi@{code}.example"},
            "head": {"position": "Trưởng phòng", "email": f"truong-phong@{code}.example"},
        }
        for code, name in (
            ("dak-mil", "huyện Đắk Mil"),
            ("cu-jut", "huyện Cư Jút"),
            ("gia-nghia", "thành phố Gia Nghĩa"),
        )
    ]
    others: list[dict[str, Any]] = [
        {
            "code": "so-gddt",
            "name": "Sở Giáo dục và Đào tạo tỉnh Đắk Nông",
            "short_name": "Sở Giáo dục và Đào tạo",
            "kind": "department",
            "notation": "SGDĐT",
            "email": "van-thu@so.example",
        },
        {
            "code": "truong-hai-cap",
            "name": "Trường THCS&THPT Lê Hữu Trác",
            "kind": "school",
            "email": "van-thu@le-huu-trac.example",
            "head": {"position": "Hiệu trưởng"},
        },
        {"code": "vnpt", "name": "Tập đoàn VNPT", "kind": "vendor"},
    ]
    group = {"code": "phong-gddt", "name": "Các phòng", "members": [d["code"] for d in districts]}
    return Organs.of([OrganFile.model_validate({"units": districts + others, "groups": [group]})])


def an_office(**changes: Any) -> Office:
    facts = {
        "unit": "so-gddt",
        "drafting_unit": "GDTrH",
        "contacts": [
            {
                "full_name": "Nguyễn Thị C",
                "position": "Chuyên viên",
                "email": "hoc-ba-so@so.example",
                "phone": "0261 000 000",
            }
        ],
        "leaders": [
            {"full_name": "Trần Văn A", "position": "Phó Giám đốc", "email": "pgd@so.example"}
        ],
        "signers": [
            {"full_name": "Trần Văn A", "position": "PHÓ GIÁM ĐỐC", "valid_to": "2025-06-30"},
            {"full_name": "Lê Văn D", "position": "GIÁM ĐỐC", "valid_from": "2025-07-01"},
        ],
        "registers": [{"code": "cong-van", "name": "Công văn", "document_types": ["dispatch"]}],
    }
    return Office.model_validate(facts | changes)


def a_rulebook(**office: Any) -> Rulebook:
    return Rulebook(office=an_office(**office), organs=some_organs(), calendar=a_calendar())


def a_notice(**head: Any) -> DirectiveFile:
    """Return a notice of one clause, issued as number 12 on 12/02/2025 unless told otherwise."""
    facts = {
        "document_type": "dispatch",
        "issuing_organ": "so-gddt",
        "code_number": 12,
        "code_notation": "SGDĐT-GDTrH",
        "place": "Đắk Nông",
        "issued_date": "2025-02-12",
        "subject": "Thông báo kết luận hội nghị triển khai thí điểm học bạ số",
        "signer": {"full_name": "Trần Văn A", "position": "PHÓ GIÁM ĐỐC"},
        "archive_copy": "VT, GDTrH",
    }
    obligation = {
        "code": "1-ke-hoach",
        "quote": "gửi kế hoạch về Sở",
        "action": "Lập, gửi kế hoạch thí điểm học bạ số",
        "owners": ["phong-gddt"],
        "due": {"before": "2025-02-28"},
    }
    clause = {
        "clause": "1",
        "paragraphs": ["1. Các phòng gửi kế hoạch về Sở trước ngày 28/02/2025."],
        "obligations": [obligation],
    }
    return DirectiveFile.model_validate(
        {"key": "hoc-ba-so", "head": facts | head, "directives": [clause]}
    )


def a_document(**changes: Any) -> OutgoingDocument:
    """Return the draft of a chase."""
    draft = OutgoingDocument(
        key="don-doc.hoc-ba-so.phong-dak-mil.lan-1",
        purpose=DocumentPurpose.CHASE,
        document_type=DocumentType.DISPATCH,
        template="dispatch/cong-van-don-doc.docx",
        series="cong-van",
        code_notation="SGDĐT-GDTrH",
        subject="đôn đốc (lần 1) thực hiện thông báo kết luận",
        signer="Trần Văn A",
        notice="hoc-ba-so",
        values={"unit": "Trường THCS&THPT Lê Hữu Trác", "duties": [{"days_late": 3}]},
    )
    return replace(draft, **changes)


def count(assignments: Iterable[Assignment], today: date, soon: date) -> Figures:
    """Count duties one by one."""
    shares = [Share("", facts_of(each, today, soon), 1) for each in assignments]
    return tallied(shares).get("", Figures())


def facts_of(assignment: Assignment, today: date, soon: date) -> Facts:
    return Facts(
        modality=assignment.modality,
        step=assignment.step,
        is_late=assignment.is_late_on(today),
        is_undated=assignment.last_day is None,
        is_due_soon=assignment.last_day is not None and assignment.last_day <= soon,
        is_nil=assignment.is_nil,
    )
