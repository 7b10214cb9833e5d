"""From the clause tree to duties: what stands above a clause holds for it."""

from collections.abc import Sequence
from dataclasses import replace

from workflow.domain.directive import Modality
from workflow.domain.notice_draft import DraftDeadline, DraftDuty, Passage, Taken
from workflow.intake.clauses import Level, Node
from workflow.intake.duties.context import Context, Owners
from workflow.intake.duties.left_out import is_left_out
from workflow.intake.duties.paragraph import Paragraph
from workflow.intake.duties.references import Survey
from workflow.intake.duties.table import duties_of_table
from workflow.intake.grammar.deadlines import Dating, deadline_of_heading
from workflow.intake.grammar.headings import heading_owners, lead_owners
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.tokens import Tokens, tokens_of

_DECISIONS = (
    "phê duyệt",
    "ban hành",
    "công nhận",
    "thành lập",
    "kiện toàn",
    "bãi bỏ",
    "sửa đổi",
    "bổ nhiệm",
    "quy định",
    "điều chỉnh",
    "công bố",
    "giúp việc",
    "bổ sung",
)


def duties_below(tree: Node, dating: Dating, lead: Owners = ()) -> list[DraftDuty]:
    """Return every duty of a notice, in order; `lead` owns what has no other owner."""
    survey = Survey(dating=dating)
    _below(tree, Context(owners=lead), survey)
    return survey.found


def _below(node: Node, context: Context, survey: Survey) -> None:
    carried: Owners | None = None
    for child in node.children:
        inner = context
        if child.level in {Level.DASH, Level.PLUS, Level.PLAIN} and carried and not context.owners:
            inner = replace(context, owners=carried)
        named = _read(child, inner, survey)
        carried = named or carried
        if named and child.level is Level.PLAIN and child.own.text.rstrip().endswith(":"):
            context = replace(context, owners=named)


def _read(node: Node, context: Context, survey: Survey) -> Owners:
    """Read a node and what is below it; return the owners that it names itself."""
    if node.table is not None:
        survey.found += duties_of_table(node, context, survey)
        return ()
    if is_left_out(node):
        return ()
    own, owners = _own_duties(node, context, survey)
    survey.found += own
    below = replace(context, owners=owners or context.owners)
    if not own:
        below = replace(below, deadline=_heading_deadline(node, survey.dating) or context.deadline)
    _below(node, below, survey)
    return owners


def _own_duties(node: Node, context: Context, survey: Survey) -> tuple[list[DraftDuty], Owners]:
    tokens = tokens_of(node.own.text)
    heading = heading_owners(tokens) if _is_heading(node) else None
    if heading is not None:
        return [], _taken(node, tokens, names_in(tokens, *heading), "heading")
    if _is_title(node):
        return [], ()
    paragraph = Paragraph(
        clause=node.number(), passage=node.own, tokens=tokens, context=context, survey=survey
    )
    duties = paragraph.duties()
    if node.level is Level.ARTICLE:
        duties = [_decided(duty) for duty in duties]
    owners = tuple(replace(owner, rule="clause") for owner in paragraph.owners or ())
    if not duties and not owners and node.own.text.rstrip().endswith(":"):
        named = [name for span in lead_owners(tokens) for name in names_in(tokens, *span)]
        owners = _taken(node, tokens, named, "lead")
    return duties, owners


def _decided(duty: DraftDuty) -> DraftDuty:
    """Return what an article decides by itself (*Phê duyệt …*) as a statement."""
    if duty.modality.rule == "imperative" and duty.act.lower().startswith(_DECISIONS):
        return replace(duty, modality=replace(duty.modality, value=Modality.STATEMENT), owners=())
    return duty


def _taken(node: Node, tokens: Tokens, names: Sequence[tuple[int, int]], rule: str) -> Owners:
    return tuple(
        Taken(
            value=tokens.words(*name),
            passage=_passage(node, tokens.starts[name[0]], tokens.ends[name[1] - 1]),
            rule=rule,
        )
        for name in names
    )


def _is_heading(node: Node) -> bool:
    text = node.own.text.rstrip()
    return (
        bool(node.children)
        or text.endswith(":")
        or (node.is_named and not text.endswith((".", ";", "/")))
    )


def _is_title(node: Node) -> bool:
    """Tell whether a node only names what follows: short, without a full stop, with clauses below."""
    text = node.own.text.rstrip()
    if text.endswith((".", ";")):
        return False
    if text.isupper() and len(text) < 300:
        return True
    return (
        bool(node.children)
        and len(text) < 140
        and node.level < Level.PLAIN
        and not text.endswith(":")
        and len(text.split()) < 25
    )


def _heading_deadline(node: Node, dating: Dating) -> Taken[DraftDeadline] | None:
    phrase = deadline_of_heading(node.own.text, dating)
    if phrase is None:
        return None
    return Taken(
        value=phrase.deadline,
        passage=_passage(node, phrase.start, phrase.end),
        sureness=phrase.sureness,
        rule=phrase.rule,
    )


def _passage(node: Node, start: int, end: int) -> Passage:
    own = node.own
    return Passage(start=own.start + start, end=own.start + end, text=own.text[start:end])
