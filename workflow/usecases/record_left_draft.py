"""Find the draft that a process wrote and died before it could record it."""

from collections.abc import Callable

from workflow.errors import InputError
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.directive_papers import Papers, chain_of, mark_of
from workflow.usecases.record_reading import record_reading
from workflow.usecases.take_step import Hand


def record_left_draft(
    desk: Desk,
    papers: Papers,
    original: tuple[str, str],
    hand: Hand,
    note: Callable[[Transaction, str], None],
) -> str | None:
    """Record it and return its key, None when there is none: so nothing is drafted twice.

    `original` is the name of the notice's file and its sha256; what `note` writes is written with
    the record.
    """
    name, sha256 = original
    keys = papers.shelf.keys()
    for key in keys:
        text = _text_from(papers, key, sha256)
        if text is None:
            continue
        with desk.store.begin() as tx:
            trail = tx.trail(chain_of(key))
            if not any(entry.state.get("after") == mark_of(text) for entry in trail):
                note(tx, key)
                state = {"original": sha256, "after": mark_of(text)}
                record_reading(tx, desk, key, name, state, hand)
                return key
    return None


def _text_from(papers: Papers, key: str, sha256: str) -> str | None:
    """Return the text of a file that was drafted from the original, as far as it says so."""
    try:
        text = papers.shelf.text(key)
        original = papers.shelf.comments(key, text).original
    except InputError:
        return None
    return text if original and original[1] == sha256 else None
