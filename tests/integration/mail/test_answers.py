"""What the server answers decides what becomes of a mail."""

from collections.abc import Callable

import pytest

from tests.integration.mail.servers import Server, listening, send
from tests.unit.mail.letters import a_letter, a_message, an_account
from workflow.domain.message import Attachment
from workflow.errors import DeliveryError, PermanentDeliveryError, TemporaryDeliveryError
from workflow.mail.compose import compose
from workflow.mail.smtp import SmtpMailer
from workflow.store.files import FileStore

Build = Callable[..., SmtpMailer]


def test_an_accepted_mail_arrives_byte_for_byte(files: FileStore, mailer_to: Build) -> None:
    name, content = "Công văn đôn đốc lần 1.docx", b"PK\x03\x04" + b"\r\n.\r\n" * 3000
    kept = files.put(content, name)
    subject = "[27/TB-SGDĐT] " + "đôn đốc thực hiện nhiệm vụ tại thành phố Gia Nghĩa " * 5
    message = a_message(
        letter=a_letter(subject=subject),
        attachments=(Attachment(sha256=kept.sha256, name=kept.name),),
    )
    with listening(Server(data="250 2.0.0 queued as 4F1")) as server:
        assert send(mailer_to(server.port), message) == [(250, "2.0.0 queued as 4F1")]
    assert server.mails == [compose(message, an_account(), [(name, content)])]
    assert server.senders_and_recipients == [
        ("don-doc@so-gddt-dak-nong.example", ["van-thu@phong-gddt-dak-r-lap.example"])
    ]


def test_lines_that_begin_with_a_dot_arrive_with_it(mailer_to: Build) -> None:
    mail = b"Subject: a.b\r\n\r\n.\r\n..hai\r\nba.\r\n.\r\n"
    with listening(Server()) as server:
        mailer = mailer_to(server.port)
        mailer._written = lambda message: (str(message.to_email), mail)  # type: ignore[method-assign]
        assert send(mailer, a_message()) == [(250, "2.0.0 OK")]
    assert server.mails == [mail]


@pytest.mark.parametrize(
    ("answers", "ending", "code", "answer"),
    [
        pytest.param(
            {"rcpt": "450 4.2.1 Greylisted"},
            TemporaryDeliveryError,
            450,
            "4.2.1 Greylisted",
            id="450 at RCPT",
        ),
        pytest.param(
            {"rcpt": "550 5.1.1 No such user"},
            PermanentDeliveryError,
            550,
            "5.1.1 No such user",
            id="550 unknown user",
        ),
        pytest.param(
            {"rcpt": "452 4.2.2 Mailbox full"},
            TemporaryDeliveryError,
            452,
            "4.2.2 Mailbox full",
            id="452 mailbox full, for now",
        ),
        pytest.param(
            {"rcpt": "552 5.2.2 Mailbox full"},
            PermanentDeliveryError,
            552,
            "5.2.2 Mailbox full",
            id="552 mailbox full, for good",
        ),
        pytest.param(
            {"data": "451 4.3.0 Try later"},
            TemporaryDeliveryError,
            451,
            "4.3.0 Try later",
            id="451 after DATA",
        ),
        pytest.param(
            {"data": "554 5.6.0 Refused"},
            PermanentDeliveryError,
            554,
            "5.6.0 Refused",
            id="554 after DATA",
        ),
        pytest.param(
            {"mail": "550 5.7.1 Not your address"},
            TemporaryDeliveryError,
            550,
            "5.7.1 Not your address",
            id="our sender address refused: no recipient's fault",
        ),
        pytest.param(
            {"rcpt": "530 5.7.0 Authentication required"},
            TemporaryDeliveryError,
            530,
            "5.7.0 Authentication required",
            id="530 we must log in first",
        ),
        pytest.param(
            {"rcpt": "421 4.7.0 Too many"},
            TemporaryDeliveryError,
            421,
            "4.7.0 Too many",
            id="421 go away",
        ),
        pytest.param(
            {"rcpt": "no SMTP at all"},
            TemporaryDeliveryError,
            0,
            "not an SMTP answer: no SMTP at all",
            id="no code",
        ),
        pytest.param(
            {"rcpt": b"550-5.1.1 M\xf4t\r\n550 hai\x00 ba"},
            PermanentDeliveryError,
            550,
            "5.1.1 M t hai ba",
            id="several lines, not UTF-8",
        ),
        pytest.param(
            {"data": "550 " + "x" * 3000}, PermanentDeliveryError, 550, "x" * 500, id="a long one"
        ),
    ],
)
def test_an_answer_ends_a_mail_or_makes_it_wait(
    mailer_to: Build,
    answers: dict[str, str],
    ending: type[DeliveryError],
    code: int,
    answer: str,
) -> None:
    with listening(Server(**answers)) as server:
        (ended,) = send(mailer_to(server.port), a_message())
    assert isinstance(ended, ending)
    assert (ended.code, ended.answer) == (code, answer)


@pytest.mark.parametrize(
    "answers", [{"rcpt": "450 later"}, {"data": "451 later"}, {"mail": "452 x"}]
)
def test_the_next_mail_goes_on_the_same_connection(
    mailer_to: Build, answers: dict[str, str]
) -> None:
    with listening(Server(**answers)) as server:
        ended = send(mailer_to(server.port), a_message("a"), a_message("b"))
    assert isinstance(ended[0], TemporaryDeliveryError)
    assert ended[1] == (250, "2.0.0 OK")
    assert len(server.connections) == 1


@pytest.mark.parametrize("address", [None, "văn-thư@so.example", "a@b.example c@d.example"])
def test_an_impossible_address_ends_the_mail_before_the_server_is_asked(
    mailer_to: Build, address: str | None
) -> None:
    with listening(Server()) as server:
        ended = send(mailer_to(server.port), a_message(to_email=address), a_message())
    assert isinstance(ended[0], PermanentDeliveryError)
    assert "not an address" in ended[0].answer
    assert ended[1] == (250, "2.0.0 OK")
    assert len(server.mails) == 1


def test_a_mail_waits_while_its_attachment_is_missing_and_the_next_goes(mailer_to: Build) -> None:
    lost = Attachment(sha256="0" * 64, name="Công văn.docx")
    with listening(Server()) as server:
        ended = send(mailer_to(server.port), a_message("a", attachments=(lost,)), a_message("b"))
    assert isinstance(ended[0], TemporaryDeliveryError)
    assert (ended[0].code, ended[0].answer) == (0, f"Không tìm thấy tệp “{'0' * 64}”.")
    assert ended[1] == (250, "2.0.0 OK")
    assert len(server.mails) == 1


def test_a_damaged_attachment_does_not_go_out(files: FileStore, mailer_to: Build) -> None:
    kept = files.put(b"PK", "Công văn.docx")
    files.path(kept.sha256).write_bytes(b"PX")
    spoilt = a_message(attachments=(Attachment(sha256=kept.sha256, name=kept.name),))
    with listening(Server()) as server:
        (ended,) = send(mailer_to(server.port), spoilt)
    assert isinstance(ended, TemporaryDeliveryError)
    assert "đã hỏng" in ended.answer
    assert server.mails == []


def test_a_redirected_mail_goes_to_the_one_box(mailer_to: Build) -> None:
    with listening(Server()) as server:
        send(mailer_to(server.port, redirect_all_to="thu-nghiem@so.example"), a_message())
    assert server.senders_and_recipients[0][1] == ["thu-nghiem@so.example"]
