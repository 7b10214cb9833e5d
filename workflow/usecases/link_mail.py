"""Give the copy of a mail that leaves a link by which its unit answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

from workflow.domain.message import LINKED, Message, MessageKind
from workflow.domain.token import digest_of_token
from workflow.domain.unit_link import LIVES, UnitLink
from workflow.errors import DeliveryError, InputError, NoServerError, TemporaryDeliveryError
from workflow.ports.identity import Secrets
from workflow.usecases.desk import Desk
from workflow.wording.unit_links import letter_link

ONE_DAY = timedelta(days=1)
NO_ADDRESS = "Chưa cài địa chỉ trang của cơ quan (web.public_url) nên chưa gửi được liên kết."


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """How units reach their pages: the address of the site, and what makes the tokens."""

    public_url: str
    secrets: Secrets


@contextmanager
def link_mail(desk: Desk, portal: Portal | None, message: Message) -> Iterator[Message]:
    """Yield the copy to send; its link works before it leaves, and its token is kept nowhere.

    A mail to an address that the unit has not declared bears none: whoever opened it would answer
    in the unit's name. When the mail surely did not leave, the link is dropped: those that the unit
    has stay the only ones. After a broken connection nobody knows, so it stays; and so it does when
    the process dies. A link in no mail harms nobody, a dead link in a mail would.

    Raises:
        InputError: When the mail does nothing but bring a link, and the site has no address.
    """
    if message.kind is MessageKind.LINK and portal is None:
        raise InputError(NO_ADDRESS)
    if portal is None or message.to_email is None or not _is_to_its_unit(desk, message):
        yield message
        return
    token = portal.secrets.token()
    link = _kept(desk, message, message.to_email, token)
    try:
        yield _with_link(desk, message, link, f"{portal.public_url}/cong/{token}")
    except Exception as error:
        if not _may_have_left(error):
            with desk.store.begin() as tx:
                tx.links.drop_link(link.digest)
        raise


def _is_to_its_unit(desk: Desk, message: Message) -> bool:
    unit, address = desk.rules.organs.unit(message.unit), message.to_email
    return message.kind in LINKED and address is not None and unit.has_address(address)


def _kept(desk: Desk, message: Message, to_email: str, token: str) -> UnitLink:
    now = desk.clock.now()
    focal_point = desk.rules.organs.unit(message.unit).focal_point
    is_theirs = focal_point is not None and focal_point.email == to_email
    name = focal_point.full_name if focal_point and is_theirs else None
    link = UnitLink(
        digest=digest_of_token(token),
        unit=message.unit,
        to_name=name or message.to_name,
        to_email=to_email,
        made_at=now,
        expires_at=now + LIVES,
    )
    with desk.store.begin() as tx:
        tx.links.add_link(link)
    return link


def _with_link(desk: Desk, message: Message, link: UnitLink, url: str) -> Message:
    name = desk.rules.organs.unit(message.unit).name
    shown = letter_link(url, name, link.expires_at.date() - ONE_DAY)
    return replace(message, letter=replace(message.letter, link=shown))


def _may_have_left(error: Exception) -> bool:
    """Tell whether the server may have taken the mail: nobody heard its answer."""
    if isinstance(error, NoServerError):
        return False
    is_unanswered = isinstance(error, TemporaryDeliveryError) and error.code == 0
    return is_unanswered or not isinstance(error, DeliveryError)
