"""Change a directive file that is not adopted yet, and keep what it said before."""

from collections.abc import Sequence

from workflow.domain.audit import Move
from workflow.domain.declared_file import mark_of
from workflow.domain.directive_edit import Edit
from workflow.errors import InputError
from workflow.usecases.desk import Desk
from workflow.usecases.directive_papers import Papers, chain_of, hold_as_seen, text_as_seen
from workflow.usecases.record_fact import record_fact
from workflow.usecases.take_step import Hand
from workflow.wording.directive_problems import problem_lines


def edit_directives(
    desk: Desk, papers: Papers, key: str, edits: Sequence[Edit], mark: str, hand: Hand
) -> str:
    """Write the changes and return the sha256 of the text before, kept among the stored files.

    Nothing is returned, nor written, when the file says the same as before.

    Raises:
        NotAllowedError: When the notice was adopted, or is before its signer.
        ConflictError: When somebody changed the file since it was shown.
        InputError: When the file would be wrong; every problem is told, and nothing is written.
    """
    with desk.store.read() as tx:
        before = text_as_seen(tx, papers, key, hand.seen, mark)
    text = _edited(papers, key, before, edits)
    if text == before:
        return ""
    kept = papers.files.put(before.encode(), f"{key}.yaml")
    after = papers.shelf.file(key, text)
    with desk.store.begin() as tx:
        hold_as_seen(tx, papers, key, hand.seen, mark)
        state = {"before": mark, "after": mark_of(after.content), "kept": kept.sha256}
        record_fact(tx, desk, chain_of(key), Move.EDIT_DIRECTIVES, hand, state)
        tx.declared.put(after)
    return kept.sha256


def _edited(papers: Papers, key: str, text: str, edits: Sequence[Edit]) -> str:
    before = text
    for edit in edits:
        text = papers.shelf.changed(key, text, edit)
    if text != before:
        judged = papers.shelf.judge(key, text)
        if judged.file is None:
            raise InputError("\n".join(["Chưa ghi gì, vì:", *problem_lines(judged)]))
    return text
