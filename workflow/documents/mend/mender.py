"""Mending a document: what is mechanical is put right, step by step, the rest is said."""

from collections.abc import Iterator, Sequence

from workflow.documents.check.checker import find
from workflow.documents.mend.body import mend_body
from workflow.documents.mend.colours import mend_colours
from workflow.documents.mend.gaps import mend_gaps
from workflow.documents.mend.letters import mend_letters
from workflow.documents.mend.looks import mend_looks
from workflow.documents.mend.page import mend_pages
from workflow.documents.mend.page_numbers import mend_page_numbers
from workflow.documents.mend.rules_under import mend_rules_under
from workflow.documents.mend.said import tells_all
from workflow.documents.mend.words import mend_blanks, mend_words
from workflow.documents.mend.work import NOT_FOR_PYTHON_DOCX, NOT_MENDABLE, Mend, Work, opened
from workflow.domain.finding import NOTHING_KNOWN, Correction, Finding, Known, Mended
from workflow.errors import UnreadableFileError

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
    """Take every step once; after one that changed something the document is read anew.

    A step that changed more of the text than it tells is undone, and left to a person.
    """
    made: list[Correction] = []
    work = opened(name, content)
    found = find(work.parts, known)
    for step in STEPS:
        told = list(_taken(name, step, work, found))
        if told and tells_all(content, (after := work.saved()), told):
            content = after
            made += told
        if told:
            work = opened(name, content)
            found = find(work.parts, known)
    return content, made


def _taken(name: str, step: Mend, work: Work, found: Sequence[Finding]) -> Iterator[Correction]:
    try:
        yield from step(work, found)
    except NOT_FOR_PYTHON_DOCX as error:
        raise UnreadableFileError(name, NOT_MENDABLE) from error
