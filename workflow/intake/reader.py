"""From a file to a draft: the one way in."""

from collections import defaultdict
from collections.abc import Sequence

from workflow.domain.notice_draft import (
    DraftClause,
    DraftDuty,
    DraftHead,
    NoticeDraft,
    Passage,
    Sureness,
    Taken,
)
from workflow.errors import NoticeError
from workflow.intake.clauses import Level, Node, clause_tree
from workflow.intake.duties.unread import unread_deadlines
from workflow.intake.duties.walk import duties_below
from workflow.intake.grammar.deadlines import Dating
from workflow.intake.grammar.headings import lead_owners
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.tokens import tokens_of
from workflow.intake.head.take_head import Framed, take_head
from workflow.intake.manuscript import Manuscript
from workflow.intake.reading.read_manuscript import read_manuscript
from workflow.ports.documents import WordUpgrader

NOTHING_FOUND = (
    "không thấy phần mở đầu của văn bản hành chính và không thấy câu nào giao việc; "
    "hãy chọn đúng tệp thông báo, công văn, kế hoạch cần theo dõi"
)


class IntakeReader:
    """Reads notices as issued, of any kind of file; those of old Word with an upgrader."""

    def __init__(self, upgrader: WordUpgrader | None = None) -> None:
        self._upgrader = upgrader

    def read(self, name: str, content: bytes) -> NoticeDraft:
        """Return the draft of a notice.

        Raises:
            UnreadableFileError: When the file cannot be read, or is not safe to read.
            NoticeError: When it bears a mark of secrecy, or is no notice.
        """
        return draft_of(name, read_manuscript(name, content, self._upgrader))


def draft_of(name: str, manuscript: Manuscript) -> NoticeDraft:
    """Return the draft of a notice whose text was read.

    Raises:
        NoticeError: When it bears a mark of secrecy, or is no notice.
    """
    framed = take_head(manuscript, name)
    head = framed.head
    dating = Dating(
        issued=head.issued_date.value if head.issued_date else None,
        month=head.issued_month.value if head.issued_month else None,
    )
    tree = clause_tree(framed.body)
    duties = duties_below(tree, dating, _lead(framed))
    if not duties and not _is_official(head):
        raise NoticeError(name, NOTHING_FOUND)
    return NoticeDraft(
        text=manuscript.text,
        head=head,
        clauses=tuple(_clauses(tree, duties)),
        unread=tuple(unread_deadlines(tree, duties, dating)),
        notes=manuscript.notes,
    )


def _is_official(head: DraftHead) -> bool:
    return head.issuing_organ is not None and head.subject is not None


def _lead(framed: Framed) -> tuple[Taken[str], ...]:
    """Return whom the sentence before the clauses orders to do them."""
    if framed.lead is None:
        return ()
    lead, tokens = framed.lead, tokens_of(framed.lead.text)
    return tuple(
        Taken(
            value=tokens.words(*name),
            passage=Passage(
                start=lead.start + tokens.starts[name[0]],
                end=lead.start + tokens.ends[name[1] - 1],
                text=tokens.words(*name),
            ),
            sureness=Sureness.LIKELY,
            rule="lead",
        )
        for span in lead_owners(tokens)
        for name in names_in(tokens, *span)
    )


def _clauses(tree: Node, duties: Sequence[DraftDuty]) -> list[DraftClause]:
    """Return every clause with its own text and duties; what nobody numbered has no number."""
    of_clause: defaultdict[str, list[DraftDuty]] = defaultdict(list)
    for duty in duties:
        of_clause[duty.clause].append(duty)
    paragraphs: defaultdict[str, list[Passage]] = defaultdict(list)
    for node in tree.walk():
        if node.level is not Level.ROOT and node.table is None:
            paragraphs[node.number()].append(node.whole)
        elif node.table is not None:
            paragraphs[node.number()] += [row.whole() for row in node.table.rows]
    return [
        DraftClause(number=number, paragraphs=tuple(texts), duties=tuple(of_clause[number]))
        for number, texts in paragraphs.items()
    ]
