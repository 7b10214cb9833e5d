"""What the tests of Word documents share: shipped templates, their samples, filled documents."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from ruamel.yaml import YAML

from workflow.documents.render.word import WordRenderer

Filled = Callable[..., WordDocument]


@pytest.fixture(scope="session")
def templates() -> Path:
    return Path(__file__).parents[3] / "templates"


@pytest.fixture(scope="session")
def contract(templates: Path) -> Callable[[str], dict[str, Any]]:
    """Read what stands beside a template: title, document_type, fields, sample."""

    def read(template: str) -> dict[str, Any]:
        path = (templates / template).with_suffix(".yaml")
        content: dict[str, Any] = YAML(typ="safe", pure=True).load(path)
        return content

    return read


@pytest.fixture
def filled(templates: Path, contract: Callable[[str], dict[str, Any]]) -> Filled:
    """Fill a template with its sample, some values changed."""

    def fill(template: str, **changes: object) -> WordDocument:
        values = contract(template)["sample"] | changes
        return Document(io.BytesIO(WordRenderer([templates]).render(template, values)))

    return fill


@pytest.fixture(scope="session")
def paragraphs() -> Callable[..., list[Paragraph]]:
    """Find the paragraphs of a look, those in tables too, in the order of the page."""

    def find(document: WordDocument, look: str | None = None) -> list[Paragraph]:
        found = [Paragraph(p, document) for p in document.element.body.iter(qn("w:p"))]
        return [p for p in found if look in (None, p.style.name if p.style else None)]

    return find


@pytest.fixture(scope="session")
def texts(paragraphs: Callable[..., list[Paragraph]]) -> Callable[[WordDocument, str], list[str]]:
    """Read the paragraphs of a look."""
    return lambda document, look: [paragraph.text for paragraph in paragraphs(document, look)]
