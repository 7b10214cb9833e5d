"""A form is carried out once, however often it is sent."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from tests.integration.usecases.office import Office, an_office
from workflow.database_errors import LostConnectionError
from workflow.domain.directive import DirectiveFile
from workflow.domain.rulebook import Rulebook
from workflow.domain.token import digest_of_token
from workflow.errors import InputError, OtherFormError, StorageError, UnclearError, UnderWayError
from workflow.store.forms import SqlForms
from workflow.store.sql_store import SqlStore
from workflow.usecases.carry_out_once import KEPT, LONGEST, carry_out_once

KEY = "mot-khoa-dai-vua-du"
SENT = "day=2025-03-05"
OTHERS = text(
    "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


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
    pages = [carry_out_once(office.desk, "van.thu", KEY, SENT, act) for _ in range(3)]
    assert (pages, act.times) == (["/nhiem-vu/1"] * 3, 1)


def test_two_people_with_one_key_are_two(office: Office) -> None:
    act = Act()
    pages = [carry_out_once(office.desk, who, KEY, SENT, act) for who in ("van.thu", "chuyen.vien")]
    assert pages == ["/nhiem-vu/1", "/nhiem-vu/2"]


def test_what_was_refused_may_be_sent_again(office: Office) -> None:
    act = Act()
    act.fails = InputError("Thiếu lý do.")
    with pytest.raises(InputError, match="Thiếu lý do"):
        carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    act.fails = None
    assert carry_out_once(office.desk, "van.thu", KEY, SENT, act) == "/nhiem-vu/2"


def test_a_second_click_while_the_first_is_under_way_does_nothing(office: Office) -> None:
    second = Act()

    def first() -> str:
        with pytest.raises(UnderWayError, match="đang được làm"):
            carry_out_once(office.desk, "van.thu", KEY, SENT, second)
        return "/nhiem-vu/1"

    assert carry_out_once(office.desk, "van.thu", KEY, SENT, first) == "/nhiem-vu/1"
    assert second.times == 0


@pytest.mark.parametrize(
    "key", ["", "ngắn", "a" * 15, "a" * 65, "có dấu mà đủ dài đấy", "a b c" * 5]
)
def test_a_form_without_a_proper_key_is_refused(office: Office, key: str) -> None:
    with pytest.raises(InputError, match="mở lại trang"):
        carry_out_once(office.desk, "van.thu", key, SENT, Act())


def test_a_key_is_forgotten_when_nobody_sends_it_any_more(office: Office) -> None:
    act = Act()
    carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    office.clock.at += KEPT + timedelta(seconds=1)
    assert carry_out_once(office.desk, "van.thu", KEY, SENT, act) == "/nhiem-vu/2"


def test_the_same_key_with_something_else_is_refused_and_not_done(office: Office) -> None:
    act = Act()
    carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    with pytest.raises(OtherFormError, match="nội dung khác"):
        carry_out_once(office.desk, "van.thu", KEY, "day=2025-03-06", act)
    assert act.times == 1
    assert carry_out_once(office.desk, "van.thu", KEY, SENT, act) == "/nhiem-vu/1"


def test_a_form_that_was_freed_at_this_moment_is_not_done_beside_the_first(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    act = Act()
    monkeypatch.setattr(SqlForms, "take_form", lambda *_: False)  # and its row is gone by now
    with pytest.raises(UnderWayError):
        carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    assert act.times == 0


def test_what_was_refused_may_be_put_right_and_sent_again(office: Office) -> None:
    act = Act()
    act.fails = InputError("Ngày không đúng.")
    with pytest.raises(InputError, match="Ngày"):
        carry_out_once(office.desk, "van.thu", KEY, "day=2025-02-30", act)
    act.fails = None
    assert carry_out_once(office.desk, "van.thu", KEY, SENT, act) == "/nhiem-vu/2"


def test_what_the_database_had_no_time_for_may_be_sent_again(office: Office) -> None:
    act = Act()
    act.fails = StorageError("Cơ sở dữ liệu đang bận.")
    with pytest.raises(StorageError, match="bận"):
        carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    act.fails = None
    assert carry_out_once(office.desk, "van.thu", KEY, SENT, act) == "/nhiem-vu/2"


def test_when_the_database_was_lost_nobody_knows_and_nothing_is_done_again(office: Office) -> None:
    act = Act()
    act.fails = LostConnectionError("Không kết nối được máy chủ cơ sở dữ liệu.")
    with pytest.raises(UnclearError, match="Chưa rõ việc này đã làm xong chưa"):
        carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    act.fails = None
    office.clock.at += LONGEST
    with pytest.raises(UnclearError, match="mở lại trang và xem lại"):
        carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    assert act.times == 1


def test_a_process_that_died_on_the_way_left_a_form_that_is_not_done_again(office: Office) -> None:
    class DeadError(BaseException):
        """The process ends here."""

    def die() -> str:
        raise DeadError

    with pytest.raises(DeadError):
        carry_out_once(office.desk, "van.thu", KEY, SENT, die)
    act = Act()
    office.clock.at += LONGEST - timedelta(seconds=1)
    with pytest.raises(UnderWayError):
        carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    office.clock.at += timedelta(seconds=1)
    with pytest.raises(UnclearError):
        carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    assert act.times == 0


def test_what_was_done_but_could_not_be_noted_is_not_done_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    act = Act()

    def busy(*_: object) -> None:
        raise StorageError("Cơ sở dữ liệu đang bận.")

    with monkeypatch.context() as patched:
        patched.setattr("workflow.store.forms.SqlForms.answer_form", busy)
        with pytest.raises(UnclearError):
            carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    office.clock.at += LONGEST
    with pytest.raises(UnclearError):
        carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    assert act.times == 1


def test_a_server_that_goes_away_while_it_is_done_leaves_the_form_taken(
    postgres_url: str, rules: Rulebook, drafted: DirectiveFile, tmp_path: Path
) -> None:
    store = SqlStore(postgres_url)
    store.migrate()
    office = an_office(store, rules, drafted, tmp_path)

    def act() -> str:
        with store.begin() as tx:
            tx.unplan("a")
            with create_engine(postgres_url, poolclass=NullPool).connect() as other:
                assert other.scalars(OTHERS).all()
        return "/nhiem-vu/1"

    with pytest.raises(UnclearError):
        carry_out_once(office.desk, "van.thu", KEY, SENT, act)
    office.clock.at += LONGEST
    second = Act()
    with pytest.raises(UnclearError):
        carry_out_once(office.desk, "van.thu", KEY, SENT, second)
    assert second.times == 0
    store.close()


def test_nothing_that_was_typed_can_be_told_from_what_is_kept(
    office: Office, store_url: str
) -> None:
    sent = "password=một câu ngắn dễ nhớ"
    carry_out_once(office.desk, "van.thu", KEY, sent, Act())
    with create_engine(store_url, poolclass=NullPool).connect() as connection:
        (row,) = connection.execute(text("SELECT * FROM form")).all()
    assert KEY not in str(row)
    assert digest_of_token(sent) not in str(row)
