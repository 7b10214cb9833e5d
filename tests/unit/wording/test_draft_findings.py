"""What is told of a draft before it is adopted names each clause as the decree cites."""

from datetime import date

from tests.unit.builders import a_notice, a_rulebook
from workflow.domain.directive import DirectiveFile
from workflow.wording.draft_findings import Told, draft_findings

LATE = {"by_end_of": "2025-02-08"}


def told(*clauses: str) -> Told:
    """Return what is told on 12/02/2025 of a notice that addresses nobody and is due before it."""
    said = a_notice().model_dump(mode="json", exclude_defaults=True)
    (first,) = said["directives"]
    (duty,) = first["obligations"]
    said["directives"] = [
        {**first, "clause": clause, "obligations": [{**duty, "code": f"viec-{place}", "due": LATE}]}
        for place, clause in enumerate(clauses)
    ]
    file = DirectiveFile.model_validate(said)
    return draft_findings(a_rulebook(), file, date(2025, 2, 12))


def test_a_fault_and_a_note_of_a_point_name_it_from_the_point_up() -> None:
    found = told("2.a")
    assert {clause for clause, _ in found.faults} == {"điểm a khoản 2"}
    for words in ("trước ngày ban hành", "là ngày nghỉ"):
        assert [clause for clause, said in found.notes if words in said] == ["điểm a khoản 2"]


def test_a_fault_of_several_clauses_names_each() -> None:
    assert {clause for clause, _ in told("1", "2.a").faults} == {"khoản 1, điểm a khoản 2"}


def test_what_stands_before_the_first_number_is_named_too() -> None:
    assert {clause for clause, _ in told("0").faults} == {"phần không đánh số"}
