"""The head of a directive file, from what a notice prints above and below its text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from workflow.domain.code_notation import usual_notation
from workflow.domain.directive import one_line
from workflow.domain.document import (
    Competence,
    DocumentHead,
    DocumentType,
    LegalBasis,
    Place,
    Signer,
)
from workflow.domain.notice_draft import DraftHead, DraftSigner, Sureness, Taken
from workflow.domain.organ_match import Match
from workflow.domain.proposal import Loc, Remark, RemarkKind
from workflow.domain.rulebook import Rulebook
from workflow.domain.to_fill import TO_FILL
from workflow.ports.intake import Matcher
from workflow.usecases.propose_codes import Codes, propose_codes

Value = TypeVar("Value")
AS_ABOVE = re.compile(r"như (?:trên|kính (?:gửi|mời)|(?:điều|mục|khoản|phần) \w)", re.IGNORECASE)
"""Those who get a document because its head or a clause names them."""
KEPT = re.compile(r"^[-–\s]*Lưu\s*:?\s*")


def propose_head(
    head: DraftHead, issuer: Match | None, rules: Rulebook, matcher: Matcher
) -> tuple[DocumentHead, tuple[Remark, ...]]:
    """Return a head that a directive file can have, and what in it is to be filled or looked at.

    What the decree demands and the notice does not print stands there as `TO_FILL`.
    """
    work = _Head(printed=head, rules=rules, matcher=matcher)
    made = work.make(issuer)
    return made, tuple(work.remarks)


@dataclass(frozen=True)
class _Head:
    """One head at work; `remarks` grow while its values are chosen."""

    printed: DraftHead
    rules: Rulebook
    matcher: Matcher
    remarks: list[Remark] = field(default_factory=list)

    def make(self, issuer: Match | None) -> DocumentHead:
        head = self.printed
        organ = self._issuer(issuer)
        addressees = self._places("addressees", head.addressees, ())
        reached = tuple(dict.fromkeys(code for place in addressees for code in place.means))
        notation = self._text("code_notation", head.code_notation)
        usual = self._usual(notation, organ)
        return DocumentHead(
            document_type=self._type(),
            issuing_organ=organ,
            code_number=self._sure_enough("code_number", head.code_number) or None,
            code_notation=usual,
            printed_notation=notation if notation != usual else None,
            place=self._place(organ),
            issued_date=self._sure_enough("issued_date", head.issued_date),
            expected_month=self._month(),
            subject=self._text("subject", head.subject),
            addressees=addressees,
            legal_basis=tuple(LegalBasis(text=text) for text in self._bases()),
            signer=self._signer(),
            to_places=self._places("to_places", head.to_places, reached),
            archive_copy=KEPT.sub("", self._text("archive_copy", head.archive_copy)) or TO_FILL,
            **({"urgency": head.urgency.value} if head.urgency else {}),
        )

    def _note(self, loc: Loc, kind: RemarkKind, **facts: Any) -> None:
        self.remarks.append(Remark(loc=("head", *loc), kind=kind, **facts))

    def _text(self, key: str, taken: Taken[str] | None) -> str:
        value = self._required(key, taken)
        return one_line(value) if value else TO_FILL

    def _required(self, key: str, taken: Taken[Value] | None) -> Value | None:
        if taken is None:
            self._note((key,), RemarkKind.TO_FILL)
            return None
        if taken.sureness is not Sureness.SURE:
            self._note((key,), RemarkKind.LOOK_AGAIN, printed=_printed(taken))
        return taken.value

    def _sure_enough(self, key: str, taken: Taken[Value] | None) -> Value | None:
        """Return a value that may be missing; one that is too unsure is offered, not written."""
        if taken is None:
            return None
        if taken.sureness is Sureness.SURE:
            return taken.value
        is_asked = taken.sureness is Sureness.ASK
        kind = RemarkKind.NOT_WRITTEN if is_asked else RemarkKind.LOOK_AGAIN
        self._note((key,), kind, printed=_printed(taken), offered=taken.value)
        return None if is_asked else taken.value

    def _issuer(self, issuer: Match | None) -> str:
        if issuer is None:
            self._note(("issuing_organ",), RemarkKind.TO_FILL)
        elif issuer.code is None:
            self._note(
                ("issuing_organ",),
                RemarkKind.NOT_DECLARED_ISSUER,
                printed=issuer.printed,
                candidates=issuer.candidates,
            )
        elif issuer.sureness is not Sureness.SURE:
            self._note(("issuing_organ",), RemarkKind.NAME_LIKELY, printed=issuer.printed)
        return issuer.code if issuer and issuer.code else self.rules.office.unit

    def _type(self) -> DocumentType:
        return self._required("document_type", self.printed.document_type) or DocumentType.DISPATCH

    def _usual(self, notation: str, organ: str) -> str:
        unit, office = self.rules.organs.units.get(organ), self.rules.office
        usual = usual_notation(notation, unit.notation if unit else None, office.drafting_unit)
        if usual != notation:
            self._note(("code_notation",), RemarkKind.AS_PRINTED, printed=notation)
        return usual

    def _place(self, organ: str) -> str:
        unit = self.rules.organs.units.get(organ)
        if self.printed.place is None and unit and unit.place:
            return unit.place
        return self._text("place", self.printed.place)

    def _month(self) -> str | None:
        taken = self.printed.issued_month
        if self.printed.issued_date or taken is None:
            return None
        year, month = taken.value
        text = Taken(
            value=f"{year}-{month:02}",
            passage=taken.passage,
            sureness=taken.sureness,
            rule=taken.rule,
        )
        return self._sure_enough("expected_month", text)

    def _bases(self) -> Iterator[str]:
        taken = (*self.printed.legal_bases, *self.printed.cited)
        texts = list(dict.fromkeys(one_line(each.value).rstrip(".;,") for each in taken))
        for text in texts:
            if not any(other.startswith(text) and other != text for other in texts):
                yield text

    def _places(
        self, key: str, printed: Sequence[Taken[str]], above: tuple[str, ...]
    ) -> tuple[Place, ...]:
        return tuple(self._line(key, n, taken, above) for n, taken in enumerate(printed))

    def _line(self, key: str, n: int, taken: Taken[str], above: tuple[str, ...]) -> Place:
        text = one_line(taken.value).rstrip(".;,")
        if AS_ABOVE.match(text):
            return Place(text=text, means=above)
        found: Codes = propose_codes((taken,), self.matcher, ("head", key, n, "means"))
        self.remarks.extend(found.remarks)
        return Place(text=text, means=found.codes)

    def _signer(self) -> Signer:
        taken = self._required("signer", self.printed.signer)
        if taken is None:
            return Signer(full_name=TO_FILL, position=TO_FILL)
        return Signer(
            full_name=taken.full_name or self._gap("full_name"),
            position=taken.position or self._gap("position"),
            competence=taken.competence,
            principal=self._principal(taken),
        )

    def _principal(self, signer: DraftSigner) -> str | None:
        match signer.competence:
            case Competence.HEAD:
                return None
            case Competence.ACTING:
                return signer.principal
            case _:
                return signer.principal or self._gap("principal")

    def _gap(self, key: str) -> str:
        self._note(("signer", key), RemarkKind.TO_FILL)
        return TO_FILL


def _printed(taken: Taken[Any]) -> str:
    return one_line(taken.passage.text) if taken.passage else ""


def day_of(head: DraftHead, today: date) -> date:
    """Return the day by which the organs of a notice are looked up."""
    if head.issued_date:
        return head.issued_date.value
    return date(*head.issued_month.value, 1) if head.issued_month else today
