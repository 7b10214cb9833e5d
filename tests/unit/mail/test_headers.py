"""What goes out in a header is what a reader sees, read back by two different parsers."""

from email import message_from_bytes
from email.policy import default
from email.utils import getaddresses
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.unit.mail.letters import a_letter, a_message, an_account
from workflow.mail.compose import compose
from workflow.mail.headers import Words, check, decoded

TEXT = (
    "thực hiện đôn đốc triển khai nhiệm vụ thành phố Gia Nghĩa huyện Đắk R’lấp Tuy Đức học bạ số "
    "“không phát sinh” THCS&THPT 27/TB-SGDĐT (chậm nhất ngày 28/02/2025) … – Krông Nô, quý II; "
    "trường PTDTNT Nguyễn Tất Thành: 02 ngày, kỳ I-II <hỏa tốc> =?utf-8?q?x?= @ 100% “ừ”"
)
PHRASES = st.lists(st.sampled_from(TEXT.split()), min_size=1, max_size=40).map(" ".join)


def _people(value: str) -> list[tuple[str, str]]:
    """Return names and addresses, the address parsed before the name is decoded (RFC 2047, 5)."""
    return [(decoded(name), address) for name, address in getaddresses([value])]


def _seen(content: bytes, name: str) -> set[str]:
    """Return what the old and the new parser of Python make of a header."""
    old, new = message_from_bytes(content), message_from_bytes(content, policy=default)
    return {decoded(old[name]), str(new[name])}


SHORT: dict[str, Any] = {"table": None, "calendar": ()}


@settings(max_examples=500)
@given(PHRASES)
@example("[gửi: a@b.example] " + "thực hiện " * 60 + "xong")
def test_a_vietnamese_subject_arrives_as_it_was_written(subject: str) -> None:
    message = a_message(letter=a_letter(subject=subject, **SHORT))
    assert _seen(compose(message, an_account(), ()), "Subject") == {subject}


@settings(max_examples=200)
@given(PHRASES, PHRASES)
def test_vietnamese_names_arrive_beside_their_addresses(sender: str, unit: str) -> None:
    message, account = (
        a_message(to_name=unit, letter=a_letter(**SHORT)),
        an_account(sender_name=sender),
    )
    head = message_from_bytes(compose(message, account, ()))
    assert _people(head["From"]) == [(sender, account.sender_email)]
    assert _people(head["To"]) == [(unit, message.to_email)]


def test_headers_are_ascii_lines_of_at_most_78_characters() -> None:
    message = a_message(letter=a_letter(subject="đôn đốc lần thứ hai " * 40))
    head, _, _ = compose(message, an_account(), ()).partition(b"\r\n\r\n")
    assert head.isascii()
    assert max(map(len, head.split(b"\r\n"))) <= 78


@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r", "\r\n ", "\x0b", "\x85", "\u2028"])
def test_a_line_break_in_a_subject_or_name_starts_no_header(ending: str) -> None:
    evil = f"Nhắc việc{ending}Bcc: ai-do@noi-khac.example"
    message = a_message(to_name=evil, letter=a_letter(subject=evil))
    content = compose(message, an_account(sender_name=evil), ())
    assert message_from_bytes(content)["Bcc"] is None
    assert _seen(content, "Subject") == {"Nhắc việc Bcc: ai-do@noi-khac.example"}


def test_invisible_characters_do_not_go_out() -> None:
    message = a_message(letter=a_letter(subject="đôn\u00ad đốc\u202e\x00 “ho\u0300a”"))
    assert _seen(compose(message, an_account(), ()), "Subject") == {"đôn đốc “hòa”"}


@pytest.mark.parametrize(
    ("mail", "complaint"),
    [
        pytest.param("Subject: =?utf-8?q?th=E1=BB=B1chi=E1=BB=87n?=", "survive", id="changed"),
        pytest.param("To: a@b.example", "meant", id="missing"),
        pytest.param("Subject: x\r\nBcc: c@d.example", "meant", id="never meant"),
        pytest.param("Subject: x\r\nSubject: x", "meant", id="doubled"),
    ],
)
def test_a_header_that_does_not_survive_is_a_bug_that_is_told(mail: str, complaint: str) -> None:
    whole = f"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n{mail}\r\n\r\nthư"
    with pytest.raises(ValueError, match=complaint):
        check(whole.encode(), {"Subject": Words("thực hiện")})


def test_no_mail_goes_out_when_a_header_was_spoilt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Words, "encoded", lambda self, name: str(self).replace(" ", ""))
    with pytest.raises(ValueError, match="From does not survive"):
        compose(a_message(), an_account(sender_name="So GDDT"), ())
