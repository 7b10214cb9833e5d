"""The fields of one duty as a form sends them."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Form

from workflow.domain.directive import Modality, Obligation
from workflow.errors import InputError
from workflow.web.due_typed import TypedDue, due_values
from workflow.web.typed import day_of, words_of

Codes = Annotated[list[str] | None, Form()]
Typed = Annotated[str, Form()]


@dataclass
class TypedDuty:
    """What was typed for a duty."""

    action: Typed = ""
    quote: Typed = ""
    modality: Typed = Modality.OBLIGATION.value
    due_kind: Typed = ""
    due_value: Typed = ""
    due_words: Typed = ""
    deliverable: Typed = ""
    send_to: Typed = ""
    review_date: Typed = ""
    looked_at: Typed = ""
    owners: Codes = None
    supporting: Codes = None
    attested_by: Codes = None

    def values(self, before: Obligation | None) -> dict[str, object]:
        """Return what is to be written; `before` is the duty as it was, None for a new one.

        Raises:
            InputError: When a field cannot be read, or the act or the quote is missing.
        """
        action, quote = words_of(self.action), words_of(self.quote)
        if not action or not quote:
            raise InputError("Hãy ghi cả việc phải làm và lời trích đúng như trong văn bản.")
        is_plain = self.modality == Modality.OBLIGATION
        due = TypedDue(self.due_kind, self.due_value, self.due_words)
        return {
            "action": action,
            "quote": quote,
            "modality": "" if is_plain else words_of(self.modality),
            "owners": list(dict.fromkeys(self.owners or ())),
            "supporting": list(dict.fromkeys(self.supporting or ())),
            "attested_by": list(dict.fromkeys(self.attested_by or ())),
            "deliverable": words_of(self.deliverable),
            "send_to": words_of(self.send_to),
            "review_date": day_of(self.review_date, "Ngày xem lại"),
            **due_values(due, before.due if before else None),
        }
