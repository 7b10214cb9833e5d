"""The fields of the head of a notice as a form sends them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Form

from workflow.domain.directive_edit import HeadFields
from workflow.domain.document import Place
from workflow.domain.organ import Organs
from workflow.web.organ_typed import organ_codes
from workflow.web.typed import day_of, number_of, words_of

Typed = Annotated[str, Form()]


@dataclass
class TypedHead:
    """What was typed for a head."""

    document_type: Typed = ""
    issuing_organ: Typed = ""
    code_number: Typed = ""
    issued_date: Typed = ""
    code_notation: Typed = ""
    place: Typed = ""
    subject: Typed = ""
    addressees: Typed = ""
    to_places: Typed = ""
    full_name: Typed = ""
    position: Typed = ""
    competence: Typed = ""
    principal: Typed = ""
    archive_copy: Typed = ""
    looked_at: Typed = ""

    def fields(self, organs: Organs) -> HeadFields:
        """Return what is to be written.

        Raises:
            InputError: When the number or the day cannot be read, or the organ is not declared.
        """
        words = ("document_type", "code_notation", "place", "subject", "archive_copy")
        signer = ("full_name", "position", "principal")
        competence = words_of(self.competence)
        issuing = list(organ_codes(organs, self.issuing_organ, "Cơ quan ban hành"))
        return HeadFields(
            values={
                **{name: words_of(getattr(self, name)) for name in words},
                **({"issuing_organ": issuing[0]} if issuing else {}),
                "code_number": number_of(self.code_number, "Số"),
                "issued_date": day_of(self.issued_date, "Ngày ban hành"),
                "addressees": list(_places(self.addressees)),
                "to_places": list(_places(self.to_places)),
            },
            signer={
                **{name: words_of(getattr(self, name)) for name in signer},
                "competence": "" if competence == "head" else competence,
            },
            is_looked_at=bool(self.looked_at),
        )


def place_lines(places: Sequence[Place]) -> str:
    """Write places as lines: what is printed, then after a bar the codes that it means."""
    return "\n".join(
        " | ".join([place.text, *([", ".join(place.means)] if place.means else [])])
        for place in places
    )


def _places(typed: str) -> Iterator[dict[str, object]]:
    for line in typed.splitlines():
        text, _, codes = line.rpartition("|") if "|" in line else (line, "", "")
        means = [words_of(code) for code in codes.split(",") if code.strip()]
        if words := words_of(text):
            yield {"text": words, **({"means": means} if means else {})}
