"""Draft a directive file from a notice as read; nothing is invented, what is open is asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workflow.domain.addressing import AddressingKind, addressing_faults
from workflow.domain.directive import DirectiveFile, one_line
from workflow.domain.meeting_words import meeting_in
from workflow.domain.notice_draft import NoticeDraft
from workflow.domain.organ import Organs
from workflow.domain.proposal import Loc, Proposal, Remark, RemarkKind
from workflow.domain.rulebook import Rulebook
from workflow.errors import NoticeError
from workflow.ports.intake import Matching
from workflow.usecases.find_issuer import find_issuer
from workflow.usecases.named_in_clauses import with_named_in_clauses
from workflow.usecases.propose_clauses import propose_clauses
from workflow.usecases.propose_head import day_of, propose_head


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftOrder:
    """What a draft goes by: the office's rules, who knows its organs, the key, the day.

    `source` is what people call the notice's own file.
    """

    rules: Rulebook
    matching: Matching
    key: str
    source: str
    today: date


def draft_directives(notice: NoticeDraft, order: DraftOrder) -> Proposal:
    """Return the file that the notice proposes, with what a person has to answer.

    Raises:
        NoticeError: When it has no text that could hold a directive.
    """
    rules, day = order.rules, day_of(notice.head, order.today)
    issuer = find_issuer(
        notice.head, rules.organs, order.matching(rules.organs, rules.office.unit, day)
    )
    known = issuer.code if issuer else rules.office.unit
    matcher = order.matching(rules.organs, known, day)
    head, of_head = propose_head(notice.head, issuer, rules, matcher)
    clauses = propose_clauses(notice.clauses, matcher, rules.organs)
    if not clauses.directives:
        raise NoticeError(order.source, "không thấy nội dung nào sau phần mở đầu")
    preamble = tuple(one_line(passage.text) for passage in notice.head.preamble)
    file = DirectiveFile(
        key=order.key,
        head=head,
        meeting=meeting_in(" ".join(preamble)),
        preamble=preamble,
        directives=clauses.directives,
    )
    file = with_named_in_clauses(file)
    remarks = (*of_head, *clauses.remarks, *_unaddressed(file, rules.organs, day))
    return Proposal(file=file, duties=clauses.duties, remarks=remarks, notice=notice)


def _unaddressed(file: DirectiveFile, organs: Organs, day: date) -> Iterator[Remark]:
    """Go through those who are ordered but not addressed, each where it is first ordered."""
    for fault in addressing_faults(file, organs, day):
        if fault.kind is AddressingKind.ORDERED_NOT_ADDRESSED:
            yield Remark(
                loc=_first_order(file, fault.code),
                kind=RemarkKind.NOT_ADDRESSED,
                printed=organs.name(fault.code),
                offered=fault.code,
            )


def _first_order(file: DirectiveFile, code: str) -> Loc:
    for number, directive in enumerate(file.directives):
        for place, obligation in enumerate(directive.obligations):
            if code in obligation.bearers:
                return ("directives", number, "obligations", place, "owners")
    return ("head", "addressees")
