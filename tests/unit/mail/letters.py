"""Mails as the office sends them, for the tests of compose and of the wire."""

from datetime import date, datetime
from email import message_from_bytes
from email.message import Message as Mime
from typing import Any

from workflow.domain.mailbox import MailAccount, Security
from workflow.domain.message import CalendarNote, Letter, LetterTable, Message, MessageKind

QUEUED_AT = datetime.fromisoformat("2025-02-20T01:00:00+00:00")
UNIT = "Phòng Giáo dục và Đào tạo huyện Đắk R’lấp"
NOTE = CalendarNote(
    uid="hoc-ba-so-2025.1-ke-hoach.phong-gddt-dak-r-lap@dondoc.example",
    day=date(2025, 2, 27),
    summary="Hạn: Xây dựng kế hoạch triển khai học bạ số; kèm danh sách trường, công ty",
    description="Khoản 1. Ngày cuối còn trong hạn: thứ Năm, 27/02/2025",
)
TABLE = LetterTable(
    header=("Nhiệm vụ", "Ngày cuối còn trong hạn", "Tình trạng"),
    rows=(
        (
            "Xây dựng kế hoạch triển khai học bạ số tại các trường THCS&THPT <b> trên địa bàn",
            "thứ Năm, 27/02/2025",
            "còn 05 ngày làm việc",
        ),
        ("Hướng dẫn các trường ký số", "không xác định", ""),
    ),
)


def a_letter(**facts: Any) -> Letter:
    return Letter(
        **{
            "subject": "[Thông báo kết luận ngày 12/02/2025] Nhắc việc: 02 nhiệm vụ sắp đến hạn",
            "greeting": f"Kính gửi: {UNIT}",
            "paragraphs": ("Theo Thông báo kết luận, đơn vị còn 02 nhiệm vụ chưa hoàn thành:",),
            "table": TABLE,
            "closing": ("Sở Giáo dục và Đào tạo tỉnh Đắk Nông",),
            "calendar": (NOTE,),
            **facts,
        }
    )


def a_message(key: str = "reminder/phong-gddt-dak-r-lap/2025-02-20", **facts: Any) -> Message:
    return Message(
        **{
            "key": key,
            "kind": MessageKind.REMINDER,
            "unit": "phong-gddt-dak-r-lap",
            "to_name": UNIT,
            "to_email": "van-thu@phong-gddt-dak-r-lap.example",
            "letter": a_letter(),
            "queued_at": QUEUED_AT,
            **facts,
        }
    )


def an_account(**facts: Any) -> MailAccount:
    return MailAccount(
        **{
            "host": "127.0.0.1",
            "security": Security.NONE,
            "sender_email": "don-doc@so-gddt-dak-nong.example",
            "sender_name": "Sở Giáo dục và Đào tạo tỉnh Đắk Nông",
            "timeout_seconds": 10,
            **facts,
        }
    )


def part(mail: bytes, kind: str) -> Mime:
    """Return the only part of that content type."""
    (found,) = (p for p in message_from_bytes(mail).walk() if p.get_content_type() == kind)
    return found


def text_of(mail: bytes, kind: str) -> str:
    content = part(mail, kind).get_payload(decode=True)
    assert isinstance(content, bytes)
    return content.decode()
