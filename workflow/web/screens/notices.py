"""Thông báo kết luận: the list, one adopted notice, its files, the events that it waits for."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, File, Form, Query, UploadFile
from starlette.responses import Response

from workflow.domain.duty_list import Slice
from workflow.domain.job import JobKind
from workflow.domain.marked_text import marked_clauses
from workflow.domain.rights import Deed
from workflow.errors import InputError, NotFoundError
from workflow.uploads.limits import LIMITS
from workflow.usecases.list_notices import list_notices
from workflow.usecases.look_at_notice import look_at_notice, original_of
from workflow.usecases.record_event import record_event
from workflow.web.doors import MEGABYTE, GuardedRoute
from workflow.web.downloads import attachment
from workflow.web.file_names import harmless_name
from workflow.web.papers import papers_of
from workflow.web.said_once import saying
from workflow.web.typed import day_of, words_of
from workflow.web.uploading import must_be_clean
from workflow.web.visit import FormKey, Looking, Right, Text, Visit
from workflow.wording import done
from workflow.wording.rule import rule_label

router = APIRouter(route_class=GuardedRoute)
Drafting = Annotated[Visit, Depends(Right(Deed.DRAFT_NOTICE))]
Entering = Annotated[Visit, Depends(Right(Deed.ENTER_ANSWER))]


@router.get("/thong-bao")
def show_notices(
    visit: Looking,
    tim: Annotated[str, Query(max_length=200)] = "",
    tu: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> Response:
    """Show adopted notices, the last adopted first, and the drafts that wait."""
    part = Slice(offset=tu)
    found = list_notices(visit.app.desk, papers_of(visit.app).shelf, words_of(tim), part)
    query = urlencode({"tim": tim}) + "&" if tim else ""
    return visit.show("notices.html", found=found, part=part, words=tim, url=f"/thong-bao?{query}")


@router.get("/thong-bao/doc")
def show_upload(visit: Drafting) -> Response:
    """Show the form that takes a notice in."""
    return visit.show("notice_upload.html", megabytes=_most(visit))


@router.post("/thong-bao/doc")
def take_upload(
    visit: Drafting,
    form_key: FormKey,
    tep: Annotated[UploadFile, File()],
    thay: Text = "",
) -> Response:
    """Keep a notice and have it read; what comes of it is shown when that is done."""

    def act() -> str:
        name, content = _upload(visit, tep)
        kept = visit.app.files.put(content, name)
        return visit.order(
            JobKind.NOTICE,
            name=name,
            sha256=kept.sha256,
            may_replace=bool(thay),
        )

    return visit.once(form_key, act)


@router.get("/thong-bao/{key}")
def show_notice(visit: Looking, key: str) -> Response:
    """Show one adopted notice."""
    notice = look_at_notice(visit.app.desk, papers_of(visit.app).shelf, key)
    clauses = marked_clauses(notice.file.directives)
    return visit.show("notice.html", notice=notice, clauses=clauses, rule_label=rule_label)


@router.get("/thong-bao/{key}/tep-chi-dao")
def download_directives(visit: Looking, key: str) -> Response:
    """Hand over the directive file."""
    text = papers_of(visit.app).shelf.text(key)
    return attachment(text.encode(), f"{key}.yaml")


@router.get("/thong-bao/{key}/ban-goc")
def download_original(visit: Looking, key: str) -> Response:
    """Hand over the notice's own file, as it was brought."""
    papers = papers_of(visit.app)
    original = original_of(papers.shelf, key)
    if original is None:
        raise NotFoundError("bản gốc của thông báo", key)
    name, sha256 = original
    return attachment(papers.files.get(sha256), name)


@router.post("/thong-bao/{key}/su-kien")
def take_event(
    visit: Entering,
    key: str,
    form_key: FormKey,
    event: Text,
    happened_on: Text,
    seen: Annotated[int, Form()],
) -> Response:
    """Write down that the event has happened that deadlines wait for."""

    def act() -> str:
        day = day_of(happened_on, "Ngày xảy ra")
        if day is None:
            raise InputError("Ngày xảy ra: hãy ghi ngày/tháng/năm, ví dụ 28/02/2025.")
        moved = record_event(visit.app.desk, key, event, day, visit.hand(seen=seen))
        return saying(f"/thong-bao/{key}", done.happened(event, day, len(moved)))

    return visit.once(form_key, act)


def _most(visit: Visit) -> int:
    """Return how many megabytes a notice may have: no more than can be read safely."""
    return min(visit.app.web.upload_megabytes, LIMITS.file // MEGABYTE)


def _upload(visit: Visit, tep: UploadFile) -> tuple[str, bytes]:
    """Read what the form brought.

    Raises:
        InputError: When no file was chosen, or it is too big or infected.
        StorageError: When the virus scanner does not work.
    """
    name = harmless_name(tep.filename or "")
    most = _most(visit)
    content = tep.file.read(most * MEGABYTE + 1)
    if not tep.filename or not content:
        raise InputError("Chưa chọn tệp, hoặc tệp trống: hãy chọn tệp thông báo rồi gửi lại.")
    if len(content) > most * MEGABYTE:
        raise InputError(f"Tệp lớn hơn {most} MB: hãy cắt riêng phần cần đọc rồi gửi lại.")
    must_be_clean(visit.app, name, content)
    return name, content
