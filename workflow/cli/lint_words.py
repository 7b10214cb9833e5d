"""Findings of form as people read them: by file, by rule, each place with what is wrong there."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from workflow.cli.lint_result import CheckedFile
from workflow.domain.finding import Finding, PagePart, Severity, Spot
from workflow.wording.form_rules import form_rules
from workflow.wording.labels import label

STYLES: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFORMATION: "cyan"}
)


def file_lines(checked: CheckedFile) -> Iterator[RenderableType]:
    """Go through the lines on one file, its rules in reading order."""
    if checked.problem is not None:
        yield Text(checked.problem, style="bold red")
        return
    yield Text(f"{checked.file}: {_amounts(checked.findings)}", style="bold")
    groups: dict[tuple[str, Severity], list[Finding]] = {}
    for finding in checked.findings:
        groups.setdefault((finding.rule, finding.severity), []).append(finding)
    for (rule, severity), findings in groups.items():
        yield from _rule_lines(rule, severity, findings)


def summary(checked: Sequence[CheckedFile]) -> str:
    """Return the closing line: how many files, how many findings."""
    found = [finding for each in checked for finding in each.findings]
    unreadable = sum(each.problem is not None for each in checked)
    failed = f"; {unreadable} tệp không đọc được" if unreadable else ""
    return f"Đã kiểm tra {len(checked) - unreadable} tệp: {_amounts(found)}{failed}."


def counts(checked: Sequence[CheckedFile]) -> Mapping[str, int]:
    """Return the numbers of the closing line for machines."""
    weights = Counter(finding.severity for each in checked for finding in each.findings)
    unreadable = sum(each.problem is not None for each in checked)
    by_severity = {severity.value: weights[severity] for severity in Severity}
    return {"files": len(checked), **by_severity, "unreadable": unreadable}


def _amounts(findings: Sequence[Finding]) -> str:
    weights = Counter(finding.severity for finding in findings)
    amounts = [f"{weights[each]} {label(each)}" for each in Severity if weights[each]]
    return ", ".join(amounts) or "không có gì phải sửa"


def _rule_lines(
    key: str, severity: Severity, findings: Sequence[Finding]
) -> Iterator[RenderableType]:
    rule = form_rules()[key]
    yield _indented(
        Text.assemble((f"{key} {label(severity)}", STYLES[severity]), f": {rule.title}"), 2
    )
    places: dict[tuple[PagePart, str], list[Spot]] = {}
    for finding in findings:
        places.setdefault((finding.spot.part, finding.wrong), []).append(finding.spot)
    for (part, wrong), spots in places.items():
        yield _indented(Text(f"- {label(part)}{_where(spots)}: {wrong}."), 4)
    yield _indented(Text(f"Quy định: {rule.demands} ({rule.article})"), 4)
    yield _indented(Text(f"Cách sửa: {rule.mend}"), 4)


def _where(spots: Sequence[Spot]) -> str:
    """Return which paragraphs: `, đoạn 5 “Căn cứ…”`, or `, đoạn 5–9, 12`."""
    numbers = sorted({spot.paragraph for spot in spots if spot.paragraph is not None})
    paragraphs = f", đoạn {', '.join(_ranges(numbers))}" if numbers else ""
    quote = f" “{spots[0].quote}”" if len(spots) == 1 and spots[0].quote else ""
    return paragraphs + quote


def _ranges(numbers: Iterable[int]) -> Iterator[str]:
    """Write numbers in order as ranges.

    >>> list(_ranges([5, 6, 7, 9]))
    ['5–7', '9']
    """
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        yield str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}"


def _indented(text: Text, spaces: int) -> RenderableType:
    return Padding(text, (0, 0, 0, spaces), expand=False)
