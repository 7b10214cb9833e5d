"""What a save changed in a draft: the head, then each duty, the fields as the forms call them."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from pydantic import BaseModel

from workflow.domain.directive import DirectiveFile, one_line
from workflow.domain.document import Competence, DocumentHead, Place
from workflow.domain.organ import Organs
from workflow.domain.rule import Rule
from workflow.wording.clauses import clause_name
from workflow.wording.dates import day_text
from workflow.wording.labels import label
from workflow.wording.notice_parts import WORDS
from workflow.wording.rule import rule_label

LABELS: Mapping[str, str] = MappingProxyType(
    {
        **WORDS,
        "full_name": "người ký",
        "position": "chức vụ người ký",
        "competence": "quyền hạn ký",
        "archive_copy": "lưu",
        "deliverable": "sản phẩm phải nộp",
    }
)
NOTHING = "(trống)"
LONGEST = 90
CODES = frozenset({"owners", "supporting", "attested_by", "send_to", "issuing_organ"})


def saved_words(before: DirectiveFile, after: DirectiveFile, organs: Organs) -> Iterator[str]:
    """Go through what differs: `Việc “Lập kế hoạch”: thời hạn (trống) → trước ngày 15/3/2025`."""
    if head := list(_changes(_head(before.head), _head(after.head), organs)):
        yield f"Phần đầu: {'; '.join(head)}"
    yield from _of_duties(before, after, organs)
    for name in ("meeting", "preamble", "ending"):
        if getattr(before, name) != getattr(after, name):
            yield f"Đã đổi {LABELS[name]}"
    if [(d.clause, d.paragraphs) for d in before.directives] != [
        (d.clause, d.paragraphs) for d in after.directives
    ]:
        yield f"Đã đổi {LABELS['directives']}"


def _of_duties(before: DirectiveFile, after: DirectiveFile, organs: Organs) -> Iterator[str]:
    were = {duty.code: duty for _, duty in before.obligations()}
    for directive, duty in after.obligations():
        was = were.pop(duty.code, None)
        if was is None:
            yield f"Thêm việc “{duty.action}” ở {clause_name(directive.clause)}"
        elif fields := list(_changes(_fields(was), _fields(duty), organs)):
            yield f"Việc “{was.action}”: {'; '.join(fields)}"
    for gone in were.values():
        yield f"Bỏ việc “{gone.action}”"


def _changes(
    before: Mapping[str, object], after: Mapping[str, object], organs: Organs
) -> Iterator[str]:
    for name, value in after.items():
        if before[name] != value:
            was, now = (_said(organs, name, each) for each in (before[name], value))
            words = LABELS.get(name, name)
            yield f"{words} {was} → {now}" if was != now else f"{words}: đổi cách ghi"


def _head(head: DocumentHead) -> dict[str, object]:
    fields = _fields(head)
    del fields["signer"]
    return fields | _fields(head.signer)


def _fields(model: BaseModel) -> dict[str, object]:
    return {name: getattr(model, name) for name in type(model).model_fields}


def _said(organs: Organs, name: str, value: object) -> str:
    """Say a value of a field as the page shows it."""
    if value is None or value in ("", ()):
        return NOTHING
    if isinstance(value, tuple):
        return _short("; ".join(_said(organs, name, each) for each in value))
    return organs.name(str(value)) if name in CODES else _one(value)


def _one(value: object) -> str:
    match value:
        case date():
            return day_text(value)
        case Rule():
            return rule_label(value)
        case Place():
            return value.text
        case Competence():
            return "thủ trưởng ký" if value is Competence.HEAD else value.value
        case StrEnum():
            return label(value)
        case _:
            return _short(one_line(str(value)))


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()} …"
