"""What goes out in a header is what a reader sees, read back by two different parsers."""

import re
from email import message_from_bytes
from email.headerregistry import AddressHeader
from email.parser import BytesHeaderParser
from email.policy import default
from email.utils import getaddresses
from random import Random
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.unit.mail.letters import a_letter, a_message, an_account
from workflow.mail.compose import compose
from workflow.mail.headers import Words, decoded, on_the_wire
from workflow.mail.one_line import one_line

TEXT = (
    "thực hiện đôn đốc triển khai nhiệm vụ thành phố Gia Nghĩa huyện Đắk R’lấp Tuy Đức học bạ số "
    "“không phát sinh” THCS&THPT 27/TB-SGDĐT (chậm nhất ngày 28/02/2025) … – Krông Nô, quý II; "
    "trường PTDTNT Nguyễn Tất Thành: 02 ngày, kỳ I-II <hỏa tốc> =?utf-8?q?x?= @ 100% “ừ”"
)
PHRASES = st.lists(st.sampled_from(TEXT.split()), min_size=1, max_size=40).map(" ".join)
ENCODED_WORD = re.compile(rb"=\?[^?\s]+\?[bq]\?[^?\s]*\?=")
SHORT: dict[str, Any] = {"table": None, "calendar": ()}


def _mail(subject: str = "Nhắc", sender: str = "Sở", unit: str = "Phòng") -> bytes:
    message = a_message(to_name=unit, letter=a_letter(subject=subject, **SHORT))
    return compose(message, an_account(sender_name=sender), ())


def _seen(content: bytes, name: str) -> set[str]:
    """Return what the old and the new parser of Python make of a header."""
    new = BytesHeaderParser(policy=default).parsebytes(content)
    return {decoded(message_from_bytes(content)[name]), str(new[name])}


def _person(content: bytes, name: str) -> tuple[str, str]:
    """Return name and address, the address parsed before the name is decoded (RFC 2047, 5)."""
    ((person, address),) = getaddresses([message_from_bytes(content)[name]])
    return decoded(person), address


def _person_of_new_parser(content: bytes, name: str) -> tuple[list[str], str]:
    """Return the words of the name: Python 3.11 doubles the space where encoded words meet."""
    header = BytesHeaderParser(policy=default).parsebytes(content)[name]
    assert isinstance(header, AddressHeader)
    (person,) = header.addresses
    return person.display_name.split(), person.addr_spec


def _head(content: bytes) -> list[bytes]:
    return content.partition(b"\r\n\r\n")[0].split(b"\r\n")


def test_five_hundred_long_subjects_and_names_arrive_as_they_were_written() -> None:
    chance, words = Random(2025), TEXT.split()  # noqa: S311 - the same texts on every run
    for _ in range(500):
        subject, unit = (" ".join(chance.choices(words, k=k)) for k in (25, 15))
        content = _mail(subject, unit=unit)
        assert _seen(content, "Subject") == {subject}
        assert _person(content, "To")[0] == unit
        assert _person_of_new_parser(content, "To")[0] == unit.split()


@given(PHRASES, PHRASES)
@example("[gửi: a@b.example] " + "thực hiện " * 60 + "xong", "Sở")
def test_a_subject_and_a_name_arrive_beside_the_address(subject: str, unit: str) -> None:
    content = _mail(subject, unit=unit)
    address = a_message().to_email
    assert _seen(content, "Subject") == {subject}
    assert _person(content, "To") == (unit, address)
    assert _person_of_new_parser(content, "To") == (unit.split(), address)


@given(st.text(max_size=200), st.text(max_size=200))
@example("x" * 200, "ữ" * 200)
@example("đôn đốc " + "😀" * 40 + " xong", "\ud800")
def test_whatever_is_written_stays_one_header_in_short_lines(subject: str, unit: str) -> None:
    content = _mail(subject, unit=unit)
    assert decoded(message_from_bytes(content)["Subject"]) == one_line(subject)
    assert _person(content, "To")[0] == one_line(unit)
    lines = _head(content)
    assert all(line.isascii() for line in lines)
    assert max(map(len, lines)) <= 78
    assert max(len(w) for line in lines for w in ENCODED_WORD.findall(line)) <= 75


def test_a_word_is_cut_only_when_it_is_too_long_for_a_line() -> None:
    subject = f"Gửi {'đốc' * 30} về thành phố Gia Nghĩa, tỉnh Đắk Nông, để đôn đốc thực hiện"
    words = [w for line in _head(_mail(subject)) for w in ENCODED_WORD.findall(line)]
    pieces = [decoded(word.decode()) for word in words]
    whole = {word for piece in pieces for word in piece.split()}
    assert set(subject.split()) - whole == {"đốc" * 30}


def test_an_address_in_a_redirected_subject_stays_whole() -> None:
    account = an_account(redirect_all_to="thu-nghiem@so.example")
    content = compose(a_message(), account, ())
    true_recipient = a_message().to_email
    assert any(
        f"{true_recipient}]" in decoded(word.decode())
        for line in _head(content)
        for word in ENCODED_WORD.findall(line)
    )


@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r", "\r\n ", "\x0b", "\x85", "\u2028"])
def test_a_line_break_in_a_subject_or_name_starts_no_header(ending: str) -> None:
    evil = f"Nhắc việc{ending}Bcc: ai-do@noi-khac.example"
    content = _mail(evil, evil, evil)
    assert message_from_bytes(content)["Bcc"] is None
    assert _seen(content, "Subject") == {"Nhắc việc Bcc: ai-do@noi-khac.example"}
    assert _person(content, "To")[1] == a_message().to_email


def test_invisible_characters_do_not_go_out() -> None:
    content = _mail("đôn\u00ad đốc\u202e\x00 “ho\u0300a”")
    assert _seen(content, "Subject") == {"đôn đốc “hòa”"}


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("nguoi-gui@so.example\r\nBcc: c@d.example", id="starts another header"),
        pytest.param("nguoi-gui@so.example\n\nthư khác", id="ends the head"),
        pytest.param("=?utf-8?q?th=E1=BB=B1chi=E1=BB=87n?=", id="reads as something else"),
        pytest.param("văn-thư@so.example", id="is not ASCII"),
    ],
)
def test_a_header_that_does_not_survive_is_a_bug_that_is_told(value: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each has its own words
        on_the_wire("Reply-To", value)


def test_a_mail_has_the_headers_that_were_meant_each_once() -> None:
    head = BytesHeaderParser().parsebytes(_mail())
    assert head.keys() == [
        "Content-Type",
        "MIME-Version",
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "List-Id",
        "Auto-Submitted",
        "X-Auto-Response-Suppress",
    ]


def test_no_mail_goes_out_when_a_header_was_spoilt(monkeypatch: pytest.MonkeyPatch) -> None:
    on_the_wire.cache_clear()
    monkeypatch.setattr(Words, "encoded", lambda self, name: str(self).replace(" ", ""))
    with pytest.raises(ValueError, match="From does not survive"):
        compose(a_message(), an_account(sender_name="So GDDT"), ())
