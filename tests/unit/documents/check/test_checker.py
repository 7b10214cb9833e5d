"""What the checker hands over: findings in reading order, each once, weighed by the catalogue."""

from collections.abc import Callable, Sequence

import pytest
from docx.shared import Pt

from tests.unit.documents.check.case import CHASE_ALL, Case, case
from tests.unit.documents.check.spoil import set_color, set_page, set_runs
from workflow.documents.check.checker import WordChecker
from workflow.domain.finding import Finding, PagePart
from workflow.errors import UnreadableFileError
from workflow.wording.form_rules import form_rules

Checked = Callable[[Case], Sequence[Finding]]

MANY_FAULTS = case(
    "",
    "nhiều lỗi",
    set_runs("Họ tên người ký", italic=True),
    set_color("Nội dung", "FF0000"),
    set_runs("Tiêu ngữ", bold=False),
    set_runs("Cơ quan ban hành", size=Pt(15)),
    set_page(top_margin=10),
)


def test_findings_come_in_the_order_in_which_a_person_reads(checked: Checked) -> None:
    spots = [finding.spot for finding in checked(MANY_FAULTS)]
    parts = list(dict.fromkeys(spot.part for spot in spots))
    assert parts[:3] == [PagePart.PAGE, PagePart.HEAD, PagePart.BODY]
    numbers = [spot.paragraph for spot in spots if spot.paragraph]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    ("look", "part"),
    [
        ("Trích yếu công văn", PagePart.HEAD),
        ("Kính gửi", PagePart.ADDRESSEES),
        ("Nội dung", PagePart.BODY),
        ("Nơi nhận", PagePart.CLOSING),
        ("Tên phụ lục", PagePart.ANNEX),
    ],
)
def test_a_spot_names_the_part_that_a_person_looks_at(
    look: str, part: PagePart, checked: Checked
) -> None:
    found = checked(case("", look, set_color(look, "FF0000"), template=CHASE_ALL))
    assert [finding.spot.part for finding in found if finding.rule == "R07"] == [part]


def test_nothing_is_told_twice(checked: Checked) -> None:
    found = checked(MANY_FAULTS)
    assert len(set(found)) == len(found)


def test_a_finding_weighs_what_the_catalogue_says(checked: Checked) -> None:
    for finding in checked(MANY_FAULTS):
        assert finding.severity is form_rules()[finding.rule].severity


def test_a_finding_is_a_sentence_without_its_stop_about_words_that_stand_there(
    checked: Checked,
) -> None:
    for finding in checked(MANY_FAULTS):
        assert finding.wrong == finding.wrong.strip()
        assert not finding.wrong.endswith(".")
        assert (finding.spot.paragraph is None) == (finding.spot.quote == "")


def test_a_file_that_is_no_word_document_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match=r"cong-van\.docx"):
        WordChecker().check("cong-van.docx", b"%PDF-1.7")
