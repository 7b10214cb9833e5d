"""Change the words of a draft (*sửa dự thảo*)."""

from collections.abc import Mapping

from workflow.domain.audit import Move
from workflow.domain.document import Urgency
from workflow.domain.draft_words import URGENCY, typed_into, words_of
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.errors import InputError, NotAllowedError
from workflow.usecases.change_document import change_document
from workflow.usecases.desk import Desk
from workflow.usecases.document_seen import document_seen
from workflow.usecases.take_step import Hand
from workflow.wording.draft_fields import DRAFT_FIELDS
from workflow.wording.papers import stamp_words


def edit_draft(
    desk: Desk, key: str, subject: str, typed: Mapping[str, str], hand: Hand
) -> OutgoingDocument:
    """Put what was typed into a draft; figures, quotations and days come from the records.

    Raises:
        DocumentStateError: When it is no draft.
        NotAllowedError: When it is a notice, whose words stand in its file, or is printed from a
            file edited in Word.
        InputError: When something that has to be there is empty.
    """
    with desk.store.begin() as tx:
        draft = document_seen(tx, key, hand)
        _must_be_editable(draft)
        after = draft.edit(" ".join(subject.split()), typed_into(draft.values, typed))
        _must_be_whole(draft, after)
        return change_document(tx, desk, draft, after, Move.EDIT_DOCUMENT, hand)


def _must_be_editable(draft: OutgoingDocument) -> None:
    if draft.purpose is DocumentPurpose.NOTICE:
        raise NotAllowedError(f"“{draft.key}” là văn bản giao việc: hãy sửa tệp của thông báo.")
    if draft.own_text:
        raise NotAllowedError(
            f"“{draft.key}” in từ tệp Word đã đưa vào: hãy sửa trong Word, hoặc in lại từ mẫu."
        )


def _must_be_whole(before: OutgoingDocument, after: OutgoingDocument) -> None:
    old, new = words_of(before.values), words_of(after.values)
    emptied = [name for name in new if name != URGENCY and old[name] and not new[name]]
    emptied += [] if after.subject else ["subject"]
    if emptied:
        names = ", ".join(DRAFT_FIELDS[name] for name in emptied)
        raise InputError(f"Chưa ghi: {names}. Hãy điền rồi lưu lại.")
    if new[URGENCY] not in {stamp_words(urgency) for urgency in Urgency}:
        raise InputError("Mức độ khẩn phải là một trong các mức ở ô chọn.")
    if before == after:
        raise InputError("Chưa có gì thay đổi: hãy sửa ít nhất một ô rồi lưu lại.")
