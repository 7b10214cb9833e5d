"""The components of an official document, each where the decree puts it (Phụ lục I, Mục IV).

Numbers of *ô* are those of the decree's own plan. What a document does not have is None or empty;
what is there in the wrong form is found nevertheless, so that a rule can say what is wrong with it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from workflow.documents.reading.paper import Drawing, Paper, Paragraph
from workflow.domain.document import DocumentType

REGISTER = re.compile("SỔ (ĐĂNG KÝ|THEO DÕI|GỬI|SỬ DỤNG|CHUYỂN GIAO) ")
COVER_LINES = 6


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
    """What stands above the text: ô 1 to 5, 10 and 11.

    A stamp in a box is there twice: the drawing has its size, the paragraph in it its words.
    """

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
    """A document taken apart. `document_type` is None when the head does not tell.

    A paragraph that holds two components, side by side or under each other, is divided: each has
    its own text and runs, and the number and element of the whole. The body keeps its empty
    paragraphs and those in its tables. `loose` stands above the body or below the closing and is
    none of the components, such as the line that names who decides (Mẫu 1.2).
    """

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
    def has_head(self) -> bool:
        """Tell whether it is a paper that a head stands on.

        An annex in a file of its own has none (Mẫu 2.2), nor has a register (Phụ lục IV).
        """
        return not (self.is_attachment or self.is_register)

    @property
    def is_attachment(self) -> bool:
        """Tell whether the file begins with the label of an annex, or with the signing line."""
        first = {line.element for line in self._top(2)}
        return bool(self.annexes) and self.annexes[0].label.element in first

    @property
    def is_register(self) -> bool:
        """Tell whether the title of a register stands on the cover."""
        return any(REGISTER.match(line.text.strip()) for line in self._top(COVER_LINES))

    def _top(self, count: int) -> Iterator[Paragraph]:
        return islice((line for line in self.paper.paragraphs if not line.is_empty), count)

    @property
    def is_draft(self) -> bool:
        """Tell whether the number or the day is still blank."""
        number = self.head.number.text if self.head.number else ""
        date = self.head.date.text if self.head.date else ""
        return not any(c.isdigit() for c in number.split("/")[0]) or not any(
            c.isdigit() for c in date.partition("tháng")[0]
        )
