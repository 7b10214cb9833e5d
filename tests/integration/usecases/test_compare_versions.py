"""A second version of a notice: the same duties keep their codes, the rest is told."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from workflow.declarations import rulebook_of, text_likeness
from workflow.domain.directive import DirectiveFile, Obligation
from workflow.domain.due import Before
from workflow.domain.notice_draft import DraftDuty, DraftHead, NoticeDraft, Passage, Taken
from workflow.domain.proposal import Proposal, ProposedDuty, Remark, RemarkKind
from workflow.domain.version import ChangedField, DutyChange, DutyChangeKind
from workflow.library.yaml_file import read_as
from workflow.usecases.carry_over import carry_over
from workflow.usecases.compare_versions import compare_versions
from workflow.wording.version import change_row, count_words

BY_HAND = Path(__file__).parents[3] / "directives" / "hoc-ba-so-2025.yaml"
FIRST = read_as(BY_HAND, DirectiveFile)
LATER = Before(before=date(2025, 3, 14), words="trước ngày 14/3/2025")


def second(**changes: dict[str, Any] | None) -> DirectiveFile:
    """Return the notice with duties changed, by code (`_` for `-`); None takes one away."""
    wanted = {code.replace("_", "-").lstrip("d"): value for code, value in changes.items()}
    directives = []
    for directive in FIRST.directives:
        duties: list[Obligation] = []
        for duty in directive.obligations:
            change = wanted.get(duty.code, {})
            if change is not None:
                code = f"{directive.clause}-doc-moi-{len(duties)}"
                duties.append(duty.model_copy(update={"code": code, **change}))
        directives.append(directive.model_copy(update={"obligations": tuple(duties)}))
    return FIRST.model_copy(update={"key": "ban-hai", "directives": tuple(directives)})


def compared(file: DirectiveFile) -> tuple[DutyChange, ...]:
    return compare_versions(FIRST, file, text_likeness())


def of_kind(file: DirectiveFile, kind: DutyChangeKind) -> list[DutyChange]:
    return [change for change in compared(file) if change.kind is kind]


def a_proposal(file: DirectiveFile, *remarks: Remark) -> Proposal:
    nothing = Passage(start=0, end=0, text="")
    duties = tuple(
        ProposedDuty(
            obligation=duty,
            source=DraftDuty(
                clause=directive.clause,
                quote=nothing,
                act="",
                modality=Taken(value=duty.modality, rule="by-hand"),
            ),
        )
        for directive, duty in file.obligations()
    )
    notice = NoticeDraft(text="", head=DraftHead(), clauses=())
    return Proposal(file=file, duties=duties, remarks=remarks, notice=notice)


def test_the_same_notice_has_only_the_same_duties() -> None:
    assert {change.kind for change in compared(FIRST)} == {DutyChangeKind.SAME}


def test_a_quote_cut_elsewhere_is_no_change() -> None:
    longer = "hướng dẫn các cơ sở giáo dục rà soát, đánh giá, chuẩn bị các điều kiện kỹ thuật"
    assert of_kind(second(d1_huong_dan={"quote": longer}), DutyChangeKind.CHANGED) == []


def with_paragraph(file: DirectiveFile, old: str, new: str) -> DirectiveFile:
    """Return the notice with other words in its clauses."""
    directives = tuple(
        directive.model_copy(
            update={"paragraphs": tuple(text.replace(old, new) for text in directive.paragraphs)}
        )
        for directive in file.directives
    )
    return file.model_copy(update={"directives": directives})


def test_work_added_behind_the_old_words_is_a_change_and_is_kept() -> None:
    old = FIRST.obligation("1-ke-hoach").quote
    longer = f"{old} và phương án bảo mật"
    file = with_paragraph(second(d1_ke_hoach={"quote": longer, "action": "Lập hai"}), old, longer)
    (change,) = of_kind(file, DutyChangeKind.CHANGED)
    assert change.fields == (ChangedField.QUOTE,)
    made = carry_over(a_proposal(file), FIRST.key, compared(file)).file.obligation("1-ke-hoach")
    assert (made.quote, made.action) == (longer, "Lập hai")


def test_a_unit_that_now_supports_is_a_change_and_is_kept() -> None:
    file = second(d1_ke_hoach={"supporting": ("vnpt",)})
    (change,) = of_kind(file, DutyChangeKind.CHANGED)
    assert change.fields == (ChangedField.SUPPORTING,)
    made = carry_over(a_proposal(file), FIRST.key, compared(file))
    assert made.file.obligation("1-ke-hoach").supporting == ("vnpt",)


def test_a_later_day_is_a_change_of_the_deadline() -> None:
    (change,) = of_kind(second(d1_ke_hoach={"due": LATER}), DutyChangeKind.CHANGED)
    assert change.fields == (ChangedField.DUE,)
    assert change.before is not None
    assert change.before.code == "1-ke-hoach"


def test_other_owners_are_a_change_and_unread_owners_are_none() -> None:
    changed = second(d1_ke_hoach={"owners": ("truong-thpt",)}, d1_tap_huan={"owners": ()})
    (change,) = of_kind(changed, DutyChangeKind.CHANGED)
    assert change.fields == (ChangedField.OWNERS,)


def test_two_reports_in_like_words_each_find_their_own() -> None:
    pairs = {
        change.before.code: change.after.quote
        for change in compared(FIRST)
        if change.before and change.after
    }
    assert all(pairs[duty.code] == duty.quote for _, duty in FIRST.obligations())


def test_what_is_gone_is_told_last() -> None:
    changes = compared(second(d4_hai_hoc_ba=None))
    assert changes[-1].kind is DutyChangeKind.GONE
    assert count_words(changes) == "16 giữ nguyên, 0 thay đổi, 0 mới, 1 bỏ"


def test_codes_and_what_the_office_added_are_carried_over() -> None:
    file = second(d1_ke_hoach={"send_to": None, "action": "Lập kế hoạch thí điểm"})
    made = carry_over(a_proposal(file), FIRST.key, compared(file))
    assert made.file.key == FIRST.key
    assert [duty.code for _, duty in made.file.obligations()] == [
        duty.code for _, duty in FIRST.obligations()
    ]
    plan, before = made.file.obligation("1-ke-hoach"), FIRST.obligation("1-ke-hoach")
    assert (plan.send_to, plan.action) == (before.send_to, before.action)


def test_an_owner_that_only_the_office_knew_is_kept_for_a_look() -> None:
    loc = ("directives", 0, "obligations", 1, "owners")
    file = second(d1_ke_hoach={"owners": ()})
    proposal = a_proposal(file, Remark(loc=loc, kind=RemarkKind.NO_OWNER))
    made = carry_over(proposal, FIRST.key, compared(file))
    assert made.file.obligation("1-ke-hoach").owners == ("phong-gddt",)
    assert [(remark.loc, remark.kind) for remark in made.remarks] == [(loc, RemarkKind.CARRIED)]


def test_a_new_duty_never_gets_an_old_code() -> None:
    file = second(
        d4_hai_hoc_ba={
            "code": "4-hai-hoc-ba",
            "quote": "để đảm bảo quyền lợi sử dụng học bạ của học sinh",
            "action": "Mở sổ mới",
        }
    )
    made = carry_over(a_proposal(file), FIRST.key, compared(file))
    codes = [duty.code for _, duty in made.file.obligations()]
    assert "4-hai-hoc-ba" not in codes
    assert "4-mo-so-moi" in codes
    assert [gone.obligation.code for gone in made.gone] == ["4-hai-hoc-ba"]


def test_a_change_is_told_with_the_words_of_both(tmp_path: Path) -> None:
    organs = rulebook_of(tmp_path).organs
    (change,) = of_kind(second(d1_ke_hoach={"due": LATER}), DutyChangeKind.CHANGED)
    assert change_row(change, organs) == (
        "1-ke-hoach",
        "thay đổi",
        "1",
        "thời hạn: trước ngày 28/02/2025 → trước ngày 14/3/2025",
    )


@pytest.mark.parametrize("kind", list(DutyChangeKind))
def test_every_kind_has_a_word(kind: DutyChangeKind) -> None:
    assert count_words([DutyChange(kind=kind, clause="1")]).count("1 ") == 1


def test_what_a_person_confirmed_of_the_same_duty_is_not_asked_again() -> None:
    loc = ("directives", 0, "obligations", 1, "deliverable")
    read = {"deliverable": "Kế hoạch về Sở", "action": "Lập kế hoạch"}
    file = second(d1_ke_hoach=read)
    proposal = a_proposal(file, Remark(loc=loc, kind=RemarkKind.LOOK_AGAIN))
    made = carry_over(proposal, FIRST.key, compared(file))
    assert made.file.obligation("1-ke-hoach") == FIRST.obligation("1-ke-hoach")
    assert made.remarks == ()


def test_of_a_later_day_only_the_day_is_new() -> None:
    file = second(d1_ke_hoach={"due": LATER, "deliverable": "Kế hoạch về Sở"})
    made = carry_over(a_proposal(file), FIRST.key, compared(file))
    plan, before = made.file.obligation("1-ke-hoach"), FIRST.obligation("1-ke-hoach")
    assert (plan.due, plan.deliverable) == (LATER, before.deliverable)
