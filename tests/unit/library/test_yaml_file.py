"""Files people write: what a clerk reads when something in them is wrong."""

from pathlib import Path

import pytest

from workflow.domain.directive import DirectiveFile
from workflow.domain.office import Office
from workflow.domain.organ import OrganFile
from workflow.errors import DirectiveFileError
from workflow.library.yaml_file import YamlFile, read_as

DIRECTIVE = """\
key: hoc-ba-so
head:
  document_type: dispatch
  issuing_organ: so-gddt
  code_notation: SGDĐT-GDTrH
  place: Đắk Nông
  subject: Học bạ số
  signer: { full_name: Trần Sĩ Thành, position: PHÓ GIÁM ĐỐC }
  archive_copy: VT
directives:
  - clause: "1"
    paragraphs: ["1. Các phòng lập kế hoạch trước ngày 28/02/2025."]
    obligations:
      - code: 1-ke-hoach
        quote: lập kế hoạch
        action: Lập kế hoạch
        owners: [phong-gddt]
        due: { before: 2025-02-28 }
"""


def a_file(folder: Path, text: str) -> Path:
    path = folder / "hoc-ba-so.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, text: str) -> list[str]:
    """Return what is said of a file, without its path: `line:column: words`."""
    path = a_file(folder, text)
    with pytest.raises(DirectiveFileError) as caught:
        read_as(path, DirectiveFile)
    return [line.removeprefix(f"{path}:") for line in str(caught.value).splitlines()]


def test_a_right_file_is_read(tmp_path: Path) -> None:
    file = read_as(a_file(tmp_path, DIRECTIVE), DirectiveFile)
    assert file.directives[0].obligations[0].owners == ("phong-gddt",)


def test_the_same_words_are_taken_apart_once_wherever_they_stand(tmp_path: Path) -> None:
    once = YamlFile.parse(tmp_path / "a.yaml", DIRECTIVE)
    again = YamlFile.parse(tmp_path / "b.yaml", DIRECTIVE)
    assert again.root is once.root
    assert again.path.name == "b.yaml"


def test_a_file_written_anew_says_what_it_says_now(tmp_path: Path) -> None:
    path = a_file(tmp_path, DIRECTIVE)
    before = read_as(path, DirectiveFile)
    after = read_as(a_file(tmp_path, DIRECTIVE.replace("Học bạ số", "Học bạ gốc")), DirectiveFile)
    assert (before.head.subject, after.head.subject) == ("Học bạ số", "Học bạ gốc")


def test_each_file_with_the_same_fault_is_named(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        with pytest.raises(DirectiveFileError, match=name):
            YamlFile.parse(tmp_path / name, "key: [")


def test_a_misspelt_key_names_file_line_column_and_what_was_meant(tmp_path: Path) -> None:
    path = a_file(tmp_path, DIRECTIVE.replace("owners:", "onwers:"))
    with pytest.raises(DirectiveFileError) as caught:
        read_as(path, DirectiveFile)
    assert str(caught.value) == (
        f"{path}:17:9: không có mục nào tên là “onwers”; có phải ý bạn là “owners”?"
    )


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        pytest.param(
            "before: 2025-02-28",
            "before: 28/02/2025",
            "18:24: “28/02/2025” không đúng dạng ngày NĂM-THÁNG-NGÀY; có phải ý bạn là 2025-02-28?",
            id="ngày kiểu Việt Nam",
        ),
        pytest.param(
            "before: 2025-02-28",
            "before: ngày 28 tháng 02 năm 2025",
            "18:24: “ngày 28 tháng 02 năm 2025” không đúng dạng ngày NĂM-THÁNG-NGÀY; "
            "có phải ý bạn là 2025-02-28?",
            id="ngày viết bằng chữ",
        ),
        pytest.param(
            "before: 2025-02-28",
            "before: 2025-02-30",
            "18:24: không có ngày “2025-02-30”: tháng 02 năm 2025 chỉ có 28 ngày",
            id="ngày 30 tháng 02",
        ),
        pytest.param(
            "before: 2025-02-28",
            "befor: 2025-02-28",
            "18:14: thời hạn cần một mục cho biết cách tính, ví dụ before, by_end_of, "
            "within_working_days, within_month, after_event, none; có phải ý bạn là “before”?",
            id="befor",
        ),
        pytest.param(
            "before: 2025-02-28",
            "before: 2025-02-28, word: trước",
            "18:36: không có mục nào tên là “word”; có phải ý bạn là “words”?",
            id="inside a rule",
        ),
        pytest.param(
            "before: 2025-02-28",
            "school_term: 3, school_year: 2024-2025",
            "18:29: “3” không có trong các giá trị: 1, 2",
            id="học kỳ 3",
        ),
        pytest.param(
            "before: 2025-02-28",
            "after_event: họp, then: { within_day: 5 }",
            "18:40: “then” cần một cách đếm: within_days, within_working_days, within_weeks, "
            "within_months, within_years hoặc same_day; có phải ý bạn là “within_days”?",
            id="a rule inside a rule",
        ),
        pytest.param(
            "document_type: dispatch",
            "document_type: dispach",
            "3:18: “dispach” không có trong 29 giá trị được dùng; có phải ý bạn là “dispatch”?",
            id="loại văn bản",
        ),
        pytest.param("  place: Đắk Nông\n", "", "3:3: thiếu mục “place”", id="thiếu địa danh"),
        pytest.param(
            "place: Đắk Nông", "place:", "6:3: mục này còn để trống", id="địa danh để trống"
        ),
        pytest.param(
            "place: Đắk Nông",
            "place: 2025",
            '6:10: mục này phải là chữ; hãy đặt trong dấu nháy: "2025"',
            id="số ở chỗ của chữ",
        ),
        pytest.param(
            "key: hoc-ba-so",
            "key: Học bạ số",
            "1:6: “Học bạ số” không đúng dạng, ví dụ đúng: hoc-ba-so",
            id="mã có dấu",
        ),
        pytest.param(
            "place: Đắk Nông",
            "place: Đắk Nông\n  code_number: mười",
            "7:16: “mười” không phải số nguyên",
            id="số viết bằng chữ",
        ),
        pytest.param(
            "place: Đắk Nông",
            "place: Đắk Nông\n  code_number: 0",
            "7:16: “0” quá nhỏ (nhỏ nhất là 1)",
            id="số không",
        ),
        pytest.param(
            "owners: [phong-gddt]",
            "owners: phong-gddt",
            "17:17: mục này phải là danh sách, mỗi dòng bắt đầu bằng dấu “-”",
            id="một mã ở chỗ của danh sách",
        ),
        pytest.param(
            "signer: { full_name: Trần Sĩ Thành, position: PHÓ GIÁM ĐỐC }",
            "signer: Trần Sĩ Thành",
            "8:11: mục này phải gồm các dòng “tên: giá trị”",
            id="chữ ở chỗ của nhiều mục",
        ),
        pytest.param(
            '["1. Các phòng lập kế hoạch trước ngày 28/02/2025."]',
            "[]",
            "12:17: danh sách cần ít nhất 1 dòng",
            id="khoản không có đoạn nào",
        ),
        pytest.param(
            "quote: lập kế hoạch",
            "quote: làm kế hoạch",
            "15:16: lời trích của 1-ke-hoach không có trong khoản 1: “làm kế hoạch”",
            id="lời trích sai",
        ),
        pytest.param(
            "place: Đắk Nông",
            "place: Đắk Nông\n  place: Lâm Đồng",
            "7:3: mục “place” ghi hai lần (lần đầu ở dòng 6)",
            id="mục ghi hai lần",
        ),
    ],
)
def test_what_is_said_of_one_mistake(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert right in DIRECTIVE
    assert problems(tmp_path, DIRECTIVE.replace(right, wrong)) == [said]


def test_all_problems_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = (
        DIRECTIVE.replace("key: hoc-ba-so", "key: hoc-ba-so\nkey: hai")
        .replace("subject:", "subjet:")
        .replace("2025-02-28 }", "2025-02-30 }")
    )
    assert problems(tmp_path, text) == [
        "2:1: mục “key” ghi hai lần (lần đầu ở dòng 1)",
        "4:3: thiếu mục “subject”",
        "8:3: không có mục nào tên là “subjet”; có phải ý bạn là “subject”?",
        "19:24: không có ngày “2025-02-30”: tháng 02 năm 2025 chỉ có 28 ngày",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("key:\n\ta: 1", "2:1: thụt dòng bằng phím Tab", id="Tab"),
        pytest.param("key: V/v: học bạ", "1:9: dấu hai chấm", id="hai chấm trong chữ"),
        pytest.param("key: 'học bạ\nhead: 1", "2:8: thiếu dấu nháy đóng", id="nháy không đóng"),
        pytest.param("key: [a, b\nhead: 1", "2:5: thiếu dấu phẩy", id="ngoặc không đóng"),
        pytest.param("key: @a", "1:6: chữ không được bắt đầu", id="@"),
        pytest.param("- a\nkey: 1", "2:1: thụt lề không thẳng", id="lệch lề"),
        pytest.param("key: *a", "1:6: chữ bắt đầu bằng “*”", id="*"),
        pytest.param("key: &a 1\nhead: *a", "1:6: không dùng neo", id="&"),
        pytest.param("key: !!python/name:os 1", "1:6: không dùng thẻ", id="thẻ"),
        pytest.param("key: a\n---\nkey: b", "2:1: mỗi tệp chỉ chứa", id="---"),
        pytest.param('key: "\\q"', "1:8: sau dấu “\\”", id="escape"),
        pytest.param("key: a\x00b", "1:7: có ký tự điều khiển", id="control character"),
        pytest.param('key: "\\e[31m"', "1:6: có ký tự điều khiển", id="terminal"),
        pytest.param('key: "\\ud800"', "1:6: có ký tự điều khiển", id="half a pair"),
        pytest.param('"a\\0": b', "1:1: có ký tự điều khiển", id="in a name"),
        pytest.param("key: a\u202eb", "1:6: có ký tự điều khiển", id="shown from right to left"),
        pytest.param("%X\nkey: a", "2:1: không đọc được dòng này", id="anything else"),
        pytest.param("[" * 500, "1:1: các mục lồng nhau quá sâu", id="nested too deep"),
        pytest.param("- a", "1:1: tệp phải gồm", id="danh sách"),
        pytest.param("# chỉ có ghi chú", "1:1: tệp phải gồm", id="ghi chú"),
        pytest.param(" \n", "1:1: tệp trống", id="trống"),
    ],
)
def test_what_is_said_of_text_that_is_no_such_file(tmp_path: Path, text: str, said: str) -> None:
    assert [line[: len(said)] for line in problems(tmp_path, text)] == [said]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("key: học bạ".encode("utf-16"), ":1:1: tệp được lưu dạng UTF-16", id="UTF-16"),
        pytest.param(
            b"key: a\nplace: \xaee\xb3k N\xabng", ":2:1: tệp không phải Unicode", id="TCVN3"
        ),
    ],
)
def test_another_encoding_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    with pytest.raises(DirectiveFileError) as caught:
        read_as(path, DirectiveFile)
    assert str(caught.value).startswith(f"{path}{said}")


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(DirectiveFileError, match="không có tệp này"):
        read_as(tmp_path / "khong-co.yaml", DirectiveFile)
    with pytest.raises(DirectiveFileError, match="đây là thư mục"):
        read_as(tmp_path, DirectiveFile)


def test_letters_are_composed_and_a_byte_order_mark_is_taken(tmp_path: Path) -> None:
    decomposed = DIRECTIVE.replace("Đắk Nông", "Đa\u0306\u0301k Nông")
    file = read_as(a_file(tmp_path, "\ufeff" + decomposed), DirectiveFile)
    assert file.head.place == "Đắk Nông"
    escaped = DIRECTIVE.replace("Đắk Nông", '"Đ\\u0061\\u0306\\u0301k Nông"')
    assert read_as(a_file(tmp_path, escaped), DirectiveFile).head.place == "Đắk Nông"


def test_text_stays_as_it_is_written(tmp_path: Path) -> None:
    path = a_file(
        tmp_path,
        "units:\n  - { code: no, name: Sở, kind: department, phone: 0261, notation: 17:00 }\n",
    )
    unit = read_as(path, OrganFile).units[0]
    assert (unit.code, unit.phone, unit.notation) == ("no", "0261", "17:00")


def test_a_repeated_code_is_told_where_it_comes_again(tmp_path: Path) -> None:
    unit = "  - { code: a, name: A, kind: school }\n"
    path = a_file(tmp_path, f"units:\n{unit}{unit}groups:\n  - code: g\n    name: G\n"
                            "    members: [b, c]\n")  # fmt: skip
    with pytest.raises(DirectiveFileError) as caught:
        read_as(path, OrganFile)
    assert [(p.line, p.column, p.words) for p in caught.value.problems] == [
        (3, 13, "mã “a” dùng hai lần"),
        (7, 15, "nhóm g có thành viên lạ “b”"),
        (7, 18, "nhóm g có thành viên lạ “c”"),
    ]


def test_a_wrong_time_and_a_wrong_switch_are_told_in_vietnamese(tmp_path: Path) -> None:
    path = a_file(tmp_path, "send_from: 8 giờ\nreminders: { on_day: có, late_every: 90 }\n")
    with pytest.raises(DirectiveFileError) as caught:
        read_as(path, Office)
    said = [problem.words for problem in caught.value.problems]
    assert "“8 giờ” không phải giờ, ví dụ 17:00" in said
    assert "“có” không phải true hoặc false" in said
    assert "“90” quá lớn (lớn nhất là 60)" in said
