"""The notice gets its number, its paper, its mails and its duties together, or none of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

import pytest

from tests.integration.usecases.office import DAK_MIL, ISSUE_DAY, KEY, Office, hand, nothing_changes
from workflow.domain.message import MessageKind
from workflow.domain.outgoing import DocumentPurpose, DocumentState, OutgoingDocument
from workflow.errors import InputError, NotAllowedError, TemplateError
from workflow.ports.documents import Renderer
from workflow.usecases.add_draft import add_draft
from workflow.usecases.draft_notice import notice_document
from workflow.usecases.issue_document import issue_document
from workflow.usecases.issue_notice import issue_notice

ADDRESSEES = 8 + 24 + 7 + 1 + 2
FIRST_NUMBER = 215


def issue(office: Office, renderer: Renderer | None = None) -> OutgoingDocument:
    order = office.order(renderer=renderer or office.renderer)
    document, _ = issue_notice(office.desk, order, office.drafted)
    return document


class BrokenTemplate:
    """A template in which the clerk misspelt a name."""

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        raise TemplateError(template, "thiếu giá trị “so_van_ban”")

    def render_each(self, template: str, each: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
        return (self.render(template, values) for values in each)


def test_the_number_goes_on_from_the_paper_register(office: Office) -> None:
    document = issue(office)
    assert (document.code_number, document.issued_date) == (FIRST_NUMBER, ISSUE_DAY)
    assert document.state is DocumentState.ISSUED
    assert document.file_name == "2025-215-hoc-ba-so-2025.docx"


def test_number_paper_duties_and_mails_come_together(office: Office) -> None:
    document = issue(office)
    with office.store.read() as tx:
        assert tx.document(KEY) == document
        assert tx.notice(KEY).head.code_number == FIRST_NUMBER
        assert [str(entry.move) for entry in tx.trail(KEY)] == ["draft", "issue", "adopt"]
    assert len(office.assignments()) == 206
    mails = office.messages()
    assert len(mails) == len({mail.unit for mail in mails}) == ADDRESSEES
    assert {mail.kind for mail in mails} == {MessageKind.DISPATCH}
    assert {mail.attachments[0].sha256 for mail in mails} == {document.sha256}
    assert {mail.attachments[0].name for mail in mails} == {document.file_name}


def test_the_paper_says_what_the_notice_says(office: Office) -> None:
    paper = office.paper(issue(office))
    assert "Số: 215/SGDĐT-GDTrH-QLCL" in paper.text
    assert "ngày 12 tháng 02 năm 2025" in paper.text
    assert "Tuyệt đối không được thu tiền của học sinh và gia đình học sinh." in paper.text
    assert "Các trường THCS&THPT" in paper.text


def test_a_broken_template_leaves_nothing_and_uses_no_number(office: Office) -> None:
    with nothing_changes(office), pytest.raises(TemplateError, match="so_van_ban"):
        issue(office, BrokenTemplate())
    assert issue(office).code_number == FIRST_NUMBER


def test_a_notice_is_issued_once(office: Office) -> None:
    issue(office)
    with nothing_changes(office), pytest.raises(NotAllowedError, match=r"đã được .* 12/02/2025"):
        issue(office)


def test_a_numbered_notice_is_not_numbered_again(office: Office) -> None:
    with nothing_changes(office), pytest.raises(NotAllowedError, match="đã có số và ngày"):
        issue_notice(office.desk, office.order(), office.notice)


def test_an_adopted_notice_is_not_issued_beside_itself(office: Office) -> None:
    office.adopt()
    with nothing_changes(office), pytest.raises(NotAllowedError, match="đưa vào theo dõi"):
        issue(office)


def a_letter(office: Office, number: int) -> OutgoingDocument:
    """Keep the draft of one more letter of the same register."""
    draft = replace(
        notice_document(office.desk, office.drafted),
        key=f"cong-van-{number}",
        purpose=DocumentPurpose.REPORT,
        recipients=(),
    )
    with office.store.begin() as tx:
        add_draft(tx, office.desk, draft, hand())
    return draft


def test_the_next_document_gets_the_next_number(office: Office) -> None:
    issue(office)
    numbers = [office.issue(a_letter(office, n)).code_number for n in (1, 2, 3)]
    assert numbers == [FIRST_NUMBER + 1, FIRST_NUMBER + 2, FIRST_NUMBER + 3]


def test_an_issued_document_is_not_issued_again(office: Office) -> None:
    letter = a_letter(office, 1)
    office.issue(letter)
    with nothing_changes(office), pytest.raises(InputError) as refused:
        office.issue(letter)
    assert str(refused.value) == (
        "Văn bản “cong-van-1” đã ban hành, số 215/SGDĐT-GDTrH-QLCL nên không ban hành được."
    )


def test_no_document_is_dated_before_the_one_numbered_before_it(office: Office) -> None:
    issue(office)
    late = a_letter(office, 1)
    office.clock.go(date(2025, 2, 11))
    with nothing_changes(office), pytest.raises(InputError, match="12/02/2025"):
        office.issue(late)


def test_numbers_begin_again_with_the_year(office: Office) -> None:
    issue(office)
    letter = a_letter(office, 1)
    office.clock.go(date(2026, 1, 5))
    assert office.issue(letter).code_number == 1


def test_a_broken_template_leaves_the_draft_as_it_was(office: Office) -> None:
    letter = a_letter(office, 1)
    with nothing_changes(office), pytest.raises(TemplateError):
        issue_document(office.desk, office.order(renderer=BrokenTemplate()), letter.key)
    assert office.issue(letter).code_number == FIRST_NUMBER


def test_the_mail_goes_to_the_focal_point_and_names_the_notice(office: Office) -> None:
    issue(office)
    assert office.deliver().total() == ADDRESSEES
    mail = next(mail for mail in office.mailer.sent if mail.unit == DAK_MIL)
    assert mail.to_email == "dau-moi@phong-gddt-dak-mil.example"
    assert mail.letter.subject.startswith("[215/SGDĐT-GDTrH-QLCL] V/v thông báo kết luận")
