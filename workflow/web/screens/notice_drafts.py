"""Bản nháp thông báo: what was read beside the text, edited, confirmed or submitted."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query
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
from workflow.web.due_typed import CHOICES, due_parts
from workflow.web.duty_typed import TypedDuty
from workflow.web.head_typed import TypedHead, place_lines
from workflow.web.papers import papers_of
from workflow.web.text_diff import difference
from workflow.web.typed import words_of
from workflow.web.visit import FormKey, Looking, Right, Text, Visit
from workflow.wording.directive_problems import problem_lines
from workflow.wording.draft_doubts import DOUBTS
from workflow.wording.draft_findings import draft_findings
from workflow.wording.rule import rule_label
from workflow.wording.version import change_row

router = APIRouter(prefix="/thong-bao/ban-nhap")
Drafting = Annotated[Visit, Depends(Right(Deed.DRAFT_NOTICE))]
Adopting = Annotated[Visit, Depends(Right(Deed.ADOPT_NOTICE))]
Submitting = Annotated[Visit, Depends(Right(Deed.DRAFT_DOCUMENT))]
Seen = Annotated[int, Form()]
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
def take_duty(  # noqa: PLR0913 - one parameter for each field of the form
    visit: Drafting,
    key: str,
    code: str,
    typed: Annotated[TypedDuty, Depends()],
    form_key: FormKey,
    seen: Seen,
    mark: Text,
) -> Response:
    """Write other values of a duty."""

    def act() -> str:
        file = _file(visit, key)
        values = typed.values(file.obligation(code))
        edit = DutyFields(code=code, values=values, is_looked_at=bool(typed.looked_at))
        return _edited(visit, key, [edit], mark, seen, f"viec-{code}")

    return visit.once(form_key, act)


@router.post("/{key}/viec/{code}/da-xem")
def take_look(
    visit: Drafting, key: str, code: str, form_key: FormKey, seen: Seen, mark: Text
) -> Response:
    """Take the questions of a duty out: somebody has looked, and it is right as it is."""
    edit = DutyFields(code=code, values={}, is_looked_at=True)
    return visit.once(
        form_key, lambda: _edited(visit, key, [edit], mark, seen, f"viec-{code}")
    )


@router.post("/{key}/viec/{code}/bo")
def take_dropping(  # noqa: PLR0913 - one parameter for each field of the form
    visit: Drafting,
    key: str,
    code: str,
    form_key: FormKey,
    seen: Seen,
    mark: Text,
    reason: Text = "",
) -> Response:
    """Drop a duty that is none; it stays in the file as a comment with the reason."""

    def act() -> str:
        why = words_of(reason)
        if len(why) < FEWEST:
            raise InputError(f"Bỏ một việc phải ghi lý do, ít nhất {FEWEST} ký tự.")
        words = f"{why} ({visit.person.full_name})"
        return _edited(visit, key, [DroppedDuty(code=code, reason=words)], mark, seen, "cac-viec")

    return visit.once(form_key, act)


@router.post("/{key}/them-viec")
def take_new_duty(  # noqa: PLR0913 - one parameter for each field of the form
    visit: Drafting,
    key: str,
    typed: Annotated[TypedDuty, Depends()],
    form_key: FormKey,
    seen: Seen,
    mark: Text,
    clause: Text,
) -> Response:
    """Add a duty that the reader did not find."""

    def act() -> str:
        values = typed.values(None)
        taken = {duty.code for _, duty in _file(visit, key).obligations()}
        code = duty_code(clause, str(values["action"]), taken)
        edit = NewDuty(clause=clause, values={"code": code, **values})
        return _edited(visit, key, [edit], mark, seen, f"viec-{code}")

    return visit.once(form_key, act)


@router.post("/{key}/phan-dau")
def take_head(  # noqa: PLR0913 - one parameter for each field of the form
    visit: Drafting,
    key: str,
    typed: Annotated[TypedHead, Depends()],
    form_key: FormKey,
    seen: Seen,
    mark: Text,
) -> Response:
    """Write other values of the head."""
    return visit.once(
        form_key, lambda: _edited(visit, key, [typed.fields()], mark, seen, "phan-dau")
    )


@router.post("/{key}/tep")
def take_text(
    visit: Drafting, key: str, form_key: FormKey, seen: Seen, mark: Text, text: Text
) -> Response:
    """Write the whole file as it was typed."""
    whole = text.replace("\r\n", "\n").rstrip("\n") + "\n"
    return visit.once(
        form_key, lambda: _edited(visit, key, [WholeText(text=whole)], mark, seen, "tep")
    )


@router.post("/{key}/chi-viec-moi")
def keep_new_duties(
    visit: Drafting, key: str, form_key: FormKey, seen: Seen, mark: Text
) -> Response:
    """Drop the duties that the adopted notice before has opened already."""

    def act() -> str:
        draft = look_at_draft(visit.app.desk, papers_of(visit.app), text_likeness(), key)
        reason = f"đã theo dõi ở “{draft.comments.follows}” ({visit.person.full_name})"
        edits = [DroppedDuty(code=code, reason=reason) for code in draft.tracked]
        return _edited(visit, key, edits, mark, seen, "cac-viec")

    return visit.once(form_key, act)


@router.post("/{key}/xac-nhan")
def take_confirmation(
    visit: Adopting, key: str, form_key: FormKey, seen: Seen, mark: Text
) -> Response:
    """Adopt the notice: its duties open."""

    def act() -> str:
        adopt_directives(visit.app.desk, papers_of(visit.app), key, mark, visit.hand(seen=seen))
        return f"/nhiem-vu?thong_bao={key}"

    return visit.once(form_key, act)


@router.post("/{key}/trinh-ky")
def take_submission(
    visit: Submitting, key: str, form_key: FormKey, seen: Seen, mark: Text
) -> Response:
    """Submit the notice as the office's own dispatch."""

    def act() -> str:
        hand = visit.hand(seen=seen)
        document = submit_directives(visit.app.desk, papers_of(visit.app), key, mark, hand)
        return f"/du-thao/{document.key}"

    return visit.once(form_key, act)


def _file(visit: Visit, key: str) -> DirectiveFile:
    shelf = papers_of(visit.app).shelf
    return shelf.read(key, shelf.text(key))


def _edited(  # noqa: PLR0913 - what a form of this page always brings
    visit: Visit, key: str, edits: Sequence[Edit], mark: str, seen: int, place: str
) -> str:
    papers, hand = papers_of(visit.app), visit.hand(seen=seen)
    before = edit_directives(visit.app.desk, papers, key, edits, mark, hand)
    query = f"?truoc={before}" if before else ""
    return f"/thong-bao/ban-nhap/{key}{query}#{place}"


def _facts(visit: Visit, draft: Draft, sua: str, truoc: str) -> dict[str, object]:
    desk, file = visit.app.desk, draft.file
    organs = desk.rules.organs
    return {
        "draft": draft,
        "editing": sua,
        "difference": list(_difference(visit, draft, truoc)),
        "problems": list(problem_lines(draft.problems)),
        "told": draft_findings(desk.rules, file, desk.today()) if file else None,
        "clauses": [(each, marked_paragraphs(each)) for each in file.directives] if file else [],
        "changes": [change_row(each, organs) for each in draft.changes],
        "organs": organs,
        "doubts": DOUBTS,
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
