"""A proposed directive file as YAML: what a person writes by hand, and comments that ask."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from enum import StrEnum
from textwrap import indent
from typing import Any

from pydantic import BaseModel

from workflow.domain.directive import Directive, Obligation
from workflow.domain.document import DocumentHead
from workflow.domain.due import NoDeadline
from workflow.domain.proposal import GoneDuty, Loc, Proposal, Remark, RemarkKind
from workflow.library.yaml_block import comment, entry, flow, item, quoted, texts
from workflow.wording.draft_reading import reading_lines
from workflow.wording.draft_remarks import remark_words

MODELINE = "# yaml-language-server: $schema=directive.schema.json\n#\n"
HEAD = tuple(DocumentHead.model_fields)
DUTY = (
    "code",
    "quote",
    "action",
    "modality",
    "owners",
    "supporting",
    "attested_by",
    "due",
    "review_date",
    "deliverable",
    "send_to",
    "reminders",
)
LISTS = frozenset({"owners", "supporting", "means"})
MAY_HAVE_NO_OWNER = frozenset({"statement", "prohibition"})


def draft_text(proposal: Proposal, source: str) -> str:
    """Return the file's text; `source` is the name of the notice's own file."""
    return "".join(_parts(proposal, source))


def _parts(proposal: Proposal, source: str) -> Iterator[str]:
    file = proposal.file
    yield MODELINE
    yield comment(
        f"Bản nháp đọc từ “{source}”. Hãy xem từng chỗ có dấu #, sửa cho đúng rồi xóa dòng ấy."
    )
    for line in reading_lines(proposal.notice):
        yield comment(line)
    yield "\n" + entry("key", file.key)
    yield "\nhead:\n"
    yield from _fields(proposal, ("head",), _plain(file.head), HEAD, 1)
    if file.meeting:
        yield "\nmeeting:\n"
        yield from (entry(key, value, 1) for key, value in _plain(file.meeting).items())
    if file.preamble:
        yield "\n" + texts("preamble", file.preamble, 0)
    yield "\ndirectives:\n"
    for number, directive in enumerate(file.directives):
        yield ("\n" if number else "") + _directive(proposal, number, directive)
    numbers = {directive.clause for directive in file.directives}
    yield from (_gone(gone, 1) for gone in proposal.gone if gone.clause not in numbers)
    if file.ending:
        yield "\n" + entry("ending", file.ending)


def _directive(proposal: Proposal, number: int, directive: Directive) -> str:
    text = entry("clause", quoted(directive.clause), 2)
    text += texts("paragraphs", directive.paragraphs, 2)
    if directive.obligations:
        loc: Loc = ("directives", number, "obligations")
        text += "    obligations:\n"
        for place, obligation in enumerate(directive.obligations):
            text += item("".join(_duty(proposal, (*loc, place), obligation)), 3)
    text += "".join(_gone(g, 3) for g in proposal.gone if g.clause == directive.clause)
    return item(text, 1)


def _gone(gone: GoneDuty, depth: int) -> str:
    """Return a duty that the notice no longer has as comment lines, so that nothing is lost."""
    facts = _plain(gone.obligation).items()
    lines = item("".join(entry(key, value, 1) for key, value in facts), 0)
    commented = indent(lines, "  " * depth + "# ", lambda _: True)
    return comment(f"bỏ ở bản mới: {gone.obligation.action}", depth) + commented


def _duty(proposal: Proposal, loc: Loc, obligation: Obligation) -> Iterator[str]:
    facts = _plain(obligation)
    is_offered = any(_is_offer(remark) for remark in proposal.at((*loc, "owners")))
    if not (obligation.owners or is_offered or obligation.modality in MAY_HAVE_NO_OWNER):
        facts["owners"] = []
    if isinstance(obligation.due, NoDeadline) and "due" in facts:
        facts["due"] = {"none": obligation.due.none, **facts["due"]}
    yield from _fields(proposal, loc, facts, DUTY, 4)


def _fields(
    proposal: Proposal, loc: Loc, facts: Mapping[str, Any], order: Sequence[str], depth: int
) -> Iterator[str]:
    """Go through the fields in order, each after what is to be said about it."""
    for key in order:
        yield from _said(proposal.at((*loc, key)), key, facts.get(key), depth)
        if key not in facts:
            continue
        if (places := facts[key]) and isinstance(places, list) and isinstance(places[0], dict):
            yield f"{'  ' * depth}{key}:\n"
            for number, place in enumerate(places):
                means = proposal.at((*loc, key, number, "means"))
                yield from _said(means, "means", place.get("means"), depth + 1)
                lines = "".join(entry(k, v, depth + 2) for k, v in place.items())
                yield item(lines, depth + 1)
        else:
            yield entry(key, facts[key], depth)


def _said(remarks: Sequence[Remark], key: str, written: object, depth: int) -> Iterator[str]:
    """Go through what is said about a field, then the value that takes its place if it is right."""
    said = dict.fromkeys(remark_words(remark) for remark in remarks)
    yield from (comment(words, depth) for words in said)
    offers = [remark.offered for remark in remarks if _is_offer(remark)]
    if not offers:
        return
    if key in LISTS:
        value: object = [*(written if isinstance(written, list) else ()), *offers]
    else:
        value = _plain(offers[0]) if isinstance(offers[0], BaseModel) else offers[0]
    yield f"{'  ' * depth}# {key}: {flow(value)}\n"


def _is_offer(remark: Remark) -> bool:
    return remark.kind is RemarkKind.NOT_WRITTEN and remark.offered is not None


def _plain(model: BaseModel) -> dict[str, Any]:
    """Return what a file says of a value; what holds by default is left out, words come last."""
    facts: dict[str, Any] = _value(model.model_dump(exclude_defaults=True))
    return facts


def _value(value: Any) -> Any:
    match value:
        case StrEnum():
            return value.value
        case time():
            return value.isoformat("minutes")
        case dict():
            last = sorted(value, key="words".__eq__)
            return {key: _value(value[key]) for key in last if value[key] is not None}
        case list() | tuple():
            return [_value(each) for each in value]
        case _:
            return value
