"""The clauses of a directive file with their obligations, from the clauses of a notice as read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workflow.domain.directive import Directive, Obligation, one_line
from workflow.domain.notice_draft import DraftClause, Passage
from workflow.domain.organ import Organs
from workflow.domain.proposal import ProposedDuty, Remark
from workflow.ports.intake import Matcher
from workflow.usecases.propose_duty import DutyPlace, propose_duty

UNNUMBERED = "0"
"""What a clause is called that bears no number: the text before the first, the only text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """The clauses of a file, every duty with its source, and what is to be looked at."""

    directives: tuple[Directive, ...]
    duties: tuple[ProposedDuty, ...]
    remarks: tuple[Remark, ...]


def propose_clauses(clauses: Sequence[DraftClause], matcher: Matcher, organs: Organs) -> Clauses:
    """Return every clause that has a text of its own, in order."""
    work = _Clauses(matcher=matcher, organs=organs)
    worded = [clause for clause in clauses if any(_paragraphs(clause))]
    directives = tuple(work.directive(n, clause) for n, clause in enumerate(worded))
    return Clauses(directives=directives, duties=tuple(work.duties), remarks=tuple(work.remarks))


@dataclass(frozen=True, kw_only=True)
class _Clauses:
    """The clauses at work: no code is used twice."""

    matcher: Matcher
    organs: Organs
    duties: list[ProposedDuty] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)

    def directive(self, number: int, clause: DraftClause) -> Directive:
        paragraphs = list(_paragraphs(clause))
        made: list[Obligation] = []
        for place, duty in enumerate(clause.duties):
            quote = _quote(duty.quote, clause, paragraphs)
            obligation, remarks = propose_duty(
                duty,
                DutyPlace(
                    loc=("directives", number, "obligations", place),
                    quote=quote,
                    taken=self.codes,
                    owed_before=made[-1].owners if made else (),
                ),
                self.matcher,
                self.organs,
            )
            made.append(obligation)
            self.codes.add(obligation.code)
            self.duties.append(ProposedDuty(obligation=obligation, source=duty))
            self.remarks.extend(remarks)
        return Directive(
            clause=clause.number or UNNUMBERED,
            paragraphs=tuple(paragraphs),
            obligations=tuple(made),
        )


def _paragraphs(clause: DraftClause) -> Iterator[str]:
    """Go through the texts of a clause, its heading first where no paragraph begins with it."""
    texts = [text for passage in clause.paragraphs if (text := one_line(passage.text))]
    heading = one_line(clause.heading.text) if clause.heading else ""
    if heading and not any(text.startswith(heading) for text in texts[:1]):
        yield heading
    yield from texts


def _quote(quote: Passage, clause: DraftClause, paragraphs: list[str]) -> str:
    """Return the quote as the file can hold it: words that stand together in the clause.

    One that reaches over a break keeps its longest part inside one paragraph; one of words that the
    clause does not print, as a row of a table may be, is added to it.
    """
    text = one_line(quote.text) or paragraphs[0]
    if text in one_line(" ".join(paragraphs)):
        return text
    parts = [_shared(quote, paragraph) for paragraph in clause.paragraphs]
    longest = max(parts, key=len, default="")
    if not longest:
        paragraphs.append(text)
    return longest or text


def _shared(quote: Passage, paragraph: Passage) -> str:
    start, end = max(quote.start, paragraph.start), min(quote.end, paragraph.end)
    return one_line(paragraph.text[start - paragraph.start : end - paragraph.start])
