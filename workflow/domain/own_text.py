"""A document whose words were edited in Word: it is printed from that file, not from a template."""

import re

FOLDER = "tep-rieng/"
MARK = "own_text"
"""The value of a document that names its file as people call it, and the template before."""
_NAME = re.compile(re.escape(FOLDER) + r"([0-9a-f]{64})\.docx")


def own_template(sha256: str) -> str:
    """Return what stands for a template: the stored file that the document is printed from."""
    return f"{FOLDER}{sha256}.docx"


def own_text_of(template: str) -> str | None:
    """Return the hash of the stored file; None when it is a template."""
    found = _NAME.fullmatch(template)
    return found[1] if found else None
