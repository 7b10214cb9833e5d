"""The values that fill Word templates: what stands above and below every text, and each text."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from workflow.domain.assignment import Assignment, Step
from workflow.domain.capital import capital
from workflow.domain.directive import Directive, DirectiveFile
from workflow.domain.document import Competence, DocumentHead, Signer, Urgency
from workflow.domain.office import Office
from workflow.domain.organ import Unit
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.rulebook import Rulebook
from workflow.wording.citations import full, in_turn, short_with_day
from workflow.wording.clauses import clause_name
from workflow.wording.dates import day_text, long_day
from workflow.wording.labels import label

ARCHIVE = "Lưu:"
BLANK_DAY = "     "


def head_values(
    rules: Rulebook, document: OutgoingDocument, today: date, signer: Signer
) -> dict[str, Any]:
    """Return what stands above and below the text, on the day of issue or for a draft today."""
    organ = rules.letterhead(document.issued_date or today)
    return {
        "governing_organ": organ.governing_organ or "",
        "issuing_organ": organ.short_name or organ.name,
        "code_number": f"{document.code_number:02}" if document.code_number else "",
        "code_notation": document.code_notation,
        "place": organ.place or "",
        "date_line": long_day(document.issued_date) if document.issued_date else blank_day(today),
        "urgency": document.values.get("urgency", ""),
        "contact_line": contact_line(organ),
        "subject": document.subject,
        "signer_lines": signer_lines(signer),
        "signer_name": signer.full_name,
    }


def contact_line(organ: Unit) -> str:
    """Return what stands at the foot of page 1; nothing for a body that declared no address."""
    if not organ.address:
        return ""
    parts = [f"Địa chỉ: {organ.address}"]
    parts += [f"điện thoại: {organ.phone}"] if organ.phone else []
    parts += [f"thư điện tử: {organ.email}"] if organ.email else []
    return "; ".join(parts)


def stamp_words(urgency: Urgency) -> str:
    """Return the words of the urgency stamp, none for an ordinary document."""
    return "" if urgency is Urgency.NORMAL else label(urgency).upper()


def signer_lines(signer: Signer) -> list[str]:
    """Return authority and title, a line each (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.7.b)."""
    position = signer.position.upper()
    if signer.competence is Competence.HEAD or signer.principal is None:
        return [position]
    principal = f"{signer.competence} {signer.principal.upper()}"
    same_line = signer.competence in {Competence.FOR_COLLECTIVE, Competence.ACTING}
    return (
        [principal]
        if same_line and position == signer.principal.upper()
        else [
            principal,
            position,
        ]
    )


def blank_day(month_of: date) -> str:
    """Return the day line of a draft: `ngày      tháng 02 năm 2025`."""
    return long_day(month_of.replace(day=1)).replace("ngày 01", f"ngày {BLANK_DAY}", 1)


def to_places(office: Office, *first: str) -> list[str]:
    """Return *Nơi nhận*, the archive line last (Phụ lục I, Mục II.9)."""
    return [*first, f"Lưu: VT, {office.drafting_unit}"]


def contact_text(office: Office, day: date) -> str:
    """Return whom to ask on the day: name, title, phone, mail."""
    contact = office.contact_on(day)
    parts = [contact.full_name, contact.position]
    if contact.phone:
        parts.append(f"điện thoại {contact.phone}")
    if contact.email:
        parts.append(f"thư điện tử {contact.email}")
    return ", ".join(part for part in parts if part)


def source_citation(rules: Rulebook, notice: DirectiveFile, today: date) -> str:
    """Cite the notice in full, as a first mention must."""
    return full(notice.head, issuer(rules, notice.head, today))


def issuer(rules: Rulebook, document: DocumentHead | OutgoingDocument, today: date) -> str:
    """Return the name of the body that issued a document.

    The short name is enough while that body still writes; its successor names it in full. One that
    was issued before bodies were told apart is of the body of its day.
    """
    day = document.issued_date or today
    unit = rules.organs.unit(document.issuing_organ or rules.letterhead(day).code)
    is_ourselves = rules.letterhead(today).code == unit.code
    return (unit.short_name if is_ourselves else None) or unit.name


def notice_values(notice: DirectiveFile) -> dict[str, Any]:
    """Return the notice's own text, clause by clause."""
    head = notice.head
    return {
        "urgency": stamp_words(head.urgency),
        "addressees": [place.text for place in head.addressees],
        "preamble": "\n".join(notice.preamble),
        "clauses": [
            {"number": directive.clause, "lines": _without_number(directive)}
            for directive in notice.directives
        ],
        "ending": notice.ending or "",
        "to_places": [*(place.text for place in head.to_places), archive_line(head.archive_copy)],
    }


def archive_line(archive_copy: str) -> str:
    """Return *Lưu: VT, {đơn vị}*, the office's archive first (Phụ lục I, Mục II.9)."""
    units = [unit.strip() for unit in archive_copy.split(",")]
    return "Lưu: " + ", ".join(["VT", *(unit for unit in units if unit != "VT")])


def _without_number(directive: Directive) -> list[str]:
    first, *rest = directive.paragraphs
    return [first.removeprefix(f"{directive.clause}. "), *rest]


def chase_values(
    rules: Rulebook,
    notice: DirectiveFile,
    unit: Unit,
    late: Sequence[Assignment],
    earlier: Sequence[OutgoingDocument],
    days: tuple[date, date],
) -> dict[str, Any]:
    """Return the text of a chase to one unit; `days` are the cut-off and the day to answer by.

    `earlier` are the letters that chased it before. The notice and each of them are mentioned here
    for the first time, so they are cited in full.
    """
    issuers = [(document, issuer(rules, document, days[0])) for document in earlier]
    _, *cited = in_turn([(notice.head, issuer(rules, notice.head, days[0])), *issuers])
    return {
        **_chase_frame(rules, notice, [unit], days),
        "unit": unit.name,
        "duties": [
            {
                "clause": clause_name(assignment.clause),
                "quote": notice.obligation(assignment.obligation).quote,
                "last_day": _last_day(assignment),
                "days_late": _days_late(assignment, days[0]),
            }
            for assignment in late
        ],
        "missing": _missing(late),
        "earlier_chases": cited,
    }


def _missing(late: Sequence[Assignment]) -> str:
    """Say what the office still waits for, true also of a unit whose result was sent back."""
    if any(assignment.step is Step.RETURNED for assignment in late):
        return "kết quả thực hiện đạt yêu cầu (kết quả gửi trước đã trả lại để bổ sung)"
    return "kết quả thực hiện"


def common_chase_values(
    rules: Rulebook,
    notice: DirectiveFile,
    late: Sequence[Assignment],
    chased: Mapping[str, OutgoingDocument],
    days: tuple[date, date],
) -> dict[str, Any]:
    """Return the text of one chase to several units, with its annex.

    `chased` has the letter that chased each duty last.
    """
    units = list({a.unit: rules.organs.unit(a.unit) for a in late}.values())
    return {
        **_chase_frame(rules, notice, units, days),
        "unit_count": len(units),
        "duty_count": len(late),
        "annex_title": "Danh sách nhiệm vụ quá hạn chưa hoàn thành",
        "late": [late_row(rules, a, days[0], chased) for a in late],
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Erratum:
    """One fault of an issued document: where it stands, what is printed, what is right."""

    where: str
    printed: str
    corrected: str


def correction_values(
    rules: Rulebook, document: OutgoingDocument, errors: Sequence[Erratum], today: date
) -> dict[str, Any]:
    """Return the text of the letter that corrects a document."""
    return {
        "addressees": document.values["addressees"] or _places_of(document),
        "corrected_citation": full(document, issuer(rules, document, today)),
        "errors": [asdict(error) for error in errors],
        "contact": contact_text(rules.office, today),
        "to_places": to_places(rules.office, "Như trên"),
    }


def _places_of(document: OutgoingDocument) -> list[str]:
    """Return who got a document that is addressed to nobody: *Nơi nhận*, the archive aside."""
    return [place for place in document.values["to_places"] if not place.startswith(ARCHIVE)]


def late_row(
    rules: Rulebook,
    assignment: Assignment,
    today: date,
    chased: Mapping[str, OutgoingDocument],
) -> dict[str, Any]:
    """Return one line of a list of late duties; `chased` has the letter that chased each last."""
    chase = chased.get(assignment.code)
    notes = ["Đã gửi, chờ xem xét"] if assignment.submitted_on else []
    if chase:
        notes.append(f"Đã đôn đốc lần {chase.chase_round} tại {short_with_day(chase)}")
    return {
        "unit": unit_and_former(rules, assignment),
        "duty": capital(assignment.action),
        "last_day": _last_day(assignment),
        "days_late": _days_late(assignment, today),
        "note": "; ".join(notes),
    }


def unit_and_former(rules: Rulebook, assignment: Assignment) -> str:
    """Name who answers for a duty now, and the unit it was given to when that one has ended."""
    name = rules.organs.unit(assignment.unit).name
    if assignment.first_unit == assignment.unit:
        return name
    return f"{name} (nhận từ {rules.organs.unit(assignment.first_unit).name})"


def _chase_frame(
    rules: Rulebook, notice: DirectiveFile, units: Sequence[Unit], days: tuple[date, date]
) -> dict[str, Any]:
    cutoff_day, new_day = days
    return {
        "addressees": [unit.name for unit in units],
        "source_citation": source_citation(rules, notice, cutoff_day),
        "cutoff_day": day_text(cutoff_day),
        "new_day": day_text(new_day),
        "contact": contact_text(rules.office, cutoff_day),
        "to_places": to_places(rules.office, "Như trên", *rules.office.chase_copies),
    }


def _last_day(assignment: Assignment) -> str:
    return day_text(assignment.last_day) if assignment.last_day else ""


def _days_late(assignment: Assignment, today: date) -> int:
    return (today - assignment.last_day).days if assignment.last_day else 0
