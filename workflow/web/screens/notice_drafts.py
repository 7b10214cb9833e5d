"""Bản nháp thông báo: what was read beside the text, edited, confirmed or submitted."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from workflow.declarations import text_likeness
from workflow.domain.directive import DirectiveFile, Modality
from workflow.domain.directive_edit import (
    DroppedDuty,
    DutyFields,
    Edit,
    NewDuty,
    WholeText,
)
from workflow.domain.document import Competence, DocumentType
from workflow.domain.marked_text import marked_paragraphs
from workflow.domain.rights import Deed
from workflow.domain.short_action import duty_code
from workflow.errors import InputError, NotFoundError
from workflow.usecases.adopt_directives import adopt_directives
from workflow.usecases.edit_directives import edit_directives
from workflow.usecases.look_at_draft import Draft, look_at_draft
from workflow.usecases.submit_directives import submit_directives
from workflow.web.doors import GuardedRoute
from workflow.web.due_typed import CHOICES, due_parts
from workflow.web.duty_typed import TypedDuty
from workflow.web.head_typed import TypedHead, place_lines
from workflow.web.papers import papers_of
from workflow.web.shown import AsShown, Shown
from workflow.web.text_diff import difference
from workflow.web.typed import words_of
from workflow.web.visit import Looking, Right, Text, Visit
from workflow.wording.directive_problems import problem_lines
from workflow.wording.draft_doubts import DOUBTS, offer_words
from workflow.wording.draft_findings import draft_findings
from workflow.wording.rule import rule_label
from workflow.wording.version import change_row

router = APIRouter(prefix="/thong-bao/ban-nhap", route_class=GuardedRoute)
Drafting = Annotated[Visit, Depends(Right(Deed.DRAFT_NOTICE))]
Adopting = Annotated[Visit, Depends(Right(Deed.ADOPT_NOTICE))]
Submitting = Annotated[Visit, Depends(Right(Deed.DRAFT_DOCUMENT))]
FEWEST = 10
"""A reason has so many characters at least."""


@router.get("/{key}")
def show_draft(
    visit: Looking,
    key: str,
    sua: Annotated[str, Query(max_length=80)] = "",
    truoc: Annotated[str, Query(max_length=64)] = "",
) -> Response:
    """Show a draft; `sua` is what is being edited, `truoc` the text that was there before."""
    draft = look_at_draft(visit.app.desk, papers_of(visit.app), text_likeness(), key)
    if draft.is_adopted:
        return visit.go(f"/thong-bao/{key}")
    return visit.show("notice_draft.html", **_facts(visit, draft, sua, truoc))


@router.post("/{key}/viec/{code}")
def take_duty(
    visit: Drafting,
    key: str,
    code: str,
    typed: Annotated[TypedDuty, Depends()],
    shown: AsShown,
) -> Response:
    """Write other values of a duty."""

    def act() -> str:
        file = _file(visit, key)
        values = typed.values(file.obligation(code))
        edit = DutyFields(code=code, values=values, is_looked_at=bool(typed.looked_at))
        return _edited(visit, key, [edit], shown, f"viec-{code}")

    return visit.once(shown.form_key, act)


@router.post("/{key}/viec/{code}/da-xem")
def take_look(visit: Drafting, key: str, code: str, shown: AsShown) -> Response:
    """Take the questions of a duty out: somebody has looked, and it is right as it is."""
    edit = DutyFields(code=code, values={}, is_looked_at=True)
    return visit.once(shown.form_key, lambda: _edited(visit, key, [edit], shown, f"viec-{code}"))


@router.post("/{key}/viec/{code}/goi-y")
def take_offers(visit: Drafting, key: str, code: str, shown: AsShown) -> Response:
    """Write the values that the reader offered, for somebody has found them right."""

    def act() -> str:
        shelf = papers_of(visit.app).shelf
        offers = shelf.judge(key, shelf.text(key)).comments.offers.get(code, {})
        if not offers:
            raise NotFoundError("gợi ý của việc", code)
        edit = DutyFields(code=code, values=offers, is_looked_at=True)
        return _edited(visit, key, [edit], shown, f"viec-{code}")

    return visit.once(shown.form_key, act)


@router.post("/{key}/viec/{code}/bo")
def take_dropping(
    visit: Drafting,
    key: str,
    code: str,
    shown: AsShown,
    reason: Text = "",
) -> Response:
    """Drop a duty that is none; it stays in the file as a comment with the reason."""

    def act() -> str:
        why = words_of(reason)
        if len(why) < FEWEST:
            raise InputError(f"Bỏ một việc phải ghi lý do, ít nhất {FEWEST} ký tự.")
        words = f"{why} ({visit.person.full_name})"
        return _edited(visit, key, [DroppedDuty(code=code, reason=words)], shown, "cac-viec")

    return visit.once(shown.form_key, act)


@router.post("/{key}/them-viec")
def take_new_duty(
    visit: Drafting,
    key: str,
    typed: Annotated[TypedDuty, Depends()],
    shown: AsShown,
    clause: Text,
) -> Response:
    """Add a duty that the reader did not find."""

    def act() -> str:
        values = typed.values(None)
        taken = {duty.code for _, duty in _file(visit, key).obligations()}
        code = duty_code(clause, str(values["action"]), taken)
        edit = NewDuty(clause=clause, values={"code": code, **values})
        return _edited(visit, key, [edit], shown, f"viec-{code}")

    return visit.once(shown.form_key, act)


@router.post("/{key}/phan-dau")
def take_head(
    visit: Drafting,
    key: str,
    typed: Annotated[TypedHead, Depends()],
    shown: AsShown,
) -> Response:
    """Write other values of the head."""
    return visit.once(
        shown.form_key, lambda: _edited(visit, key, [typed.fields()], shown, "phan-dau")
    )


@router.post("/{key}/tep")
def take_text(visit: Drafting, key: str, shown: AsShown, text: Text) -> Response:
    """Write the whole file as it was typed."""
    whole = text.replace("\r\n", "\n").rstrip("\n") + "\n"
    return visit.once(
        shown.form_key, lambda: _edited(visit, key, [WholeText(text=whole)], shown, "tep")
    )


@router.post("/{key}/chi-viec-moi")
def keep_new_duties(visit: Drafting, key: str, shown: AsShown) -> Response:
    """Drop the duties that the adopted notice before has opened already."""

    def act() -> str:
        draft = look_at_draft(visit.app.desk, papers_of(visit.app), text_likeness(), key)
        reason = f"đã theo dõi ở “{draft.comments.follows}” ({visit.person.full_name})"
        edits = [DroppedDuty(code=code, reason=reason) for code in draft.tracked]
        return _edited(visit, key, edits, shown, "cac-viec")

    return visit.once(shown.form_key, act)


@router.post("/{key}/xac-nhan")
def take_confirmation(visit: Adopting, key: str, shown: AsShown) -> Response:
    """Adopt the notice: its duties open."""

    def act() -> str:
        hand = visit.hand(seen=shown.seen)
        adopt_directives(visit.app.desk, papers_of(visit.app), key, shown.mark, hand)
        return f"/nhiem-vu?thong_bao={key}"

    return visit.once(shown.form_key, act)


@router.post("/{key}/trinh-ky")
def take_submission(visit: Submitting, key: str, shown: AsShown) -> Response:
    """Submit the notice as the office's own dispatch."""

    def act() -> str:
        hand = visit.hand(seen=shown.seen)
        papers = papers_of(visit.app)
        document = submit_directives(visit.app.desk, papers, key, shown.mark, hand)
        return f"/du-thao/{document.key}"

    return visit.once(shown.form_key, act)


def _file(visit: Visit, key: str) -> DirectiveFile:
    shelf = papers_of(visit.app).shelf
    return shelf.read(key, shelf.text(key))


def _edited(visit: Visit, key: str, edits: Sequence[Edit], shown: Shown, place: str) -> str:
    papers, hand = papers_of(visit.app), visit.hand(seen=shown.seen)
    before = edit_directives(visit.app.desk, papers, key, edits, shown.mark, hand)
    query = f"?truoc={before}" if before else ""
    return f"/thong-bao/ban-nhap/{key}{query}#{place}"


def _facts(visit: Visit, draft: Draft, sua: str, truoc: str) -> dict[str, Any]:
    desk, file = visit.app.desk, draft.file
    organs = desk.rules.organs
    return {
        "draft": draft,
        "editing": sua,
        "difference": list(_difference(visit, draft, truoc)),
        "problems": list(problem_lines(draft.judged)),
        "told": draft_findings(desk.rules, file, desk.today()) if file else None,
        "clauses": [(each, marked_paragraphs(each)) for each in file.directives] if file else [],
        "changes": [change_row(each, organs) for each in draft.changes],
        "organs": organs,
        "doubts": DOUBTS,
        "offer_words": partial(offer_words, organs),
        "modalities": list(Modality),
        "due_choices": CHOICES,
        "due_parts": due_parts,
        "rule_label": rule_label,
        "place_lines": place_lines,
        "document_types": list(DocumentType),
        "competences": list(Competence),
    }


def _difference(visit: Visit, draft: Draft, truoc: str) -> Iterator[tuple[str, str]]:
    """Compare with a text that this file had before; another file is none of its business."""
    if not truoc:
        return
    try:
        before = visit.app.files.get(truoc).decode()
    except (NotFoundError, UnicodeDecodeError):
        return
    if f"\nkey: {draft.key}\n" in before:
        yield from difference(before, draft.text)
