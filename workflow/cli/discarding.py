"""The answer of `discard`."""

import typer

from workflow.cli.answer import answer
from workflow.cli.issuing import facts
from workflow.cli.known import known_document
from workflow.cli.office import hand_of, opened
from workflow.usecases.discard_draft import discard_draft


def discard(context: typer.Context, key: str, reason: str) -> None:
    """Put a draft aside."""
    with opened(context) as app:
        hand = hand_of(context, app, reason)
        document = discard_draft(app.desk, known_document(app, key), hand)
        answer(context, {"document": facts(document)}, f"Đã bỏ dự thảo “{document.key}”.")
