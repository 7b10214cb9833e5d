import pytest
from pydantic import ValidationError

from workflow.domain.mailbox import MailAccount, is_address
from workflow.domain.message import LEASE, SENDING, TAKING
from workflow.settings import Smtp


def test_one_answer_may_not_take_as_long_as_a_whole_mail() -> None:
    assert Smtp(timeout_seconds=60).timeout_seconds < SENDING.total_seconds()
    with pytest.raises(ValidationError):
        Smtp(timeout_seconds=61)


def test_what_is_begun_in_time_ends_before_another_process_may_take_it() -> None:
    assert TAKING + SENDING <= LEASE * 3 / 4


def test_what_may_be_set_is_all_that_the_mailer_knows() -> None:
    assert set(Smtp.model_fields) == set(MailAccount.model_fields)
    account = MailAccount.model_validate(Smtp(host="127.0.0.1").model_dump())
    assert account.domain == "localhost.example"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("van-thu@so.example", True),
        ("văn-thư@so.example", False),
        ("van-thu@so", False),
        ("a@b.example\n", False),
        ("", False),
    ],
)
def test_an_address_is_ascii_with_a_domain(text: str, is_one: bool) -> None:
    assert is_address(text) is is_one
