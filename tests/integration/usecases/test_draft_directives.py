"""A notice as read becomes a directive file: the same duties that a person wrote by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.unit.real_notice import less_sure, names, taken, the_real_notice
from workflow.declarations import rulebook_of
from workflow.domain.directive import DirectiveFile, Modality
from workflow.domain.document import Competence, DocumentType
from workflow.domain.due import NoDeadline
from workflow.domain.notice_draft import DraftDuty, DraftHead, NoticeDraft, Sureness
from workflow.domain.proposal import Proposal, RemarkKind
from workflow.domain.rulebook import Rulebook
from workflow.domain.to_fill import TO_FILL
from workflow.errors import NoticeError
from workflow.intake.matching.match import OrganMatcher
from workflow.library.yaml_file import read_as
from workflow.usecases.draft_directives import DraftOrder, draft_directives

BY_HAND = Path(__file__).parents[3] / "directives" / "hoc-ba-so-2025.yaml"
TODAY = date(2025, 2, 14)


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(tmp_path_factory.mktemp("no-office"))


def drafted(rules: Rulebook, notice: NoticeDraft) -> Proposal:
    order = DraftOrder(
        rules=rules,
        matching=OrganMatcher,
        key="hoc-ba-so-2025",
        source="thong-bao.txt",
        today=TODAY,
    )
    return draft_directives(notice, order)


def with_duty(**changes: Any) -> NoticeDraft:
    """Return the notice with only its first clause and one duty, changed."""
    notice = the_real_notice()
    first = notice.clauses[0]
    duty: DraftDuty = replace(first.duties[1], **changes)
    return replace(notice, clauses=(replace(first, duties=(duty,)),))


def with_head(**changes: Any) -> NoticeDraft:
    notice = the_real_notice()
    return replace(notice, head=replace(notice.head, **changes))


def said(proposal: Proposal, field: str) -> list[RemarkKind]:
    return [remark.kind for remark in proposal.remarks if field in remark.loc]


def test_the_real_notice_gives_the_duties_that_were_declared_by_hand(rules: Rulebook) -> None:
    made = drafted(rules, the_real_notice()).file
    by_hand = read_as(BY_HAND, DirectiveFile)
    for (_, ours), (_, theirs) in zip(made.obligations(), by_hand.obligations(), strict=True):
        assert ours.quote == theirs.quote
        assert (ours.owners, ours.supporting) == (theirs.owners, theirs.supporting)
        assert (ours.due, ours.modality) == (theirs.due, theirs.modality)


def test_the_real_notice_gives_the_head_that_was_declared_by_hand(rules: Rulebook) -> None:
    made = drafted(rules, the_real_notice()).file
    by_hand = read_as(BY_HAND, DirectiveFile)
    same = {"legal_basis": made.head.legal_basis}
    assert made.head == by_hand.head.model_copy(update=same)
    assert (made.key, made.meeting) == (by_hand.key, by_hand.meeting)
    assert [d.paragraphs for d in made.directives] == [
        tuple(p.strip() for p in d.paragraphs) for d in by_hand.directives
    ]


def test_what_the_notice_leaves_open_is_asked(rules: Rulebook) -> None:
    proposal = drafted(rules, the_real_notice())
    kinds = [remark.kind for remark in proposal.remarks]
    assert kinds.count(RemarkKind.NO_DEADLINE) == 8
    assert kinds.count(RemarkKind.NOT_ADDRESSED) == 2
    (no_owner,) = (r for r in proposal.remarks if r.kind is RemarkKind.NO_OWNER)
    assert [c.code for c in no_owner.candidates] == ["so-gddt-dak-nong"]


def test_an_owner_in_doubt_is_offered_and_not_written(rules: Rulebook) -> None:
    owner = less_sure(names("Phòng Giáo dục và Đào tạo các huyện, thành phố")[0], Sureness.ASK)
    proposal = drafted(rules, with_duty(owners=(owner,)))
    ((_, duty),) = proposal.file.obligations()
    assert duty.owners == ()
    (remark,) = (r for r in proposal.remarks if r.kind is RemarkKind.NOT_WRITTEN)
    assert remark.offered == "phong-gddt"


def test_a_likely_owner_is_written_for_a_look(rules: Rulebook) -> None:
    owner = less_sure(names("Phòng Giáo dục và Đào tạo các huyện, thành phố")[0], Sureness.LIKELY)
    proposal = drafted(rules, with_duty(owners=(owner,)))
    ((_, duty),) = proposal.file.obligations()
    assert duty.owners == ("phong-gddt",)
    assert said(proposal, "owners") == [RemarkKind.LOOK_AGAIN]


def test_a_stranger_is_asked_with_the_words_of_the_notice(rules: Rulebook) -> None:
    proposal = drafted(rules, with_duty(owners=(taken("Sở Y tế"),)))
    ((_, duty),) = proposal.file.obligations()
    assert duty.owners == ()
    (remark,) = (r for r in proposal.remarks if r.kind is RemarkKind.UNKNOWN_NAME)
    assert remark.printed == "Sở Y tế"


@pytest.mark.parametrize(
    ("sureness", "is_written", "kind"),
    [
        (Sureness.LIKELY, True, RemarkKind.LOOK_AGAIN),
        (Sureness.ASK, False, RemarkKind.NOT_WRITTEN),
    ],
)
def test_a_deadline_that_is_not_sure(
    rules: Rulebook, sureness: Sureness, is_written: bool, kind: RemarkKind
) -> None:
    dated = the_real_notice().clauses[0].duties[1].deadline
    assert dated is not None
    proposal = drafted(rules, with_duty(deadline=less_sure(dated, sureness)))
    ((_, duty),) = proposal.file.obligations()
    assert isinstance(duty.due, NoDeadline) is not is_written
    assert said(proposal, "due") == [kind]


@pytest.mark.parametrize(
    ("modality", "because"),
    [(Modality.PROHIBITION, "prohibition"), (Modality.STANDING_DUTY, "standing")],
)
def test_a_ban_and_a_standing_duty_say_why_they_have_no_day(
    rules: Rulebook, modality: Modality, because: str
) -> None:
    proposal = drafted(rules, with_duty(modality=taken(modality), deadline=None))
    ((_, duty),) = proposal.file.obligations()
    assert isinstance(duty.due, NoDeadline)
    assert duty.due.because == because


def test_what_is_not_printed_is_to_be_filled_in(rules: Rulebook) -> None:
    notice = replace(the_real_notice(), head=DraftHead())
    proposal = drafted(rules, notice)
    head = proposal.file.head
    assert (head.document_type, head.issuing_organ) == (DocumentType.DISPATCH, rules.office.unit)
    assert {head.code_notation, head.subject, head.archive_copy} == {TO_FILL}
    assert {head.signer.full_name, head.signer.position} == {TO_FILL}
    asked = {remark.loc[1] for remark in proposal.remarks if remark.kind is RemarkKind.TO_FILL}
    assert asked >= {"document_type", "issuing_organ", "code_notation", "subject", "signer"}


@pytest.mark.parametrize("competence", list(Competence))
def test_a_signature_without_its_principal_is_still_a_file(
    rules: Rulebook, competence: Competence
) -> None:
    signer = the_real_notice().head.signer
    assert signer is not None
    bare = replace(signer, value=replace(signer.value, competence=competence, principal=None))
    assert drafted(rules, with_head(signer=bare)).file.head.signer.competence is competence


def test_a_notice_of_another_province_is_not_taken_for_the_office_s_own(rules: Rulebook) -> None:
    proposal = drafted(rules, with_head(governing_organ=taken("UBND TỈNH BÌNH THUẬN")))
    assert RemarkKind.NOT_DECLARED_ISSUER in said(proposal, "issuing_organ")


def test_a_quote_that_the_clause_does_not_print_is_added_to_it(rules: Rulebook) -> None:
    notice = with_duty()
    strange = replace(notice.clauses[0].duties[0].quote, start=0, end=4, text="lời của một ô bảng")
    notice = with_duty(quote=strange)
    ((clause, duty),) = drafted(rules, notice).file.obligations()
    assert (clause.paragraphs[-1], duty.quote) == (strange.text, strange.text)


def test_a_month_in_doubt_is_offered_as_the_file_writes_it(rules: Rulebook) -> None:
    month = less_sure(taken((2025, 2)), Sureness.ASK)
    proposal = drafted(rules, with_head(issued_month=month))
    assert proposal.file.head.expected_month is None
    (remark,) = (r for r in proposal.remarks if r.kind is RemarkKind.NOT_WRITTEN)
    assert remark.offered == "2025-02"


def test_a_number_that_no_register_gives_is_not_written(rules: Rulebook) -> None:
    assert drafted(rules, with_head(code_number=taken(0))).file.head.code_number is None


def test_a_notice_without_any_text_is_refused(rules: Rulebook) -> None:
    with pytest.raises(NoticeError, match=r"thong-bao\.txt.*không thấy nội dung"):
        drafted(rules, replace(the_real_notice(), clauses=()))


def test_a_group_of_offices_is_no_issuing_organ(rules: Rulebook) -> None:
    proposal = drafted(rules, with_head(issuing_organ=taken("Phòng GDĐT"), governing_organ=None))
    assert RemarkKind.NOT_DECLARED_ISSUER in said(proposal, "issuing_organ")
    assert proposal.file.head.issuing_organ == rules.office.unit


@pytest.mark.parametrize("line", ["Như khoản 1", "Như mục 1", "như Điều 1;"])
def test_as_in_a_clause_means_who_has_a_duty_there(rules: Rulebook, line: str) -> None:
    notice = with_head(addressees=(), to_places=(taken(line),))
    proposal = drafted(rules, notice)
    assert proposal.file.head.to_places[0].means == ("phong-gddt",)
    unaddressed = {r.offered for r in proposal.remarks if r.kind is RemarkKind.NOT_ADDRESSED}
    assert "phong-gddt" not in unaddressed
    assert "nha-cung-cap-phan-mem" in unaddressed


def test_as_in_a_clause_without_duties_means_all_who_have_any(rules: Rulebook) -> None:
    notice = with_head(addressees=(), to_places=(taken("Như Điều 99"),))
    proposal = drafted(rules, notice)
    assert {"phong-gddt", "nha-cung-cap-phan-mem"} <= set(proposal.file.head.to_places[0].means)
    assert RemarkKind.NOT_ADDRESSED not in {remark.kind for remark in proposal.remarks}
