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

from tests.unit.documents.shipped import FOLDER, card_of
from workflow.documents.render.word import WordRenderer

Filled = Callable[..., WordDocument]


@pytest.fixture(scope="session")
def templates() -> Path:
    return FOLDER


@pytest.fixture(scope="session")
def contract() -> Callable[[str], dict[str, Any]]:
    """Return what stands beside a template: title, document_type, fields, sample."""
    return card_of


@pytest.fixture(scope="session")
def filled() -> Filled:
    """Fill a template with its sample, some values changed."""
    renderer = WordRenderer([FOLDER])
    unchanged: dict[str, bytes] = {}

    def fill(template: str, **changes: object) -> WordDocument:
        sample = card_of(template)["sample"]
        if changes:
            return Document(io.BytesIO(renderer.render(template, sample | changes)))
        if template not in unchanged:
            unchanged[template] = renderer.render(template, sample)
        return Document(io.BytesIO(unchanged[template]))

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
