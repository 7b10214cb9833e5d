"""Deadlines for the recipient's calendar (RFC 5545, published as RFC 5546, 3.2.1 says)."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, vCalAddress, vDuration, vText

from workflow.domain.mailbox import MailAccount
from workflow.domain.message import CalendarNote
from workflow.mail.one_line import one_line

REFRESH = timedelta(hours=6)


def ics_part(notes: Sequence[CalendarNote], stamp: datetime, account: MailAccount) -> str:
    """Return the notes as all-day events; the same notes and moment give the same text.

    A note that is sent again with another day moves the event: same UID, later DTSTAMP.
    """
    calendar = _calendar()
    calendar.add("method", "PUBLISH")
    organizer = vCalAddress(f"mailto:{account.sender_email}")
    organizer.params["cn"] = vText(account.sender_name)
    for note in notes:
        event = _event(note, stamp)
        event.add("organizer", organizer)
        calendar.add_component(event)
    ics: bytes = calendar.to_ical()
    return ics.decode()


def calendar_feed(name: str, notes: Sequence[CalendarNote], stamp: datetime) -> bytes:
    """Return the notes as a calendar to subscribe to, asked for again every few hours (RFC 7986).

    The events have the UIDs that they have in mails: a calendar that knows both shows each once.
    """
    calendar = _calendar()
    calendar.add("name", one_line(name))
    calendar.add("x-wr-calname", one_line(name))
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    for note in notes:
        calendar.add_component(_event(note, stamp))
    ics: bytes = calendar.to_ical()
    return ics


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//dondoc//dondoc//VI")
    calendar.add("version", "2.0")
    return calendar


def _event(note: CalendarNote, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", note.uid)
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("dtstart", note.day)
    event.add("dtend", note.day + timedelta(days=1))
    event.add("summary", note.summary)
    event.add("description", note.description)
    event.add("transp", "TRANSPARENT")
    return event
