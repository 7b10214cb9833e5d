"""Leaders get the report without asking: each once, whatever happens to the machine."""

from dataclasses import replace
from datetime import date, time

import pytest

from tests.integration.store.test_events import heard
from tests.integration.usecases.office import (
    CU_JUT,
    DISTRICTS,
    ISSUE_DAY,
    KEY,
    Office,
    hand,
    plan_of,
)
from workflow.domain.message import Letter, Message, MessageKind, MessageState
from workflow.domain.organ import DatedContact
from workflow.domain.period import Cadence
from workflow.domain.scheduled_report import ScheduledReports
from workflow.errors import ConflictError, InputError
from workflow.store.sql_store import SqlStore
from workflow.usecases.count_figures import count_figures
from workflow.usecases.resend_message import resend_message
from workflow.usecases.send_scheduled_reports import send_scheduled_reports

MONDAY = date(2025, 3, 3)
WEEKLY = ScheduledReports(weekly="monday", at=time(8))
MONTHLY = ScheduledReports(periods=(Cadence.MONTH, Cadence.QUARTER))


def declared(office: Office, reports: ScheduledReports) -> Office:
    return office.ruled(office=office.desk.rules.office.model_copy(update={"reports": reports}))


def reports_of(office: Office) -> list[Message]:
    return [mail for mail in office.messages() if mail.kind is MessageKind.REPORT]


def test_an_office_that_declares_nothing_sends_nothing(office: Office) -> None:
    office.adopt()
    office.clock.go(MONDAY)
    assert office.tick().reports == 0
    assert reports_of(office) == []


def test_the_weekly_letter_says_what_the_figures_of_its_hour_say(office: Office) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.finish(plan_of(CU_JUT))
    office.clock.go(MONDAY, 8, 5)
    (mail,) = send_scheduled_reports(office.desk, "https://don-doc.so.example")
    letter, said = mail.letter, " ".join(mail.letter.paragraphs)
    whole = count_figures(office.desk, office.clock.at).whole
    assert mail.to_email == "pho-giam-doc@so-gddt-dak-nong.example"
    assert f"Tổng số {whole.total} nhiệm vụ" in said
    assert "hoàn thành đúng hạn 01" in said
    assert "đang thực hiện quá hạn 07" in said
    assert "Tỷ lệ hoàn thành: 12,5% = đã hoàn thành 01 ÷ (đã hoàn thành 01 + quá hạn 07)" in said
    assert "mới quá hạn 07" in said
    assert letter.table is not None
    assert len(letter.table.rows) == len(DISTRICTS) - 1
    assert "https://don-doc.so.example/bao-cao?ngay=03/3/2025" in " ".join(letter.closing)


def test_a_report_is_sent_once_and_as_it_was_queued(office: Office) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.clock.go(MONDAY)
    assert office.tick().reports == 1
    (sent,) = [mail for mail in office.mailer.sent if mail.kind is MessageKind.REPORT]
    for hour in (9, 16):
        office.clock.go(MONDAY, hour)
        assert office.tick().reports == 0
    office.clock.go(date(2025, 3, 7))
    assert office.tick().reports == 0
    assert [mail.letter for mail in reports_of(office)] == [sent.letter]


def test_a_report_that_waits_is_not_withdrawn_when_all_it_names_is_done(office: Office) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.clock.go(MONDAY)
    (queued,) = send_scheduled_reports(office.desk)
    office.finish(*map(plan_of, DISTRICTS))
    assert office.deliver()[MessageState.SENT] >= 1
    assert queued.letter in [mail.letter for mail in office.mailer.sent]


def test_what_was_missed_is_sent_once_for_the_latest_week_with_its_own_figures(
    office: Office,
) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.clock.go(date(2025, 3, 20))
    office.finish(*map(plan_of, DISTRICTS))
    assert office.tick().reports == 1
    (mail,) = reports_of(office)
    assert mail.key.startswith("bao-cao-lanh-dao.tuan.20250317.")
    assert "đang thực hiện quá hạn 08" in " ".join(mail.letter.paragraphs)


def test_no_report_is_made_of_a_time_before_anything_was_owed(office: Office) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    with heard() as statements:
        assert (ISSUE_DAY.weekday(), office.tick().reports) == (2, 0)
    assert not any("stood" in said for said, _ in statements), "each tick counts for nothing"
    office.clock.go(MONDAY)
    with heard() as statements:
        assert office.tick().reports == 1
    assert any("stood" in said for said, _ in statements)


def test_nothing_is_queued_at_night_or_on_a_day_off(office: Office) -> None:
    office = declared(office, ScheduledReports(weekly="sunday"))
    office.adopt()
    for day, hour in ((date(2025, 3, 2), 9), (MONDAY, 20), (MONDAY, 7)):
        office.clock.go(day, hour)
        assert send_scheduled_reports(office.desk) == ()
    office.clock.go(MONDAY)
    assert len(send_scheduled_reports(office.desk)) == 1


def test_each_period_has_its_own_letter_of_its_own_cut_off(office: Office) -> None:
    office = declared(office, MONTHLY)
    office.adopt()
    office.clock.go(date(2025, 3, 17))
    assert office.tick().reports == 2
    subjects = {mail.letter.subject.split("]")[0] for mail in reports_of(office)}
    assert subjects == {"[Báo cáo tháng 3/2025", "[Báo cáo quý I/2025"}
    assert all("hết ngày 14/3/2025" in mail.letter.paragraphs[0] for mail in reports_of(office))


def test_the_successor_of_a_leader_is_not_sent_what_the_leader_got(office: Office) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.clock.go(date(2025, 6, 30))
    assert office.tick().reports == 1
    office.clock.go(date(2025, 7, 1))
    assert office.tick().reports == 0


def a_leader(name: str, **facts: object) -> DatedContact:
    mail = f"{name.lower()}@so-gddt-dak-nong.example"
    return DatedContact.model_validate({"full_name": name, "email": mail, **facts})


def led_by(office: Office, *leaders: DatedContact) -> Office:
    return office.ruled(office=office.desk.rules.office.model_copy(update={"leaders": leaders}))


def addresses(office: Office) -> list[str]:
    return sorted((mail.to_email or "").split("@")[0] for mail in reports_of(office))


def test_leaders_who_change_places_in_the_file_get_nothing_twice_and_nobody_loses_a_mail(
    office: Office,
) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.clock.go(MONDAY)
    an, binh, chi = map(a_leader, ("An", "Binh", "Chi"))
    assert led_by(office, an, binh).tick().reports == 2
    assert led_by(office, binh, an).tick().reports == 0
    assert led_by(office, chi, binh, an).tick().reports == 1
    assert addresses(office) == ["an", "binh", "chi"]


def queued_by_place(office: Office, *leaders: DatedContact) -> None:
    """Leave the mails of an office whose keys still told the place of a leader in the file."""
    letter = Letter(subject="Báo cáo tuần", greeting="Kính gửi", paragraphs=())
    for place, leader in enumerate(leaders, start=1):
        mail = Message(
            key=f"bao-cao-lanh-dao.tuan.20250303.{place}",
            kind=MessageKind.REPORT,
            unit=office.desk.rules.office.unit,
            to_name=leader.full_name or "",
            to_email=leader.email,
            letter=letter,
            queued_at=office.clock.at,
        )
        with office.desk.store.begin() as tx:
            tx.queue(mail)


def test_what_was_queued_when_keys_told_the_place_of_a_leader_is_not_sent_again(
    office: Office,
) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.clock.go(MONDAY)
    an, binh, by_phone = a_leader("An"), a_leader("Binh"), a_leader("Chi", email=None)
    queued_by_place(office, an, by_phone)
    assert led_by(office, by_phone, an).tick().reports == 0
    assert led_by(office, binh, by_phone, an).tick().reports == 1
    assert addresses(office) == ["", "an", "binh"]


def test_a_report_resent_to_the_right_address_is_not_sent_there_again(office: Office) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.clock.go(MONDAY)
    unreached, reached = a_leader("An", email=None), a_leader("An")
    (mail,) = send_scheduled_reports(led_by(office, unreached).desk)
    resend_message(office.desk, mail.key, reached.email, hand())
    assert led_by(office, reached).tick().reports == 0


def test_two_leaders_at_one_address_get_one_mail(office: Office) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.clock.go(MONDAY)
    both = (a_leader("An"), a_leader("Binh", email="An@so-gddt-dak-nong.example"))
    assert led_by(office, *both).tick().reports == 1


def test_who_leads_only_now_gets_what_nobody_got(office: Office) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    tuesday = date(2025, 3, 4)
    office.clock.go(tuesday)
    office = led_by(office, a_leader("An", valid_to=MONDAY), a_leader("Binh", valid_from=tuesday))
    assert office.tick().reports == 1
    assert addresses(office) == ["binh"]


def test_a_conflict_that_does_not_mean_queued_already_is_not_swallowed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.clock.go(MONDAY)

    def refused(*_: object, **__: object) -> None:
        raise ConflictError(KEY)

    monkeypatch.setattr("workflow.usecases.send_scheduled_reports.count_figures", refused)
    with pytest.raises(InputError, match=KEY):
        send_scheduled_reports(office.desk)


def test_a_second_process_that_looked_before_the_first_one_wrote_queues_nothing(
    office: Office, second_store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.clock.go(MONDAY)
    (queued,) = send_scheduled_reports(office.desk)
    blind = "workflow.store.report_pages.SqlReportPages.recipients_of_mails"
    monkeypatch.setattr(blind, lambda *_: {})
    second = replace(office.desk, store=second_store)
    assert list(send_scheduled_reports(second)) == []
    assert [mail.key for mail in reports_of(office)] == [queued.key]


def test_a_crash_while_queueing_leaves_nothing_and_the_next_run_sends_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = declared(office, WEEKLY)
    office.adopt()
    office.clock.go(MONDAY)

    def dies(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr("workflow.store.outbox.link", dies)
        with pytest.raises(KeyboardInterrupt):
            send_scheduled_reports(office.desk)
    assert reports_of(office) == []
    assert len(send_scheduled_reports(office.desk)) == 1
