"""Proof-read one template: syntax, places of statements, and everything that it asks for."""

from collections.abc import Iterator, Mapping

from workflow.documents.proofing.lines import Part, parts_of
from workflow.documents.proofing.questions import questions
from workflow.documents.proofing.syntax import misplaced, parse
from workflow.domain.template_card import TemplateFault, TemplateField

QUOTE_LENGTH = 60


def proofread(
    name: str, content: bytes, fields: Mapping[str, TemplateField]
) -> list[TemplateFault]:
    """Return what is wrong with a template that is given these fields, by paragraph.

    Raises:
        TemplateError: When the file cannot be read.
    """
    return [fault for part in parts_of(name, content) for fault in _faults(part, fields)]


def _faults(part: Part, fields: Mapping[str, TemplateField]) -> Iterator[TemplateFault]:
    template, found = parse(part.lines)
    found += misplaced(part.lines)
    if template is not None:
        found += questions(template, fields)
    for number, wrong in sorted(dict.fromkeys(found)):
        quote = part.lines[number - 1].text
        short = quote if len(quote) <= QUOTE_LENGTH else quote[: QUOTE_LENGTH - 1] + "…"
        yield TemplateFault(part=part.name, paragraph=number, quote=short, wrong=wrong)
