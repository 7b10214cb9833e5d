"""A message as bytes: identity, recipients, files."""

import hashlib
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from email.utils import collapse_rfc2231_value

import pytest

from tests.unit.mail.letters import (
    NOTE,
    QUEUED_AT,
    UNIT,
    a_letter,
    a_message,
    an_account,
    part,
    text_of,
)
from workflow.mail.compose import compose
from workflow.mail.headers import decoded

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def test_the_same_message_gives_the_same_bytes() -> None:
    first = compose(a_message(), an_account(), [("a.docx", b"PK")])
    assert compose(a_message(), an_account(), [("a.docx", b"PK")]) == first
    assert compose(a_message("another"), an_account(), [("a.docx", b"PK")]) != first


def test_every_line_ends_with_crlf() -> None:
    content = compose(a_message(), an_account(), [("a.docx", b"PK" * 500)])
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")


def test_the_message_id_derives_from_the_key_alone() -> None:
    later = a_message(queued_at=QUEUED_AT + timedelta(days=1), to_name="Ai đó")
    identity = hashlib.sha256(later.key.encode()).hexdigest()[:32]
    ids = {
        message_from_bytes(compose(message, an_account(), ()))["Message-ID"]
        for message in (a_message(), later)
    }
    assert ids == {f"<{identity}@so-gddt-dak-nong.example>"}


def test_robots_and_readers_can_tell_what_kind_of_mail_it_is() -> None:
    account = an_account(reply_to="van-thu@so.example")
    head = message_from_bytes(compose(a_message(), account, ()))
    assert head["Auto-Submitted"] == "auto-generated"
    assert head["X-Auto-Response-Suppress"] == "All"
    assert decoded(head["List-Id"]) == f"{account.sender_name} <dondoc.so-gddt-dak-nong.example>"
    assert head["Message-ID"].endswith("@so-gddt-dak-nong.example>")
    assert head["Reply-To"] == "van-thu@so.example"
    assert head["Date"] == "Thu, 20 Feb 2025 08:00:00 +0700"


def test_a_mail_written_anew_is_dated_on_the_day_that_its_letter_counts_from() -> None:
    rewritten = a_message(written_at=QUEUED_AT + timedelta(days=2))
    first, second = (compose(message, an_account(), ()) for message in (a_message(), rewritten))
    assert message_from_bytes(second)["Date"] == "Sat, 22 Feb 2025 08:00:00 +0700"
    assert message_from_bytes(second)["Message-ID"] == message_from_bytes(first)["Message-ID"]
    assert "DTSTAMP:20250222T010000Z" in text_of(second, "text/calendar")


def test_a_redirected_mail_names_its_true_recipient() -> None:
    account = an_account(redirect_all_to="thu-nghiem@so-gddt-dak-nong.example")
    head = message_from_bytes(compose(a_message(letter=a_letter(subject="Nhắc")), account, ()))
    true_recipient = "van-thu@phong-gddt-dak-r-lap.example"
    assert decoded(head["To"]) == f"{UNIT} <thu-nghiem@so-gddt-dak-nong.example>"
    assert decoded(head["Subject"]) == f"[gửi: {true_recipient}] Nhắc"
    assert head["X-Dondoc-Recipient"] == true_recipient


def test_a_mail_that_goes_where_it_should_says_nothing_of_redirecting() -> None:
    head = message_from_bytes(compose(a_message(), an_account(), ()))
    assert decoded(head["To"]) == f"{UNIT} <van-thu@phong-gddt-dak-r-lap.example>"
    assert head["X-Dondoc-Recipient"] is None


@pytest.mark.parametrize("address", [None, "", "văn-thư@so.example", "a@b.example\nBcc: c@d.e"])
def test_an_impossible_address_is_refused(address: str | None) -> None:
    with pytest.raises(ValueError, match="address"):
        compose(a_message(to_email=address), an_account(), ())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Công văn số 12-SGDĐT đôn đốc lần 1 “khẩn” (bản ký; có dấu).docx", DOCX),
        ("12 SGDDT 'khan'.DOCX", DOCX),
        ("Phụ lục 100%.xyz", "application/octet-stream"),
        ("đề nghị thực hiện " * 12 + ".pdf", "application/pdf"),
    ],
)
def test_a_file_arrives_whole_under_its_vietnamese_name(name: str, kind: str) -> None:
    content = bytes(range(256)) * 40
    mail = compose(a_message(), an_account(), [(name, content)])
    file = part(mail, kind)
    shown = file.get_param("filename", header="content-disposition")
    assert isinstance(shown, str | tuple)
    assert collapse_rfc2231_value(shown) == file.get_filename() == name
    assert file.get_payload(decode=True) == content
    new_parser = message_from_bytes(mail, policy=default)
    assert name in [file.get_filename() for file in new_parser.walk()]


def test_a_letter_without_files_or_deadlines_is_text_and_page_only() -> None:
    mail = message_from_bytes(compose(a_message(letter=a_letter(calendar=())), an_account(), ()))
    assert [p.get_content_type() for p in mail.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]


def test_files_and_deadlines_stand_beside_the_letter() -> None:
    mail = message_from_bytes(compose(a_message(), an_account(), [("a.docx", b"PK")]))
    assert [p.get_content_type() for p in mail.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        DOCX,
        "text/calendar",
    ]
    assert NOTE.summary not in mail.as_string()
