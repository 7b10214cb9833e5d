"""A form is carried out once, however often it is sent."""

from datetime import timedelta

import pytest

from tests.integration.usecases.office import Office
from workflow.errors import ConflictError, InputError
from workflow.usecases.carry_out_once import KEPT, carry_out_once

KEY = "mot-khoa-dai-vua-du"


class Act:
    """Counts how often it is done; fails when told to."""

    def __init__(self) -> None:
        self.times = 0
        self.fails: Exception | None = None

    def __call__(self) -> str:
        self.times += 1
        if self.fails:
            raise self.fails
        return f"/nhiem-vu/{self.times}"


def test_a_form_sent_again_leads_where_it_led_before(office: Office) -> None:
    act = Act()
    pages = [carry_out_once(office.desk, "van.thu", KEY, act) for _ in range(3)]
    assert (pages, act.times) == (["/nhiem-vu/1"] * 3, 1)


def test_two_people_with_one_key_are_two(office: Office) -> None:
    act = Act()
    pages = [carry_out_once(office.desk, who, KEY, act) for who in ("van.thu", "chuyen.vien")]
    assert pages == ["/nhiem-vu/1", "/nhiem-vu/2"]


def test_what_was_refused_may_be_sent_again(office: Office) -> None:
    act = Act()
    act.fails = InputError("Thiếu lý do.")
    with pytest.raises(InputError, match="Thiếu lý do"):
        carry_out_once(office.desk, "van.thu", KEY, act)
    act.fails = None
    assert carry_out_once(office.desk, "van.thu", KEY, act) == "/nhiem-vu/2"


def test_a_second_click_while_the_first_is_under_way_does_nothing(office: Office) -> None:
    second = Act()

    def first() -> str:
        with pytest.raises(ConflictError):
            carry_out_once(office.desk, "van.thu", KEY, second)
        return "/nhiem-vu/1"

    assert carry_out_once(office.desk, "van.thu", KEY, first) == "/nhiem-vu/1"
    assert second.times == 0


@pytest.mark.parametrize(
    "key", ["", "ngắn", "a" * 15, "a" * 65, "có dấu mà đủ dài đấy", "a b c" * 5]
)
def test_a_form_without_a_proper_key_is_refused(office: Office, key: str) -> None:
    with pytest.raises(InputError, match="mở lại trang"):
        carry_out_once(office.desk, "van.thu", key, Act())


def test_a_key_is_forgotten_when_nobody_sends_it_any_more(office: Office) -> None:
    act = Act()
    carry_out_once(office.desk, "van.thu", KEY, act)
    office.clock.at += KEPT + timedelta(seconds=1)
    assert carry_out_once(office.desk, "van.thu", KEY, act) == "/nhiem-vu/2"
