"""Deadlines for the recipient's calendar (RFC 5545, published as RFC 5546, 3.2.1 says)."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, vCalAddress, vText

from workflow.domain.mailbox import MailAccount
from workflow.domain.message import CalendarNote


def ics_part(notes: Sequence[CalendarNote], stamp: datetime, account: MailAccount) -> str:
    """Return the notes as all-day events; the same notes and moment give the same text.

    A note that is sent again with another day moves the event: same UID, later DTSTAMP.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//dondoc//dondoc//VI")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for note in notes:
        calendar.add_component(_event(note, stamp, account))
    ics: bytes = calendar.to_ical()
    return ics.decode()


def _event(note: CalendarNote, stamp: datetime, account: MailAccount) -> Event:
    organizer = vCalAddress(f"mailto:{account.sender_email}")
    organizer.params["cn"] = vText(account.sender_name)
    event = Event()
    event.add("uid", note.uid)
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("dtstart", note.day)
    event.add("dtend", note.day + timedelta(days=1))
    event.add("summary", note.summary)
    event.add("description", note.description)
    event.add("organizer", organizer)
    event.add("transp", "TRANSPARENT")
    return event
