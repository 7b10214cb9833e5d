"""A document that leaves the office, from its draft until it is recalled or corrected."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Self

from workflow.domain.assignment import must_say_why
from workflow.domain.document import DocumentType
from workflow.domain.own_text import MARK, own_template, own_text_of
from workflow.domain.register import RegisterPlace
from workflow.errors import DocumentStateError


class DocumentState(StrEnum):
    """Where an outgoing document of the office stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ISSUED = "issued"
    RECALLED = "recalled"
    CORRECTED = "corrected"
    DISCARDED = "discarded"


STATE_WORDS = MappingProxyType(
    {
        DocumentState.DRAFT: "dự thảo",
        DocumentState.SUBMITTED: "đã trình ký",
        DocumentState.ISSUED: "đã ban hành",
        DocumentState.RECALLED: "đã thu hồi",
        DocumentState.CORRECTED: "đã đính chính",
        DocumentState.DISCARDED: "đã bỏ",
    }
)
UNISSUED = frozenset({DocumentState.DRAFT, DocumentState.SUBMITTED})
COMMON_CHASE = "dispatch/cong-van-don-doc-chung.docx"
"""The template of a chase to several units."""
IN_FORCE = frozenset({DocumentState.ISSUED, DocumentState.CORRECTED})


class DocumentPurpose(StrEnum):
    """Why the engine made the document."""

    NOTICE = "notice"
    CHASE = "chase"
    REPORT = "report"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingDocument:
    """A document that leaves the office; `values` fill its template, numbers come at issue.

    `series` is the register it is numbered in, `issuing_organ` the body that issued it: the number
    is unique for both and the year. `recipients` are codes of units that get it by mail, `about`
    codes of assignments that it chases, `corrects` the key of the document it puts right. `note`
    is what the register says of it in *Ghi chú*.
    """

    key: str
    purpose: DocumentPurpose
    document_type: DocumentType
    template: str
    series: str
    code_notation: str
    subject: str
    signer: str
    notice: str | None
    values: dict[str, Any]
    recipients: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    chase_round: int = 0
    state: DocumentState = DocumentState.DRAFT
    code_number: int | None = None
    issued_date: date | None = None
    sha256: str | None = None
    issuing_organ: str = ""
    corrects: str | None = None
    recalled_date: date | None = None
    note: str = ""

    @property
    def file_name(self) -> str:
        """Return the name of its .docx: the number when it has one, else the key."""
        if self.code_number is None or self.issued_date is None:
            return f"du-thao-{self.key}.docx"
        return f"{self.issued_date:%Y}-{self.code_number:02d}-{self.key}.docx"

    @property
    def own_text(self) -> str | None:
        """Return the hash of the file edited in Word that it is printed from; None for none."""
        return own_text_of(self.template)

    def stood_on(self, day: date) -> bool:
        """Tell whether it was issued by the day and not recalled by then."""
        is_out = self.issued_date is not None and self.issued_date <= day
        return is_out and not (self.recalled_date and self.recalled_date <= day)

    def submit(self) -> Self:
        """Submit it for signature (*trình ký*)."""
        self._must_be({DocumentState.DRAFT}, "trình ký")
        return replace(self, state=DocumentState.SUBMITTED)

    def edit(self, subject: str, values: dict[str, Any]) -> Self:
        """Give a draft other words (*sửa dự thảo*)."""
        self._must_be({DocumentState.DRAFT}, "sửa")
        return replace(self, subject=subject, values=values)

    def bring(self, sha256: str, name: str) -> Self:
        """Print it from a file edited in Word from now on; the template is remembered."""
        self._must_be({DocumentState.DRAFT}, "đưa tệp Word vào")
        values = {**self.values, MARK: {"name": name, "template": self.first_template}}
        return replace(self, template=own_template(sha256), values=values)

    def drop(self) -> Self:
        """Print it from its template again; the words of the file are left out."""
        self._must_be({DocumentState.DRAFT}, "in lại từ mẫu")
        values = {name: value for name, value in self.values.items() if name != MARK}
        return replace(self, template=self.first_template, values=values)

    def redraft(self, fresh: Self) -> Self:
        """Give it the words of another day under the same key: a draft again (*soạn lại*)."""
        self.must_be_unissued("soạn lại")
        return replace(fresh, key=self.key)

    @property
    def first_template(self) -> str:
        """Return the template that it was drafted from, also when it is printed from a file now."""
        template: str = self.values[MARK]["template"] if self.own_text else self.template
        return template

    def withdraw(self, reason: str) -> Self:
        """Make it a draft again: the signer returned it, or it was taken back (*rút về*)."""
        self._must_be({DocumentState.SUBMITTED}, "rút về dự thảo")
        must_say_why(reason, "rút văn bản đã trình ký")
        return replace(self, state=DocumentState.DRAFT)

    def discard(self, reason: str) -> Self:
        """Put it aside for good; it never had a number (*bỏ dự thảo*)."""
        self._must_be({DocumentState.DRAFT}, "bỏ")
        must_say_why(reason, "bỏ dự thảo")
        return replace(self, state=DocumentState.DISCARDED)

    def issue(self, place: RegisterPlace, signer: str) -> Self:
        """Give it its place in the register (*ban hành*)."""
        self._must_be(UNISSUED, "ban hành")
        return replace(
            self,
            state=DocumentState.ISSUED,
            issuing_organ=place.book.issuing_organ,
            series=place.book.series,
            code_number=place.code_number,
            issued_date=place.issued_date,
            signer=signer,
        )

    def printed(self, sha256: str) -> Self:
        """Name the file that was printed at issue."""
        return replace(self, sha256=sha256)

    def recall(self, on: date, reason: str) -> Self:
        """Call it back (*thu hồi*, Điều 18); the number stays used."""
        self._must_be(IN_FORCE, "thu hồi")
        must_say_why(reason, "thu hồi văn bản")
        return replace(self, state=DocumentState.RECALLED, recalled_date=on)

    def correct(self) -> Self:
        """Say that a *công văn đính chính* put it right (Điều 18 khoản 3)."""
        self._must_be(IN_FORCE, "đính chính")
        return replace(self, state=DocumentState.CORRECTED)

    def uncorrect(self) -> Self:
        """Let it stand as it was issued: what corrected it was recalled."""
        self._must_be({DocumentState.CORRECTED}, "bỏ đính chính")
        return replace(self, state=DocumentState.ISSUED)

    def noted(self, words: str) -> Self:
        """Add to what the register says of it."""
        return replace(self, note="; ".join(part for part in (self.note, words) if part))

    def must_be_in_force(self, move: str) -> None:
        """Refuse a move that only an issued document allows.

        Raises:
            DocumentStateError: When it was not issued yet, or was recalled.
        """
        self._must_be(IN_FORCE, move)

    def must_be_unissued(self, move: str) -> None:
        """Refuse a move that only a document without number allows.

        Raises:
            DocumentStateError: When it was issued or discarded.
        """
        self._must_be(UNISSUED, move)

    def _must_be(self, states: frozenset[DocumentState] | set[DocumentState], move: str) -> None:
        if self.state not in states:
            number = f"{self.code_number:02}/{self.code_notation}" if self.code_number else None
            raise DocumentStateError(self.key, move, STATE_WORDS[self.state], number)
