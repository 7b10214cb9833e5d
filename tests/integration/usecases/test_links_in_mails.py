"""What goes to a unit bears a link of its own: it works when the mail comes, and stands nowhere."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest
from sqlalchemy import create_engine, select

from tests.integration.usecases.office import DAK_MIL, DISTRICTS, Office, hand
from workflow.domain.message import LEASE, Message, MessageKind, MessageState
from workflow.domain.token import digest_of_token
from workflow.domain.unit_link import LIVES, UnitLink
from workflow.errors import (
    InputError,
    NoServerError,
    NotFoundError,
    PermanentDeliveryError,
    TemporaryDeliveryError,
)
from workflow.identity.randomness import RandomSecrets
from workflow.store.tables import AttemptRow, AuditRow, MessageRow
from workflow.store.web_tables import FormRow, UnitLinkRow
from workflow.usecases.deliver_outbox import deliver_outbox
from workflow.usecases.find_link import find_link
from workflow.usecases.give_link import give_link
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.link_mail import Portal
from workflow.usecases.list_links import list_links
from workflow.usecases.resend_message import resend_message
from workflow.usecases.revoke_links import revoke_links

DAY = date(2025, 2, 18)
SITE = "https://don-doc.so.example"
PORTAL = Portal(public_url=SITE, secrets=RandomSecrets())
KEPT = (MessageRow, AttemptRow, UnitLinkRow, AuditRow, FormRow)
ADDRESS = "dau-moi@phong-gddt-dak-mil.example"
WHY = "Đầu mối của phòng đã chuyển công tác"


def deliver(office: Office, portal: Portal | None = PORTAL) -> dict[MessageState, int]:
    return dict(asyncio.run(deliver_outbox(office.desk, office.mailer, portal=portal)).ended)


def token_in(message: Message) -> str:
    assert message.letter.link, "the mail bears no link"
    start, token = message.letter.link.url.rsplit("/", 1)
    assert start == f"{SITE}/cong"
    return token


def is_open(office: Office, link: UnitLink) -> bool:
    return link.is_open(office.clock.now(), office.desk.rules.organs.unit(link.unit))


def links(office: Office, unit: str = DAK_MIL) -> Sequence[UnitLink]:
    with office.store.read() as tx:
        return tx.links.links_to(unit)


@pytest.fixture
def everything(store_url: str) -> Callable[[], str]:
    """Return what reads every row that a mail or a link leaves, as text."""

    def read() -> str:
        engine = create_engine(store_url)
        with engine.connect() as connection:
            rows = [connection.execute(select(table)).all() for table in KEPT]
        engine.dispose()
        return repr(rows)

    return read


def test_each_unit_gets_a_link_of_its_own_that_stands_nowhere(
    waiting: Office, everything: Callable[[], str]
) -> None:
    assert deliver(waiting) == {MessageState.SENT: 8}
    tokens = {mail.unit: token_in(mail) for mail in waiting.mailer.sent}
    assert len(set(tokens.values())) == 8
    assert {len(token) for token in tokens.values()} == {43}, "32 random bytes"
    for unit in DISTRICTS:
        link = find_link(waiting.desk, tokens[unit])
        assert link
        assert (link.unit, is_open(waiting, link)) == (unit, True)
        assert link.expires_at - link.made_at == LIVES
    (mine,) = links(waiting)
    assert (mine.to_email, mine.digest) == (ADDRESS, digest_of_token(tokens[DAK_MIL]))
    kept = everything()
    assert mine.digest in kept
    assert not [token for token in tokens.values() if token in kept]
    assert {mail.letter.link for mail in waiting.messages()} == {None}


def test_a_mail_sent_anywhere_but_to_its_unit_bears_no_link(waiting: Office) -> None:
    waiting.mailer.answers[ADDRESS] = [PermanentDeliveryError(550, "no such user")]
    deliver(waiting)
    (refused,) = waiting.messages(MessageState.FAILED)
    resend_message(waiting.desk, refused.key, "nguoi-khac@elsewhere.example", hand())
    deliver(waiting)
    mail = waiting.mailer.sent[-1]
    assert (mail.unit, mail.to_email) == (DAK_MIL, "nguoi-khac@elsewhere.example")
    assert mail.letter.link is None
    assert links(waiting) == []


def test_without_an_address_of_the_site_mails_go_as_before(waiting: Office) -> None:
    assert deliver(waiting, None) == {MessageState.SENT: 8}
    assert {mail.letter.link for mail in waiting.mailer.sent} == {None}
    assert links(waiting) == []


def test_what_goes_to_the_heads_and_leaders_bears_none_but_papers_do(office: Office) -> None:
    issue_notice(office.desk, office.order(), office.drafted)
    deliver(office)
    assert {mail.kind for mail in office.mailer.sent} == {MessageKind.DISPATCH}
    assert all(mail.letter.link for mail in office.mailer.sent)
    for day in (DAY, date(2025, 2, 25), date(2025, 3, 5), date(2025, 3, 10), date(2025, 3, 17)):
        office.fire(day)
        deliver(office)
    told = {(mail.kind, mail.letter.link is None) for mail in office.mailer.sent}
    assert told == {
        (MessageKind.DISPATCH, False),
        (MessageKind.REMINDER, False),
        (MessageKind.ESCALATION, True),
    }


@pytest.mark.parametrize(
    ("refusal", "state", "is_kept"),
    [
        pytest.param(NoServerError(0, "connection refused"), MessageState.QUEUED, False, id="down"),
        pytest.param(TemporaryDeliveryError(451, "busy"), MessageState.QUEUED, False, id="busy"),
        pytest.param(PermanentDeliveryError(550, "no box"), MessageState.FAILED, False, id="never"),
        pytest.param(TemporaryDeliveryError(0, "lost"), MessageState.QUEUED, True, id="unanswered"),
    ],
)
def test_while_mail_is_down_there_is_no_new_link_and_the_old_one_works(
    waiting: Office, refusal: Exception, state: MessageState, is_kept: bool
) -> None:
    deliver(waiting)
    (old,) = (token_in(mail) for mail in waiting.mailer.sent if mail.unit == DAK_MIL)
    waiting.fire(date(2025, 2, 24))
    waiting.mailer.answers[ADDRESS] = [refusal]
    assert deliver(waiting)[state] == 1
    assert len(links(waiting)) == 1 + is_kept, "only what may have arrived keeps its link"
    link = find_link(waiting.desk, old)
    assert link
    assert is_open(waiting, link)


def test_a_link_works_before_its_mail_leaves(waiting: Office) -> None:
    def look(message: Message) -> None:
        link = find_link(waiting.desk, token_in(message))
        assert link
        assert link.unit == message.unit

    waiting.mailer.before_send = look
    assert deliver(waiting) == {MessageState.SENT: 8}


def test_a_process_that_dies_between_link_and_send_leaves_no_dead_link(waiting: Office) -> None:
    def die(_: Message) -> None:
        raise SystemExit

    waiting.mailer.before_send = die
    with pytest.raises(SystemExit):
        deliver(waiting)
    waiting.mailer.before_send = lambda _: None
    assert waiting.mailer.sent == []
    waiting.clock.wait(seconds=LEASE.total_seconds() + 1)
    assert deliver(waiting) == {MessageState.SENT: 8}
    assert len({mail.key for mail in waiting.mailer.sent}) == 8, "nothing goes twice"
    for mail in waiting.mailer.sent:
        assert find_link(waiting.desk, token_in(mail)), "every mail that arrived opens"


def test_the_office_sends_another_link_and_never_sees_it(
    office: Office, everything: Callable[[], str]
) -> None:
    office.clock.go(DAY)
    queued = give_link(office.desk, PORTAL, DAK_MIL, hand())
    with pytest.raises(InputError, match="đang chờ gửi"):
        give_link(office.desk, PORTAL, DAK_MIL, hand())
    assert links(office) == [], "there is none before the mail leaves"
    assert deliver(office) == {MessageState.SENT: 1}
    (mail,) = office.mailer.sent
    assert (mail.key, mail.kind, mail.to_email) == (queued.key, MessageKind.LINK, ADDRESS)
    assert token_in(mail) not in everything()
    assert office.moves(f"don-vi/{DAK_MIL}") == ["give_link"]


def test_a_link_is_not_promised_where_none_can_be_sent(office: Office) -> None:
    office.clock.go(DAY)
    with pytest.raises(InputError, match="public_url"):
        give_link(office.desk, None, DAK_MIL, hand())
    with pytest.raises(NotFoundError):
        give_link(office.desk, PORTAL, "khong-co", hand())
    give_link(office.desk, PORTAL, DAK_MIL, hand())
    assert deliver(office, None) == {MessageState.QUEUED: 1}, "the address was taken away since"


def test_revoked_links_open_nothing_and_the_next_mail_bears_a_new_one(waiting: Office) -> None:
    deliver(waiting)
    old = {mail.unit: token_in(mail) for mail in waiting.mailer.sent}
    with pytest.raises(InputError, match="lý do"):
        revoke_links(waiting.desk, DAK_MIL, hand())
    assert revoke_links(waiting.desk, DAK_MIL, hand(WHY)) == 1
    with pytest.raises(InputError, match="không có liên kết nào đang mở"):
        revoke_links(waiting.desk, DAK_MIL, hand(WHY))
    open_units = {
        unit
        for unit, token in old.items()
        if (link := find_link(waiting.desk, token)) and is_open(waiting, link)
    }
    assert open_units == set(DISTRICTS) - {DAK_MIL}
    waiting.fire(date(2025, 2, 24))
    deliver(waiting)
    given = list_links(waiting.desk, PORTAL, DAK_MIL)
    assert (len(given.links), len(given.open_links)) == (2, 1)
    waiting.clock.at += LIVES + timedelta(seconds=1)
    assert list_links(waiting.desk, PORTAL, DAK_MIL).open_links == []
    assert waiting.moves(f"don-vi/{DAK_MIL}") == ["revoke_links"]
