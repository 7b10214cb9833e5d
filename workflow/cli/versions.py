"""The version of a notice that came before a draft: adopted, declared, or named by the person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer
from rich.console import RenderableType

from workflow.cli.answer import table
from workflow.cli.asked import Asked, asked_of
from workflow.cli.office import directive_path, opened
from workflow.database_errors import NoDatabaseError
from workflow.declarations import declared_notices, library_of
from workflow.domain.assignment import Assignment
from workflow.domain.directive import DirectiveFile
from workflow.domain.proposal import Proposal
from workflow.domain.rulebook import Rulebook
from workflow.domain.version import (
    DutyChange,
    DutyChangeKind,
    has_same_subject,
    is_same_notice,
)
from workflow.errors import CalendarError
from workflow.founding import is_founded
from workflow.ports.which import Which
from workflow.wording.version import change_row, command_lines, count_words

REISSUED = (
    "“{}” cũng của cơ quan này, cùng trích yếu: nếu đây là bản thay thế, hãy chạy lại với "
    "--against và tệp chỉ đạo ấy để giữ mã và lịch sử."
)
HEADER = ("Mã", "Bản mới", "Khoản", "Khác ở chỗ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The version before, and what of it is still owed when it was adopted."""

    file: DirectiveFile
    assignments: Sequence[Assignment] = ()


def version_before(
    context: typer.Context, proposal: Proposal, against: Path | None
) -> Before | None:
    """Return the version before: the one named, else one adopted, else one declared.

    Raises:
        DirectiveFileError: When the file that is named cannot be read.
    """
    asked, file = asked_of(context), proposal.file
    if against is not None:
        named = library_of(asked.home).directive(directive_path(asked.home, against))
        return _adopted(context, asked, named) or Before(file=named)
    if not is_founded(asked.home):
        return None
    declared = next(
        (each for each in declared_notices(asked.home) if is_same_notice(each, file)), None
    )
    return _adopted(context, asked, file) or (Before(file=declared) if declared else None)


def reissued_lines(context: typer.Context, proposal: Proposal) -> Iterator[str]:
    """Say which notices, adopted or declared, may be those that this one takes the place of."""
    asked = asked_of(context)
    if not is_founded(asked.home):
        return
    known = (*_adopted_notices(context), *declared_notices(asked.home))
    same = (each.key for each in known if has_same_subject(each, proposal.file))
    yield from map(REISSUED.format, dict.fromkeys(same))


def version_lines(
    before: Before, changes: Sequence[DutyChange], proposal: Proposal, rules: Rulebook
) -> Iterator[RenderableType]:
    """Go through the lines that show the difference, then the commands that carry it out."""
    yield f"So với bản trước (“{before.file.key}”): {count_words(changes)}."
    changed = [change for change in changes if change.kind is not DutyChangeKind.SAME]
    if changed:
        yield table(HEADER, (change_row(change, rules.organs) for change in changed))
    commands = list(_commands(before, changed, proposal, rules)) if before.assignments else []
    if commands:
        yield "Trên việc đã giao, hãy xem rồi chạy:"
        yield from (f"  {command}" for command in commands)


def _commands(
    before: Before, changed: Sequence[DutyChange], proposal: Proposal, rules: Rulebook
) -> Iterator[str]:
    file = proposal.file
    if before.file.head.issued_date and file.head.issued_date is None:
        file = file.issued(0, before.file.head.issued_date)
    for change in changed:
        code = change.before.code if change.before else ""
        owed = [each for each in before.assignments if each.obligation == code]
        try:
            last_day = rules.reckon(file, change.after).last_day if change.after else None
        except CalendarError:
            last_day = None
        yield from command_lines(change, last_day, owed)


def _adopted(context: typer.Context, asked: Asked, file: DirectiveFile) -> Before | None:
    """Return the adopted version; none where the office has no database yet."""
    if not is_founded(asked.home):
        return None
    try:
        with opened(context) as app, app.desk.store.read() as tx:
            notices = [notice for notice in tx.notices() if is_same_notice(notice, file)]
            owed = [tx.assignments(Which(notice=each.key, is_owed=True)) for each in notices]
    except NoDatabaseError:
        return None
    return Before(file=notices[0], assignments=owed[0]) if notices else None


def _adopted_notices(context: typer.Context) -> Sequence[DirectiveFile]:
    try:
        with opened(context) as app, app.desk.store.read() as tx:
            return list(tx.notices())
    except NoDatabaseError:
        return ()
