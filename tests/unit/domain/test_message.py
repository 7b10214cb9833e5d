from datetime import timedelta
from itertools import pairwise

import pytest

from tests.unit.builders import NOW
from workflow.domain.message import LEASE, retry_at


def waits() -> list[timedelta]:
    """Return the wait after each failed try, until it is given up."""
    found: list[timedelta] = []
    while again := retry_at(len(found) + 1, NOW):
        found.append(again - NOW)
    return found


def test_the_first_wait_is_five_minutes_and_none_is_shorter_than_the_one_before() -> None:
    assert waits()[0] == timedelta(minutes=5)
    assert all(before <= after for before, after in pairwise(waits()))
    assert max(waits()) == timedelta(hours=12)


def test_it_is_given_up_after_about_five_days() -> None:
    assert timedelta(days=4.5) < sum(waits(), timedelta()) <= timedelta(days=5)


@pytest.mark.parametrize("tries", [15, 16, 1000])
def test_what_is_given_up_stays_given_up(tries: int) -> None:
    assert retry_at(tries, NOW) is None


def test_a_mailbox_full_for_two_days_gets_the_mail_within_half_a_day_after() -> None:
    free_at = NOW + timedelta(days=2)
    now, tries = NOW, 0
    while now < free_at:
        tries += 1
        again = retry_at(tries, now)
        assert again is not None
        now = again
    assert now - free_at <= timedelta(hours=12)


def test_a_first_retry_and_a_lease_do_not_keep_a_mail_for_an_hour() -> None:
    assert LEASE + waits()[0] < timedelta(hours=1)
