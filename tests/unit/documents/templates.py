"""Templates as a clerk would write them, one paragraph a line."""

import io
from pathlib import Path
from typing import Any

from docx import Document

from workflow.documents.render.word import WordRenderer


def a_docx(*lines: str) -> bytes:
    """Write paragraphs."""
    document, written = Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(written)
    return written.getvalue()


def a_template(folder: Path, *lines: str, name: str = "mau.docx", **how: Any) -> WordRenderer:
    """Put a template into the folder and return what fills it."""
    (folder / name).write_bytes(a_docx(*lines))
    return WordRenderer([folder], **how)
