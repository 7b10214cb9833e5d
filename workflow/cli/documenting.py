"""The answers of `document`, and of `discard`."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import typer

from workflow.cli.answer import answer
from workflow.cli.issuing import facts, is_notice_file, number
from workflow.cli.known import known_document
from workflow.cli.office import directive_path, hand_of, opened, put_copy
from workflow.errors import InputError
from workflow.usecases.discard_draft import discard_draft
from workflow.usecases.draft_correction import draft_correction
from workflow.usecases.preview_document import preview_document
from workflow.usecases.recall_document import recall_document
from workflow.usecases.redraft_chase import redraft_chase
from workflow.usecases.submit_document import submit_document
from workflow.usecases.submit_notice import submit_notice
from workflow.usecases.withdraw_document import withdraw_document
from workflow.wording.papers import Erratum


def submit(context: typer.Context, what: str) -> None:
    """Put a draft, or a notice file, before its signer."""
    with opened(context) as app:
        hand = hand_of(context, app)
        if is_notice_file(what):
            file = app.library.directive(directive_path(app.home, Path(what)))
            submitted = submit_notice(app.desk, file, hand)
        else:
            submitted = submit_document(app.desk, known_document(app, what), hand)
        words = f"Đã trình ký “{submitted.key}”, người ký: {submitted.signer}."
        how = f"Khi đã ký: dondoc issue {what}; rút về: dondoc document withdraw {submitted.key}"
        answer(context, {"document": facts(submitted)}, words, how)


def withdraw(context: typer.Context, key: str, reason: str) -> None:
    """Make a submitted document a draft again."""
    with opened(context) as app:
        hand = hand_of(context, app, reason)
        draft = withdraw_document(app.desk, known_document(app, key), hand)
        answer(context, {"document": facts(draft)}, f"“{draft.key}” trở lại là dự thảo.")


def redraft(context: typer.Context, key: str, respond_by: date | None) -> None:
    """Draft a chase anew for today."""
    with opened(context) as app:
        hand = hand_of(context, app)
        draft = redraft_chase(app.desk, known_document(app, key), hand, respond_by)
        with app.desk.store.read() as tx:
            note = tx.trail(draft.key)[-1].note
        path = put_copy(app, draft, preview_document(app.desk, app.renderer, draft))
        answer(
            context,
            {"document": facts(draft), "note": note, "preview": path},
            f"“{draft.key}” đã soạn lại cho hôm nay, là dự thảo. {note}",
            f"Bản xem trước: {path}",
        )


def discard(context: typer.Context, key: str, reason: str) -> None:
    """Put a draft aside."""
    with opened(context) as app:
        hand = hand_of(context, app, reason)
        document = discard_draft(app.desk, known_document(app, key), hand)
        answer(context, {"document": facts(document)}, f"Đã bỏ dự thảo “{document.key}”.")


def recall(context: typer.Context, key: str, reason: str) -> None:
    """Call an issued document back."""
    with opened(context) as app:
        hand = hand_of(context, app, reason)
        document, cancelled = recall_document(app.desk, known_document(app, key), hand)
        duties = f" Đã hủy {len(cancelled)} nhiệm vụ chưa xong mà văn bản giao."
        answer(
            context,
            {"document": facts(document), "cancelled": [duty.code for duty in cancelled]},
            f"Đã thu hồi văn bản số {number(document)}; số này vẫn giữ trong sổ."
            + (duties if cancelled else ""),
            f"Xếp {len(document.recipients)} thư báo nơi nhận; chạy `dondoc tick` để gửi.",
        )


def correct(context: typer.Context, key: str, said: tuple[Sequence[str], ...]) -> None:
    """Draft the letter that corrects a document; `said` are places, printed and right words.

    Raises:
        InputError: When one of the three is missing for a place.
    """
    if len({len(words) for words in said}) != 1:
        raise InputError("Mỗi chỗ sai cần đủ ba lần ghi: --where, --printed và --right.")
    errors = [Erratum(where=w, printed=p, corrected=r) for w, p, r in zip(*said, strict=True)]
    with opened(context) as app:
        draft = draft_correction(app.desk, known_document(app, key), errors, hand_of(context, app))
        path = put_copy(app, draft, preview_document(app.desk, app.renderer, draft))
        answer(
            context,
            {"document": facts(draft), "preview": path},
            f"Đã dự thảo công văn đính chính “{draft.key}”. Bản xem trước: {path}",
            f"Ban hành: dondoc issue {draft.key}",
        )
