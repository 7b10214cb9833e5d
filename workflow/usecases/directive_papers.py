"""What the use cases of drafts go by: the directive files, the kept originals, what was seen."""

from dataclasses import dataclass

from workflow.domain.declared_file import mark_of
from workflow.domain.outgoing import DocumentState
from workflow.errors import ConflictError, NotAllowedError
from workflow.ports.directives import Directives
from workflow.ports.files import Files
from workflow.ports.transaction import Transaction
from workflow.usecases.as_seen import must_be_as_seen

OUTSIDE = "tệp đã được sửa ngoài trang này"


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """The directive files of an office, and its kept files."""

    shelf: Directives
    files: Files


def chain_of(key: str) -> str:
    """Return the subject under which the changes of a directive file are recorded."""
    return f"chi-dao/{key}"


def text_as_seen(tx: Transaction, papers: Papers, key: str, seen: int | None, mark: str) -> str:
    """Return the text of a file that is still a draft, if it is still the one shown.

    Raises:
        NotFoundError: When there is no such file.
        NotAllowedError: When the notice was adopted, or is before its signer.
        ConflictError: With who changed the file since.
    """
    text = papers.shelf.text(key)
    if tx.pages.adopted([key]):
        raise NotAllowedError(
            f"Thông báo “{key}” đã đưa vào theo dõi: tệp chỉ đạo không sửa nữa. Muốn đổi việc đã "
            "giao thì làm ở từng nhiệm vụ."
        )
    must_not_be_submitted(tx, key)
    must_be_as_seen(key, tx.trail(chain_of(key)), seen)
    if mark_of(text.encode()) != mark:
        raise ConflictError(key, [OUTSIDE])
    return text


def must_not_be_submitted(tx: Transaction, key: str) -> None:
    """Leave a file as it is while its notice is before the signer.

    Raises:
        NotAllowedError: When it was submitted for signature and not taken back.
    """
    if tx.pages.document_states([key]).get(key) is DocumentState.SUBMITTED:
        raise NotAllowedError(
            f"Thông báo “{key}” đã trình ký nên tệp chỉ đạo không đổi được: hãy rút văn bản về dự "
            "thảo ở trang của văn bản, sửa, rồi trình ký lại."
        )


def hold_as_seen(tx: Transaction, papers: Papers, key: str, seen: int | None, mark: str) -> None:
    """Let nobody else write the file until the transaction ends, if it is still the one shown.

    Raises:
        NotFoundError: When there is no such file.
        NotAllowedError: When the notice was adopted or submitted.
        ConflictError: With who changed the file since.
    """
    tx.declared.hold(papers.shelf.file(key, "").name)
    text_as_seen(tx, papers, key, seen, mark)
