"""The catalogue of the rules of form R01 to R72 of Nghị định 30/2020/NĐ-CP, as a clerk reads them.

R00 stands before them: it says of a document that another form applies to it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from workflow.domain.finding import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRule:
    """One rule: what the decree demands, the article that says so, how a clerk mends it.

    `can_fix` tells whether the engine mends it, in whole or in part, without touching a word,
    `is_at_issue` whether it is checked when the document is issued, because a file alone cannot
    show it.
    """

    id: str
    severity: Severity
    title: str
    demands: str
    article: str
    mend: str
    can_fix: bool = False
    is_at_issue: bool = False


@cache
def form_rules() -> Mapping[str, FormRule]:
    """Return every rule under its number, in order."""
    text = files("workflow.wording").joinpath("form_rules.toml").read_text(encoding="utf-8")
    return MappingProxyType(
        {key: _rule(key, **facts) for key, facts in tomllib.loads(text).items()}
    )


def _rule(key: str, *, severity: str, at_issue: bool = False, **words: Any) -> FormRule:
    return FormRule(id=key, severity=Severity(severity), is_at_issue=at_issue, **words)
