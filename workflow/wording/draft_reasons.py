"""How each field of a duty was read: the value, the words, how sure, and why."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from workflow.domain.directive import Modality, one_line
from workflow.domain.notice_draft import DraftDeadline, DraftDuty, Sureness, Taken
from workflow.wording.dates import day_text
from workflow.wording.draft_remarks import FIELDS
from workflow.wording.draft_rules import rule_words
from workflow.wording.labels import label
from workflow.wording.rule import rule_label

SURENESS = MappingProxyType(
    {
        Sureness.SURE: "chắc chắn",
        Sureness.LIKELY: "nên xem lại",
        Sureness.ASK: "chưa chắc, phải hỏi",
    }
)


def reason_rows(duty: DraftDuty) -> Iterator[tuple[str, str, str, str, str]]:
    """Go through the fields: name, value, words of the notice, how sure, why."""
    yield (FIELDS["action"], one_line(duty.act), one_line(duty.quote.text), "", "")
    fields = ("modality", "owners", "supporting", "due", "deliverable", "send_to")
    read = (
        (duty.modality,),
        duty.owners,
        duty.supporting,
        (duty.deadline,),
        (duty.deliverable,),
        (duty.send_to,),
    )
    for field, values in zip(fields, read, strict=True):
        yield from (_row(FIELDS[field], taken) for taken in values if taken is not None)
    if not duty.owners:
        yield (FIELDS["owners"], "không nêu", "", "", "câu và đề mục không nêu ai")
    if duty.deadline is None:
        yield (FIELDS["due"], "không có", "", "", "câu không nêu thời gian")


def _row(field: str, taken: Taken[Any]) -> tuple[str, str, str, str, str]:
    words = one_line(taken.passage.text) if taken.passage else ""
    return (field, _value(taken.value), words, SURENESS[taken.sureness], rule_words(taken.rule))


def _value(value: object) -> str:
    match value:
        case Modality():
            return label(value)
        case DraftDeadline():
            day = f": {day_text(value.day)}" if value.day else ""
            return f"{rule_label(value.due)}{day}"
        case _:
            return one_line(str(value))
