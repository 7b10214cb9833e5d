"""What the tests of the rules share: templates filled once, changed, checked."""

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tests.unit.documents.check.case import Case
from tests.unit.documents.check.spoil import Change
from workflow.documents.check.checker import WordChecker
from workflow.documents.render.word import WordRenderer
from workflow.domain.finding import Finding

Checked = Callable[[Case], Sequence[Finding]]


@pytest.fixture(scope="session")
def sample(
    templates: Path, contract: Callable[[str], dict[str, Any]]
) -> Callable[[str, Mapping[str, Any]], bytes]:
    """Fill a template with its sample, some values changed; each combination once."""
    done: dict[str, bytes] = {}

    def fill(template: str, changes: Mapping[str, Any]) -> bytes:
        key = f"{template} {sorted(changes.items())}"
        if key not in done:
            values = contract(template)["sample"] | changes
            done[key] = WordRenderer([templates]).render(template, values)
        return done[key]

    return fill


@pytest.fixture(scope="session")
def checked(sample: Callable[[str, Mapping[str, Any]], bytes]) -> Checked:
    """Check the document of a case."""

    def check(case: Case) -> Sequence[Finding]:
        docx = changed(sample(case.template, case.values), case.changes)
        return WordChecker().check("du-thao.docx", docx, case.known)

    return check


def changed(docx: bytes, changes: Sequence[Change]) -> bytes:
    """Return the document after the changes."""
    if not changes:
        return docx
    document = Document(io.BytesIO(docx))
    for change in changes:
        change(document)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
