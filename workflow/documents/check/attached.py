"""Texts that a decision puts in force (*ban hành kèm theo*): no number or day of their own."""

import re
from itertools import islice

from workflow.documents.check.line_text import words
from workflow.documents.reading.parts import Parts

LINK = re.compile(r"\(\s*(ban hành )?kèm theo\b", re.IGNORECASE)
HEAD_LENGTH = 20


def is_attached(parts: Parts) -> bool:
    """Tell whether the head says *(Kèm theo Quyết định số …)* (Phụ lục III, Mẫu 1.3)."""
    return any(LINK.match(words(each)) for each in islice(parts.paper.paragraphs, HEAD_LENGTH))
