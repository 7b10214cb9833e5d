"""Two versions of a notice in words: what changed, and the commands that carry it out."""

from collections.abc import Iterator, Sequence
from datetime import date
from types import MappingProxyType

from workflow.domain.assignment import Assignment
from workflow.domain.directive import Obligation, one_line
from workflow.domain.organ import Organs
from workflow.domain.version import ChangedField, DutyChange, DutyChangeKind
from workflow.wording.dates import day_text
from workflow.wording.labels import label
from workflow.wording.rule import rule_label

KIND_LABELS = MappingProxyType(
    {
        DutyChangeKind.SAME: "giữ nguyên",
        DutyChangeKind.CHANGED: "thay đổi",
        DutyChangeKind.NEW: "mới",
        DutyChangeKind.GONE: "bỏ",
    }
)
FIELD_LABELS = MappingProxyType(
    {
        ChangedField.QUOTE: "lời văn",
        ChangedField.OWNERS: "chủ trì",
        ChangedField.SUPPORTING: "phối hợp",
        ChangedField.DUE: "thời hạn",
        ChangedField.MODALITY: "loại việc",
    }
)


def count_words(changes: Sequence[DutyChange]) -> str:
    """Count what became of the duties: `14 giữ nguyên, 2 thay đổi, 1 mới, 0 bỏ`."""
    counts = [
        f"{sum(change.kind is kind for change in changes)} {words}"
        for kind, words in KIND_LABELS.items()
    ]
    return ", ".join(counts)


def change_row(change: DutyChange, organs: Organs) -> tuple[str, str, str, str]:
    """Return one row: the code, what became of it, the clause, in which words."""
    duty = change.before or change.after
    code = duty.code if duty else ""
    return (code, KIND_LABELS[change.kind], change.clause, "; ".join(_words(change, organs)))


def _words(change: DutyChange, organs: Organs) -> Iterator[str]:
    if change.before is None or change.after is None:
        duty = change.before or change.after
        yield f"“{one_line(duty.quote)}”" if duty else ""
        return
    for field in change.fields:
        values = (_value(field, duty, organs) for duty in (change.before, change.after))
        yield f"{FIELD_LABELS[field]}: {' → '.join(values)}"


def _value(field: ChangedField, duty: Obligation, organs: Organs) -> str:
    match field:
        case ChangedField.QUOTE:
            return f"“{one_line(duty.quote)}”"
        case ChangedField.OWNERS:
            return ", ".join(map(organs.name, duty.owners)) or "không nêu"
        case ChangedField.SUPPORTING:
            return ", ".join(map(organs.name, duty.supporting)) or "không nêu"
        case ChangedField.MODALITY:
            return label(duty.modality)
        case ChangedField.DUE:
            return rule_label(duty.due)


def command_lines(
    change: DutyChange, last_day: date | None, assignments: Sequence[Assignment]
) -> Iterator[str]:
    """Go through the commands that carry a change out on what was assigned, each for one unit.

    `last_day` is that of the second version; `assignments` are those of the duty still owed.
    """
    if change.kind is DutyChangeKind.NEW and change.after:
        yield (
            f"# {change.after.code}: việc mới, chưa giao: khai ở một tệp bổ sung có key khác rồi "
            "`dondoc adopt`"
        )
    for assignment in assignments:
        command = _command(change, last_day, assignment)
        if command:
            yield command


def _command(change: DutyChange, last_day: date | None, assignment: Assignment) -> str:
    code = assignment.code
    owners = change.after.owners if change.after else ()
    if change.kind is DutyChangeKind.GONE:
        return f'dondoc cancel {code} --reason "Bản mới của văn bản không còn giao việc này"'
    if ChangedField.OWNERS in change.fields and assignment.owner not in owners:
        return f'dondoc cancel {code} --reason "Bản mới của văn bản giao việc này cho đơn vị khác"'
    if ChangedField.DUE not in change.fields:
        return ""
    if last_day and assignment.last_day and last_day > assignment.last_day:
        day = last_day.isoformat()
        return f'dondoc extend {code} {day} --grant --reason "Bản mới của văn bản đổi thời hạn"'
    wanted = day_text(last_day) if last_day else "không xác định"
    return f"# {code}: thời hạn mới {wanted} không muộn hơn hạn đang theo dõi, phải giao lại"
