"""Footers as old forms and poor scans leave them: without a label, in one run of words."""

import pytest

from workflow.domain.document import Competence
from workflow.domain.notice_draft import DraftHead, DraftSigner, Passage, Sureness
from workflow.errors import NoticeError
from workflow.intake.head.take_head import Framed, take_head
from workflow.intake.manuscript import Manuscript

OPENING = ("UBND TỈNH BÌNH AN", "SỞ NỘI VỤ", "Số: 9/SNV-VP", "Bình An, ngày 3 tháng 3 năm 2025")
CLAUSE = "1. Các phòng báo cáo trước ngày 30/3/2025."
CLOSING = "Đề nghị các phòng thực hiện./."
UNLABELLED = (
    "- Các phòng chuyên môn;",
    "- Đồng chí phụ trách địa bàn;",
    "- Lưu VP, hồ sơ (TB-2025).",
    "T/M BAN CHẤP HÀNH",
    "CHỦ TỊCH",
    "Lê Văn Minh",
)


def framed(*lines: str) -> Framed:
    return take_head(Manuscript.of([*OPENING, "Kính gửi: Các phòng.", *lines]), "a.txt")


def body(found: Framed) -> list[str]:
    return [block.text for block in found.body if isinstance(block, Passage)]


def recipients(head: DraftHead) -> list[str]:
    return [each.value for each in head.to_places]


def signer(head: DraftHead) -> DraftSigner:
    assert head.signer is not None
    return head.signer.value


def test_a_list_that_ends_with_the_archive_line_needs_no_label() -> None:
    found = framed(CLAUSE, CLOSING, *UNLABELLED)
    assert body(found) == [CLAUSE, CLOSING]
    assert recipients(found.head) == ["Các phòng chuyên môn", "Đồng chí phụ trách địa bàn"]
    assert found.head.archive_copy is not None
    assert found.head.archive_copy.value == "Lưu VP, hồ sơ (TB-2025)"
    assert signer(found.head).full_name == "Lê Văn Minh"


def test_a_listed_duty_is_no_recipient() -> None:
    duties = ("- Lưu ý các phòng nộp đúng hạn;", "- Phòng Tổ chức tổng hợp.")
    assert body(framed(CLAUSE, *duties, CLOSING, *UNLABELLED)) == [CLAUSE, *duties, CLOSING]


@pytest.mark.parametrize(
    "title", ["KT. CHỦ TỊCH", "KT CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"]
)
def test_a_footer_that_is_one_run_of_words_is_told_apart(title: str) -> None:
    glued = f"Nơi nhận: - Như trên; - Sinh viên các khóa 54, 55; - Lưu: VT, TH. {title} "
    found = framed(CLAUSE, f"{CLOSING} {glued}PHÓ CHỦ TỊCH (Đã ký) GS.TS. Phạm Thị Hòa")
    assert body(found) == [CLAUSE, CLOSING]
    assert recipients(found.head) == ["Như trên", "Sinh viên các khóa 54, 55"]
    assert found.head.archive_copy is not None
    assert found.head.archive_copy.value == "Lưu: VT, TH"
    assert (signer(found.head).competence, signer(found.head).principal) == (
        Competence.DEPUTY,
        "CHỦ TỊCH",
    )
    assert signer(found.head).position == "PHÓ CHỦ TỊCH"


def test_marks_that_a_scan_doubles_are_no_words() -> None:
    found = framed(CLAUSE, "Nơi nhận:", "- - Như trên;", "- - Lưu: VT.", *UNLABELLED[3:])
    assert recipients(found.head) == ["Như trên"]
    assert found.head.archive_copy is not None
    assert found.head.archive_copy.value == "Lưu: VT"


def test_addressees_stand_below_a_stray_mark_and_may_hold_a_colon() -> None:
    lines = ("Kính gửi:", "Chuyển P:", "- - Sở Tài chính;", "- - UBND huyện: Hòa Sơn, An Bình.")
    found = take_head(Manuscript.of([*OPENING, *lines, CLAUSE]))
    addressees = [each.value for each in found.head.addressees]
    assert addressees[-2:] == ["Sở Tài chính", "UBND huyện: Hòa Sơn, An Bình"]
    assert body(found) == [CLAUSE]


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_a_mark_of_secrecy_below_the_text_is_seen(mark: str) -> None:
    with pytest.raises(NoticeError, match="độ mật"):
        framed(CLAUSE, *UNLABELLED, mark)


@pytest.mark.parametrize(
    ("organ", "sureness"),
    [
        ("SỞ NỘI VỤ", Sureness.SURE),
        ("ỦY BAN NHÂN DÂN", Sureness.LIKELY),
    ],
)
def test_a_name_without_its_place_is_to_be_looked_at(organ: str, sureness: Sureness) -> None:
    head = take_head(Manuscript.of([organ, *OPENING[2:], CLAUSE])).head
    assert head.issuing_organ is not None
    assert head.issuing_organ.sureness is sureness


@pytest.mark.parametrize(
    ("name", "sureness"),
    [("Lê Văn Minh", Sureness.SURE), ("Lê Văn Minh Hà Thu An", Sureness.LIKELY)],
)
def test_an_unusual_name_is_to_be_looked_at(name: str, sureness: Sureness) -> None:
    head = framed(CLAUSE, *UNLABELLED[:-1], name).head
    assert head.signer is not None
    assert head.signer.sureness is sureness
