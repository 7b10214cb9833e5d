"""Put a mail that did not arrive back in the queue, to a better address when one is known."""

from workflow.domain.audit import Move
from workflow.domain.mailbox import is_address
from workflow.domain.message import Message, MessageState
from workflow.errors import InputError
from workflow.ports.transaction import Transaction
from workflow.usecases.as_seen import must_be_as_seen
from workflow.usecases.desk import Desk
from workflow.usecases.record_fact import record_fact
from workflow.usecases.take_step import Hand
from workflow.wording.labels import label

RESENT = (MessageState.FAILED, MessageState.UNREACHABLE, MessageState.PHONED)


def resend_message(desk: Desk, key: str, to_email: str | None, hand: Hand) -> tuple[Message, str]:
    """Queue the mail again and return it with the address it now goes to.

    Without `to_email` it goes where it went before, else where its unit is reached today.

    Raises:
        NotFoundError: When there is no such mail.
        ConflictError: When somebody did something about it since it was seen.
        InputError: When it waits or was sent, or there is no address.
    """
    desk = desk.still()
    with desk.store.begin() as tx:
        must_be_as_seen(key, tx.trail(key), hand.seen)
        message, address = _to_be_resent(tx, desk, key, to_email)
        tx.requeue(key, address, desk.clock.now())
        facts = {"message": key, "to_email": address, "before": message.to_email}
        record_fact(tx, desk, key, Move.RESEND, hand, facts)
    return message, address


def preview_resend(desk: Desk, key: str, to_email: str | None) -> tuple[Message, str]:
    """Return what `resend_message` would return, and change nothing."""
    with desk.store.read() as tx:
        return _to_be_resent(tx, desk, key, to_email)


def _to_be_resent(
    tx: Transaction, desk: Desk, key: str, to_email: str | None
) -> tuple[Message, str]:
    message, state = tx.message(key)
    if state not in RESENT:
        raise InputError(f"Thư “{key}” {label(state)}: không xếp lại vào hàng đợi.")
    if to_email is not None and not is_address(to_email):
        raise InputError(f"“{to_email}” không phải địa chỉ thư điện tử.")
    address = to_email or message.to_email or desk.rules.organs.unit(message.unit).reach()
    if address is None:
        raise InputError(f"{message.to_name} chưa có địa chỉ: hãy ghi địa chỉ nhận.")
    return message, address
