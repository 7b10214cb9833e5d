"""The link by which a unit answers without an account: in a mail, and in a mail of its own."""

from datetime import date

from workflow.domain.message import Letter, LetterLink
from workflow.domain.organ import Handover, Organs
from workflow.domain.rulebook import Rulebook
from workflow.wording.dates import day_text
from workflow.wording.letters import contact_words, signature

BUTTON = "Xem và trả lời trên trang của đơn vị"


def letter_link(url: str, unit_name: str, last_day: date) -> LetterLink:
    """Return the link as a mail shows it; `last_day` is the last day on which it surely works."""
    return LetterLink(
        words=BUTTON,
        url=url,
        note=(
            f"Liên kết này dành riêng cho {unit_name}, không cần tài khoản, dùng được đến hết "
            f"ngày {day_text(last_day)}: tiếp nhận, nộp kết quả, báo không phát sinh, xin gia hạn. "
            "Xin không chuyển liên kết cho người ngoài đơn vị."
        ),
    )


def link_letter(rules: Rulebook, unit_name: str, today: date) -> Letter:
    """Write the mail that does nothing but bring a link."""
    return Letter(
        subject="Liên kết để đơn vị trả lời các nhiệm vụ được giao",
        greeting=f"Kính gửi: {unit_name}",
        paragraphs=(
            f"{rules.letterhead(today).name} gửi liên kết mới để xem và trả lời việc được giao.",
            "Nếu đơn vị không đề nghị gửi liên kết này, xin báo lại theo đầu mối dưới đây.",
        ),
        closing=signature(rules, today),
    )


def ask_for_another(rules: Rulebook, today: date) -> str:
    """Say whom a unit asks for another link: `hãy đề nghị Sở … gửi liên kết mới (…).`."""
    reach = contact_words(rules.office.contact_on(today))
    whom = f"{rules.letterhead(today).name} gửi liên kết mới"
    return f"hãy đề nghị {whom} ({reach})." if reach else f"hãy đề nghị {whom}."


def unit_person(full_name: str, position: str, unit_name: str) -> str:
    """Write who answered for a unit, as the trail keeps it: `Lê A, Hiệu trưởng – Trường B`."""
    return f"{full_name}, {position} – {unit_name}"


def is_of_a_unit(actor: str, organs: Organs) -> bool:
    """Tell whether the trail names somebody who answered for a unit on its own page."""
    return any(actor.endswith(f" – {unit.name}") for unit in organs.units.values())


def handed_over(handover: Handover) -> str:
    """Say who answers now for a unit that ended."""
    return (
        f"{handover.unit.name} đã kết thúc hoạt động; {handover.to.name} thực hiện tiếp những việc "
        f"chưa xong và nhận liên kết riêng ({handover.act}). Liên kết này chỉ còn để xem lại."
    )
