"""Take a draft edited in Word back: from then on it is printed from that file."""

from workflow.domain.audit import Move
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.errors import NotAllowedError
from workflow.usecases.change_document import change_document
from workflow.usecases.desk import Desk
from workflow.usecases.document_seen import document_seen
from workflow.usecases.press import Press
from workflow.usecases.print_sheet import print_sheet
from workflow.usecases.take_step import Hand


def bring_own_text(
    desk: Desk, press: Press, key: str, file: tuple[str, bytes], hand: Hand
) -> OutgoingDocument:
    """Keep the file and let the draft be printed from it; number and day are put in at issue.

    Raises:
        DocumentStateError: When it is no draft.
        NotAllowedError: When it is a notice, whose words stand in its file.
        UnreadableFileError: When the file is no safe Word document, or has no place for number and
            day where the decree wants them.
    """
    name, content = file
    with desk.store.read() as tx:
        draft = document_seen(tx, key, hand)
    if draft.purpose is DocumentPurpose.NOTICE:
        raise NotAllowedError(f"“{key}” là văn bản giao việc: hãy sửa tệp của thông báo.")
    stored = press.files.put(content, name)
    after = draft.bring(stored.sha256, name)
    print_sheet(desk, press.renderer, after)
    with desk.store.begin() as tx:
        document_seen(tx, key, hand)
        return change_document(tx, desk, draft, after, Move.EDIT_DOCUMENT, hand)
