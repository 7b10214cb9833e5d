"""The components of an official document, each where the decree puts it (Phụ lục I, Mục IV).

Numbers of *ô* are those of the decree's own plan. What a document does not have is None or empty;
what is there in the wrong form is found nevertheless, so that a rule can say what is wrong with it.
"""

from dataclasses import dataclass
from enum import StrEnum

from workflow.documents.reading.paper import Drawing, Paper, Paragraph
from workflow.domain.document import DocumentType


class RuleKind(StrEnum):
    """How a rule under a heading is made."""

    UNDERSCORES = "underscores"
    DRAWN = "drawn"
    BORDER = "border"
    UNDERLINE = "underline"


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRule:
    """A rule (*đường kẻ*) under a heading and its length in millimetres."""

    kind: RuleKind
    length: float
    paragraph: Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the text: ô 1 to 5, 10 and 11."""

    nation: Paragraph | None = None
    motto: Paragraph | None = None
    motto_rule: DrawnRule | None = None
    governing: tuple[Paragraph, ...] = ()
    issuer: tuple[Paragraph, ...] = ()
    issuer_rule: DrawnRule | None = None
    number: Paragraph | None = None
    date: Paragraph | None = None
    type_name: Paragraph | None = None
    subject: tuple[Paragraph, ...] = ()
    subject_rule: DrawnRule | None = None
    dispatch_subject: tuple[Paragraph, ...] = ()
    stamps: tuple[Paragraph | Drawing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What stands below the text: ô 7, 8, 9b, 12."""

    recipients_title: Paragraph | None = None
    recipients: tuple[Paragraph, ...] = ()
    archive: Paragraph | None = None
    drafter: Paragraph | None = None
    authority: tuple[Paragraph, ...] = ()
    name: Paragraph | None = None
    pictures: tuple[Drawing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """One annex: its label (*Phụ lục II*), title, the line that ties it to the document, text."""

    label: Paragraph
    title: tuple[Paragraph, ...] = ()
    link: Paragraph | None = None
    body: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A document taken apart. `document_type` is None when the head does not tell."""

    paper: Paper
    document_type: DocumentType | None
    head: Head
    addressees: tuple[Paragraph, ...] = ()
    legal_bases: tuple[Paragraph, ...] = ()
    body: tuple[Paragraph, ...] = ()
    closing: Closing = Closing()
    annexes: tuple[Annex, ...] = ()
    contact: Paragraph | None = None
    signing_line: Paragraph | None = None
    loose: tuple[Paragraph, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Tell whether the number or the day is still blank."""
        number = self.head.number.text if self.head.number else ""
        date = self.head.date.text if self.head.date else ""
        return not any(c.isdigit() for c in number.split("/")[0]) or not any(
            c.isdigit() for c in date.partition("tháng")[0]
        )
