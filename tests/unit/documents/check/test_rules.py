"""Each rule of form: documents that break it, documents that keep it; none is forgotten."""

from collections.abc import Callable, Sequence

import pytest

from tests.unit.documents.check import (
    cases_body,
    cases_head_places,
    cases_letters,
    cases_nation,
    cases_number,
    cases_organ_names,
    cases_page,
    cases_page_numbers,
    cases_place_and_date,
    cases_subject,
)
from tests.unit.documents.check.case import Case
from workflow.documents.check.rules import RULES
from workflow.documents.templates.build import TEMPLATES
from workflow.domain.finding import Finding
from workflow.wording.form_rules import form_rules

Checked = Callable[[Case], Sequence[Finding]]

MODULES = (
    cases_page,
    cases_letters,
    cases_page_numbers,
    cases_nation,
    cases_organ_names,
    cases_head_places,
    cases_number,
    cases_place_and_date,
    cases_subject,
    cases_body,
)
BREAKING: list[Case] = [each for module in MODULES for each in module.BREAKING]
KEEPING: list[Case] = [each for module in MODULES for each in module.KEEPING]
ON_THE_FILE = [rule.id for rule in form_rules().values() if not rule.is_at_issue][1:]


@pytest.mark.parametrize("case", BREAKING, ids=lambda case: case.id)
def test_a_document_that_breaks_a_rule_breaks_that_rule_alone(case: Case, checked: Checked) -> None:
    found = checked(case)
    assert {finding.rule for finding in found} == {case.rule} | case.also
    assert any(case.says in finding.wrong for finding in found if finding.rule == case.rule)


@pytest.mark.parametrize("case", KEEPING, ids=lambda case: case.id)
def test_a_document_that_keeps_a_rule_is_left_in_peace(case: Case, checked: Checked) -> None:
    assert {finding.rule for finding in checked(case)} == case.also


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_shipped_templates_keep_every_rule(template: str, checked: Checked) -> None:
    untouched = Case(rule="", title="", changes=(), template=template)
    assert not checked(untouched)


def test_every_rule_in_code_is_broken_and_kept_here() -> None:
    assert list(RULES) == ON_THE_FILE
    assert sorted({case.rule for case in BREAKING}) == list(RULES)
    assert sorted({case.rule for case in KEEPING}) == list(RULES)
