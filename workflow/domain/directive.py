"""A notice's directives, declared: who owes what, by when, in which words."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from workflow.domain.deadline import Ladder
from workflow.domain.declared import Declared
from workflow.domain.document import DocumentHead
from workflow.domain.due import DueRule, NoDeadline
from workflow.domain.organ import Code
from workflow.errors import NotFoundError


class Modality(StrEnum):
    """What a directive does; only an obligation is ever *done*."""

    OBLIGATION = "obligation"
    STANDING_DUTY = "standing_duty"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"
    STATEMENT = "statement"

    @property
    def is_assigned(self) -> bool:
        """Tell whether units answer for it: a permission or a statement asks nothing of them."""
        return self not in {Modality.PERMISSION, Modality.STATEMENT}

    @property
    def is_attested(self) -> bool:
        """Tell whether units confirm that they keep to it, instead of finishing it."""
        return self in {Modality.STANDING_DUTY, Modality.PROHIBITION}


class Obligation(Declared):
    """What one sentence of a clause asks, of whom, by when.

    `owners` and `supporting` are codes of units or groups, `attested_by` those whom the office
    asks to confirm a ban or standing duty that names nobody. `review_date` is the office's own:
    a day to look at something undated again, never a due date.
    """

    code: Code
    quote: str
    action: str
    modality: Modality = Modality.OBLIGATION
    owners: tuple[Code, ...] = ()
    supporting: tuple[Code, ...] = ()
    attested_by: tuple[Code, ...] = ()
    due: DueRule = Field(default_factory=NoDeadline)
    review_date: date | None = None
    deliverable: str | None = None
    send_to: Code | None = None
    reminders: Ladder | None = None

    @property
    def bearers(self) -> tuple[str, ...]:
        """Return whose assignments it opens: its owners, else those asked to confirm it."""
        return self.owners or self.attested_by


class Directive(Declared):
    """One clause of the notice, as printed, and the obligations read from it."""

    clause: str
    paragraphs: Annotated[tuple[str, ...], Field(min_length=1)]
    obligations: tuple[Obligation, ...] = ()

    @model_validator(mode="after")
    def _every_quote_stands_in_the_clause(self) -> Self:
        text = one_line(" ".join(self.paragraphs))
        faults = [
            f"lời trích của {obligation.code} không có trong khoản {self.clause}: "
            f"“{one_line(obligation.quote)}”"
            for obligation in self.obligations
            if one_line(obligation.quote) not in text
        ]
        if faults:
            raise ValueError("\n".join(faults))
        return self


class Meeting(Declared):
    """The meeting whose conclusions the notice gives."""

    meeting_date: date
    name: str
    place: str | None = None
    chair: str | None = None


class DirectiveFile(Declared):
    """One notice: its form, its text, and what it asks. One file each."""

    key: Code
    head: DocumentHead
    meeting: Meeting | None = None
    preamble: tuple[str, ...] = ()
    directives: Annotated[tuple[Directive, ...], Field(min_length=1)]
    ending: str | None = None

    @model_validator(mode="after")
    def _every_obligation_has_its_own_code(self) -> Self:
        codes = Counter(obligation.code for _, obligation in self.obligations())
        twice = [f"mã nhiệm vụ “{code}” dùng hai lần" for code, n in codes.items() if n > 1]
        if twice:
            raise ValueError("\n".join(twice))
        return self

    def obligations(self) -> Iterator[tuple[Directive, Obligation]]:
        """Go through the obligations, each with the clause it stands in."""
        for directive in self.directives:
            for obligation in directive.obligations:
                yield directive, obligation

    def obligation(self, code: str) -> Obligation:
        """Return the obligation with the code.

        Raises:
            NotFoundError: When the notice has none.
        """
        for _, obligation in self.obligations():
            if obligation.code == code:
                return obligation
        raise NotFoundError("nhiệm vụ", f"{self.key}.{code}")

    def issued(self, code_number: int, issued_date: date) -> Self:
        """Return the file with the number and day that the register gave."""
        head = self.head.model_copy(update={"code_number": code_number, "issued_date": issued_date})
        return self.model_copy(update={"head": head})


def one_line(text: str) -> str:
    """Return the text with every run of white space as one space, and without bold marks."""
    return re.sub(r"\s+", " ", text.replace("**", "")).strip()
