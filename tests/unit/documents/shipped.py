"""The shipped templates by what stands on their pages."""

from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from workflow.documents.templates.build import TEMPLATES

FOLDER = Path(__file__).parents[3] / "templates"


@cache
def card_of(template: str) -> dict[str, Any]:
    """Read what stands beside a template: title, document_type, fields, sample."""
    card: dict[str, Any] = YAML(typ="safe", pure=True).load(_card(template))
    return card


def _card(template: str) -> str:
    return (FOLDER / template).with_suffix(".yaml").read_text(encoding="utf-8")


def _all_of(kind: str) -> list[str]:
    """Return the templates of a document type; to name tests, no card is read whole."""
    return [each for each in TEMPLATES if f"\ndocument_type: {kind}\n" in _card(each)]


REGISTERS = _all_of("register")
ANNEXES = _all_of("annex")
DOCUMENTS = [t for t in TEMPLATES if t not in {*REGISTERS, *ANNEXES}]
LETTERS = _all_of("dispatch")
