"""Take a notice in as it was issued: keep its file, and draft its directive file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import PurePath

from workflow.domain.audit import Change, Move
from workflow.domain.declared_file import mark_of
from workflow.domain.directive import DirectiveFile
from workflow.domain.notice_key import key_of
from workflow.domain.proposal import Proposal
from workflow.domain.version import is_same_notice
from workflow.errors import ConflictError, InputError
from workflow.ports.intake import Likeness, Matching, NoticeReader
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.directive_papers import Papers, chain_of, must_not_be_submitted
from workflow.usecases.draft_directives import DraftOrder, draft_directives
from workflow.usecases.draft_next_version import draft_next_version
from workflow.usecases.take_step import Hand

TAKEN_BY_PAGES = frozenset({"doc", "ban-nhap"})
Note = Callable[[Transaction, str], None]
LONGEST_STEM = 56
"""A key may have 64 characters; the rest of it says which version it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Who reads notices; `yaml` writes a draft, with its source, the sha256 and what it follows."""

    reader: NoticeReader
    matching: Matching
    likeness: Likeness
    yaml: Callable[[Proposal, str, str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that somebody brought; `may_replace` a draft of the same notice."""

    name: str
    content: bytes
    may_replace: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A draft under the key that it gets.

    `follows` is the key of the adopted notice before it, `replaces` the mark of the draft in whose
    place it comes.
    """

    proposal: Proposal
    follows: str = ""
    replaces: str = ""


def take_notice(
    desk: Desk,
    papers: Papers,
    intake: Intake,
    upload: Upload,
    hand: Hand,
    note: Note | None = None,
) -> str:
    """Write the draft and return its key; what `note` writes of it is written with it.

    A later version of a notice keeps the codes of its duties; that of an adopted one gets a key of
    its own, for the adopted notice never changes.

    Raises:
        UnreadableFileError: When the file cannot be read, or is not safe to read.
        NoticeError: When it bears a mark of secrecy, or is no notice.
        InputError: When there is a draft of the notice, and it may not be replaced.
        ConflictError: When somebody wrote that draft, or another of its key, meanwhile.
        NotAllowedError: When that draft is before its signer.
    """
    notice = intake.reader.read(upload.name, upload.content)
    desk = desk.still()
    order = DraftOrder(
        rules=desk.rules,
        matching=intake.matching,
        key=key_of(notice, PurePath(upload.name).stem),
        source=upload.name,
        today=desk.today(),
    )
    proposal = draft_directives(notice, order)
    with desk.store.read() as tx:
        adopted = tx.notices()
    placed = _placed(proposal, papers, intake.likeness, adopted, upload)
    return _kept(desk, papers, intake, placed, (upload, hand, note))


def _placed(
    proposal: Proposal,
    papers: Papers,
    likeness: Likeness,
    adopted: Sequence[DirectiveFile],
    upload: Upload,
) -> _Placed:
    key = proposal.file.key
    bare = proposal.file.model_copy(update={"key": ""})
    known = {each.key for each in adopted}
    before = next((each for each in adopted if is_same_notice(each, bare)), None)
    if before is not None:
        following = draft_next_version(proposal, before, likeness)
        if following is not None:
            stem = before.key[:LONGEST_STEM].rstrip("-")
            key = _free(f"{stem}-ban", papers, known, first=2)
            return _Placed(proposal=_called(following[0], key), follows=before.key)
    if key in known or key in TAKEN_BY_PAGES:
        return _Placed(proposal=_called(proposal, _free(key, papers, known, first=2)))
    if not papers.shelf.has(key):
        return _Placed(proposal=proposal)
    text = papers.shelf.text(key)
    draft = _draft_before(papers, key, text)
    if draft is not None and not is_same_notice(draft, bare):
        return _Placed(proposal=_called(proposal, _free(key, papers, known, first=2)))
    if not upload.may_replace:
        raise InputError(
            f"Đã có bản nháp “{key}” của thông báo này nên chưa ghi gì: hãy mở bản nháp ấy ở danh "
            "sách, hoặc đánh dấu “Thay bản nháp đang có” rồi gửi lại."
        )
    following = draft_next_version(proposal, draft, likeness) if draft else None
    return _Placed(
        proposal=following[0] if following else proposal, replaces=mark_of(text.encode())
    )


def _draft_before(papers: Papers, key: str, text: str) -> DirectiveFile | None:
    try:
        return papers.shelf.read(key, text)
    except InputError:
        return None


def _free(stem: str, papers: Papers, known: set[str], first: int) -> str:
    keys = (f"{stem}-{number}" for number in count(first))
    return next(key for key in keys if key not in known and not papers.shelf.has(key))


def _called(proposal: Proposal, key: str) -> Proposal:
    return replace(proposal, file=proposal.file.model_copy(update={"key": key}))


def _kept(
    desk: Desk,
    papers: Papers,
    intake: Intake,
    placed: _Placed,
    by: tuple[Upload, Hand, Note | None],
) -> str:
    upload, hand, note = by
    key = placed.proposal.file.key
    original = papers.files.put(upload.content, upload.name)
    text = intake.yaml(placed.proposal, upload.name, original.sha256, placed.follows)
    file = papers.shelf.file(key, text)
    with desk.store.begin() as tx:
        tx.declared.hold(file.name)
        state = {"original": original.sha256, "after": mark_of(file.content)}
        if papers.shelf.has(key):
            old = papers.shelf.text(key)
            if mark_of(old.encode()) != placed.replaces or tx.pages.adopted([key]):
                raise ConflictError(key)
            must_not_be_submitted(tx, key)
            state["kept"] = papers.files.put(old.encode(), f"{key}.yaml").sha256
        if note:
            note(tx, key)
        tx.record(
            Change(
                subject=chain_of(key),
                move=Move.EDIT_DIRECTIVES,
                actor=hand.actor,
                at=desk.clock.now(),
                note=f"đọc từ {upload.name}",
                state=state,
            )
        )
        tx.declared.put(file)
    return key
