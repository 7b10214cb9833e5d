"""Mending a document: what is mechanical is put right, step by step, the rest is said."""

from collections.abc import Sequence

from workflow.documents.check.checker import find
from workflow.documents.mend.body import mend_body
from workflow.documents.mend.colours import mend_colours
from workflow.documents.mend.gaps import mend_gaps
from workflow.documents.mend.letters import mend_letters
from workflow.documents.mend.looks import mend_looks
from workflow.documents.mend.page import mend_pages
from workflow.documents.mend.page_numbers import mend_page_numbers
from workflow.documents.mend.rules_under import mend_rules_under
from workflow.documents.mend.words import mend_blanks, mend_words
from workflow.documents.mend.work import Mend, opened
from workflow.domain.finding import NOTHING_KNOWN, Correction, Known, Mended

STEPS: Sequence[Mend] = (
    mend_letters,
    mend_words,
    mend_blanks,
    mend_pages,
    mend_page_numbers,
    mend_looks,
    mend_colours,
    mend_gaps,
    mend_body,
    mend_rules_under,
)
ROUNDS = 4


class WordMender:
    """Puts right what a machine can mend without touching a word."""

    def mend(self, name: str, docx: bytes, known: Known = NOTHING_KNOWN) -> Mended:
        """Return the document put right; mended again it stays the same byte for byte.

        Raises:
            UnreadableFileError: When it cannot be read, or is not safe to read.
        """
        content, made = docx, list[Correction]()
        for _ in range(ROUNDS):
            content, corrections = _round(name, content, known)
            made += corrections
            if not corrections:
                break
        left = find(opened(name, content).parts, known)
        return Mended(content=content, corrections=tuple(made), left=left)


def _round(name: str, content: bytes, known: Known) -> tuple[bytes, list[Correction]]:
    """Take every step once; after one that changed something the document is read anew."""
    made: list[Correction] = []
    work = opened(name, content)
    found = find(work.parts, known)
    for step in STEPS:
        if corrections := list(step(work, found)):
            content = work.saved()
            made += corrections
            work = opened(name, content)
            found = find(work.parts, known)
    return content, made
