"""The fields of duties as one form sends them: each name bears the code of its duty."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from workflow.domain.directive import DirectiveFile, Modality, Obligation
from workflow.domain.directive_edit import DroppedDuty, DutyFields, NewDuty
from workflow.domain.organ import Organs
from workflow.domain.short_action import duty_code
from workflow.errors import InputError
from workflow.web.due_typed import TypedDue, due_values
from workflow.web.organ_typed import organ_codes
from workflow.web.typed import day_of, words_of

NEW = "moi"
"""Stands in the names of the fields of a duty that is not there yet."""
FEWEST = 10
"""A reason has so many characters at least."""
WHO = {"owners": "Chủ trì", "supporting": "Phối hợp", "attested_by": "Cam kết"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedDuty:
    """What was typed for one duty: each field, and all that were ticked of those with several."""

    code: str
    fields: Mapping[str, Sequence[str]]

    def edit(self, file: DirectiveFile, organs: Organs, by: str) -> DutyFields | DroppedDuty:
        """Return what becomes of a duty of the file; `by` is who drops it, with a reason.

        Raises:
            InputError: When a field cannot be read; the duty is named.
        """
        duty = file.obligation(self.code)
        try:
            if reason := words_of(self._one("drop")):
                return DroppedDuty(code=self.code, reason=reason_of(reason, by))
            values = self._values(duty, organs)
        except InputError as error:
            raise InputError(f"Việc “{duty.action}”: {error}") from error
        return DutyFields(code=self.code, values=values, is_looked_at=bool(self._one("looked_at")))

    def new(self, file: DirectiveFile, organs: Organs) -> NewDuty:
        """Return a duty that the file does not have yet.

        Raises:
            InputError: When a field cannot be read.
        """
        values = self._values(None, organs)
        taken = {duty.code for _, duty in file.obligations()}
        clause = words_of(self._one("clause"))
        code = duty_code(clause, str(values["action"]), taken)
        return NewDuty(clause=clause, values={"code": code, **values})

    def _values(self, before: Obligation | None, organs: Organs) -> dict[str, object]:
        action, quote = words_of(self._one("action")), words_of(self._one("quote"))
        if not action or not quote:
            raise InputError("Hãy ghi cả việc phải làm và lời trích đúng như trong văn bản.")
        modality = words_of(self._one("modality"))
        due = TypedDue(self._one("due_kind"), self._one("due_value"), self._one("due_words"))
        send_to = list(organ_codes(organs, self._one("send_to"), "Nơi nhận kết quả"))
        return {
            "action": action,
            "quote": quote,
            "modality": "" if modality == Modality.OBLIGATION else modality,
            **{name: self._who(name, organs) for name in WHO},
            "deliverable": words_of(self._one("deliverable")),
            "send_to": send_to[0] if send_to else "",
            "review_date": day_of(self._one("review_date"), "Ngày xem lại"),
            **due_values(due, before.due if before else None),
        }

    def _who(self, name: str, organs: Organs) -> list[str]:
        """Return the codes that stay ticked, then those that were added."""
        added = organ_codes(organs, self._one(f"{name}_more"), WHO[name])
        return list(dict.fromkeys([*self.fields.get(name, ()), *added]))

    def _one(self, name: str) -> str:
        return next(iter(self.fields.get(name, ())), "")


def reason_of(words: str, by: str) -> str:
    """Return why a duty is dropped and by whom, as the file keeps it.

    Raises:
        InputError: When the reason is too short.
    """
    if len(words) < FEWEST:
        raise InputError(f"Bỏ một việc phải ghi lý do, ít nhất {FEWEST} ký tự.")
    return f"{words} ({by})"


async def _typed_duties(request: Request) -> Sequence[TypedDuty]:
    found: dict[str, dict[str, list[str]]] = {}
    for name, value in (await request.form()).multi_items():
        code, dot, field = name.rpartition(".")
        if dot and isinstance(value, str):
            found.setdefault(code, {}).setdefault(field, []).append(value)
    return [TypedDuty(code=code, fields=fields) for code, fields in found.items()]


TypedDuties = Annotated[Sequence[TypedDuty], Depends(_typed_duties)]
