"""The clock of the machine is set back and forward between ticks; the mail server is real."""

import asyncio
from collections import Counter
from datetime import timedelta

from tests.faults.big_office import BigOffice
from tests.faults.told import Told, records
from tests.integration.mail.servers import Server, listening
from tests.integration.usecases.office import SetClock
from tests.unit.mail.letters import an_account
from workflow.mail.smtp import SmtpMailer
from workflow.usecases.run_tick import run_tick

LEAPS = (0, -1, 3, 1, 2, 4, 3, 4)
"""On which of the days with reminders the clock shows itself, one tick after the other."""

FORWARD = (0, 3, 4)
"""Where it is further than ever before: there a mail is due that answers all days between."""


def set_the_clock(office: BigOffice) -> Told:
    """Tick at each of the moments, with an hour back and forth at each, and tell what went out."""
    days = office.days(max(LEAPS) + 1)
    clock = SetClock()
    with office.opened(clock) as app, listening(Server()) as server:
        mailer = SmtpMailer(an_account(port=server.port), app.files)
        for leap in LEAPS:
            day = days[leap] if leap >= 0 else days[0] - timedelta(days=7)
            for hour in (10, 9, 10):
                clock.go(day, hour)
                asyncio.run(run_tick(app.desk, mailer))
        clock.go(days[max(LEAPS)], 16)
        copies = Counter(to for _, (to,) in server.senders_and_recipients)
        wanted = Counter(dict.fromkeys(office.boxes, len(FORWARD)))
        broken = [f"{box} had a mail too many" for box in copies - wanted]
        mails = wanted.total()
        return Told(
            fault="đồng hồ bị vặn lùi, vặn tới",
            times=len(LEAPS) * 2,
            mails=mails,
            lost=sum(
                len(FORWARD) - copies[box] for box in office.boxes if copies[box] < len(FORWARD)
            ),
            doubled=copies.total() - len(set(server.mails)),
            broken=[*broken, *records(app, mails)],
        )
