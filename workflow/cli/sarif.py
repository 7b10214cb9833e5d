"""Findings of form as SARIF 2.1.0 (OASIS), which editors and build servers read."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from workflow.cli.json_text import json_text
from workflow.cli.lint_result import CheckedFile
from workflow.domain.finding import Finding, Severity, Spot
from workflow.wording.form_rules import FormRule, form_rules
from workflow.wording.labels import label

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}
)


def sarif_log(checked: Sequence[CheckedFile]) -> str:
    """Return the log of one run; a file that could not be read is a notification of the tool."""
    rules = [rule for rule in form_rules().values() if not rule.is_at_issue]
    places = {rule.id: place for place, rule in enumerate(rules)}
    driver = {
        "name": "dondoc",
        "version": version("dondoc"),
        "language": "vi-VN",
        "rules": [_rule(rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [_invocation(checked)],
        "results": [
            _result(each.file, finding, places[finding.rule])
            for each in checked
            for finding in each.findings
        ],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: FormRule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": f"{rule.demands} ({rule.article})"},
        "help": {"text": rule.mend},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _invocation(checked: Sequence[CheckedFile]) -> dict[str, Any]:
    notifications = list(_notifications(checked))
    return {
        "executionSuccessful": not notifications,
        "toolExecutionNotifications": notifications,
    }


def _notifications(checked: Sequence[CheckedFile]) -> Iterator[dict[str, Any]]:
    for each in checked:
        if each.problem is not None:
            yield {
                "level": "error",
                "message": {"text": each.problem},
                "locations": [{"physicalLocation": _artifact(each.file)}],
            }


def _result(file: Path, finding: Finding, place: int) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": place,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.wrong}."},
        "locations": [
            {"physicalLocation": _artifact(file), "logicalLocations": [_logical(finding.spot)]}
        ],
    }


def _artifact(file: Path) -> dict[str, Any]:
    return {"artifactLocation": {"uri": quote(file.as_posix())}}


def _logical(spot: Spot) -> dict[str, Any]:
    paragraph = "" if spot.paragraph is None else f"/{spot.paragraph}"
    return {
        "name": spot.quote or label(spot.part),
        "fullyQualifiedName": f"{spot.part}{paragraph}",
    }
