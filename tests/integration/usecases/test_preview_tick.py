"""A look ahead says everything that the tick then does, and does nothing itself."""

import asyncio
from dataclasses import replace
from datetime import date
from operator import itemgetter

import pytest

from tests.integration.usecases.office import (
    CLERK,
    CU_JUT,
    DAK_MIL,
    DISTRICTS,
    Office,
    nothing_changes,
    plan_of,
)
from tests.integration.usecases.test_events_and_periods import a_notice
from workflow.domain.message import Message, MessageKind, MessageState
from workflow.errors import TemporaryDeliveryError
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.preview_tick import TickPreview, preview_tick

DAY = date(2025, 2, 18)
ADDRESS = "dau-moi@phong-gddt-dak-mil.example"


def preview(office: Office, *, has_server: bool = True) -> TickPreview:
    with nothing_changes(office):
        return asyncio.run(preview_tick(office.desk, has_server=has_server))


def told(messages: tuple[Message, ...]) -> list[tuple[str, object]]:
    """Return the letters by key: which of two mails of one moment goes first is nobody's."""
    return sorted(((message.key, message.letter) for message in messages), key=itemgetter(0))


@pytest.fixture
def adopted(office: Office) -> Office:
    office.adopt("1")
    office.clock.go(DAY)
    return office


def test_it_shows_the_letters_that_then_go_out(adopted: Office) -> None:
    seen = preview(adopted)
    assert adopted.mailer.sent == []
    assert sorted(message.unit for message in seen.queued) == list(DISTRICTS)
    adopted.tick()
    assert told(seen.sent) == told(tuple(adopted.mailer.sent))


def test_without_a_server_mails_are_queued_and_none_is_sent(adopted: Office) -> None:
    seen = preview(adopted, has_server=False)
    assert (len(seen.queued), seen.sent) == (8, ())


def test_off_hours_nothing_is_announced(adopted: Office) -> None:
    adopted.clock.go(date(2025, 2, 22))
    seen = preview(adopted)
    assert (seen.opened, seen.moved, seen.queued, seen.sent, seen.faults) == ((), (), (), (), "")


def test_a_retry_and_what_is_withdrawn_are_announced(adopted: Office) -> None:
    adopted.mailer.answers[ADDRESS] = [TemporaryDeliveryError(450, "busy")]
    adopted.mailer.answers[ADDRESS.replace("dak-mil", "cu-jut")] = [
        TemporaryDeliveryError(450, "busy")
    ]
    adopted.tick()
    adopted.submit(plan_of(CU_JUT), "Đã nhận bản giấy")
    adopted.clock.wait(hours=1)
    seen = preview(adopted)
    assert [message.unit for message in seen.sent] == [DAK_MIL]
    assert [message.unit for message in seen.withdrawn] == [CU_JUT]
    assert adopted.tick().ended == {MessageState.SENT: 1, MessageState.WITHDRAWN: 1}


def test_a_dispatch_that_waits_is_announced(office: Office) -> None:
    issue_notice(office.desk, office.order(), office.drafted)
    waiting = office.messages(MessageState.QUEUED)
    seen = preview(office)
    assert {message.kind for message in seen.sent} == {MessageKind.DISPATCH}
    assert len(seen.sent) == len(waiting) > 0


def test_new_periods_are_announced(office: Office) -> None:
    adopt_notice(office.desk, a_notice(office), CLERK)
    office.clock.go(date(2025, 4, 1))
    seen = preview(office)
    assert len(seen.opened) == office.tick().opened > 0
    assert [office.assignment(a.code).period for a in seen.opened] == [
        a.period for a in seen.opened
    ]


def test_a_succession_is_announced(office: Office) -> None:
    office.adopt()
    office.clock.go(date(2025, 7, 1))
    seen = preview(office)
    assert len(seen.moved) == office.tick().moved > 0
    assert {office.assignment(a.code).unit == a.unit for a in seen.moved} == {True}


def test_what_people_must_put_right_is_told_and_the_rest_is_announced(adopted: Office) -> None:
    organs = adopted.desk.rules.organs
    others = {code: unit for code, unit in organs.units.items() if code != CU_JUT}
    seen = preview(adopted.ruled(organs=replace(organs, units=others)))
    assert f"Không tìm thấy đơn vị “{CU_JUT}”" in seen.faults
    assert sorted(message.unit for message in seen.sent) == list(DISTRICTS[1:])
