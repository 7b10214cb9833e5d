"""The table of rights, read as the office would read it."""

import pytest

from workflow.domain.person import Person, Role
from workflow.domain.rights import RIGHTS, Deed, may


def test_every_deed_has_somebody_who_may_do_it() -> None:
    assert set(RIGHTS) == set(Deed)
    assert all(RIGHTS.values())


@pytest.mark.parametrize(
    ("role", "deed", "is_allowed"),
    [
        pytest.param(Role.RECORDS_CLERK, Deed.ISSUE_DOCUMENT, True, id="văn thư cấp số"),
        pytest.param(Role.OFFICER, Deed.ISSUE_DOCUMENT, False, id="chuyên viên không cấp số"),
        pytest.param(Role.RECORDS_CLERK, Deed.JUDGE_RESULT, False, id="văn thư không duyệt"),
        pytest.param(Role.LEADER, Deed.JUDGE_RESULT, True, id="lãnh đạo duyệt"),
        pytest.param(Role.ADMIN, Deed.CHANGE_PEOPLE, True, id="quản trị sửa người dùng"),
        pytest.param(Role.ADMIN, Deed.JUDGE_RESULT, False, id="quản trị không duyệt"),
        pytest.param(Role.LEADER, Deed.CHANGE_PEOPLE, False, id="lãnh đạo không sửa người dùng"),
    ],
)
def test_who_may_do_what(role: Role, deed: Deed, is_allowed: bool) -> None:
    assert may(role, deed) is is_allowed


def test_the_trail_tells_two_people_of_one_name_apart() -> None:
    facts = {"full_name": "Lê Thị Văn", "role": Role.OFFICER, "password_hash": "x"}
    one, other = Person(login="van.1", **facts), Person(login="van.2", **facts)  # type: ignore[arg-type]
    assert one.actor.name != other.actor.name
    assert "password_hash" not in one.public()
