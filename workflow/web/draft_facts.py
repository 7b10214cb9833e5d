"""What the page of a draft shows beside the draft itself."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from workflow.declarations import organ_naming
from workflow.domain.directive import DirectiveFile, Modality
from workflow.domain.document import Competence, DocumentType
from workflow.domain.marked_text import marked_clauses
from workflow.errors import NotFoundError
from workflow.usecases.look_at_draft import Draft, DraftedDuty
from workflow.web.due_typed import CHOICES, due_parts
from workflow.web.duty_typed import NEW, WHO
from workflow.web.head_typed import place_lines
from workflow.web.organ_typed import organ_names
from workflow.web.papers import papers_of
from workflow.web.text_diff import difference
from workflow.web.visit import Visit
from workflow.wording.directive_problems import problem_lines
from workflow.wording.draft_doubts import DOUBTS, offer_words
from workflow.wording.draft_findings import draft_findings
from workflow.wording.draft_saved import saved_words
from workflow.wording.notice_faults import OWN_DEADLINE_SENTENCE
from workflow.wording.rule import rule_label
from workflow.wording.version import change_row

MOST = 20
"""So many duties are edited in one form."""
HEAD = "phan-dau"


def draft_facts(visit: Visit, draft: Draft, wanted: Sequence[str], before: str) -> dict[str, Any]:
    """Return the facts; `wanted` is what is edited, `before` the text that was there before."""
    desk, file, organs = visit.app.desk, draft.file, visit.app.desk.rules.organs
    chosen = [each for each in draft.duties if each.duty.code in wanted]
    return {
        "draft": draft,
        "chosen": chosen[:MOST],
        "left_out": max(0, len(chosen) - MOST),
        "most": MOST,
        "edits_head": HEAD in wanted,
        "new_in": _clause_for_new(file, wanted) if file else "",
        "is_saved": bool(before),
        **_saved(visit, draft, before),
        "next_duty": _next(draft),
        "problems": list(problem_lines(draft.judged)),
        "told": draft_findings(desk.rules, file, desk.today()) if file else None,
        "clauses": _clauses(visit, file) if file else [],
        "changes": [change_row(each, organs) for each in draft.changes],
        **_words(visit),
    }


def _words(visit: Visit) -> dict[str, Any]:
    """Return the names and lists that the forms need."""
    organs = visit.app.desk.rules.organs
    return {
        "organs": organs,
        "organ_names": organ_names(organs),
        "who": WHO,
        "new": NEW,
        "doubts": DOUBTS,
        "offer_words": partial(offer_words, organs),
        "modalities": list(Modality),
        "due_choices": CHOICES,
        "due_parts": due_parts,
        "rule_label": rule_label,
        "own_deadline": OWN_DEADLINE_SENTENCE,
        "place_lines": place_lines,
        "document_types": list(DocumentType),
        "competences": list(Competence),
    }


def _clauses(visit: Visit, file: DirectiveFile) -> list[tuple[Any, Any]]:
    head, desk = file.head, visit.app.desk
    day = head.issued_date or desk.today()
    naming = organ_naming(desk.rules.organs, head.issuing_organ, day)
    return list(marked_clauses(file.directives, naming))


def _clause_for_new(file: DirectiveFile, wanted: Sequence[str]) -> str:
    """Return the clause to which a duty is to be added: `moi` is the first, `moi.2` the second."""
    asked = next((each for each in wanted if each == NEW or each.startswith(f"{NEW}.")), None)
    if asked is None:
        return ""
    clauses = [directive.clause for directive in file.directives]
    clause = asked.removeprefix(NEW).removeprefix(".")
    return clause if clause in clauses else clauses[0]


def _next(draft: Draft) -> DraftedDuty | None:
    """Return the duty that somebody has to look at next."""
    return next((each for each in draft.duties if each.doubt < len(DOUBTS) - 1), None)


def _saved(visit: Visit, draft: Draft, before: str) -> dict[str, Any]:
    """Return what the last save changed, in words and line by line."""
    text = _text_before(visit, draft, before)
    old = papers_of(visit.app).shelf.judge(draft.key, text).file if text else None
    organs = visit.app.desk.rules.organs
    return {
        "saved": list(saved_words(old, draft.file, organs)) if old and draft.file else None,
        "difference": list(difference(text, draft.text)) if text else [],
    }


def _text_before(visit: Visit, draft: Draft, before: str) -> str:
    """Return a text that this file had before; another file is none of its business."""
    try:
        text = visit.app.files.get(before).decode() if before else ""
    except (NotFoundError, UnicodeDecodeError):
        return ""
    return text if f"\nkey: {draft.key}\n" in text else ""
