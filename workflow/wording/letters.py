"""The mails: what is owed, until which day, how to answer, whom to phone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from workflow.domain.assignment import Assignment
from workflow.domain.deadline import Audience
from workflow.domain.directive import DirectiveFile
from workflow.domain.document import DocumentHead
from workflow.domain.message import Letter
from workflow.domain.organ import Contact
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.rulebook import Rulebook
from workflow.wording.citations import in_a_sentence, number_and_notation, short
from workflow.wording.dates import long_day, weekday_and_day
from workflow.wording.duty_list import calendar_notes, duty_table

SUBJECT_LENGTH = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """To whom a mail goes, and for which unit."""

    audience: Audience
    unit: str
    name: str
    email: str | None


def recipient_of(rules: Rulebook, audience: Audience, unit: str, today: date) -> Recipient:
    """Return who gets the mails of an audience today; the leader gets those of all units."""
    if audience is Audience.LEADER:
        leader = rules.office.leader_on(today)
        return Recipient(
            audience=audience,
            unit=rules.office.unit,
            name=_person(leader) or f"Lãnh đạo {rules.letterhead(today).name}",
            email=leader.email,
        )
    found = rules.organs.unit(unit)
    if audience is Audience.UNIT_HEAD:
        head = found.head or Contact()
        name = _title(head.position or "Thủ trưởng", found.name)
        return Recipient(audience=audience, unit=unit, name=name, email=head.email)
    return Recipient(audience=audience, unit=unit, name=found.name, email=found.reach())


def _person(contact: Contact) -> str:
    return " ".join(part for part in (contact.position, contact.full_name) if part)


def _title(position: str, unit_name: str) -> str:
    """Write `Trưởng Phòng Giáo dục …`, not `Trưởng phòng Phòng Giáo dục …`."""
    rest, _, last = position.rpartition(" ")
    repeats = rest and last.casefold() == unit_name.split(maxsplit=1)[0].casefold()
    return f"{rest if repeats else position} {unit_name}"


def reminder(
    rules: Rulebook,
    notices: Mapping[str, DirectiveFile],
    recipient: Recipient,
    assignments: Sequence[Assignment],
    today: date,
) -> Letter:
    """Write one digest of all that a recipient is to be reminded of today."""
    owed = sorted(assignments, key=lambda a: (a.last_day or date.max, a.code))
    return Letter(
        subject=_subject(notices, recipient, owed, today),
        greeting=f"Kính gửi: {recipient.name}",
        paragraphs=(_opening(recipient, owed, notices, today),),
        table=duty_table(
            rules, notices, owed, today, with_units=recipient.audience is Audience.LEADER
        ),
        closing=_closing(rules, recipient, owed, today),
        calendar=tuple(calendar_notes(notices, owed, today)),
    )


def covering(rules: Rulebook, document: OutgoingDocument, unit_name: str, today: date) -> Letter:
    """Write the mail that brings an issued document."""
    sender = rules.letterhead(today).name
    about = in_a_sentence(document.subject)
    subject = f"[{number_and_notation(document)}] V/v {about}"
    return Letter(
        subject=shorten(subject, SUBJECT_LENGTH, placeholder=" …"),
        greeting=f"Kính gửi: {unit_name}",
        paragraphs=(
            f"{sender} gửi kèm thư này {short(document)} về việc {about}.",
            "Đề nghị đơn vị tiếp nhận và thực hiện theo nội dung văn bản.",
        ),
        closing=signature(rules, today),
    )


def recall_letter(
    rules: Rulebook, document: OutgoingDocument, unit_name: str, reason: str, today: date
) -> Letter:
    """Write the mail that calls a document back (Nghị định 30/2020/NĐ-CP, Điều 18 khoản 4)."""
    subject = f"[{number_and_notation(document)}] Thu hồi văn bản"
    day = f" {long_day(document.issued_date)}" if document.issued_date else ""
    what = f"{short(document)}{day} về việc {in_a_sentence(document.subject)}"
    return Letter(
        subject=subject,
        greeting=f"Kính gửi: {unit_name}",
        paragraphs=(
            f"{rules.letterhead(today).name} thu hồi {what}. Lý do: {reason}",
            "Nếu đã nhận văn bản, đề nghị đơn vị gửi lại bản giấy, hủy bỏ bản điện tử và trả lời.",
            "Đơn vị không phải thực hiện theo văn bản đã thu hồi.",
        ),
        closing=signature(rules, today),
    )


def _subject(
    notices: Mapping[str, DirectiveFile],
    recipient: Recipient,
    owed: Sequence[Assignment],
    today: date,
) -> str:
    tag = _tag(notices, owed)
    late = [a for a in owed if a.is_late_on(today)]
    if recipient.audience is Audience.LEADER:
        units = len({a.unit for a in late})
        return f"{tag} {len(late):02} nhiệm vụ quá hạn của {units:02} đơn vị"
    if recipient.audience is Audience.UNIT_HEAD:
        return f"{tag} {len(late):02} nhiệm vụ quá hạn"
    parts = [f"{len(late):02} nhiệm vụ đã quá hạn"] if late else []
    if coming := [a for a in owed if a not in late]:
        when = "" if late else _when(coming, today)
        parts.append(f"{len(coming):02} nhiệm vụ {when or 'sắp đến hạn'}")
    return f"{tag} Nhắc việc: {', '.join(parts)}"


def _tag(notices: Mapping[str, DirectiveFile], owed: Sequence[Assignment]) -> str:
    numbers = [number_and_notation(head) for head in _heads(notices, owed)]
    others = f" và {len(numbers) - 1:02} văn bản khác" if len(numbers) > 1 else ""
    return f"[{numbers[0]}{others}]"


def _when(coming: Sequence[Assignment], today: date) -> str:
    days = sorted({a.last_day for a in coming if a.last_day})
    if not days:
        return "chưa hoàn thành"
    first = f"{'hôm nay, ' if days[0] == today else ''}{weekday_and_day(days[0])}"
    return f"đến hạn {first}" if len(days) == 1 else f"sắp đến hạn, sớm nhất {first}"


def _opening(
    recipient: Recipient,
    owed: Sequence[Assignment],
    notices: Mapping[str, DirectiveFile],
    today: date,
) -> str:
    sources = ", ".join(short(head) for head in _heads(notices, owed))
    if recipient.audience is Audience.LEADER:
        return (
            f"Kính báo cáo các nhiệm vụ giao tại {sources} đã quá hạn, đã nhắc mà chưa có kết quả:"
        )
    late = sum(a.is_late_on(today) for a in owed)
    if recipient.audience is Audience.UNIT_HEAD:
        return (
            f"Theo {sources}, đơn vị còn {late:02} nhiệm vụ đã quá hạn, đã nhắc mà chưa có kết "
            "quả. Đề nghị thủ trưởng đơn vị chỉ đạo hoàn thành và báo cáo, nêu rõ lý do chậm:"
        )
    of_them = "" if late == len(owed) else f"trong đó {late:02} nhiệm vụ "
    overdue = f", {of_them}đã quá hạn" if late else ""
    return f"Theo {sources}, đơn vị còn {len(owed):02} nhiệm vụ chưa hoàn thành{overdue}:"


def _heads(
    notices: Mapping[str, DirectiveFile], owed: Sequence[Assignment]
) -> Sequence[DocumentHead]:
    return [notices[key].head for key in dict.fromkeys(a.notice for a in owed)]


def _closing(
    rules: Rulebook, recipient: Recipient, owed: Sequence[Assignment], today: date
) -> tuple[str, ...]:
    if recipient.audience is not Audience.UNIT:
        return signature(rules, today)
    where = rules.office.contact_on(today).email or rules.letterhead(today).name
    all_late = all(a.is_late_on(today) for a in owed)
    asked = "ngày sẽ hoàn thành" if all_late else "ngày đề xuất trước khi hết hạn"
    return (
        f"Đề nghị đơn vị gửi báo cáo bằng văn bản (có số, ký hiệu, ngày) về {where}.",
        "Nếu không phát sinh nội dung phải báo cáo, đề nghị trả lời “không phát sinh” kèm lý do.",
        f"Nếu cần thêm thời gian, đề nghị gửi lý do và {asked}.",
        "Nếu đơn vị đã gửi báo cáo, đề nghị cho biết số, ký hiệu, ngày của văn bản để đối chiếu.",
        *signature(rules, today),
    )


def signature(rules: Rulebook, today: date) -> tuple[str, ...]:
    """Return whom to ask, and which body writes."""
    contact = rules.office.contact_on(today)
    person = ", ".join(part for part in (contact.full_name, contact.position) if part)
    phone = f"điện thoại {contact.phone}" if contact.phone else ""
    mail = f"thư điện tử {contact.email}" if contact.email else ""
    reach = "; ".join(part for part in (person, phone, mail) if part)
    focal_point = (f"Đầu mối: {reach}.",) if reach else ()
    return (*focal_point, rules.letterhead(today).name)
