"""Every rule that a file can show, under its number, in the order of the catalogue."""

from collections.abc import Mapping
from types import MappingProxyType

from workflow.documents.check.body_rules import BODY_RULES
from workflow.documents.check.dispatch_subject import DISPATCH_SUBJECT_RULES
from workflow.documents.check.head_places import HEAD_PLACE_RULES
from workflow.documents.check.letters import LETTER_RULES
from workflow.documents.check.nation import NATION_RULES
from workflow.documents.check.number import NUMBER_RULES
from workflow.documents.check.organ_names import ORGAN_RULES
from workflow.documents.check.page import PAGE_RULES
from workflow.documents.check.page_numbers import PAGE_NUMBER_RULES
from workflow.documents.check.place_and_date import DATE_RULES
from workflow.documents.check.rule import Rule
from workflow.documents.check.type_and_subject import SUBJECT_RULES

_BY_COMPONENT: tuple[Mapping[str, Rule], ...] = (
    PAGE_RULES,
    LETTER_RULES,
    PAGE_NUMBER_RULES,
    NATION_RULES,
    ORGAN_RULES,
    HEAD_PLACE_RULES,
    NUMBER_RULES,
    DATE_RULES,
    SUBJECT_RULES,
    DISPATCH_SUBJECT_RULES,
    BODY_RULES,
)

RULES: Mapping[str, Rule] = MappingProxyType(
    dict(sorted((key, rule) for rules in _BY_COMPONENT for key, rule in rules.items()))
)
