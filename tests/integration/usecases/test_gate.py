"""Nothing goes out with an error in it, unless a person says why; warnings are only printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from tests.integration.usecases.office import KEY, TUY_DUC, Office, hand, nothing_changes
from workflow.domain.document import DocumentType
from workflow.domain.finding import Finding, Known, PagePart, Severity, Spot
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.errors import BlockedError, InputError
from workflow.ports.which import Which
from workflow.usecases.add_draft import add_draft
from workflow.usecases.check_sheet import check_sheet
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.draft_notice import notice_document
from workflow.usecases.draft_report import draft_report
from workflow.usecases.issue_document import issue_document
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.print_sheet import print_sheet
from workflow.usecases.verify_audit import verify_audit

WHY = "Chủ tịch yêu cầu gửi ngay trong đêm"


def a_finding(severity: Severity) -> Finding:
    spot = Spot(part=PagePart.HEAD, quote="Số: 215")
    return Finding(rule="R25", severity=severity, spot=spot, wrong="dòng ngày tháng không nghiêng")


@dataclass
class Finds:
    """A checker that finds the same in every document and remembers what it was told."""

    findings: Sequence[Finding]
    seen: list[tuple[str, Known]] = field(default_factory=list)

    def check(self, name: str, docx: bytes, known: Known) -> Sequence[Finding]:
        assert docx.startswith(b"PK")
        self.seen.append((name, known))
        return self.findings


@pytest.fixture
def draft(office: Office) -> OutgoingDocument:
    office.adopt("1")
    office.clock.go(date(2025, 3, 6))
    chase = Chase(notice=KEY, respond_by=date(2025, 3, 12), units=(TUY_DUC,))
    (draft,) = draft_chase(office.desk, chase, hand())
    return draft


def test_an_error_keeps_the_draft_and_uses_no_number(
    office: Office, draft: OutgoingDocument
) -> None:
    order = office.order(checker=Finds([a_finding(Severity.ERROR)]))
    with nothing_changes(office), pytest.raises(BlockedError) as refused:
        issue_document(office.desk, order, draft.key)
    line = "R25, phần đầu văn bản “Số: 215”: dòng ngày tháng không nghiêng"
    assert refused.value.lines == (line,)
    assert "ghi “Lý do vẫn ban hành” (ở trang của văn bản)" in str(refused.value)
    assert office.issue(draft).code_number == 216


def test_who_issues_all_the_same_says_why_and_it_is_kept(
    office: Office, draft: OutgoingDocument
) -> None:
    checker = Finds([a_finding(Severity.ERROR)])
    with nothing_changes(office), pytest.raises(InputError, match="ít nhất 10 ký tự"):
        issue_document(office.desk, office.order(override="gấp", checker=checker), draft.key)
    order = office.order(override=WHY, checker=checker)
    issued = issue_document(office.desk, order, draft.key)
    assert issued.note == f"Ban hành khi còn lỗi R25: {WHY}"
    with office.store.read() as tx:
        detail = tx.trail(draft.key)[-1].detail
    assert detail["override"] == WHY
    assert [found["wrong"] for found in detail["findings"]] == ["dòng ngày tháng không nghiêng"]
    assert verify_audit(office.desk).is_whole


def test_warnings_do_not_keep_a_document_back(office: Office, draft: OutgoingDocument) -> None:
    checker = Finds([a_finding(Severity.WARNING), a_finding(Severity.INFORMATION)])
    issued = issue_document(office.desk, office.order(checker=checker), draft.key)
    assert (issued.state, issued.note) == (DocumentState.ISSUED, "")


def test_an_override_without_an_error_leaves_no_note(
    office: Office, draft: OutgoingDocument
) -> None:
    order = office.order(override=WHY, checker=Finds([]))
    assert issue_document(office.desk, order, draft.key).note == ""


def test_the_checker_is_told_what_the_office_knows(office: Office, draft: OutgoingDocument) -> None:
    checker = Finds([])
    issued = issue_document(office.desk, office.order(checker=checker), draft.key)
    ((name, known),) = checker.seen
    assert name == issued.file_name
    assert (known.document_type, known.issuer_notation) == (DocumentType.DISPATCH, "SGDĐT")
    assert (known.drafting_units, known.places) == (("GDTrH-QLCL",), ("Đắk Nông",))
    assert known.signer is not None
    assert known.signer.full_name == "Trần Sĩ Thành"


def rules_found(office: Office, draft: OutgoingDocument) -> dict[str, list[str]]:
    """Return what a dry run finds, by rule."""
    file = office.drafted if draft.key == KEY else None
    sheet = print_sheet(office.desk, office.renderer, draft, file)
    with office.store.read() as tx:
        found = check_sheet(tx, office.desk, sheet, Finds([]))
    return {rule: [f.wrong for f in found if f.rule == rule] for rule in {f.rule for f in found}}


def test_the_real_notice_shows_whom_it_forgot_and_its_sunday(office: Office) -> None:
    found = rules_found(office, notice_document(office.desk, office.drafted))
    assert set(found) == {"R68", "R69"}
    assert any(
        "“Các trường THCS&THPT”" in wrong and "không có ở" in wrong for wrong in found["R68"]
    )
    assert any("Chủ nhật 29/6/2025" in wrong for wrong in found["R69"])
    document, _ = issue_notice(office.desk, office.order(), office.drafted)
    assert document.note == "", "warnings are only printed"


def test_a_notice_out_of_time_is_told_so(office: Office) -> None:
    office.clock.go(date(2025, 7, 2))
    found = rules_found(office, notice_document(office.desk, office.drafted))
    assert any("hạn 27/02/2025 trước ngày ban hành 02/7/2025" in wrong for wrong in found["R69"])
    assert found["R70"] == [
        "ban hành sau 05 ngày làm việc kể từ cuộc họp ngày 12/02/2025 (đến 19/02/2025)"
    ]
    assert "không còn đơn vị nào của nhóm này vào ngày 02/7/2025" in found["R72"]
    assert any("nay là Sở Giáo dục và Đào tạo tỉnh Lâm Đồng" in wrong for wrong in found["R72"])


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        pytest.param(
            lambda values: values["totals"].update(total=99),
            "tổng số 99 khác đã hoàn thành 0 + chưa hoàn thành 32",
            id="tổng số sai",
        ),
        pytest.param(
            lambda values: values["totals"].update(rate="98,63"),
            "tỷ lệ ghi 98,63, tính lại là –",
            id="tỷ lệ sai",
        ),
        pytest.param(
            lambda values: values["by_unit"][0].update(open_in_time=5),
            "tổng số 4 khác",
            id="một dòng sai",
        ),
        pytest.param(
            lambda values: values["by_unit"].pop(),
            "tổng số cộng theo đơn vị là 28, số chung là 32",
            id="thiếu một đơn vị",
        ),
    ],
)
def test_a_report_whose_figures_do_not_add_up_is_kept_back(
    office: Office, change: Callable[[dict[str, object]], object], wrong: str
) -> None:
    office.adopt("1")
    right, _ = draft_report(office.desk, None, Which(notice=KEY), hand())
    values = {**right.values, "totals": dict(right.values["totals"])}
    values["by_unit"] = [dict(row) for row in right.values["by_unit"]]
    change(values)
    edited = replace(right, key="bao-cao.sua-tay", values=values)
    with office.store.begin() as tx:
        add_draft(tx, office.desk, edited, hand())
    with nothing_changes(office), pytest.raises(BlockedError, match="R71") as refused:
        office.issue(edited)
    assert any(wrong in line for line in refused.value.lines)
    assert office.issue(right).code_number == 41
