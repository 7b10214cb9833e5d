"""The values that fill Word templates: what stands above and below every text, and each text."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from workflow.domain.assignment import Assignment
from workflow.domain.directive import Directive, DirectiveFile
from workflow.domain.document import Competence, DocumentHead, Signer, Urgency
from workflow.domain.office import Office
from workflow.domain.organ import Unit
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.rulebook import Rulebook
from workflow.wording.citations import full
from workflow.wording.dates import day_text, long_day
from workflow.wording.labels import label

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


def issuer(rules: Rulebook, head: DocumentHead, today: date) -> str:
    """Return the name of the body that issued a document.

    The short name is enough while that body still writes; its successor names it in full.
    """
    unit = rules.organs.unit(head.issuing_organ)
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
    earlier: Sequence[str],
    days: tuple[date, date],
) -> dict[str, Any]:
    """Return the text of a chase to one unit; `days` are the cut-off and the day to answer by."""
    return {
        **_chase_frame(rules, notice, [unit], days),
        "unit": unit.name,
        "duties": [
            {
                "clause": f"Mục {assignment.clause}",
                "quote": notice.obligation(assignment.obligation).quote,
                "last_day": _last_day(assignment),
                "days_late": _days_late(assignment, days[0]),
            }
            for assignment in late
        ],
        "earlier_chases": list(earlier),
    }


def common_chase_values(
    rules: Rulebook,
    notice: DirectiveFile,
    late: Sequence[Assignment],
    rounds: Mapping[str, int],
    days: tuple[date, date],
) -> dict[str, Any]:
    """Return the text of one chase to several units, with its annex."""
    units = list({a.unit: rules.organs.unit(a.unit) for a in late}.values())
    return {
        **_chase_frame(rules, notice, units, days),
        "unit_count": len(units),
        "duty_count": len(late),
        "annex_title": "Danh sách nhiệm vụ quá hạn chưa hoàn thành",
        "late": [late_row(rules, a, days[0], rounds) for a in late],
    }


def late_row(
    rules: Rulebook, assignment: Assignment, today: date, rounds: Mapping[str, int]
) -> dict[str, Any]:
    """Return one line of a list of late duties."""
    chased = rounds.get(assignment.code, 0)
    notes = ["Đã gửi, chờ xem xét"] if assignment.submitted_on else []
    notes += [f"Đã đôn đốc lần {chased}"] if chased else []
    return {
        "unit": unit_and_former(rules, assignment),
        "duty": assignment.action[:1].upper() + assignment.action[1:],
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
