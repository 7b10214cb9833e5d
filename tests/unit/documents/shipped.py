"""The shipped templates by what stands on their pages."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from workflow.documents.templates.build import TEMPLATES

FOLDER = Path(__file__).parents[3] / "templates"


def card_of(template: str) -> dict[str, Any]:
    """Read what stands beside a template: title, document_type, fields, sample."""
    card: dict[str, Any] = YAML(typ="safe", pure=True).load(
        (FOLDER / template).with_suffix(".yaml")
    )
    return card


CARDS = {template: card_of(template) for template in TEMPLATES}
REGISTERS = [t for t, card in CARDS.items() if card["document_type"] == "register"]
ANNEXES = [t for t, card in CARDS.items() if card["document_type"] == "annex"]
DOCUMENTS = [t for t in TEMPLATES if t not in {*REGISTERS, *ANNEXES}]
LETTERS = [t for t, card in CARDS.items() if card["document_type"] == "dispatch"]
