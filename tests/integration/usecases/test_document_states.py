"""A paper is submitted, returned, issued, recalled, corrected; each step stands in the trail."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.integration.usecases.office import (
    DAK_MIL,
    DISTRICTS,
    KEY,
    ROOT,
    TUY_DUC,
    Office,
    hand,
    nothing_changes,
    plan_of,
)
from workflow.documents.render.word import WordRenderer
from workflow.domain.assignment import Step
from workflow.domain.message import MessageKind, MessageState
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.errors import DocumentStateError, InputError, NotAllowedError
from workflow.ports.which import Which
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.draft_correction import draft_correction
from workflow.usecases.draft_report import draft_report
from workflow.usecases.issue_document import issue_document
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.recall_document import recall_document
from workflow.usecases.submit_document import submit_document
from workflow.usecases.submit_notice import submit_notice
from workflow.usecases.verify_audit import verify_audit
from workflow.usecases.withdraw_document import withdraw_document
from workflow.wording.papers import Erratum

FIRST, SECOND, THIRD = date(2025, 3, 6), date(2025, 3, 14), date(2025, 3, 24)
WHY = "Gửi nhầm đơn vị không quá hạn"
WRONG_TITLE = Erratum(where="Trích yếu", printed="lần 11", corrected="lần 1")


@pytest.fixture
def late(office: Office) -> Office:
    """Return the office on 06/3: the plan of Tuy Đức is a week late."""
    office.adopt("1")
    office.finish(*(plan_of(unit) for unit in DISTRICTS if unit != TUY_DUC))
    office.clock.go(FIRST)
    return office


@pytest.fixture
def strict(late: Office) -> Office:
    """Return an office in which nothing goes out that was not submitted for signature."""
    rules = late.desk.rules.office.model_copy(update={"signature_required": True})
    return late.ruled(office=rules)


def chase(office: Office) -> OutgoingDocument:
    answer = office.desk.rules.calendar.add_working_days(office.clock.now().date(), 4)
    (draft,) = draft_chase(office.desk, Chase(notice=KEY, respond_by=answer), hand())
    return draft


def document(office: Office, key: str) -> OutgoingDocument:
    with office.store.read() as tx:
        return tx.document(key)


def test_the_signer_returns_a_paper_and_signs_it_the_second_time(strict: Office) -> None:
    draft = chase(strict)
    with nothing_changes(strict), pytest.raises(NotAllowedError, match="chưa trình ký"):
        strict.issue(draft)
    submit_document(strict.desk, draft.key, hand())
    with nothing_changes(strict), pytest.raises(InputError, match="ít nhất 10 ký tự"):
        withdraw_document(strict.desk, draft.key, hand("sai"))
    withdraw_document(strict.desk, draft.key, hand("Sửa ngày trả lời"))
    submit_document(strict.desk, draft.key, hand())
    assert strict.issue(draft).state is DocumentState.ISSUED
    moves = ["draft", "submit_document", "withdraw_document", "submit_document", "issue"]
    assert strict.moves(draft.key) == moves
    assert verify_audit(strict.desk).is_whole


def test_a_small_office_issues_without_submission_and_the_trail_says_so(late: Office) -> None:
    at_once, submitted = chase(late), None
    late.issue(at_once)
    late.clock.go(SECOND)
    submitted = chase(late)
    submit_document(late.desk, submitted.key, hand())
    late.issue(submitted)
    with late.store.read() as tx:
        notes = [tx.trail(key)[-1].note for key in (at_once.key, submitted.key)]
    assert notes == ["Ban hành không qua bước trình ký", ""]


def test_a_notice_is_signed_as_it_was_submitted(office: Office) -> None:
    rules = office.desk.rules.office.model_copy(update={"signature_required": True})
    office = office.ruled(office=rules)
    with nothing_changes(office), pytest.raises(NotAllowedError, match="yêu cầu trình ký trước"):
        issue_notice(office.desk, office.order(), office.drafted)
    submit_notice(office.desk, office.drafted, hand())
    with nothing_changes(office), pytest.raises(NotAllowedError, match="từ tệp của nó"):
        issue_document(office.desk, office.order(), KEY)
    head = office.drafted.head.model_copy(update={"subject": "Thông báo khác"})
    changed = office.drafted.model_copy(update={"head": head})
    with (
        nothing_changes(office),
        pytest.raises(
            InputError, match=r"không còn như bản đã trình ký, khác ở: phần đầu \(trích yếu\)"
        ),
    ):
        issue_notice(office.desk, office.order(), changed)
    withdraw_document(office.desk, KEY, hand("Sửa trích yếu"))
    submit_notice(office.desk, changed, hand())
    issued, _ = issue_notice(office.desk, office.order(), changed)
    assert (issued.subject, issued.code_number) == ("thông báo khác", 215)


def test_a_recalled_chase_is_called_back_and_counts_no_more(late: Office) -> None:
    first = late.issue(chase(late))
    late.deliver()
    late.clock.go(SECOND)
    recalled, _ = recall_document(late.desk, first.key, hand(WHY))
    assert (recalled.code_number, recalled.state) == (216, DocumentState.RECALLED)
    assert recalled.note == f"Thu hồi ngày 14/3/2025: {WHY}"
    mail = late.messages()[-1]
    assert (mail.kind, mail.unit, mail.about) == (MessageKind.RECALL, TUY_DUC, first.about)
    assert WHY in mail.letter.paragraphs[0]
    assert "Công văn số 216/SGDĐT-GDTrH-QLCL ngày 06 tháng 3 năm 2025" in mail.letter.paragraphs[0]
    again = chase(late)
    assert (again.chase_round, again.values["earlier_chases"]) == (1, [])
    assert late.issue(again).code_number == 217
    with nothing_changes(late), pytest.raises(DocumentStateError, match="đã thu hồi, số 216"):
        recall_document(late.desk, first.key, hand(WHY))
    assert verify_audit(late.desk).is_whole


def test_a_mail_that_waits_never_brings_a_recalled_paper(late: Office) -> None:
    late.clock.go(FIRST, 20)
    first = late.issue(chase(late))
    recall_document(late.desk, first.key, hand(WHY))
    (waited,) = late.messages(MessageState.WITHDRAWN)
    assert waited.kind is MessageKind.DISPATCH
    late.clock.go(date(2025, 3, 7), 9)
    assert late.deliver() == {MessageState.SENT: 1}
    assert [mail.kind for mail in late.mailer.sent] == [MessageKind.RECALL]
    with late.store.read() as tx:
        answers = {line.answer for line in tx.ledger() if line.kind is MessageKind.DISPATCH}
    assert answers == {"Văn bản đã bị thu hồi trước khi gửi."}


def test_offices_that_were_merged_get_one_recall_mail_by_their_successor(office: Office) -> None:
    office.clock.go(date(2025, 6, 20))
    issued, _ = issue_notice(office.desk, office.order(), office.drafted)
    office.deliver()
    office.clock.go(date(2025, 7, 20))
    recall_document(office.desk, KEY, hand("Ban hành nhầm bản dự thảo"))
    told = [mail.unit for mail in office.messages() if mail.kind is MessageKind.RECALL]
    organs, today = office.desk.rules.organs, office.desk.today()
    living = [organs.living(unit, today).code for unit in issued.recipients]
    assert told == list(dict.fromkeys(living))
    assert len(told) < len(living), "some of them were merged"


def test_the_ladder_cites_what_stands_and_leaves_out_what_was_recalled(late: Office) -> None:
    first = late.issue(chase(late))
    late.clock.go(SECOND)
    second = late.issue(chase(late))
    assert second.chase_round == 2
    (cited,) = second.values["earlier_chases"]
    number = "Công văn số 216/SGDĐT-GDTrH-QLCL ngày 06 tháng 3 năm 2025"
    assert cited == f"{number} của Sở Giáo dục và Đào tạo về việc {first.subject}"
    recall_document(late.desk, first.key, hand(WHY))
    late.clock.go(THIRD)
    third = chase(late)
    assert third.chase_round == 3, "the second letter stands and says “lần 2”"
    (cited,) = third.values["earlier_chases"]
    assert cited.startswith("Công văn số 217/SGDĐT-GDTrH-QLCL ngày 14 tháng 3 năm 2025")
    text = late.paper(late.issue(third)).text
    assert "đôn đốc (lần 3)" in text
    assert "Công văn số 215/SGDĐT-GDTrH-QLCL ngày 12 tháng 02 năm 2025" in text, "the notice"


def test_a_draft_that_cites_a_recalled_chase_is_stale(late: Office) -> None:
    first = late.issue(chase(late))
    late.clock.go(SECOND)
    second = chase(late)
    recall_document(late.desk, first.key, hand(WHY))
    with nothing_changes(late), pytest.raises(InputError, match="công văn trước đó bị thu hồi"):
        late.issue(second)


def test_recalling_a_notice_takes_back_what_it_asked_for(office: Office) -> None:
    issue_notice(office.desk, office.order(), office.drafted)
    office.finish(plan_of(DAK_MIL))
    _, cancelled = recall_document(office.desk, KEY, hand("Ban hành nhầm bản dự thảo"))
    steps = {a.code: a.step for a in office.assignments()}
    assert steps.pop(plan_of(DAK_MIL)) is Step.ACCEPTED
    assert set(steps.values()) == {Step.CANCELLED}
    assert {duty.code for duty in cancelled} == steps.keys()
    assert office.moves(KEY) == ["draft", "issue", "adopt", "recall"]
    assert verify_audit(office.desk).is_whole
    assert office.fire(date(2025, 2, 26)) == []


@pytest.fixture
def correcting(late: Office, tmp_path: Path) -> Office:
    """Return an office that has a template for corrections."""
    folder = tmp_path / "templates"
    (folder / "dispatch").mkdir(parents=True)
    plain = (ROOT / "templates/dispatch/cong-van-thong-bao-ket-luan.docx").read_bytes()
    (folder / "dispatch/cong-van-dinh-chinh.docx").write_bytes(plain)
    return replace(late, renderer=CorrectionRenderer([folder, ROOT / "templates"]))


class CorrectionRenderer(WordRenderer):
    """Prints what a correction says through the template of a notice."""

    def render(self, template: str, values: object) -> bytes:
        assert isinstance(values, dict)
        facts = dict(values)
        if "errors" in facts:
            rows = [f"{e['where']}: {e['printed']} → {e['corrected']}" for e in facts["errors"]]
            said = {"preamble": facts["corrected_citation"], "ending": ""}
            facts |= said | {"clauses": [{"number": "1", "lines": rows}]}
        return super().render(template, facts)


def correct(office: Office, key: str) -> OutgoingDocument:
    return draft_correction(office.desk, key, [WRONG_TITLE], hand())


def test_a_document_is_corrected_when_its_correction_is_issued(correcting: Office) -> None:
    wrong = correcting.issue(chase(correcting))
    draft = correct(correcting, wrong.key)
    assert document(correcting, wrong.key).state is DocumentState.ISSUED
    correction = correcting.issue(draft)
    assert correction.subject == "đính chính Công văn số 216/SGDĐT-GDTrH-QLCL"
    assert correction.recipients == wrong.recipients
    text = correcting.paper(correction).text
    assert "Công văn số 216/SGDĐT-GDTrH-QLCL ngày 06 tháng 3 năm 2025 của Sở Giáo dục" in text
    assert "Trích yếu: lần 11 → lần 1" in text
    corrected = document(correcting, wrong.key)
    assert corrected.state is DocumentState.CORRECTED
    assert corrected.note == "Đính chính tại Công văn số 217/SGDĐT-GDTrH-QLCL ngày 06/3/2025"
    assert correcting.moves(wrong.key) == ["draft", "issue", "correct"]
    correcting.clock.go(SECOND)
    assert chase(correcting).chase_round == 2, "a corrected chase still counts"
    assert verify_audit(correcting.desk).is_whole


def test_the_correction_of_a_report_goes_to_the_places_of_the_report(late: Office) -> None:
    draft, _ = draft_report(late.desk, None, Which(notice=KEY), hand())
    report = late.issue(draft)
    correction = late.issue(correct(late, report.key))
    assert "Kính gửi: Giám đốc, các Phó Giám đốc Sở." in late.paper(correction).text
    assert document(late, report.key).state is DocumentState.CORRECTED


def test_a_recalled_correction_leaves_the_document_as_it_was_issued(correcting: Office) -> None:
    wrong = correcting.issue(chase(correcting))
    one = correcting.issue(correct(correcting, wrong.key))
    two = correcting.issue(correct(correcting, wrong.key))
    recall_document(correcting.desk, one.key, hand("Đính chính nhầm chỗ"))
    assert document(correcting, wrong.key).state is DocumentState.CORRECTED
    recall_document(correcting.desk, two.key, hand("Đính chính nhầm chỗ"))
    assert document(correcting, wrong.key).state is DocumentState.ISSUED
    assert document(correcting, wrong.key).note.endswith("ngày 06/3/2025 đã thu hồi")
    assert verify_audit(correcting.desk).is_whole


def test_a_correction_needs_something_wrong_in_a_document_that_stands(correcting: Office) -> None:
    draft = chase(correcting)
    with nothing_changes(correcting), pytest.raises(DocumentStateError, match="dự thảo nên"):
        correct(correcting, draft.key)
    wrong = correcting.issue(draft)
    with nothing_changes(correcting), pytest.raises(InputError, match="chỗ sai"):
        draft_correction(correcting.desk, wrong.key, [], hand())
    waiting = correct(correcting, wrong.key)
    recall_document(correcting.desk, wrong.key, hand(WHY))
    with nothing_changes(correcting), pytest.raises(DocumentStateError, match="đã thu hồi"):
        correcting.issue(waiting)
