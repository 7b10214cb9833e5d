"""Deadlines as a calendar takes them in."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar

from tests.unit.mail.letters import NOTE, QUEUED_AT, a_message, an_account, part, text_of
from workflow.mail.compose import compose
from workflow.mail.ics_part import calendar_feed, ics_part


def test_the_calendar_holds_every_deadline_as_an_all_day_event() -> None:
    mail = compose(a_message(), an_account(), ())
    attached = part(mail, "text/calendar")
    assert attached.get_param("method") == "PUBLISH"
    assert attached.get_filename() == "han-viec.ics"
    calendar = Calendar.from_ical(text_of(mail, "text/calendar"))
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "PUBLISH"
    assert event["UID"] == NOTE.uid
    assert event.decoded("DTSTART") == date(2025, 2, 27)
    assert event.decoded("DTEND") == date(2025, 2, 28)
    assert event.decoded("DTSTAMP") == datetime(2025, 2, 20, 1, tzinfo=UTC)
    assert str(event["SUMMARY"]) == NOTE.summary
    assert str(event["DESCRIPTION"]) == NOTE.description
    assert str(event["ORGANIZER"]) == "mailto:don-doc@so-gddt-dak-nong.example"


def test_the_calendar_is_the_same_for_the_same_message_and_folds_between_characters() -> None:
    first = text_of(compose(a_message(), an_account(), ()), "text/calendar")
    assert text_of(compose(a_message(), an_account(), ()), "text/calendar") == first
    assert first.count("\n") == first.count("\r\n")
    assert max(len(line.encode()) for line in first.split("\r\n")) <= 75


def test_a_deadline_that_moved_is_the_same_event_at_a_later_stamp() -> None:
    moved = replace(NOTE, day=date(2025, 3, 14))
    before, after = (
        Calendar.from_ical(ics_part((note,), stamp, an_account())).walk("VEVENT")[0]
        for note, stamp in ((NOTE, QUEUED_AT), (moved, QUEUED_AT + timedelta(days=1)))
    )
    assert before["UID"] == after["UID"]
    assert before.decoded("DTSTAMP") < after.decoded("DTSTAMP")
    assert after.decoded("DTSTART") == date(2025, 3, 14)


def test_a_line_break_in_a_note_adds_nothing_to_the_calendar() -> None:
    evil = replace(NOTE, summary="Hạn\r\nATTENDEE:mailto:a@b.example", description="x\nEND:VEVENT")
    (event,) = Calendar.from_ical(ics_part((evil,), QUEUED_AT, an_account())).walk("VEVENT")
    assert "ATTENDEE" not in event
    assert str(event["DESCRIPTION"]) == "x\nEND:VEVENT"


def test_a_line_break_in_the_name_of_a_unit_adds_nothing_to_its_calendar() -> None:
    feed = calendar_feed("Trường A\r\nMETHOD:REQUEST", (), QUEUED_AT).decode()
    assert "NAME:Trường A METHOD:REQUEST\r\n" in feed
    assert "METHOD" not in Calendar.from_ical(feed)
