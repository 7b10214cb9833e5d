"""Changes of a draft: several duties with one save, one dropped, the head, the whole file."""

from collections.abc import Sequence
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form
from starlette.responses import Response

from workflow.declarations import text_likeness
from workflow.domain.directive_edit import Comments, DroppedDuty, DutyFields, Edit, WholeText
from workflow.domain.rights import Deed
from workflow.errors import InputError
from workflow.usecases.look_at_draft import look_at_draft
from workflow.web.doors import GuardedRoute
from workflow.web.draft_form import PATH, edited, file_of
from workflow.web.duty_typed import NEW, TypedDuties, reason_of
from workflow.web.head_typed import TypedHead
from workflow.web.papers import papers_of
from workflow.web.shown import AsShown
from workflow.web.typed import words_of
from workflow.web.visit import Right, Text, Visit
from workflow.wording.draft_doubts import doubt_of

router = APIRouter(prefix=PATH, route_class=GuardedRoute)
Drafting = Annotated[Visit, Depends(Right(Deed.DRAFT_NOTICE))]
Chosen = Annotated[list[str] | None, Form()]
EDIT = "sua"


@router.post("/{key}/chon")
def take_choice(
    visit: Drafting, key: str, shown: AsShown, lam: Text, chon: Chosen = None
) -> Response:
    """Do one thing with the duties that were ticked; with a slash, with the one behind it."""
    what, _, code = lam.partition("/")

    def act() -> str:
        codes = [code] if code else list(dict.fromkeys(chon or ()))
        if not codes:
            raise InputError("Chưa chọn việc nào: hãy đánh dấu ở đầu các việc rồi bấm lại.")
        if what == EDIT:
            return f"{PATH}/{key}?{urlencode([(EDIT, each) for each in codes])}#sua"
        return edited(visit, key, _done(visit, key, what, codes), shown)

    return visit.once(shown.form_key, act)


@router.post("/{key}/cac-viec")
def take_duties(visit: Drafting, key: str, shown: AsShown, typed: TypedDuties) -> Response:
    """Write all that was typed for several duties, or nothing when one field is wrong."""

    def act() -> str:
        file, organs = file_of(visit, key), visit.app.desk.rules.organs
        name = visit.person.full_name
        edits: list[Edit] = [
            each.new(file, organs) if each.code == NEW else each.edit(file, organs, name)
            for each in typed
        ]
        return edited(visit, key, edits, shown)

    return visit.once(shown.form_key, act)


@router.post("/{key}/viec/{code}/bo")
def take_dropping(
    visit: Drafting, key: str, code: str, shown: AsShown, reason: Text = ""
) -> Response:
    """Drop a duty that is none; it stays in the file as a comment with the reason."""

    def act() -> str:
        why = reason_of(words_of(reason), visit.person.full_name)
        return edited(visit, key, [DroppedDuty(code=code, reason=why)], shown)

    return visit.once(shown.form_key, act)


@router.post("/{key}/phan-dau")
def take_head(
    visit: Drafting, key: str, typed: Annotated[TypedHead, Depends()], shown: AsShown
) -> Response:
    """Write other values of the head."""
    organs = visit.app.desk.rules.organs
    return visit.once(shown.form_key, lambda: edited(visit, key, [typed.fields(organs)], shown))


@router.post("/{key}/tep")
def take_text(visit: Drafting, key: str, shown: AsShown, text: Text) -> Response:
    """Write the whole file as it was typed."""
    whole = text.replace("\r\n", "\n").rstrip("\n") + "\n"
    return visit.once(shown.form_key, lambda: edited(visit, key, [WholeText(text=whole)], shown))


@router.post("/{key}/chi-viec-moi")
def keep_new_duties(visit: Drafting, key: str, shown: AsShown) -> Response:
    """Drop the duties that the adopted notice before has opened already."""

    def act() -> str:
        draft = look_at_draft(visit.app.desk, papers_of(visit.app), text_likeness(), key)
        reason = f"đã theo dõi ở “{draft.comments.follows}” ({visit.person.full_name})"
        edits = [DroppedDuty(code=code, reason=reason) for code in draft.tracked]
        return edited(visit, key, edits, shown)

    return visit.once(shown.form_key, act)


def _done(visit: Visit, key: str, what: str, codes: Sequence[str]) -> list[Edit]:
    """Return the changes that one button makes.

    Raises:
        InputError: When there is nothing to take, or no such button.
    """
    shelf = papers_of(visit.app).shelf
    comments = shelf.judge(key, shelf.text(key)).comments
    if what == "da-xem":
        _must_be_answered(comments, codes)
        return [DutyFields(code=code, values={}, is_looked_at=True) for code in codes]
    if what != "goi-y":
        raise InputError("Chưa rõ phải làm gì với các việc đã chọn: hãy bấm một nút trên trang.")
    offers = comments.offers
    taken: list[Edit] = [
        DutyFields(code=code, values=values, is_looked_at=True)
        for code in codes
        if (values := offers.get(code))
    ]
    if not taken:
        raise InputError("Các việc đã chọn không có gợi ý nào để lấy.")
    return taken


def _must_be_answered(comments: Comments, codes: Sequence[str]) -> None:
    """Leave a question where it is until somebody answers it.

    Raises:
        InputError: When one of the duties still has one.
    """
    if open_ones := [code for code in codes if doubt_of(comments.duties.get(code, ())) == 0]:
        raise InputError(
            f"{len(open_ones)} việc đã chọn còn “Cần trả lời” nên chưa đánh dấu đã xem được: hãy "
            "bấm Sửa ở việc ấy để trả lời, hoặc bỏ dấu chọn của nó rồi bấm lại."
        )
