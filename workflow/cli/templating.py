"""The answers of `template`."""

from collections.abc import Sequence
from pathlib import Path

import typer

from workflow.cli.answer import answer, table
from workflow.cli.asked import asked_of
from workflow.domain.document import DocumentType
from workflow.domain.finding import Finding, Severity
from workflow.domain.template_card import TemplateCard, TemplateFault
from workflow.word_forms import TemplateAnswer, check_template, templates_of
from workflow.wording.labels import label

HEADER = ("Mẫu", "Tên", "Loại", "Của")
OTHER_KINDS = {"annex": "Phụ lục", "register": "Sổ"}


def show_templates(context: typer.Context) -> None:
    """Print every template, the office's own and the shipped ones."""
    found = [(each, each.card()) for each in templates_of(asked_of(context).home)]
    rows = [
        (each.name, card.title, _kind(card), "cơ quan" if each.is_own else "có sẵn")
        for each, card in found
    ]
    facts = [
        {
            "name": each.name,
            "title": card.title,
            "document_type": card.document_type,
            "is_own": each.is_own,
            "fields": {name: field.label for name, field in card.fields.items()},
        }
        for each, card in found
    ]
    answer(context, {"templates": facts}, table(HEADER, rows), f"{len(rows)} mẫu.")


def check_one(context: typer.Context, file: Path) -> None:
    """Print what is wrong with a template; exit code 1 when it cannot be used."""
    found = check_template(asked_of(context).home, file)
    answer(
        context,
        {"title": found.card.title, "faults": found.faults, "findings": found.findings},
        *(_fault_line(file, fault) for fault in found.faults),
        *findings_lines(file, found.findings),
        _summary(found),
    )
    if found.faults or any(each.severity is Severity.ERROR for each in found.findings):
        raise typer.Exit(1)


def findings_lines(file: Path, findings: Sequence[Finding]) -> list[str]:
    """Return a line for each rule of form that the filled template breaks."""
    return [
        f"{file}, {label(each.spot.part)}: {label(each.severity)} {each.rule}, {each.wrong}"
        for each in findings
    ]


def _kind(card: TemplateCard) -> str:
    kind = card.document_type
    return label(kind) if isinstance(kind, DocumentType) else OTHER_KINDS[kind]


def _fault_line(file: Path, fault: TemplateFault) -> str:
    return f"{file}, {fault.part}, đoạn {fault.paragraph} “{fault.quote}”: {fault.wrong}"


def _summary(found: TemplateAnswer) -> str:
    title = found.card.title
    if found.faults:
        return f"{len(found.faults)} chỗ cần sửa so với mẫu “{title}”."
    broken = f", {len(found.findings)} chỗ chưa đúng thể thức" if found.findings else ""
    return f"Mẫu “{title}” điền thử được{broken}."
