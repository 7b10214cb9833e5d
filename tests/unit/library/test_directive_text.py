"""One place of a directive file is changed; every other line stays letter by letter."""

from pathlib import Path

import pytest

from workflow.domain.directive_edit import DroppedDuty, DutyFields, Edit, NewDuty
from workflow.errors import InputError, NotFoundError
from workflow.library.directive_text import DirectiveText, with_origin

TEXT = """\
# yaml-language-server: $schema=directive.schema.json
#
# Khi đọc: nối 1 dòng bị ngắt giữa câu
key: thu

directives:
- clause: "1"
  paragraphs:
  - |
    # không phải ghi chú, là lời của văn bản
    làm việc A, làm việc B
  obligations:
  # ghi chú của khoản
  - code: 1-a
    quote: >-
      làm
      việc A

    # chủ trì? chưa chắc; nếu đúng thì bỏ dấu # ở dòng dưới
    # owners: [don-vi]
    action: Làm việc A   # ghi chú cuối dòng
  - code: 1-b
    quote: làm việc B
    action: Làm việc B
    owners:
    - don-vi
- clause: "2"
  paragraphs: [không giao gì]
"""


def changed(edit: Edit) -> list[str]:
    return DirectiveText.of(Path("thu.yaml"), TEXT).changed(edit).split("\n")


def test_values_that_say_the_same_change_nothing() -> None:
    values = {"quote": "làm việc A", "action": "Làm việc A", "owners": [], "deliverable": ""}
    assert changed(DutyFields(code="1-a", values=values)) == TEXT.split("\n")


def test_only_the_fields_that_differ_are_written() -> None:
    made = changed(DutyFields(code="1-b", values={"owners": ["khac"], "send_to": "noi-nhan"}))
    before = TEXT.split("\n")
    place = before.index("    owners:")
    assert made == [
        *before[:place],
        "    owners: [khac]",
        "    send_to: noi-nhan",
        *before[place + 2 :],
    ]


def test_a_duty_that_was_looked_at_loses_its_own_questions_only() -> None:
    gone = [line for line in TEXT.split("\n") if line not in changed(looked_at())]
    assert [line.strip()[:9] for line in gone] == ["# chủ trì", "# owners:"]


def looked_at() -> DutyFields:
    return DutyFields(code="1-a", values={}, is_looked_at=True)


def test_comments_are_told_from_the_words_of_the_notice() -> None:
    said = DirectiveText.of(Path("thu.yaml"), TEXT).comments()
    assert said.top == ("Khi đọc: nối 1 dòng bị ngắt giữa câu",)
    assert said.duties["1-a"] == ("chủ trì? chưa chắc; nếu đúng thì bỏ dấu # ở dòng dưới",)
    assert said.offers["1-a"] == {"owners": ["don-vi"]}
    assert said.original is None


def test_what_is_dropped_stays_as_a_comment_and_what_is_new_comes_last() -> None:
    made = changed(DroppedDuty(code="1-b", reason="đã có ở việc A"))
    assert "  # bỏ: đã có ở việc A" in made
    assert "  # - code: 1-b" in made
    new = changed(NewDuty(clause="2", values={"code": "2-c", "quote": "không", "action": "C"}))
    assert new[-6:] == [
        "  obligations:",
        "    - code: 2-c",
        "      quote: >-",
        "        không",
        "      action: C",
        "",
    ]


def test_an_unknown_duty_or_clause_is_told() -> None:
    with pytest.raises(NotFoundError):
        changed(DutyFields(code="9-z", values={}))
    with pytest.raises(NotFoundError):
        changed(NewDuty(clause="9", values={"code": "z"}))
    with pytest.raises(InputError, match="sửa từng mục"):
        DirectiveText.of(Path("thu.yaml"), TEXT + "# lạ\u2028\n")


def test_the_name_of_the_original_cannot_end_its_comment() -> None:
    text = with_origin(TEXT, "a\nkey: xau\u2028.docx", "f" * 64, "truoc")
    said = DirectiveText.of(Path("thu.yaml"), text).comments()
    assert said.original == ("a key: xau .docx", "f" * 64)
    assert said.follows == "truoc"
