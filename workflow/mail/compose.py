"""A message as it goes over the wire; the same message always gives the same bytes."""

from collections.abc import Mapping, Sequence
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import compat32
from email.utils import format_datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from workflow.domain.mailbox import MailAccount, is_address
from workflow.domain.message import Letter, Message
from workflow.mail.attached import attached_calendar, attached_file
from workflow.mail.headers import Words, check
from workflow.mail.html_part import html_part
from workflow.mail.ics_part import ics_part
from workflow.mail.text_part import text_part

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")
_WIRE = compat32.clone(linesep="\r\n")


def compose(
    message: Message, account: MailAccount, attachments: Sequence[tuple[str, bytes]]
) -> bytes:
    """Return the whole mail, its lines ended by CRLF; attachments are pairs of name and content.

    Raises:
        ValueError: When the recipient has no proper address, or a header or a file name would
            not arrive as it was meant.
    """
    identity = sha256(message.key.encode()).hexdigest()[:32]
    meant = _headers(message, account, identity)
    mail = _alternatives(message.letter, identity)
    if files := _files(message, account, attachments):
        mail = MIMEMultipart("mixed", f"=_{identity}_mixed", [mail, *files])
    for name, value in meant.items():
        mail[name] = value.encoded(name) if isinstance(value, Words) else value
    content = mail.as_bytes(policy=_WIRE)
    check(content, meant)
    return content


def recipient_of(message: Message, account: MailAccount) -> str:
    """Return the address that the mail goes to: the unit's, or the box that gets everything.

    Raises:
        ValueError: When the unit's own address is none.
    """
    address = message.to_email or ""
    if not is_address(address):
        raise ValueError(f"not an address that mail can be sent to (ASCII only): {address!r}")
    return account.redirect_all_to or address


def _headers(message: Message, account: MailAccount, identity: str) -> Mapping[str, Words | str]:
    recipient, subject = recipient_of(message, account), message.letter.subject
    sent_elsewhere: dict[str, Words | str] = {}
    if account.redirect_all_to:
        subject = f"[gửi: {message.to_email}] {subject}"
        sent_elsewhere["X-Dondoc-Recipient"] = str(message.to_email)
    return {
        "From": Words(account.sender_name, account.sender_email),
        "To": Words(message.to_name, recipient),
        **({"Reply-To": account.reply_to} if account.reply_to else {}),
        "Subject": Words(subject),
        "Date": format_datetime(message.dated.astimezone(LOCAL)),
        "Message-ID": f"<{identity}@{account.domain}>",
        "List-Id": Words(account.sender_name, f"dondoc.{account.domain}"),
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        **sent_elsewhere,
    }


def _alternatives(letter: Letter, identity: str) -> MIMEMultipart:
    text = MIMEText(text_part(letter), "plain", "utf-8")
    page = MIMEText(html_part(letter), "html", "utf-8")
    return MIMEMultipart("alternative", f"=_{identity}_alternative", [text, page])


def _files(
    message: Message, account: MailAccount, attachments: Sequence[tuple[str, bytes]]
) -> Sequence[MIMEBase]:
    files = [attached_file(name, content) for name, content in attachments]
    if notes := message.letter.calendar:
        files.append(attached_calendar(ics_part(notes, message.dated, account)))
    return files
