"""What a check of a document's form found: which rule, where, and what is wrong there."""

from dataclasses import dataclass
from enum import StrEnum

from workflow.domain.document import DocumentType, Signer


class Severity(StrEnum):
    """How much a broken rule weighs: only an error keeps a document from being issued."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class PagePart(StrEnum):
    """The part of a document that a person would look at."""

    FILE = "file"
    PAGE = "page"
    PAGE_HEADER = "page_header"
    HEAD = "head"
    ADDRESSEES = "addressees"
    BODY = "body"
    CLOSING = "closing"
    ANNEX = "annex"
    REGISTER = "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where something stands: `paragraph` counts the non-empty ones of the whole text from 1."""

    part: PagePart
    paragraph: int | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One broken rule at one place. `wrong` is a Vietnamese sentence without its closing stop.

    What the rule says, its article and how to mend it are the same for every finding of the rule:
    `wording.form_rules` has them.
    """

    rule: str
    severity: Severity
    spot: Spot
    wrong: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What an office knows of a document beside its file; what is None is not checked.

    `issuer_notation` and `drafting_units` are the groups of a công văn's notation (R24, R50),
    `places` those it may write, on its day or, where that is not known, ever (R26),
    `may_print_degrees` whether degrees stand before
    names in its sector (R53), `is_electronic` whether the link line of an annex stays blank (R56).
    """

    document_type: DocumentType | None = None
    issuer_notation: str | None = None
    drafting_units: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    signer: Signer | None = None
    may_print_degrees: bool = False
    is_electronic: bool | None = None


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One thing that a mend put right: for which rule, where, and what, in Vietnamese.

    Where characters changed, `before` and `after` are the whole paragraph's.
    """

    rule: str
    spot: Spot
    did: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A document put right as far as it is mechanical, and what is left for a person."""

    content: bytes
    corrections: tuple[Correction, ...]
    left: tuple[Finding, ...]
