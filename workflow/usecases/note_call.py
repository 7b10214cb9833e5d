"""Note that a recipient whom a mail did not reach was told by phone."""

from collections.abc import Sequence

from workflow.domain.assignment import must_say_why
from workflow.domain.audit import Move
from workflow.domain.mail_list import TO_PHONE
from workflow.domain.message import Message
from workflow.errors import InputError
from workflow.usecases.as_seen import must_be_as_seen
from workflow.usecases.desk import Desk
from workflow.usecases.record_fact import record_fact
from workflow.usecases.take_step import Hand
from workflow.wording.labels import label


def note_call(desk: Desk, keys: Sequence[str], hand: Hand) -> Sequence[Message]:
    """Take mails off the list to phone and return them; all of them, or none.

    Raises:
        NotFoundError: When there is no such mail.
        ConflictError: When somebody did something about one since it was seen.
        InputError: When one is not on the list, or it is not said what was agreed.
    """
    desk = desk.still()
    must_say_why(hand.note, "ghi đã gọi điện")
    told = []
    with desk.store.begin() as tx:
        for key in dict.fromkeys(keys):
            message, state = tx.message(key)
            must_be_as_seen(key, tx.trail(key), hand.seen)
            if state not in TO_PHONE:
                raise InputError(f"Thư “{key}” {label(state)}: không có trong danh sách gọi điện.")
            tx.mark_phoned(key)
            record_fact(tx, desk, key, Move.PHONE, hand, {"message": key, "unit": message.unit})
            told.append(message)
    return told
