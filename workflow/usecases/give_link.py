"""Send a unit another link by which it answers; nobody in the office ever sees it."""

from workflow.domain.audit import Move
from workflow.domain.message import Message, MessageKind
from workflow.errors import InputError
from workflow.usecases.desk import Desk
from workflow.usecases.link_mail import NO_ADDRESS, Portal
from workflow.usecases.record_fact import record_fact
from workflow.usecases.take_step import Hand
from workflow.wording.unit_links import link_letter


def give_link(desk: Desk, portal: Portal | None, unit: str, hand: Hand) -> Message:
    """Queue a mail that bears a link and return it; those given before go on working.

    The link is made when the mail leaves: while mail is down there is no new one.

    Raises:
        NotFoundError: When there is no such unit.
        InputError: When it has no address, or the site has none, or such a mail waits already.
    """
    desk = desk.still()
    found = desk.rules.organs.unit(unit)
    if portal is None:
        raise InputError(NO_ADDRESS)
    if found.reach() is None:
        raise InputError(
            f"{found.name} chưa có địa chỉ thư: hãy ghi địa chỉ của đầu mối rồi gửi liên kết."
        )
    now = desk.clock.now()
    message = Message(
        key=f"lien-ket.{unit}.{now:%Y%m%d%H%M%S}",
        kind=MessageKind.LINK,
        unit=unit,
        to_name=found.name,
        to_email=found.reach(),
        letter=link_letter(desk.rules, found.name, desk.today()),
        queued_at=now,
    )
    state = {"unit": unit, "message": message.key, "to_email": message.to_email}
    with desk.store.begin() as tx:
        if tx.waiting([MessageKind.LINK], [unit]):
            raise InputError(f"Một thư mang liên kết cho {found.name} đang chờ gửi.")
        tx.queue(message)
        record_fact(tx, desk, f"don-vi/{unit}", Move.GIVE_LINK, hand, state)
    return message
