"""What a draft asks, reports and explains, in words."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.unit.domain.test_draft_figures import FILE, PROPOSAL, figures, rules
from tests.unit.real_notice import less_sure, the_real_notice
from workflow.domain.clarity import Clear
from workflow.domain.draft_figures import draft_figures
from workflow.domain.notice_draft import Sureness
from workflow.domain.organ_match import Candidate
from workflow.domain.proposal import Proposal, Remark, RemarkKind
from workflow.intake.grammar.deadline_scan import RULES
from workflow.wording.draft_reasons import SURENESS, reason_rows
from workflow.wording.draft_remarks import FIELDS, remark_words
from workflow.wording.draft_report import (
    CLEAR_LABELS,
    CLEAR_MEANS,
    clarity_row,
    fault_lines,
    look_lines,
    place_words,
    question_lines,
    summary_lines,
)
from workflow.wording.draft_rules import SENTENCES, rule_words

DAY = date(2025, 2, 14)
INTAKE = Path(__file__).parents[3] / "workflow" / "intake"
NAMED = re.compile(
    r"(?:\brule=|\bDeadlineRule\.of\(\s*|\b(?:Doer|_names|_named|_likely|_taken)\([^\n]*, )"
    r"\"([a-z]+(?:-[a-z]+)*)\"[,)\s]"
)
"""How the grammar names a rule that fires."""
OWNERS = ("directives", 0, "obligations", 1, "owners")
NEAR = (Candidate(code="vnpt", name="Tập đoàn VNPT", score=80.0),)


def a_proposal(*remarks: Remark) -> Proposal:
    return Proposal(file=FILE, duties=(), remarks=remarks, notice=the_real_notice())


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (RemarkKind.TO_FILL, "hãy điền chủ trì: văn bản không in"),
        (RemarkKind.LOOK_AGAIN, "hãy xem lại chủ trì"),
        (
            RemarkKind.NOT_WRITTEN,
            "chủ trì? chưa chắc, đọc từ “Sở Y tế”; nếu đúng thì bỏ dấu # ở dòng dưới",
        ),
        (RemarkKind.NO_OWNER, "chủ trì? câu không nêu ai; có thể là “Tập đoàn VNPT” (vnpt)"),
        (RemarkKind.NO_DEADLINE, "không thời hạn"),
        (
            RemarkKind.UNKNOWN_NAME,
            "chủ trì? chưa khai đơn vị nào tên “Sở Y tế”: gần nhất là “Tập đoàn VNPT” (vnpt)",
        ),
        (RemarkKind.NAME_LIKELY, "hãy xem lại: văn bản ghi “Sở Y tế”"),
        (RemarkKind.NOT_ADDRESSED, "người nhận chưa có trong Kính gửi: “Sở Y tế” (so-y-te)"),
        (RemarkKind.AS_PRINTED, "bản gốc in “Sở Y tế”"),
    ],
)
def test_every_remark_says_what_to_do(kind: RemarkKind, words: str) -> None:
    remark = Remark(loc=OWNERS, kind=kind, printed="Sở Y tế", offered="so-y-te", candidates=NEAR)
    assert remark_words(remark) == words


def test_a_value_that_was_inferred_says_from_what() -> None:
    remark = Remark(
        loc=OWNERS, kind=RemarkKind.LOOK_AGAIN, printed="Sở Y tế", rule="sentence-before"
    )
    assert remark_words(remark) == (
        "hãy xem lại chủ trì: câu này không nêu ai, lấy theo câu ngay trước"
    )


def test_a_deadline_in_doubt_says_its_words() -> None:
    remark = Remark(
        loc=(*OWNERS[:-1], "due"),
        kind=RemarkKind.LOOK_AGAIN,
        printed="trước ngày 25/02",
        rule="before",
    )
    assert remark_words(remark) == (
        "hãy xem lại thời hạn, đọc từ “trước ngày 25/02” (có “trước” đứng ngay trước ngày)"
    )


@pytest.mark.parametrize("kind", list(RemarkKind))
def test_no_kind_is_without_words(kind: RemarkKind) -> None:
    assert remark_words(Remark(loc=("head", "subject"), kind=kind))


def test_the_summary_counts_each_kind_and_names_what_has_no_day() -> None:
    lines = list(summary_lines(figures(DAY)))
    assert lines[0].startswith("Đọc được 17 mục: 13 nhiệm vụ, ")
    assert "5 có thời hạn, 9 không có thời hạn (1-huong-dan, " in lines[1]
    assert "và 3 việc nữa" in lines[1]
    assert "1 không nêu ai (6-tong-ket)" in lines[1]


def test_faults_past_days_and_days_off_are_told_in_this_order() -> None:
    later = draft_figures(PROPOSAL, rules(), date(2025, 3, 14))
    heads = [line.split(":")[0] for line in fault_lines(later, rules().organs)]
    assert heads == ["Nơi nhận"] * 3 + ["Đã qua hạn"] + ["Ngày nghỉ"] * 3


@pytest.mark.parametrize(
    ("loc", "place"),
    [
        (OWNERS, "1-ke-hoach"),
        (("head", "addressees", 0, "means"), "Kính gửi"),
        (("head", "to_places", 0, "means"), "Nơi nhận"),
        (("head", "signer"), "Phần đầu và chữ ký"),
    ],
)
def test_a_question_names_its_place(loc: tuple[str | int, ...], place: str) -> None:
    remark = Remark(loc=loc, kind=RemarkKind.TO_FILL)
    assert place_words(a_proposal(remark), remark) == place


def test_who_gets_a_copy_need_not_be_declared() -> None:
    places = (OWNERS, ("head", "addressees", 0, "means"), ("head", "to_places", 0, "means"))
    remarks = [Remark(loc=loc, kind=RemarkKind.TO_FILL) for loc in places]
    assert [line.split(":")[0] for line in question_lines(a_proposal(*remarks))] == [
        "1-ke-hoach",
        "Kính gửi",
    ]


def test_what_is_asked_at_several_places_is_asked_once() -> None:
    other = ("directives", 0, "obligations", 2, "owners")
    remarks = [
        Remark(loc=loc, kind=RemarkKind.UNKNOWN_NAME, printed="Sở Y tế") for loc in (OWNERS, other)
    ]
    assert list(question_lines(a_proposal(*remarks))) == [
        "1-ke-hoach, 1-tap-huan: chủ trì? chưa khai đơn vị nào tên “Sở Y tế”."
    ]


def test_what_is_only_to_be_looked_at_is_counted_and_not_asked() -> None:
    proposal = a_proposal(Remark(loc=OWNERS, kind=RemarkKind.NAME_LIKELY, printed="Sở"))
    assert list(question_lines(proposal)) == []
    assert list(look_lines(proposal)) == [
        "1 chỗ đã ghi nhưng chưa chắc, có dấu “hãy xem lại” trong tệp."
    ]


def test_each_of_the_six_has_a_name_and_a_reading() -> None:
    assert set(CLEAR_LABELS) == set(CLEAR_MEANS) == set(Clear)
    row = clarity_row(figures(DAY).clarity[0])
    assert row == ("rõ người", "nêu tên đơn vị đã khai", "12/13", "6-tong-ket")


def test_a_duty_is_explained_field_by_field() -> None:
    plan = the_real_notice().clauses[0].duties[1]
    assert plan.deadline is not None
    rows = list(reason_rows(plan))
    assert [row[0] for row in rows] == [
        FIELDS[key] for key in ("action", "modality", "owners", "due", "deliverable", "send_to")
    ]
    due = rows[3]
    assert due[1:4] == ("trước ngày 28/02/2025: 28/02/2025", "trước ngày 28/02/2025", "chắc chắn")
    assert less_sure(plan.deadline, Sureness.ASK).sureness in SURENESS


def test_what_is_not_named_is_explained_too() -> None:
    ban = the_real_notice().clauses[4].duties[1]
    assert [row[1] for row in list(reason_rows(ban))[-2:]] == ["không nêu", "không có"]


def test_every_rule_that_can_fire_has_a_sentence() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("duties", "grammar")
        for path in (INTAKE / folder).glob("*.py")
    )
    fired = set(re.findall(NAMED, code)) | {rule.name for rule in RULES}
    assert len(fired) > 15
    assert fired - set(SENTENCES) == set()


def test_a_rule_without_a_sentence_is_called_by_its_name() -> None:
    assert rule_words("by-hand") == "quy tắc “by-hand”"
