"""From the clause tree to duties: what stands above a clause holds for it."""

from collections.abc import Sequence
from dataclasses import replace

from workflow.domain.directive import Modality
from workflow.domain.notice_draft import DraftDeadline, DraftDuty, Passage, Sureness, Taken
from workflow.intake.clauses import Level, Node
from workflow.intake.duties.context import Context, Owners
from workflow.intake.duties.labels import Labelled, cut_labels, labelled, over
from workflow.intake.duties.left_out import ANNEX_TITLE, begins_annex, is_left_out, only_titles
from workflow.intake.duties.paragraph import Paragraph
from workflow.intake.duties.references import Survey
from workflow.intake.duties.table import duties_of_table
from workflow.intake.duties.task_cell import TaskCell
from workflow.intake.grammar.deadlines import Dating, deadline_of_heading
from workflow.intake.grammar.headings import heading_owners, lead_owners
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.tokens import Tokens, tokens_of

LONGEST_CAPITALS = 300
LONGEST_TITLE = 140
MOST_TITLE_WORDS = 25
_DECIDES = (
    "ban hành",
    "bãi bỏ",
    "bổ nhiệm",
    "bổ sung",
    "công bố",
    "công nhận",
    "giúp việc",
    "kiện toàn",
    "phê duyệt",
    "quy định",
    "sửa đổi",
    "thành lập",
    "điều chỉnh",
)


def duties_below(tree: Node, dating: Dating, lead: Owners = ()) -> list[DraftDuty]:
    """Return every duty of a notice, in order; `lead` owns what has no other owner."""
    survey = Survey(dating=dating)
    _below(tree, Context(owners=lead), survey)
    return survey.found


def _below(node: Node, context: Context, survey: Survey, lines: Labelled | None = None) -> None:
    """Read what stands below; a dash without an owner takes over that of the one before."""
    lines = lines or labelled(node)
    carried: Owners = ()
    is_annex = False
    for place, child in enumerate(node.children):
        is_annex = is_annex or (
            child.level is not Level.ANNEX
            and begins_annex(child, node.children[place + 1 : place + 1 + ANNEX_TITLE])
        )
        if place in lines.lines or (is_annex and child.table is None):
            continue
        inner = context
        if carried and not context.owners and child.level >= Level.PLAIN:
            inner = replace(context, owners=carried)
        named = _read(child, over(inner, lines.of_child.get(place, ()), survey.dating), survey)
        carried = named or carried
        if named and child.level is Level.PLAIN and _ends_in_colon(child):
            context = replace(context, owners=named)


def _read(node: Node, context: Context, survey: Survey) -> Owners:
    """Read a node and what is below it; return the owners that it names itself."""
    if node.table is not None:
        survey.found += duties_of_table(node, context, survey)
        return ()
    if is_left_out(node):
        return ()
    if node.level is Level.ANNEX and begins_annex(node, node.children[:ANNEX_TITLE]):
        return _tables_alone(node, context, survey)
    lines = labelled(node)
    text, own = cut_labels(node.own)
    if own or lines.of_node:
        node = replace(node, own=text)
        context = over(context, (*own, *lines.of_node), survey.dating)
        if len(lines.lines) == len(node.children):
            survey.found += TaskCell(
                _paragraph(node, tokens_of(text.text), context, survey)
            ).duties()
            return ()
    duties, owners = _own_duties(node, context, survey)
    survey.found += duties
    below = replace(context, owners=owners or context.owners)
    if not duties:
        heading = _heading_deadline(node, survey.dating)
        below = replace(below, deadline=heading or context.deadline)
    _below(node, below, survey, lines)
    return owners


def _tables_alone(node: Node, context: Context, survey: Survey) -> Owners:
    """Read the tables of an annex; its forms and samples assign nothing."""
    for each in node.walk():
        if each.table is not None:
            survey.found += duties_of_table(each, context, survey)
    return ()


def _own_duties(node: Node, context: Context, survey: Survey) -> tuple[list[DraftDuty], Owners]:
    """Return the duties of the node's own text, and the owners that hold for what is below."""
    tokens = tokens_of(node.own.text)
    heading = heading_owners(tokens) if _is_heading(node) else None
    if heading is not None:
        return [], _taken(node, tokens, names_in(tokens, *heading), "heading")
    if _is_title(node) or only_titles(node.own.text):
        return [], ()
    paragraph = _paragraph(node, tokens, context, survey)
    duties = paragraph.duties()
    if node.level is Level.ARTICLE:
        duties = [_decided(duty) for duty in duties]
    if duties or paragraph.owners or not _ends_in_colon(node):
        return duties, tuple(_carried(owner) for owner in paragraph.owners or ())
    named = [name for span in lead_owners(tokens) for name in names_in(tokens, *span)]
    return [], _taken(node, tokens, named, "lead")


def _paragraph(node: Node, tokens: Tokens, context: Context, survey: Survey) -> Paragraph:
    return Paragraph(
        clause=node.number(), passage=node.own, tokens=tokens, context=context, survey=survey
    )


def _carried(owner: Taken[str]) -> Taken[str]:
    """Return an owner of a sentence as what stands below takes it over."""
    doubt = owner.sureness if owner.sureness is Sureness.ASK else Sureness.LIKELY
    return replace(owner, sureness=doubt, rule="clause")


def _decided(duty: DraftDuty) -> DraftDuty:
    """Return what an article decides by itself (*Phê duyệt …*) as a statement."""
    is_bare = duty.modality.rule == "imperative"
    if not is_bare or not duty.act.lower().startswith(_DECIDES):
        return duty
    said = replace(duty.modality, value=Modality.STATEMENT, rule="decision")
    return replace(duty, modality=said, owners=())


def _taken(node: Node, tokens: Tokens, names: Sequence[tuple[int, int]], rule: str) -> Owners:
    return tuple(
        Taken(
            value=tokens.words(*name),
            passage=_passage(node, tokens.starts[name[0]], tokens.ends[name[1] - 1]),
            sureness=Sureness.LIKELY if rule == "lead" else Sureness.SURE,
            rule=rule,
        )
        for name in names
    )


def _is_heading(node: Node) -> bool:
    text = node.own.text.rstrip()
    is_unended = node.is_named and not text.endswith((".", ";", "/"))
    return bool(node.children) or is_unended or text.endswith(":")


def _ends_in_colon(node: Node) -> bool:
    return node.own.text.rstrip().endswith(":")


def _is_title(node: Node) -> bool:
    """Tell whether a node only names what stands below: short, and without a full stop."""
    text = node.own.text.rstrip()
    if text.endswith((".", ";", ":")):
        return text.endswith(":") and text.isupper()
    if text.isupper() and len(text) < LONGEST_CAPITALS:
        return True
    is_short = len(text) < LONGEST_TITLE and len(text.split()) < MOST_TITLE_WORDS
    return bool(node.children) and node.level < Level.PLAIN and is_short


def _heading_deadline(node: Node, dating: Dating) -> Taken[DraftDeadline] | None:
    """Return the time that a heading gives to what stands under it."""
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
