"""The post office of the demonstration, spoken to over SMTP as any server is."""

import smtplib
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from email.header import Header
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from workflow.demo.mailbox import PostOffice

MORNING = datetime.fromisoformat("2025-02-20T08:05:00+07:00")
UNIT = "van-thu@phong-gddt-krong-no.example"
SUBJECT = "Nhắc việc" + ": đôn đốc thực hiện nhiệm vụ triển khai học bạ số, lần thứ hai" * 3


class Clock:
    """Stands where the story is."""

    def __init__(self) -> None:
        self.at = MORNING

    def now(self) -> datetime:
        return self.at


def post(office: PostOffice, *recipients: str) -> dict[str, object]:
    """Hand one mail in and return who was refused, and how."""
    mail = MIMEText("thư", "plain", "utf-8")
    mail["Subject"] = Header(SUBJECT, "utf-8", header_name="Subject").encode()
    mail["Message-ID"] = "<1@so.example>"
    with smtplib.SMTP("127.0.0.1", office.port, "localhost", timeout=10) as client:
        try:
            return dict(client.sendmail("so@so.example", recipients, mail.as_bytes()))
        except smtplib.SMTPRecipientsRefused as error:
            return dict(error.recipients)


def test_a_taken_mail_is_a_file_and_a_line_in_the_list(tmp_path: Path) -> None:
    with PostOffice(tmp_path / "thu", Clock()) as office:
        assert post(office, UNIT) == {}
    (delivery,) = office.deliveries
    assert (delivery.at, delivery.recipient) == (MORNING, UNIT)
    assert (delivery.subject, delivery.message_id) == (SUBJECT, "<1@so.example>")
    assert [path.name for path in (tmp_path / "thu").iterdir()] == [
        "2025-02-20-0805-van-thu@phong-gddt-krong-no.example-01.eml"
    ]
    assert delivery.path.read_bytes().startswith(b"Content-Type: text/plain")


def test_mails_of_one_minute_to_one_box_are_counted(tmp_path: Path) -> None:
    clock = Clock()
    with PostOffice(tmp_path, clock) as office:
        post(office, UNIT)
        post(office, UNIT)
        clock.at += timedelta(hours=6)
        post(office, UNIT)
    names = [delivery.path.name.replace(UNIT, "…") for delivery in office.deliveries]
    assert names == [
        "2025-02-20-0805-…-01.eml",
        "2025-02-20-0805-…-02.eml",
        "2025-02-20-1405-…-01.eml",
    ]


def test_a_full_box_takes_nothing_until_it_was_emptied(tmp_path: Path) -> None:
    clock = Clock()
    with PostOffice(tmp_path, clock) as office:
        office.full[UNIT] = (MORNING + timedelta(minutes=1), MORNING + timedelta(days=2))
        assert post(office, UNIT) == {}, "not full yet"
        clock.at += timedelta(minutes=1)
        assert post(office, UNIT) == {UNIT: (452, b"4.2.2 Mailbox full")}
        assert len(office.deliveries) == 1
        clock.at = MORNING + timedelta(days=2)
        assert post(office, UNIT) == {}
    assert len(office.deliveries) == 2


def test_an_unknown_box_is_refused_for_good_beside_one_that_takes(tmp_path: Path) -> None:
    with PostOffice(tmp_path, Clock()) as office:
        office.unknown.add("sai@so.example")
        refused = post(office, "sai@so.example", UNIT)
    assert refused == {"sai@so.example": (550, b"5.1.1 No such user")}
    assert [delivery.recipient for delivery in office.deliveries] == [UNIT]


@pytest.mark.parametrize("recipient", ["../../x@so.example", "a/b@so.example", "a*?@so.example"])
def test_no_recipient_leads_out_of_the_folder(tmp_path: Path, recipient: str) -> None:
    with PostOffice(tmp_path / "thu", Clock()) as office:
        assert post(office, recipient) == {}
    assert office.deliveries[0].path.resolve().parent == (tmp_path / "thu").resolve()
    assert [path.name for path in tmp_path.iterdir()] == ["thu"]


def test_nobody_listens_when_the_block_has_ended(tmp_path: Path) -> None:
    with PostOffice(tmp_path, Clock()) as office:
        post(office, UNIT)
    with pytest.raises(ConnectionRefusedError):
        post(office, UNIT)


def test_mails_that_come_at_once_are_all_kept(tmp_path: Path) -> None:
    boxes = [UNIT, "van-thu@phong-gddt-tuy-duc.example"] * 20
    with PostOffice(tmp_path, Clock()) as office, ThreadPoolExecutor(8) as clerks:
        assert list(clerks.map(lambda box: post(office, box), boxes)) == [{}] * 40
    assert sorted(delivery.recipient for delivery in office.deliveries) == sorted(boxes)
    kept = {delivery.path for delivery in office.deliveries}
    assert kept == set(tmp_path.iterdir())
    assert len(kept) == 40


def test_it_closes_while_someone_is_still_connected(tmp_path: Path) -> None:
    with PostOffice(tmp_path, Clock()) as office:
        client = smtplib.SMTP("127.0.0.1", office.port, "localhost", timeout=10)
        client.ehlo()
    with client, pytest.raises(smtplib.SMTPServerDisconnected):
        client.noop()
