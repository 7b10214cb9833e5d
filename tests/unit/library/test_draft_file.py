"""A draft as YAML: it reads back as it was proposed, and its comments ask."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from workflow.domain.directive import DirectiveFile
from workflow.domain.due import OnDay
from workflow.domain.notice_draft import DraftHead, NoticeDraft
from workflow.domain.organ_match import Candidate
from workflow.domain.proposal import GoneDuty, Proposal, Remark, RemarkKind
from workflow.library.draft_file import draft_text
from workflow.library.yaml_block import entry, texts
from workflow.library.yaml_file import read_as

BY_HAND = Path(__file__).parents[3] / "directives" / "hoc-ba-so-2025.yaml"
FIRST = ("directives", 0, "obligations", 0)


def a_proposal(file: DirectiveFile | None = None, *remarks: Remark) -> Proposal:
    notice = NoticeDraft(text="", head=DraftHead(), clauses=())
    return Proposal(
        file=file or read_as(BY_HAND, DirectiveFile), duties=(), remarks=remarks, notice=notice
    )


def read_back(tmp_path: Path, text: str) -> DirectiveFile:
    path = tmp_path / "draft.yaml"
    path.write_text(text, encoding="utf-8")
    return read_as(path, DirectiveFile)


def with_first(**changes: object) -> DirectiveFile:
    """Return the declared notice with its first obligation changed."""
    file = read_as(BY_HAND, DirectiveFile)
    first = file.directives[0]
    duty = first.obligations[0].model_copy(update=changes)
    clause = first.model_copy(update={"obligations": (duty, *first.obligations[1:])})
    return file.model_copy(update={"directives": (clause, *file.directives[1:])})


def test_the_file_reads_back_as_it_was_proposed(tmp_path: Path) -> None:
    file = read_as(BY_HAND, DirectiveFile)
    assert read_back(tmp_path, draft_text(a_proposal(file), "notice.txt")) == file


@pytest.mark.parametrize(
    "due",
    [
        {"before": "2025-02-28", "words": "trước ngày 28/02/2025"},
        {"on": "2025-02-28", "before_hour": "14:00"},
        {"up_to": "2025-02-28"},
        {"same_day": True},
        {"within_working_days": 3, "counted_from": "received"},
        {"within_week": "2025-W07"},
        {"within_month": "2025-08"},
        {"within_quarter": "2025-Q2"},
        {"within_year": 2025},
        {"point": "end", "of": "2025-06"},
        {"school_term": 2, "school_year": "2024-2025"},
        {"every": "month", "before_day": 20},
        {"after_event": "kết thúc thí điểm: lần 1", "then": {"within_days": 5}},
        {"from_school_year": "2025-2026"},
        {"none": "", "because": "standing"},
        {"none": "thường xuyên", "because": "standing"},
    ],
    ids=lambda due: next(iter(due)),
)
def test_every_rule_of_deadlines_reads_back(tmp_path: Path, due: dict[str, object]) -> None:
    declared = with_first().model_dump(mode="json", exclude_defaults=True)
    declared["directives"][0]["obligations"][0]["due"] = due
    file = DirectiveFile.model_validate(declared)
    assert read_back(tmp_path, draft_text(a_proposal(file), "notice.txt")) == file


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=160))
def test_whatever_is_printed_reads_back(text: str) -> None:
    words = " ".join(text.split())
    lines = f"top:\n{entry('action', words, 1)}{entry('due', {'none': words}, 1)}"
    tree = YAML(typ="safe", pure=True).load(f"{lines}{texts('preamble', [words or 'x'])}")
    assert tree == {
        "top": {"action": words, "due": {"none": words}},
        "preamble": [words or "x"],
    }


def test_a_question_stands_above_the_value_that_it_is_about() -> None:
    near = (Candidate(code="so-gddt", name="Sở Giáo dục và Đào tạo", score=0.0),)
    remark = Remark(loc=(*FIRST, "owners"), kind=RemarkKind.NO_OWNER, candidates=near)
    text = draft_text(a_proposal(with_first(owners=()), remark), "notice.txt")
    asked = "# chủ trì? câu không nêu ai; có thể là “Sở Giáo dục và Đào tạo” (so-gddt)"
    assert f"        {asked}\n        owners: []\n" in text


def test_a_value_in_doubt_is_a_line_to_take_the_sign_from(tmp_path: Path) -> None:
    due = OnDay(on=date(2025, 2, 28), words="ngày 28/02")
    remark = Remark(
        loc=(*FIRST, "due"), kind=RemarkKind.NOT_WRITTEN, printed="ngày 28/02", offered=due
    )
    text = draft_text(a_proposal(None, remark), "notice.txt")
    line = "        # due: { on: 2025-02-28, words: ngày 28/02 }\n"
    assert line in text
    taken = read_back(tmp_path, text.replace(line, line.replace("# ", "")))
    assert taken.directives[0].obligations[0].due == due


def test_owners_in_doubt_stand_in_one_line_that_can_take_the_place(tmp_path: Path) -> None:
    remarks = [
        Remark(loc=(*FIRST, "owners"), kind=RemarkKind.NOT_WRITTEN, offered=code)
        for code in ("vnpt", "vina")
    ]
    text = draft_text(a_proposal(with_first(owners=()), *remarks), "notice.txt")
    line = "        # owners: [vnpt, vina]\n"
    assert text.count("owners: [vnpt") == 1
    answered = read_back(tmp_path, text.replace(line, line.replace("# ", "")))
    assert answered.directives[0].obligations[0].owners == ("vnpt", "vina")


def test_what_is_gone_can_be_brought_back(tmp_path: Path) -> None:
    file = read_as(BY_HAND, DirectiveFile)
    gone = file.directives[3].obligations[0]
    without = file.directives[3].model_copy(update={"obligations": ()})
    shorter = file.model_copy(
        update={"directives": (*file.directives[:3], without, *file.directives[4:])}
    )
    proposal = replace(a_proposal(shorter), gone=(GoneDuty(clause="4", obligation=gone),))
    text = draft_text(proposal, "notice.txt")
    assert read_back(tmp_path, text) == shorter
    assert f"# bỏ ở bản mới: {gone.action}\n" in text
    kept = [line[len("      # ") :] for line in text.splitlines() if line.startswith("      # ")]
    duty = YAML(typ="safe", pure=True).load("\n".join(kept[1:]))
    assert (duty[0]["code"], str(duty[0]["quote"])) == (gone.code, gone.quote)


def test_a_text_that_is_to_be_filled_in_is_named() -> None:
    remark = Remark(loc=("head", "signer", "full_name"), kind=RemarkKind.TO_FILL)
    lines = draft_text(a_proposal(None, remark), "notice.txt").splitlines()
    place = lines.index("  signer:")
    assert lines[place - 1] == "  # hãy điền họ tên người ký: văn bản không in"


def test_the_notes_of_the_reading_and_the_source_stand_on_top() -> None:
    notice = NoticeDraft(text="", head=DraftHead(), clauses=(), notes=("đã nối dòng bị ngắt",))
    text = draft_text(replace(a_proposal(), notice=notice), "thong-bao.docx")
    top = text.split("\nkey:")[0]
    assert "đọc từ “thong-bao.docx”" in top
    assert "# Khi đọc: đã nối dòng bị ngắt" in top


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\n", "\x07"])
def test_a_file_name_never_ends_a_comment(tmp_path: Path, sign: str) -> None:
    file = read_as(BY_HAND, DirectiveFile)
    assert read_back(tmp_path, draft_text(a_proposal(file), f"a{sign}key: khac.txt")) == file


@pytest.mark.parametrize("length", range(70, 100))
def test_a_text_of_one_line_is_never_broken_without_the_sign_of_folding(length: int) -> None:
    words = ("rà soát hồ sơ " * 20)[:length].strip()
    first, *more = entry("action", words, 4).splitlines()
    assert first.strip() == "action: >-" if more else first.strip() == f"action: {words}"


def test_a_line_is_no_longer_than_the_house_allows() -> None:
    text = draft_text(a_proposal(), "notice.txt")
    assert [line for line in text.splitlines() if len(line) > 110] == []
