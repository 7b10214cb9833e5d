"""A duty whose words name another day than its rule, and a signature that says too much or little:
each at its line and column."""

from pathlib import Path

import pytest

from workflow.domain.directive import DirectiveFile
from workflow.errors import DirectiveFileError, Problem
from workflow.library.named_days import check_named_days
from workflow.library.yaml_file import YamlFile

FILE = """\
key: hoc-ba-so
head:
  document_type: notice
  issuing_organ: so-gddt
  code_notation: TB-SGDĐT
  place: Đắk Nông
  subject: Thí điểm học bạ số
  signer:
    full_name: Trần Sĩ Thành
    position: PHÓ GIÁM ĐỐC
    competence: KT.
    principal: GIÁM ĐỐC
  archive_copy: VT
meeting: {{ meeting_date: 2025-02-10, name: Họp thí điểm học bạ số }}
directives:
  - clause: "1"
    paragraphs: [ "{quote}" ]
    obligations:
      - code: 1-ke-hoach
        quote: "{quote}"
        action: Gửi kế hoạch
        due: {{ {due} }}
"""
SENT = "Gửi kế hoạch về Sở"
RULE = "before: 2025-03-28"


def problems(tmp_path: Path, quote: str, due: str = RULE, text: str = FILE) -> list[Problem]:
    path = tmp_path / "thong-bao.yaml"
    path.write_text(text.format(quote=quote, due=due), encoding="utf-8")
    source = YamlFile.read(path)
    return list(check_named_days(source, source.as_model(DirectiveFile)))


@pytest.mark.parametrize(
    ("quote", "due", "token"),
    [
        (f"{SENT} trước ngày 28/02/2025", RULE, "28/02/2025"),
        (f"{SENT} trước ngày 28/2/2025", "by_end_of: 2025-03-28", "28/2/2025"),
        (f"{SENT} chậm nhất ngày 28-02-2025", "on: 2025-03-28", "28-02-2025"),
        (f"{SENT} trước ngày 28 tháng 02 năm 2025", RULE, "28 tháng 02 năm 2025"),
        (SENT, f"{RULE}, words: trước ngày 28/02/2025", "28/02/2025"),
    ],
)
def test_another_day_than_the_words_name_is_told(
    tmp_path: Path, quote: str, due: str, token: str
) -> None:
    (found,) = problems(tmp_path, quote, due)
    assert found.words == (
        f"thời hạn ghi 28/3/2025 nhưng lời trích nêu ngày {token}: hãy sửa cho khớp"
    )
    line = FILE.splitlines().index("        due: {{ {due} }}") + 1
    assert (found.line, found.column) == (line, 16 + due.index("2025"))


@pytest.mark.parametrize(
    ("quote", "due"),
    [
        (f"{SENT} trước ngày 28/3/2025", RULE),
        (f"{SENT} từ ngày 01/3/2025 đến ngày 20/3/2025", RULE),
        (f"Theo kết luận ngày 10/02/2025, {SENT}", RULE),
        (f"Theo Công văn số 115/BGDĐT-GDTrH ngày 10/01/2025, {SENT}", RULE),
        (f"{SENT} trước ngày 30/02/2025", RULE),
        (f"{SENT} trước ngày 28/02/2025", "within_working_days: 5"),
        (f"{SENT} trước ngày 28/02/2025", "none: kịp thời"),
        (SENT, RULE),
        ("Mời dự họp ngày 05/3/2025", f"{RULE}, words: trước ngày 28/3/2025"),
    ],
)
def test_there_is_no_false_alarm(tmp_path: Path, quote: str, due: str) -> None:
    assert problems(tmp_path, quote, due) == []


@pytest.mark.parametrize(
    ("signer", "at", "words"),
    [
        ("competence: KT.", "KT.", "quyền hạn ký “KT.” phải kèm mục principal: chức vụ"),
        ("competence: TL.", "TL.", "quyền hạn ký “TL.” phải kèm mục principal: chức vụ"),
        ("competence: TUQ.", "TUQ.", "quyền hạn ký “TUQ.” phải kèm mục principal: chức vụ"),
        ("competence: TM.", "TM.", "quyền hạn ký “TM.” phải kèm mục principal: tên tập thể"),
        ("principal: GIÁM ĐỐC", "GIÁM ĐỐC", "người đứng đầu ký thì không ghi principal"),
    ],
)
def test_a_signature_that_cannot_be_printed_is_told(
    tmp_path: Path, signer: str, at: str, words: str
) -> None:
    both = "    competence: KT.\n    principal: GIÁM ĐỐC\n"
    text = FILE.replace(both, f"    {signer}\n")
    with pytest.raises(DirectiveFileError) as caught:
        problems(tmp_path, SENT, text=text)
    (found,) = caught.value.problems
    lines = text.splitlines()
    assert found.words.startswith(words)
    assert lines[found.line - 1][found.column - 1 :] == at


def test_who_acts_as_head_signs_in_his_own_title(tmp_path: Path) -> None:
    both = "    competence: KT.\n    principal: GIÁM ĐỐC\n"
    assert problems(tmp_path, SENT, text=FILE.replace(both, "    competence: Q.\n")) == []
