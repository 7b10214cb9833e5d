from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from pydantic import ValidationError

from tests.unit.builders import a_calendar, a_notice, a_rulebook, an_assignment, an_office
from workflow.domain.assignment import Step
from workflow.domain.deadline import Ladder
from workflow.domain.directive import Modality
from workflow.domain.document import DocumentType
from workflow.domain.register import Book
from workflow.domain.rulebook import watched
from workflow.errors import InputError, NotFoundError

HANOI = timezone(timedelta(hours=7))
CALENDAR = a_calendar()


@pytest.mark.parametrize(
    ("moment", "is_sending_time"),
    [
        ("2025-02-20 07:59:59", False),
        ("2025-02-20 08:00:00", True),
        ("2025-02-20 16:59:59", True),
        ("2025-02-20 17:00:00", False),
        ("2025-02-22 09:00:00", False),
        ("2025-04-26 09:00:00", True),
        ("2025-05-02 09:00:00", False),
    ],
)
def test_mail_leaves_on_working_days_in_the_hours_of_the_office(
    moment: str, is_sending_time: bool
) -> None:
    now = datetime.fromisoformat(moment).replace(tzinfo=HANOI)
    assert an_office().is_sending_time(now, CALENDAR) is is_sending_time


@pytest.mark.parametrize("send_until", ["08:00", "07:00"])
def test_an_office_that_would_never_send_is_refused(send_until: str) -> None:
    with pytest.raises(ValidationError, match="send_from phải sớm hơn send_until"):
        an_office(send_from="08:00", send_until=send_until)


def test_an_office_may_choose_its_hours() -> None:
    office = an_office(send_from="07:30", send_until="11:30")
    assert (office.send_from, office.send_until) == (time(7, 30), time(11, 30))


def test_a_type_is_numbered_in_its_register() -> None:
    assert an_office().register_for(DocumentType.DISPATCH).code == "cong-van"


def test_a_type_without_a_register_says_what_to_declare() -> None:
    with pytest.raises(InputError, match=r"khai sổ trong tệp office\.yaml"):
        an_office().register_for(DocumentType.REPORT)


DISPATCHES = {"code": "cong-van", "name": "Công văn", "document_types": ["dispatch"]}
REST = {"code": "co-ten-loai", "name": "Văn bản có tên loại"}


def test_a_register_without_types_numbers_the_rest() -> None:
    office = an_office(registers=[REST, DISPATCHES])
    assert office.register_for(DocumentType.DISPATCH).code == "cong-van"
    assert office.register_for(DocumentType.REPORT).code == "co-ten-loai"
    assert office.register_for(DocumentType.LEAVE_PERMIT).code == "co-ten-loai"


@pytest.mark.parametrize(
    ("registers", "words"),
    [
        pytest.param([DISPATCHES, {**DISPATCHES, "code": "khac"}], "ghi ở hai sổ", id="hai sổ"),
        pytest.param([DISPATCHES, {**REST, "code": "cong-van"}], "dùng hai lần", id="một mã"),
        pytest.param([REST, {**REST, "code": "khac"}], "chỉ một sổ được bỏ trống", id="hai trống"),
    ],
)
def test_every_type_has_one_register(registers: list[dict[str, Any]], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        an_office(registers=registers)


@pytest.mark.parametrize(
    ("organ", "year", "first"),
    [
        pytest.param("so-gddt", 2025, 215, id="nối tiếp sổ giấy"),
        pytest.param("so-gddt", 2026, 1, id="năm sau"),
        pytest.param("so-ke-thua", 2025, 88, id="sở kế thừa có sổ giấy"),
        pytest.param("so-khac", 2025, 1, id="sở kế thừa khác"),
    ],
)
def test_each_body_begins_its_own_book(organ: str, year: int, first: int) -> None:
    numbers = {"first_number": {2025: 215}, "first_number_of": {"so-ke-thua": {2025: 88}}}
    office = an_office(registers=[DISPATCHES | numbers])
    book = Book(issuing_organ=organ, series="cong-van", year=year)
    assert office.first_number(book) == first
    assert office.first_number(replace(book, series="so-cu")) is None


@pytest.mark.parametrize(
    ("day", "name"), [("2025-06-30", "Trần Văn A"), ("2025-07-01", "Lê Văn D")]
)
def test_the_signer_is_the_one_of_the_day(day: str, name: str) -> None:
    assert an_office().signer_on(date.fromisoformat(day)).full_name == name


def test_a_day_without_a_signer_is_named() -> None:
    office = an_office(
        signers=[{"full_name": "A", "position": "GIÁM ĐỐC", "valid_from": "2025-07-01"}]
    )
    with pytest.raises(InputError, match=r"chưa khai người ký ngày 30/6/2025"):
        office.signer_on(date(2025, 6, 30))


def test_leaders_and_contacts_change_with_the_day_like_signers() -> None:
    before = {"full_name": "A", "valid_to": "2025-06-30"}
    after = {"full_name": "B", "valid_from": "2025-07-01"}
    office = an_office(leaders=[before, after], contacts=[before, after])
    for of_day in (office.leader_on, office.contact_on):
        assert of_day(date(2025, 6, 30)).full_name == "A"
        assert of_day(date(2025, 7, 1)).full_name == "B"


@pytest.mark.parametrize(("key", "words"), [("leaders", "lãnh đạo"), ("contacts", "đầu mối")])
def test_a_day_without_a_leader_or_a_contact_is_named(key: str, words: str) -> None:
    office = an_office(**{key: [{"full_name": "A", "valid_from": "2025-07-01"}]})
    of_day = {"leaders": office.leader_on, "contacts": office.contact_on}[key]
    with pytest.raises(InputError, match=rf"chưa khai {words} ngày 30/6/2025 \(mục {key}\)"):
        of_day(date(2025, 6, 30))


@pytest.mark.parametrize(
    "changes",
    [
        {"leaders": []},
        {"signers": []},
        {"registers": []},
        {"due_soon_days": 0},
        {"unit": "Sở GDĐT"},
        {"hotline": "1900"},
        {"contacts": []},
        {"contacts": [{"email": "khong-phai-dia-chi"}]},
    ],
    ids=str,
)
def test_an_office_that_cannot_be_right_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        an_office(**changes)


def test_the_rulebook_reads_before_28_february_strictly_unless_told() -> None:
    notice = a_notice()
    obligation = notice.obligation("1-ke-hoach")
    strict = a_rulebook().reckon(notice, obligation)
    assert (strict.last_day, strict.target_day) == (date(2025, 2, 27), date(2025, 2, 27))
    lenient = a_rulebook(policy={"before": "lenient"}).reckon(notice, obligation)
    assert lenient.last_day == date(2025, 2, 28)


def test_an_obligation_has_its_own_ladder_else_the_ladder_of_the_office() -> None:
    rules = a_rulebook(reminders={"before": [5]})
    obligation = a_notice().obligation("1-ke-hoach")
    assert rules.ladder(obligation).before == (5,)
    own = obligation.model_copy(update={"reminders": Ladder(before=())})
    assert rules.ladder(own).before == ()


def test_an_unknown_obligation_is_named_with_its_notice() -> None:
    with pytest.raises(NotFoundError, match=r"“hoc-ba-so\.9-la”"):
        a_notice().obligation("9-la")


def test_due_soon_is_counted_in_working_days() -> None:
    rules = a_rulebook(due_soon_days=2)
    assert rules.due_soon_until(date(2025, 4, 29)) == date(2025, 5, 6)


def test_due_soon_ends_with_the_calendar() -> None:
    last = a_rulebook().calendar.end
    rules = a_rulebook(due_soon_days=7)
    assert rules.due_soon_until(last - timedelta(days=2)) == last
    assert rules.due_soon_until(last + timedelta(days=3)) == last + timedelta(days=3)


def test_a_coming_year_is_asked_for_when_periods_reach_into_it() -> None:
    rules = a_rulebook()
    last = rules.calendar.end
    assert rules.year_to_declare(last - timedelta(days=45)) is None
    assert rules.year_to_declare(last - timedelta(days=44)) == last.year + 1


def test_the_ladder_watches_what_is_owed_by_a_day() -> None:
    seen = watched(an_assignment())
    assert seen is not None
    assert (seen.unit, seen.last_day) == ("phong-dak-mil", date(2025, 2, 27))


@pytest.mark.parametrize("step", [Step.SUBMITTED, Step.ACCEPTED, Step.WAIVED, Step.CANCELLED])
def test_the_ladder_does_not_watch_what_is_handed_in_or_closed(step: Step) -> None:
    assert watched(an_assignment(step)) is None


def test_the_ladder_does_not_watch_what_has_no_day_or_no_end() -> None:
    assert watched(an_assignment(last_day=None, target_day=None)) is None
    assert watched(an_assignment(modality=Modality.STANDING_DUTY)) is None
