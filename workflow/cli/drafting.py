"""The answer of `draft`: a directive file from a notice as issued, and a short report on it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import typer
from rich.console import Console, RenderableType

from workflow.cli.answer import PIPE_WIDTH, console_for_people, table
from workflow.cli.asked import Asked, asked_of
from workflow.cli.draft_json import draft_form
from workflow.cli.fresh_file import must_be_free
from workflow.cli.json_text import json_text
from workflow.cli.notice_bytes import bytes_of, name_of
from workflow.cli.office import clock_of
from workflow.cli.versions import reissued_lines, version_before, version_lines
from workflow.declarations import (
    draft_yaml,
    notice_reader,
    organ_matching,
    put_text,
    rulebook_of,
    text_likeness,
)
from workflow.domain.draft_figures import draft_figures
from workflow.domain.notice_draft import NoticeDraft
from workflow.domain.notice_key import key_named, key_of
from workflow.domain.proposal import Proposal
from workflow.founding import is_founded
from workflow.usecases.draft_directives import DraftOrder, draft_directives
from workflow.usecases.draft_next_version import draft_next_version
from workflow.wording.draft_report import (
    clarity_row,
    fault_lines,
    look_lines,
    question_lines,
    summary_lines,
)

NO_OFFICE = "Thư mục này chưa có office.yaml: đối chiếu với cơ quan mẫu đi kèm."
NEXT = "hãy xem các chỗ có dấu #, rồi chạy `dondoc check {}`."
NEXT_ELSEWHERE = (
    "hãy xem các chỗ có dấu #, đưa tệp vào thư mục directives/ của cơ quan rồi chạy `dondoc check` "
    "ở đó."
)
UNRELATED = (
    "Không việc nào của “{}” còn ở văn bản này: có lẽ đó không phải bản trước, nên không so; hãy "
    "xem lại tệp sau --against, hoặc mã (key) của tệp nháp."
)
CLARITY = ("6 rõ", "nghĩa là", "rõ", "còn thiếu")


def draft_file(
    context: typer.Context,
    source: Path,
    output: Path | None,
    against: Path | None,
    *,
    is_forced: bool,
) -> None:
    """Write the file that a notice proposes, or print it, then report on it."""
    asked = asked_of(context)
    if output is not None:
        must_be_free(output, is_forced=is_forced)
    notice = notice_reader().read(name_of(source), bytes_of(source))
    order = order_of(asked, notice, source, output)
    proposal, difference = _drafted(context, notice, order, against)
    text = draft_yaml(proposal, name_of(source))
    if output is None:
        typer.echo(text, nl=False)
    else:
        put_text(output, text)
    if asked.is_json:
        typer.echo(json_text(draft_form(notice)))
    else:
        lines = report(proposal, order, is_office=is_founded(asked.home))
        _tell(output, [*lines, *difference], is_office=is_founded(asked.home))


def _drafted(
    context: typer.Context, notice: NoticeDraft, order: DraftOrder, against: Path | None
) -> tuple[Proposal, Sequence[RenderableType]]:
    """Return the draft, with the codes of the version before it, and how it differs from that."""
    proposal = draft_directives(notice, order)
    before = version_before(context, proposal, against)
    if before is None:
        return proposal, list(reissued_lines(context, proposal))
    following = draft_next_version(proposal, before.file, text_likeness())
    if following is None:
        return proposal, (UNRELATED.format(before.file.key),)
    proposal, changes = following
    return proposal, list(version_lines(before, changes, proposal, order.rules))


def _tell(output: Path | None, lines: Iterable[RenderableType], *, is_office: bool) -> None:
    """Print the report; on standard error when the file itself went to standard output."""
    aside = Console(width=PIPE_WIDTH, markup=False, highlight=False, emoji=False, stderr=True)
    console = console_for_people() if output else aside
    for line in lines:
        console.print(line)
    if output:
        goes_on = NEXT if is_office else NEXT_ELSEWHERE
        console.print(f"Đã ghi {output}: {goes_on.format(output)}")


def order_of(asked: Asked, notice: NoticeDraft, source: Path, output: Path | None) -> DraftOrder:
    """Return what the draft goes by; its key is the file's name, else the subject's words."""
    return DraftOrder(
        rules=rulebook_of(asked.home),
        matching=organ_matching(),
        source=name_of(source),
        key=key_named(output.stem) if output else key_of(notice, source.stem),
        today=clock_of(asked).now().date(),
    )


def report(proposal: Proposal, order: DraftOrder, *, is_office: bool) -> Iterator[RenderableType]:
    """Go through the lines of the report."""
    figures = draft_figures(proposal, order.rules, order.today)
    if not is_office:
        yield NO_OFFICE
    yield from summary_lines(figures)
    questions = list(question_lines(proposal))
    if questions:
        yield f"Cần điền hoặc trả lời ({len(questions)}):"
        yield from (f"  - {line}" for line in questions)
    looks = [*fault_lines(figures, order.rules.organs), *look_lines(proposal)]
    if looks:
        yield "Hãy xem lại:"
        yield from (f"  - {line}" for line in looks)
    yield table(CLARITY, map(clarity_row, figures.clarity))
