"""What stands beside a Word template: its title, the fields the engine gives it, a sample."""

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field

from workflow.domain.declared import Declared
from workflow.domain.document import DocumentType


class Column(Declared):
    """One column of a field that has rows; *texts* are paragraphs or lines."""

    type: Literal["text", "number", "texts"]
    label: str


class TemplateField(Declared):
    """One value that fills a template; a record has columns but no rows."""

    type: Literal["text", "number", "texts", "rows", "record"]
    label: str
    columns: dict[str, Column] = Field(default_factory=dict)


class TemplateCard(Declared):
    """The .yaml file of the same name as a template."""

    title: str
    document_type: DocumentType | Literal["annex", "register"]
    fields: dict[str, TemplateField]
    sample: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFault:
    """One thing wrong in a template: at which non-empty paragraph of a part, in which words.

    `paragraph` counts from 1. `wrong` is a Vietnamese sentence
    without its closing stop.
    """

    part: str
    paragraph: int
    quote: str
    wrong: str
