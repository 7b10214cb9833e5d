import unicodedata

import pytest

from workflow.domain.finding import Severity
from workflow.wording.form_rules import FormRule, form_rules

RULES = list(form_rules().values())
AT_ISSUE = ["R66", "R68", "R69", "R70", "R71", "R72"]


def test_the_catalogue_runs_from_r01_to_r72_after_the_rule_on_other_forms() -> None:
    assert [rule.id for rule in RULES] == [f"R{number:02}" for number in range(73)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_what_is_demanded_where_and_how_to_mend_it(rule: FormRule) -> None:
    for words in (rule.title, rule.demands, rule.article, rule.mend):
        assert words.strip() == words != ""
        assert unicodedata.is_normalized("NFC", words)
        assert "  " not in words
    assert len(rule.title) <= 50
    assert rule.demands.endswith(".")
    assert rule.mend.endswith(".")


def test_titles_differ() -> None:
    assert len({rule.title for rule in RULES}) == len(RULES)


def test_what_a_file_cannot_show_is_checked_at_issue() -> None:
    assert [rule.id for rule in RULES if rule.is_at_issue] == AT_ISSUE


@pytest.mark.parametrize(
    ("key", "severity"),
    [
        ("R00", Severity.INFORMATION),
        ("R01", Severity.ERROR),
        ("R13", Severity.WARNING),
        ("R62", Severity.INFORMATION),
    ],
)
def test_rule_text_weighs_more_than_footnotes(key: str, severity: Severity) -> None:
    assert form_rules()[key].severity is severity


def test_only_what_changes_no_word_is_mended_by_the_engine() -> None:
    rewritten = {"R23", "R24", "R26", "R32", "R49", "R50", "R52", "R57", "R63", "R64"}
    assert not any(form_rules()[key].can_fix for key in rewritten)
