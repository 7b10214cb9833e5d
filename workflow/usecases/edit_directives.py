"""Change a directive file that is not adopted yet, and keep what it said before."""

from collections.abc import Sequence

from workflow.domain.audit import Move
from workflow.domain.directive_edit import Edit
from workflow.errors import InputError
from workflow.usecases.desk import Desk
from workflow.usecases.directive_papers import Papers, chain_of, mark_of, text_as_seen
from workflow.usecases.record_fact import record_fact
from workflow.usecases.take_step import Hand
from workflow.wording.directive_problems import problem_lines


def edit_directives(
    desk: Desk, papers: Papers, key: str, edits: Sequence[Edit], mark: str, hand: Hand
) -> str:
    """Write the changes and return the sha256 of the text before, kept among the stored files.

    Nothing is returned, nor written, when the file says the same as before.

    Raises:
        NotAllowedError: When the notice was adopted.
        ConflictError: When somebody changed the file since it was shown.
        InputError: When the file would be wrong; every problem is told, and nothing is written.
    """
    with desk.store.begin() as tx:
        before = text = text_as_seen(tx, papers, key, hand.seen, mark)
        for edit in edits:
            text = papers.shelf.changed(key, text, edit)
        if text == before:
            return ""
        if problems := papers.shelf.problems(key, text):
            raise InputError("\n".join(["Chưa ghi gì, vì:", *problem_lines(problems)]))
        kept = papers.files.put(before.encode(), f"{key}.yaml")
        state = {"before": mark_of(before), "after": mark_of(text), "kept": kept.sha256}
        record_fact(tx, desk, chain_of(key), Move.EDIT_DIRECTIVES, hand, state)
        papers.shelf.put(key, text)
        return kept.sha256
