"""Who is reminded, on which day, how often, and that nobody is twice."""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest

from tests.integration.usecases.office import (
    CLERK,
    CU_JUT,
    DAK_MIL,
    DISTRICTS,
    TUY_DUC,
    Office,
    an_office,
    nothing_changes,
    plan_of,
)
from workflow.domain.deadline import Ladder
from workflow.domain.directive import DirectiveFile
from workflow.domain.due import Before
from workflow.domain.message import Message, MessageKind, MessageState
from workflow.domain.rulebook import Rulebook
from workflow.errors import InputError
from workflow.store.sql_store import SqlStore
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.desk import Desk
from workflow.usecases.fire_deadlines import fire_deadlines

SEVEN_BEFORE, THREE_BEFORE, ONE_BEFORE = date(2025, 2, 18), date(2025, 2, 24), date(2025, 2, 26)
LAST_DAY = date(2025, 2, 27)
LATE = (date(2025, 3, 4), date(2025, 3, 7), date(2025, 3, 12), date(2025, 3, 17))
HEAD = "thu-truong@phong-gddt-tuy-duc.example"
FOCAL_POINT = "dau-moi@phong-gddt-tuy-duc.example"
LEADER = "pho-giam-doc@so-gddt-dak-nong.example"


@pytest.fixture
def adopted(office: Office) -> Office:
    """Return the office with item 1 adopted: a plan is due from eight district offices."""
    office.adopt("1")
    return office


def only_tuy_duc_is_silent(office: Office) -> Office:
    office.finish(*(plan_of(unit) for unit in DISTRICTS if unit != TUY_DUC))
    return office


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        pytest.param(SEVEN_BEFORE, 7, id="before the office opens"),
        pytest.param(SEVEN_BEFORE, 17, id="when it has closed"),
        pytest.param(date(2025, 2, 22), 10, id="Saturday"),
        pytest.param(date(2025, 5, 1), 10, id="ngày Quốc tế lao động"),
        pytest.param(date(2025, 2, 17), 10, id="the day before the first reminder"),
    ],
)
def test_nothing_is_queued_off_hours_or_too_soon(adopted: Office, day: date, hour: int) -> None:
    with nothing_changes(adopted):
        assert adopted.fire(day, hour) == []


def test_a_make_up_saturday_is_a_working_day(adopted: Office) -> None:
    assert len(adopted.fire(date(2025, 4, 26))) == len(DISTRICTS)


def test_a_silent_unit_climbs_the_whole_ladder(adopted: Office) -> None:
    sent = only_tuy_duc_is_silent(adopted).live(date(2025, 2, 12), date(2025, 3, 19))
    everyone, with_head = [FOCAL_POINT], [FOCAL_POINT, HEAD]
    found: dict[date, list[str]] = {}
    for day, mail in sent:
        found.setdefault(day, []).append(mail.to_email or "")
    assert {day: sorted(emails) for day, emails in found.items()} == {
        SEVEN_BEFORE: everyone,
        THREE_BEFORE: everyone,
        ONE_BEFORE: everyone,
        LAST_DAY: everyone,
        LATE[0]: everyone,
        LATE[1]: with_head,
        LATE[2]: with_head,
        LATE[3]: [FOCAL_POINT, LEADER, HEAD],
    }
    kinds = {mail.to_email: mail.kind for _, mail in sent}
    assert kinds == {
        FOCAL_POINT: MessageKind.REMINDER,
        HEAD: MessageKind.ESCALATION,
        LEADER: MessageKind.ESCALATION,
    }


def test_a_ladder_of_the_notice_goes_before_that_of_the_office(office: Office) -> None:
    clause = office.notice.directives[0]
    ladder = Ladder(before=(2,), on_day=False, late_every=1, head_after=None, leader_after=None)
    plan = clause.obligations[1].model_copy(update={"reminders": ladder})
    only = clause.model_copy(update={"obligations": (plan,)})
    adopt_notice(office.desk, office.notice.model_copy(update={"directives": (only,)}), CLERK)
    only_tuy_duc_is_silent(office)
    sent = office.live(date(2025, 2, 12), date(2025, 3, 4))
    assert [(day.day, mail.to_email) for day, mail in sent] == [
        (25, FOCAL_POINT),
        (28, FOCAL_POINT),
        (3, FOCAL_POINT),
        (4, FOCAL_POINT),
    ]


def test_several_duties_of_a_unit_stand_in_one_mail(office: Office) -> None:
    clause = office.notice.directives[0]
    dated = [
        o.model_copy(update={"due": Before(before=date(2025, 2, 28))}) for o in clause.obligations
    ]
    whole = clause.model_copy(update={"obligations": tuple(dated)})
    adopt_notice(office.desk, office.notice.model_copy(update={"directives": (whole,)}), CLERK)
    mails = office.fire(SEVEN_BEFORE)
    assert sorted(mail.unit for mail in mails) == list(DISTRICTS)
    assert {len(mail.about) for mail in mails} == {4}
    table = mails[0].letter.table
    assert table is not None
    assert len(table.rows) == 4


def test_what_is_handed_in_is_not_reminded_of(adopted: Office) -> None:
    adopted.submit(plan_of(DAK_MIL))
    assert DAK_MIL not in {mail.unit for mail in adopted.fire(SEVEN_BEFORE)}


def test_the_same_day_never_reminds_twice(adopted: Office) -> None:
    assert len(adopted.fire(SEVEN_BEFORE, 8)) == len(DISTRICTS)
    with nothing_changes(adopted):
        assert adopted.fire(SEVEN_BEFORE, 9) == []
        assert adopted.fire(SEVEN_BEFORE, 16) == []


def test_after_three_days_down_one_digest_answers_for_all_of_them(adopted: Office) -> None:
    adopted.fire(SEVEN_BEFORE)
    mails = adopted.fire(LAST_DAY)
    assert sorted(mail.unit for mail in mails) == list(DISTRICTS)
    assert {len(mail.events) for mail in mails} == {4}, "with the one that was never sent"
    assert {len(mail.about) for mail in mails} == {1}
    assert "hôm nay" in mails[0].letter.subject
    assert all(fired_at for event, fired_at in adopted.events(plan_of(DAK_MIL))[:4])


def test_after_a_month_down_the_late_chain_begins_at_its_beginning(adopted: Office) -> None:
    mails = adopted.fire(date(2025, 3, 31))
    assert sorted(mail.unit for mail in mails) == list(DISTRICTS)
    assert {mail.kind for mail in mails} == {MessageKind.REMINDER}
    assert adopted.planned(plan_of(DAK_MIL)) == [
        ("late 2 unit", date(2025, 4, 3)),
        ("late 2 unit_head", date(2025, 4, 3)),
    ]


def test_the_leader_gets_one_mail_about_all_units(adopted: Office) -> None:
    for day in LATE:
        mails = adopted.fire(day)
    to_leader = [mail for mail in mails if mail.to_email == LEADER]
    assert len(to_leader) == 1
    assert to_leader[0].about == tuple(plan_of(unit) for unit in DISTRICTS)
    assert Counter(mail.kind for mail in mails) == {
        MessageKind.REMINDER: 8,
        MessageKind.ESCALATION: 8 + 1,
    }


def test_two_processes_at_once_queue_one_mail_for_each_unit(
    adopted: Office, second_store: SqlStore
) -> None:
    adopted.clock.go(LAST_DAY)
    start = Barrier(2)

    def fire(desk: Desk) -> Sequence[Message]:
        start.wait(30)
        return fire_deadlines(desk)

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(fire, [adopted.desk, replace(adopted.desk, store=second_store)])
    queued = [*first, *second]
    assert sorted(mail.unit for mail in queued) == list(DISTRICTS)
    assert {mail.key for mail in queued} == {mail.key for mail in adopted.messages()}
    answered = Counter(event for mail in adopted.messages() for event in mail.events)
    assert set(answered.values()) == {1}
    assert len(answered) == len(DISTRICTS) * 4


def test_a_digest_is_not_written_by_halves(
    store_postgres: str, rules: Rulebook, drafted: DirectiveFile, tmp_path: Path
) -> None:
    """SQLite has one writer at a time, so only PostgreSQL can come into this."""
    with closing(SqlStore(store_postgres)) as store:
        office = an_office(store, rules, drafted, tmp_path)
        office.adopt("1")
        held = min(event.key for event, _ in office.events(plan_of(CU_JUT))[:4])
        with store.begin() as tx:
            assert tx.claim([held], office.clock.now()) == [held]
            assert sorted(mail.unit for mail in office.fire(LAST_DAY)) == list(DISTRICTS[1:])
        office.fire(LAST_DAY, 9)
        assert [mail.unit for mail in office.messages()].count(CU_JUT) == 1


def test_a_reminder_left_over_for_what_is_done_is_passed_over_in_silence(adopted: Office) -> None:
    left_over = [event for event, _ in adopted.events(plan_of(CU_JUT))]
    adopted.submit(plan_of(CU_JUT))
    with adopted.store.begin() as tx:
        tx.plan(left_over)
    assert CU_JUT not in {mail.unit for mail in adopted.fire(SEVEN_BEFORE)}
    assert adopted.planned(plan_of(CU_JUT))[0] == ("before 3 unit", THREE_BEFORE)


def with_unit(office: Office, code: str, **changes: object) -> Office:
    organs = office.desk.rules.organs
    unit = organs.unit(code).model_copy(update=changes)
    return office.ruled(organs=replace(organs, units={**organs.units, code: unit}))


def test_a_unit_without_address_is_on_the_list_to_phone(adopted: Office) -> None:
    adopted = with_unit(adopted, TUY_DUC, email=None, focal_point=None)
    adopted.clock.go(SEVEN_BEFORE)
    assert adopted.tick().ended == {MessageState.SENT: 7}
    (mail,) = adopted.messages(MessageState.UNREACHABLE)
    assert (mail.unit, mail.to_email) == (TUY_DUC, None)
    assert TUY_DUC not in {mail.unit for mail in adopted.mailer.sent}


def test_a_unit_struck_from_the_organ_file_does_not_silence_the_others(adopted: Office) -> None:
    organs = adopted.desk.rules.organs
    others = {code: unit for code, unit in organs.units.items() if code != CU_JUT}
    struck = adopted.ruled(organs=replace(organs, units=others))
    struck.clock.go(SEVEN_BEFORE)
    with pytest.raises(InputError, match=f"Không tìm thấy đơn vị “{CU_JUT}”"):
        struck.tick()
    assert sorted(mail.unit for mail in struck.mailer.sent) == list(DISTRICTS[1:])
    adopted.tick()
    assert adopted.mailer.sent[-1].unit == CU_JUT
    assert len(adopted.mailer.sent) == len(DISTRICTS)
