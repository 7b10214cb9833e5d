"""What becomes of mails that reached nobody: sent again, or phoned about; both leave a trace."""

from datetime import date

import pytest

from tests.integration.usecases.office import DAK_MIL, Office, hand, nothing_changes
from workflow.domain.message import Message, MessageState
from workflow.errors import InputError, NotFoundError, PermanentDeliveryError
from workflow.usecases.note_call import note_call
from workflow.usecases.resend_message import preview_resend, resend_message
from workflow.usecases.verify_audit import verify_audit

ADDRESS = "dau-moi@phong-gddt-dak-mil.example"
BETTER = "van-thu@phong-gddt-dak-mil.example"
AGREED = hand("Đã báo chị Hoa, sẽ nộp trong tuần")


@pytest.fixture
def refused(office: Office) -> Office:
    """Return the office on 18/02, the mail to Đắk Mil refused for good."""
    office.adopt("1")
    office.mailer.answers[ADDRESS] = [PermanentDeliveryError(550, "no such user")]
    office.fire(date(2025, 2, 18))
    office.deliver()
    return office


def stuck(office: Office) -> Message:
    (message,) = office.messages(MessageState.FAILED)
    assert message.unit == DAK_MIL
    return message


def test_a_corrected_address_is_used_and_who_gave_it_is_kept(refused: Office) -> None:
    key = stuck(refused).key
    assert resend_message(refused.desk, key, BETTER, hand("theo điện thoại"))[1] == BETTER
    assert refused.deliver() == {MessageState.SENT: 1}
    assert (refused.mailer.sent[-1].key, refused.mailer.sent[-1].to_email) == (key, BETTER)
    with refused.store.read() as tx:
        (entry,) = tx.trail(key)
    assert (entry.move, entry.actor, entry.note) == ("resend", hand().actor.name, "theo điện thoại")
    assert entry.state == {"message": key, "to_email": BETTER, "before": ADDRESS}
    assert verify_audit(refused.desk).is_whole


def test_a_look_ahead_tells_the_address_and_changes_nothing(refused: Office) -> None:
    with nothing_changes(refused):
        message, address = preview_resend(refused.desk, stuck(refused).key, None)
    assert (message, address) == (stuck(refused), ADDRESS)


def test_what_was_sent_or_waits_is_not_queued_again(refused: Office) -> None:
    sent = refused.messages(MessageState.SENT)[0].key
    with pytest.raises(InputError, match="đã gửi: không xếp lại"):
        resend_message(refused.desk, sent, None, hand())
    resend_message(refused.desk, stuck(refused).key, None, hand())
    waits = refused.messages(MessageState.QUEUED)[0].key
    with pytest.raises(InputError, match="chờ gửi: không xếp lại"):
        resend_message(refused.desk, waits, None, hand())


def test_what_is_no_address_is_refused(refused: Office) -> None:
    with nothing_changes(refused), pytest.raises(InputError, match="“dak-mil” không phải địa chỉ"):
        resend_message(refused.desk, stuck(refused).key, "dak-mil", hand())


def test_a_mistyped_key_gets_the_nearest(refused: Office) -> None:
    key = stuck(refused).key
    with pytest.raises(NotFoundError, match=f"Có phải ý bạn là “{key}”"):
        resend_message(refused.desk, f"{key[:-2]}xx", None, hand())


def test_a_call_takes_the_mail_off_the_list_and_is_kept(refused: Office) -> None:
    key = stuck(refused).key
    assert [message.key for message in note_call(refused.desk, [key, key], AGREED)] == [key]
    assert refused.messages(MessageState.FAILED) == []
    assert [message.key for message in refused.messages(MessageState.PHONED)] == [key]
    with refused.store.read() as tx:
        (entry,) = tx.trail(key)
    assert (entry.move, entry.note, entry.state["unit"]) == ("phone", AGREED.note, DAK_MIL)
    assert verify_audit(refused.desk).is_whole
    assert refused.deliver() == {}


def test_after_a_call_the_mail_may_still_be_sent(refused: Office) -> None:
    key = stuck(refused).key
    note_call(refused.desk, [key], AGREED)
    resend_message(refused.desk, key, BETTER, hand())
    assert refused.deliver() == {MessageState.SENT: 1}


def test_a_call_says_what_was_agreed(refused: Office) -> None:
    with nothing_changes(refused), pytest.raises(InputError, match="ít nhất 10 ký tự"):
        note_call(refused.desk, [stuck(refused).key], hand("đã gọi"))


def test_of_several_calls_all_are_kept_or_none(refused: Office) -> None:
    sent = refused.messages(MessageState.SENT)[0].key
    with nothing_changes(refused), pytest.raises(InputError, match="không có trong danh sách"):
        note_call(refused.desk, [stuck(refused).key, sent], AGREED)
