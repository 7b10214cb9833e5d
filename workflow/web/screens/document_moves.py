"""What is done to one outgoing document; each route is one verb."""

import unicodedata
from collections.abc import Callable
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, UploadFile
from starlette.responses import Response

from workflow.domain.rights import Deed
from workflow.errors import InputError
from workflow.usecases.bring_own_text import bring_own_text
from workflow.usecases.desk import Desk
from workflow.usecases.discard_draft import discard_draft
from workflow.usecases.draft_correction import draft_correction
from workflow.usecases.drop_own_text import drop_own_text
from workflow.usecases.edit_draft import edit_draft
from workflow.usecases.issue_document import IssueOrder
from workflow.usecases.issue_submitted import issue_submitted
from workflow.usecases.look_at_document import look_at_document
from workflow.usecases.recall_document import recall_document
from workflow.usecases.redraft_chase import redraft_chase
from workflow.usecases.submit_document import submit_document
from workflow.usecases.take_step import Hand
from workflow.usecases.withdraw_document import withdraw_document
from workflow.web.doors import GuardedRoute
from workflow.web.file_names import harmless_name
from workflow.web.papers import papers_of
from workflow.web.said_once import saying
from workflow.web.screens.document import press_of
from workflow.web.screens.documents import Drafting, Issuing
from workflow.web.typed import day_of
from workflow.web.uploading import must_be_clean
from workflow.web.visit import FormKey, Right, Text, Visit
from workflow.wording import done
from workflow.wording.papers import Erratum

router = APIRouter(route_class=GuardedRoute)
Recalling = Annotated[Visit, Depends(Right(Deed.RECALL_DOCUMENT))]
Seen = Annotated[int, Form()]
Several = Annotated[list[str], Form()]


def _edited(subject: Text, names: Several, words: Several) -> tuple[str, dict[str, str]]:
    typed = dict(zip(names, (unicodedata.normalize("NFC", each) for each in words), strict=False))
    return unicodedata.normalize("NFC", subject), typed


def _errata(where: Several, printed: Several, right: Several) -> list[Erratum]:
    return [_erratum(row) for row in zip(where, printed, right, strict=False) if any(row)]


Edited = Annotated[tuple[str, dict[str, str]], Depends(_edited)]
Errata = Annotated[list[Erratum], Depends(_errata)]


@router.post("/du-thao/{key}/trinh-ky")
def submit(visit: Drafting, key: str, form_key: FormKey, seen: Seen) -> Response:
    """Submit a draft for signature."""
    return _once(
        visit, key, form_key, done.SUBMITTED, lambda: submit_document(*_of(visit, key, "", seen))
    )


@router.post("/du-thao/{key}/rut-ve")
def withdraw(
    visit: Drafting, key: str, form_key: FormKey, seen: Seen, reason: Text = ""
) -> Response:
    """Make a submitted document a draft again."""
    return _once(
        visit,
        key,
        form_key,
        done.WITHDRAWN,
        lambda: withdraw_document(*_of(visit, key, reason, seen)),
    )


@router.post("/du-thao/{key}/soan-lai")
def redraft(
    visit: Drafting, key: str, form_key: FormKey, seen: Seen, respond_by: Text = ""
) -> Response:
    """Draft a chase anew for today; also one that was submitted is a draft then."""
    day, hand = day_of(respond_by, "Ngày trả lời"), visit.hand(seen=seen)
    return _once(
        visit, key, form_key, done.REDRAFTED, lambda: redraft_chase(visit.app.desk, key, hand, day)
    )


@router.post("/du-thao/{key}/bo")
def discard(
    visit: Drafting, key: str, form_key: FormKey, seen: Seen, reason: Text = ""
) -> Response:
    """Put a draft aside."""
    return _once(
        visit, key, form_key, done.DISCARDED, lambda: discard_draft(*_of(visit, key, reason, seen))
    )


@router.post("/du-thao/{key}/thu-hoi")
def recall(
    visit: Recalling, key: str, form_key: FormKey, seen: Seen, reason: Text = ""
) -> Response:
    """Call an issued document back."""

    def act() -> str:
        called_back, _ = recall_document(*_of(visit, key, reason, seen))
        return saying(_place(key), done.recalled(called_back))

    return visit.once(form_key, act)


@router.post("/du-thao/{key}/ban-hanh")
def issue(visit: Issuing, key: str, form_key: FormKey, seen: Seen, override: Text = "") -> Response:
    """Issue a document; `override` is why in spite of errors."""
    why = " ".join(override.split())
    order = IssueOrder(press=press_of(visit), hand=visit.hand(seen=seen), override=why)

    def act() -> str:
        issued = issue_submitted(visit.app.desk, order, papers_of(visit.app).shelf, key)
        return saying(_place(key), done.issued(issued))

    return visit.once(form_key, act)


@router.post("/du-thao/{key}/sua")
def edit(visit: Drafting, key: str, form_key: FormKey, seen: Seen, edit: Edited) -> Response:
    """Change the words of a draft."""
    hand = visit.hand(seen=seen)
    return _once(
        visit, key, form_key, done.EDITED, lambda: edit_draft(visit.app.desk, key, *edit, hand)
    )


@router.post("/du-thao/{key}/tep-word")
def bring(visit: Drafting, key: str, form_key: FormKey, seen: Seen, file: UploadFile) -> Response:
    """Take the document edited in Word back."""
    brought = (harmless_name(file.filename or ""), file.file.read())
    if not brought[1]:
        raise InputError("Chưa chọn tệp: hãy chọn tệp .docx đã sửa trong Word.")
    must_be_clean(visit.app, *brought)
    hand = visit.hand(seen=seen)
    return _once(
        *(visit, key, form_key, done.BROUGHT),
        lambda: bring_own_text(visit.app.desk, press_of(visit), key, brought, hand),
    )


@router.post("/du-thao/{key}/in-tu-mau")
def drop(visit: Drafting, key: str, form_key: FormKey, seen: Seen) -> Response:
    """Print a draft from its template again."""
    return _once(
        visit, key, form_key, done.DROPPED, lambda: drop_own_text(*_of(visit, key, "", seen))
    )


@router.post("/du-thao/{key}/dinh-chinh")
def correct(visit: Drafting, key: str, form_key: FormKey, rows: Errata) -> Response:
    """Draft the letter that corrects an issued document."""

    def act() -> str:
        look_at_document(visit.app.desk, key)
        draft = draft_correction(visit.app.desk, key, rows, visit.hand())
        return saying(f"/du-thao/{draft.key}", done.CORRECTION)

    return visit.once(form_key, act)


def _of(visit: Visit, key: str, note: str, seen: int) -> tuple[Desk, str, Hand]:
    return visit.app.desk, key, visit.hand(unicodedata.normalize("NFC", note), seen)


def _once(visit: Visit, key: str, form_key: str, said: str, act: Callable[[], object]) -> Response:
    """Carry a form out once and lead back to the document, where it is said what was done."""

    def acted() -> str:
        act()
        return saying(_place(key), said)

    return visit.once(form_key, acted)


def _place(key: str) -> str:
    return f"/du-thao/{quote(key, safe='')}"


def _erratum(row: tuple[str, str, str]) -> Erratum:
    where, printed, right = (unicodedata.normalize("NFC", " ".join(each.split())) for each in row)
    if not (where and printed and right):
        raise InputError("Mỗi chỗ sai cần đủ ba ô: chỗ sai, lời đã in, lời đúng.")
    return Erratum(where=where, printed=printed, corrected=right)
