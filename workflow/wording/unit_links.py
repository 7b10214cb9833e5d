"""The link by which a unit answers without an account: in a mail, and in a mail of its own."""

from datetime import date

from workflow.domain.message import Letter, LetterLink
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
            f"{rules.letterhead(today).name} gửi đơn vị liên kết mới để xem và trả lời các nhiệm "
            "vụ được giao.",
            "Nếu đơn vị không đề nghị gửi liên kết này, xin báo lại theo đầu mối dưới đây.",
        ),
        closing=signature(rules, today),
    )


def ask_for_another(rules: Rulebook, today: date) -> str:
    """Say whom a unit asks for another link: `hãy đề nghị Sở … gửi liên kết mới (…).`."""
    reach = contact_words(rules.office.contact_on(today))
    return (
        f"hãy đề nghị {rules.letterhead(today).name} gửi liên kết mới{f' ({reach})' if reach else ''}."
    )
