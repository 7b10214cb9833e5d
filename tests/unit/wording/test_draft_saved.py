"""A clerk who saved a draft reads what changed, field by field, in the words of the form."""

from typing import Any

from tests.unit.builders import a_notice, some_organs
from workflow.domain.directive import DirectiveFile
from workflow.wording.draft_saved import saved_words

ACTION = "Lập, gửi kế hoạch thí điểm học bạ số"
MORE = {"code": "1-bao-cao", "quote": "gửi kế hoạch", "action": "Báo cáo", "owners": ["vnpt"]}


def with_duties(*duties: dict[str, Any]) -> DirectiveFile:
    """Return the notice with other duties: each is its first one but for what is given."""
    said = a_notice().model_dump(mode="json", exclude_defaults=True)
    clause = said["directives"][0]
    first = clause["obligations"][0]
    clause["obligations"] = [{**first, **duty} for duty in duties]
    return DirectiveFile.model_validate(said)


def saved(before: DirectiveFile, after: DirectiveFile) -> list[str]:
    return list(saved_words(before, after, some_organs()))


def test_a_number_and_a_day_that_were_missing_are_told_in_one_line_of_the_head() -> None:
    draft = a_notice(code_number=None, issued_date=None)
    assert saved(draft, a_notice(code_notation="SGDĐT-VP")) == [
        (
            "Phần đầu: số (trống) → 12; ký hiệu SGDĐT-GDTrH → SGDĐT-VP; "
            "ngày ban hành (trống) → 12/02/2025"
        )
    ]


def test_a_changed_duty_is_named_and_its_values_are_those_of_the_page() -> None:
    after = with_duties({"due": {"by_end_of": "2025-03-15"}, "owners": ["vnpt", "phong-dak-mil"]})
    assert saved(a_notice(), after) == [
        (
            f"Việc “{ACTION}”: chủ trì Các phòng → Tập đoàn VNPT; Phòng Giáo dục và Đào tạo huyện "
            "Đắk Mil; thời hạn trước ngày 28/02/2025 → chậm nhất ngày 15/3/2025"
        )
    ]


def test_of_several_duties_each_that_changed_stands_for_itself() -> None:
    before = with_duties({}, MORE, {**MORE, "code": "1-gop-y", "action": "Góp ý"})
    after = with_duties(
        {"due": {"none": ""}},
        {**MORE, "deliverable": "báo cáo"},
        {**MORE, "code": "1-x", "action": "Thêm"},
    )
    assert saved(before, after) == [
        f"Việc “{ACTION}”: thời hạn trước ngày 28/02/2025 → không xác định thời hạn",
        "Việc “Báo cáo”: sản phẩm phải nộp (trống) → báo cáo",
        "Thêm việc “Thêm” ở khoản 1",
        "Bỏ việc “Góp ý”",
    ]


def test_a_deadline_worded_otherwise_is_a_change_too() -> None:
    after = with_duties({"due": {"before": "2025-02-28", "words": "trước ngày 28/02/2025"}})
    assert saved(a_notice(), after) == [f"Việc “{ACTION}”: thời hạn: đổi cách ghi"]


def test_what_says_the_same_is_no_change() -> None:
    assert saved(a_notice(), with_duties({})) == []
