"""Units, groups with dated membership, and who takes over."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from workflow.domain.organ import Contact, Member, OrganFile, Organs, Unit, UnitKind
from workflow.errors import NotFoundError

END = date(2025, 6, 30)
NEXT = date(2025, 7, 1)


def a_unit(code: str, **facts: Any) -> dict[str, Any]:
    return {"code": code, "name": code.upper(), "kind": "school", **facts}


def ended(code: str, to: str) -> dict[str, Any]:
    return a_unit(code, valid_to=END, successor={"to": to, "act": "nq"})


def a_file(*units: dict[str, Any], groups: Any = ()) -> OrganFile:
    return OrganFile.model_validate(
        {"acts": {"nq": "Nghị quyết"}, "units": units, "groups": groups}
    )


def organs(*units: dict[str, Any], groups: Any = ()) -> Organs:
    return Organs.of([a_file(*units, groups=groups)])


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2025, 1, 31), ["a"]),
        (date(2025, 2, 1), ["a", "b"]),
        (END, ["a", "b"]),
        (NEXT, ["b"]),
    ],
)
def test_a_group_has_the_members_of_the_day(day: date, codes: list[str]) -> None:
    members = ["a", {"code": "b", "valid_from": date(2025, 2, 1)}]
    known = organs(
        a_unit("a", valid_to=END),
        a_unit("b"),
        groups=[{"code": "g", "name": "G", "members": members}],
    )
    assert [unit.code for unit in known.units_of("g", day)] == codes


def test_a_group_of_groups_has_each_unit_once() -> None:
    groups = [
        {"code": "g", "name": "G", "members": ["a", "b"]},
        {"code": "h", "name": "H", "members": ["g", "b", "c"]},
    ]
    known = organs(a_unit("a"), a_unit("b"), a_unit("c"), groups=groups)
    assert [unit.code for unit in known.units_of("h", END)] == ["a", "b", "c"]
    assert known.within("h", END) == {"h", "g", "a", "b", "c"}
    assert known.within("a", END) == {"a"}
    assert known.name("h") == "H"
    assert known.knows("h")


def test_a_chain_of_successions_is_followed_to_its_living_end() -> None:
    known = organs(ended("a", "b"), ended("b", "c"), a_unit("c", valid_from=NEXT))
    assert known.heir_on("a", END) is None
    move = known.heir_on("a", NEXT)
    assert move is not None
    assert (move.unit.code, move.to.code, move.act) == ("a", "c", "Nghị quyết")
    assert known.living("b", NEXT).code == "c"
    assert known.living("c", NEXT).code == "c"


def test_units_with_a_successor_are_listed_from_the_day_after_their_end() -> None:
    known = organs(ended("a", "c"), a_unit("b", valid_to=END), a_unit("c"))
    assert known.ended_before(END) == ()
    assert [unit.code for unit in known.ended_before(NEXT)] == ["a"]


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        pytest.param(END, ["b", "c"], id="the last day"),
        pytest.param(NEXT, ["b"], id="ended with a successor, and without"),
    ],
)
def test_what_was_asked_of_a_group_is_owed_by_those_that_ended_since(
    day: date, codes: list[str]
) -> None:
    long_gone = a_unit("a", valid_to=date(2024, 12, 31), successor={"to": "d", "act": "nq"})
    group = {"code": "g", "name": "G", "members": ["a", "b", "c"]}
    known = organs(
        long_gone, ended("b", "d"), a_unit("c", valid_to=END), a_unit("d"), groups=[group]
    )
    asked = date(2025, 2, 12)
    assert [unit.code for unit in known.answering("g", day, asked)] == codes


def test_a_later_file_replaces_what_an_earlier_one_said() -> None:
    known = Organs.of([a_file(a_unit("a"), a_unit("b")), a_file(a_unit("a", name="Mới"))])
    assert known.name("a") == "Mới"
    assert known.name("b") == "B"


def test_an_unknown_unit_is_told() -> None:
    with pytest.raises(NotFoundError, match="Không tìm thấy đơn vị “x”"):
        organs(a_unit("a")).unit("x")


@pytest.mark.parametrize(
    ("focal_point", "reached"),
    [
        pytest.param(Contact(email="dau-moi@a.example"), "dau-moi@a.example", id="đầu mối"),
        pytest.param(Contact(position="Cán bộ"), "van-thu@a.example", id="đầu mối without mail"),
        pytest.param(None, "van-thu@a.example", id="no đầu mối"),
    ],
)
def test_reminders_go_to_the_focal_point_first(focal_point: Contact | None, reached: str) -> None:
    unit = Unit(
        code="a",
        name="A",
        kind=UnitKind.SCHOOL,
        email="van-thu@a.example",
        focal_point=focal_point,
    )
    assert unit.reach() == reached


@pytest.mark.parametrize(
    ("units", "groups", "said"),
    [
        pytest.param([a_unit("a"), a_unit("a")], [], "mã “a” dùng hai lần", id="twice"),
        pytest.param(
            [a_unit("a")],
            [{"code": "g", "name": "G", "members": ["b"]}],
            "nhóm g có thành viên lạ “b”",
            id="unknown member",
        ),
        pytest.param([ended("a", "b")], [], "a có đơn vị kế thừa lạ “b”", id="unknown heir"),
        pytest.param(
            [a_unit("b"), a_unit("a", valid_to=END, successor={"to": "b", "act": "nd"})],
            [],
            "a có đơn vị kế thừa theo văn bản chưa khai “nd”",
            id="unknown act",
        ),
        pytest.param(
            [a_unit("b"), a_unit("a", successor={"to": "b", "act": "nq"})],
            [],
            "“a” có đơn vị kế thừa mà chưa ghi valid_to",
            id="no end",
        ),
        pytest.param(
            [ended("a", "b"), ended("b", "a")],
            [],
            "“a” kế thừa theo vòng tròn\n“b” kế thừa theo vòng tròn",
            id="heirs in a circle",
        ),
        pytest.param(
            [a_unit("a")],
            [
                {"code": "g", "name": "G", "members": ["h"]},
                {"code": "h", "name": "H", "members": ["g", "a"]},
            ],
            "nhóm “g” chứa chính nó\nnhóm “h” chứa chính nó",
            id="groups in a circle",
        ),
    ],
)
def test_codes_that_do_not_fit_are_refused(units: Any, groups: Any, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        a_file(*units, groups=groups)
    assert str(caught.value.errors()[0]["ctx"]["error"]) == said


def test_a_bare_code_is_a_member_for_all_time() -> None:
    assert Member.model_validate("a") == Member(code="a")


@pytest.mark.parametrize("email", ["không", "a@b", "a b@c.example", "tên@c.example"])
def test_what_is_no_address_is_refused(email: str) -> None:
    with pytest.raises(ValidationError):
        Contact(email=email)
