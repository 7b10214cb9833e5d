"""A message as it goes over the wire; the same message always gives the same bytes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from email.utils import format_datetime
from functools import lru_cache
from hashlib import sha256
from zoneinfo import ZoneInfo

from workflow.domain.mailbox import MailAccount, is_address
from workflow.domain.message import Message
from workflow.mail.attached import attached_file
from workflow.mail.headers import Words, on_the_wire
from workflow.mail.html_part import html_part
from workflow.mail.ics_part import ics_part
from workflow.mail.shape import BOUNDARY, CALENDAR, PAGE, TEXT, Shape, file_mark, skeleton
from workflow.mail.text_part import text_part
from workflow.mail.wire import base64_lines

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")


def compose(
    message: Message, account: MailAccount, attachments: Sequence[tuple[str, bytes]]
) -> bytes:
    """Return the whole mail, its lines ended by CRLF; attachments are pairs of name and content.

    Raises:
        ValueError: When the recipient has no proper address, or a header or a file name would
            not arrive as it was meant.
    """
    identity = sha256(message.key.encode()).hexdigest()[:32]
    headers = _headers(message, account, identity)
    parts = _parts(message, account)
    files = {file_mark(i): attached_file(*file) for i, file in enumerate(attachments)}
    shape = Shape(headers=tuple(headers), files=len(files), has_calendar=CALENDAR in parts)
    values = {name: on_the_wire(name, value) for name, value in headers.items()}
    return skeleton(shape).filled({BOUNDARY: identity[:24].encode(), **values, **parts, **files})


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
        "Date": _date(message.dated.replace(microsecond=0)),
        "Message-ID": f"<{identity}@{account.domain}>",
        "List-Id": Words(account.sender_name, f"dondoc.{account.domain}"),
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        **sent_elsewhere,
    }


@lru_cache(maxsize=64)
def _date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(LOCAL))


def _parts(message: Message, account: MailAccount) -> Mapping[str, bytes]:
    letter = message.letter
    texts = {TEXT: text_part(letter), PAGE: html_part(letter)}
    if letter.calendar:
        texts[CALENDAR] = ics_part(letter.calendar, message.dated, account)
    return {name: base64_lines(text.encode()) for name, text in texts.items()}
