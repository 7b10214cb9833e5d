"""After a long story every row is explained; a row changed by hand in the database is found."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy import create_engine, text

from tests.integration.usecases.office import (
    DISTRICTS,
    KEY,
    TUY_DUC,
    WHY,
    Office,
    hand,
    plan_of,
)
from workflow.domain.audit import Move
from workflow.errors import InputError
from workflow.ports.which import Which
from workflow.usecases.accept_result import accept_result
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.attest_assignment import attest_assignment
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.draft_report import draft_report
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.report_incident import report_incident
from workflow.usecases.return_result import return_result
from workflow.usecases.submit_result import HandedFile
from workflow.usecases.verify_audit import verify_audit

PLAN = plan_of(TUY_DUC)
STEPS: tuple[Callable[[Office, str], object], ...] = (
    lambda o, code: receive_assignment(o.desk, code, hand()),
    lambda o, code: o.submit(code, report_number="12"),
    lambda o, code: o.submit(code, "Đơn vị không thuộc diện", is_nil=True),
    lambda o, code: accept_result(o.desk, code, hand()),
    lambda o, code: return_result(o.desk, code, hand(WHY, "Phòng GDTrH")),
    lambda o, code: ask_extension(o.desk, code, date(2025, 8, 1), hand(WHY)),
    lambda o, code: decide_extension(o.desk, code, date(2025, 7, 31), hand()),
    lambda o, code: decide_extension(o.desk, code, None, hand(WHY)),
    lambda o, code: close_assignment(o.desk, code, Move.WAIVE, hand(WHY)),
    lambda o, code: close_assignment(o.desk, code, Move.CANCEL, hand(WHY)),
    lambda o, code: attest_assignment(o.desk, code, hand()),
)
WEIGHTS = (6, 8, 2, 8, 4, 4, 4, 2, 1, 1, 4)


@pytest.fixture
def adopted(office: Office) -> Office:
    office.adopt("1", "5")
    return office


def test_a_long_random_story_leaves_a_whole_trail(adopted: Office) -> None:
    chance = Random(202502)  # noqa: S311 - a story, not a secret
    codes = [a.code for a in adopted.assignments()]
    refused = 0
    for week in range(16):
        adopted.clock.go(date(2025, 2, 12) + timedelta(days=10 * week))
        for step in chance.choices(STEPS, WEIGHTS, k=12):
            try:
                step(adopted, chance.choice(codes))
            except InputError:
                refused += 1
        adopted.tick()
    check = verify_audit(adopted.desk)
    assert check.is_whole
    assert refused > len(codes) // 2
    assert check.checked > 2 * len(codes)
    with adopted.store.read() as tx:
        assert check.checked == len(tx.trail())


def test_documents_and_notices_are_explained_too(adopted: Office) -> None:
    adopted.clock.go(date(2025, 3, 6))
    chase = Chase(notice=KEY, respond_by=date(2025, 3, 12))
    for draft in draft_chase(adopted.desk, chase, hand())[:3]:
        adopted.issue(draft)
    draft_report(adopted.desk, None, Which(notice=KEY), hand())
    check = verify_audit(adopted.desk)
    assert check.is_whole
    assert verify_audit(adopted.desk, PLAN).checked == 1


@pytest.fixture
def by_hand(store_url: str) -> Callable[..., None]:
    """Return what somebody with the password of the database can do."""

    def run(statement: str, **values: object) -> None:
        engine = create_engine(store_url)
        with engine.begin() as connection:
            done = connection.execute(text(statement), values)
            assert done.rowcount == 1
        engine.dispose()

    return run


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        pytest.param(
            "UPDATE audit SET actor = :to WHERE subject = :code AND seq = 2",
            {"to": "Người khác"},
            id="another name",
        ),
        pytest.param(
            "UPDATE audit SET note = :to WHERE subject = :code AND seq = 2",
            {"to": "x"},
            id="a note",
        ),
        pytest.param(
            "UPDATE audit SET at = :to WHERE subject = :code AND seq = 2",
            {"to": "2025-02-11 01:05:00"},
            id="a moment",
        ),
        pytest.param(
            "UPDATE audit SET state = :to WHERE subject = :code AND seq = 2",
            {"to": json.dumps({"step": "accepted"})},
            id="a state",
        ),
        pytest.param(
            "DELETE FROM audit WHERE subject = :code AND seq = 2", {}, id="a row taken out"
        ),
    ],
)
def test_a_changed_audit_row_is_found(
    adopted: Office, by_hand: Callable[..., None], statement: str, values: dict[str, object]
) -> None:
    adopted.finish(PLAN)
    by_hand(statement, code=PLAN, **values)
    check = verify_audit(adopted.desk)
    assert not check.is_whole
    assert [entry.subject for entry in check.broken] == [PLAN]
    assert not verify_audit(adopted.desk, PLAN).is_whole
    assert verify_audit(adopted.desk, plan_of(DISTRICTS[0])).is_whole


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("step = 'accepted'", id="a result accepted by hand"),
        pytest.param("last_day = '2025-12-31'", id="a last day moved by hand"),
        pytest.param("unit = 'phong-gddt-cu-jut'", id="a duty passed on by hand"),
    ],
)
def test_a_changed_assignment_row_is_found(
    adopted: Office, by_hand: Callable[..., None], change: str
) -> None:
    by_hand(f"UPDATE assignment SET {change} WHERE code = :code", code=PLAN)  # noqa: S608
    check = verify_audit(adopted.desk)
    assert (check.broken, check.unexplained) == ((), (PLAN,))
    assert verify_audit(adopted.desk, PLAN).unexplained == (PLAN,)


def test_the_last_audit_row_taken_out_is_found(
    adopted: Office, by_hand: Callable[..., None]
) -> None:
    adopted.submit(PLAN)
    by_hand("DELETE FROM audit WHERE subject = :code AND seq = 2", code=PLAN)
    assert verify_audit(adopted.desk).unexplained == (PLAN,)


def test_an_assignment_taken_out_is_found(adopted: Office, by_hand: Callable[..., None]) -> None:
    ban = f"{KEY}.5-khong-thu-tien.thpt-dak-mil"
    by_hand("DELETE FROM assignment WHERE code = :code", code=ban)
    assert verify_audit(adopted.desk).unexplained == (ban,)
    assert verify_audit(adopted.desk, ban).unexplained == (ban,)


def test_a_changed_document_or_notice_is_found(
    adopted: Office, by_hand: Callable[..., None]
) -> None:
    adopted.clock.go(date(2025, 3, 6))
    chase = Chase(notice=KEY, respond_by=date(2025, 3, 12), units=(TUY_DUC,))
    issued = adopted.issue(draft_chase(adopted.desk, chase, hand())[0])
    by_hand("UPDATE document SET code_number = 99 WHERE key = :key", key=issued.key)
    assert verify_audit(adopted.desk).unexplained == (issued.key,)
    by_hand(
        "UPDATE notice SET content = :content WHERE key = :key",
        key=KEY,
        content=json.dumps(adopted.notice.model_dump(mode="json")),
    )
    assert verify_audit(adopted.desk).unexplained == tuple(sorted((issued.key, KEY)))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("UPDATE submission SET report_number = '99'", id="another number"),
        pytest.param("UPDATE submission SET report_notation = 'KH'", id="another notation"),
        pytest.param("UPDATE submission SET report_date = '2025-02-01'", id="another day"),
        pytest.param("UPDATE submission SET files = '[]'", id="the files taken out"),
        pytest.param("DELETE FROM submission", id="a submission taken out"),
    ],
)
def test_a_changed_submission_is_found(
    adopted: Office, by_hand: Callable[..., None], change: str
) -> None:
    plan = HandedFile(name="ke-hoach.txt", content="Kế hoạch".encode())
    adopted.submit(PLAN, files=(plan,), report_number="31", report_date=date(2025, 2, 12))
    assert verify_audit(adopted.desk).is_whole
    by_hand(f"{change} WHERE assignment = :code", code=PLAN)
    assert verify_audit(adopted.desk).unexplained == (PLAN,)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("UPDATE incident SET words = 'không có gì'", id="other words"),
        pytest.param("UPDATE incident SET happened_on = '2025-02-01'", id="another day"),
        pytest.param("DELETE FROM incident", id="a breach taken out"),
    ],
)
def test_a_changed_breach_is_found(
    adopted: Office, by_hand: Callable[..., None], change: str
) -> None:
    ban = f"{KEY}.5-khong-thu-tien.thpt-dak-mil"
    report_incident(adopted.desk, ban, date(2025, 2, 12), hand("Thu 20.000 đồng mỗi học sinh"))
    assert verify_audit(adopted.desk).is_whole
    by_hand(f"{change} WHERE assignment = :code", code=ban)
    assert verify_audit(adopted.desk).unexplained == (ban,)
