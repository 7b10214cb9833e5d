"""Tell in which way a notice as its file has it now is not the one that was drafted or signed."""

from dataclasses import replace

from workflow.domain.audit import state_of
from workflow.domain.notice_parts import PARTS
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.wording.notice_parts import changed_words

ELSEWHERE = "nơi nhận, mẫu hoặc sổ do cơ quan khai"


def tell_changed(kept: OutgoingDocument, now: OutgoingDocument) -> str:
    """Return the parts that differ, nothing when all of it is as it was."""
    if PARTS not in kept.values:  # it was drafted before parts were marked
        now = replace(now, values={k: v for k, v in now.values.items() if k != PARTS})
    if state_of(replace(kept, state=DocumentState.DRAFT)) == state_of(now):
        return ""
    return changed_words(kept.values.get(PARTS, {}), now.values.get(PARTS, {})) or ELSEWHERE
