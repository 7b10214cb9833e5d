"""Mẫu văn bản: the Word templates, what each may ask for, and taking an edited one."""

from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Annotated

from fastapi import APIRouter, Depends, File, Query, UploadFile
from starlette.responses import Response

from workflow.domain.declared_file import mark_of
from workflow.domain.document import DocumentType
from workflow.domain.job import JobKind
from workflow.domain.rights import Deed
from workflow.domain.template_card import TemplateCard
from workflow.errors import InputError, NotFoundError
from workflow.usecases.change_template import NewTemplate, change_template
from workflow.usecases.list_changes import list_changes
from workflow.web.doors import GuardedRoute
from workflow.web.downloads import WORD, attachment
from workflow.web.file_names import harmless_name
from workflow.web.said_once import saying
from workflow.web.samples import known_template, sample_of, sample_pages
from workflow.web.shown import AsShown
from workflow.web.uploading import must_be_clean
from workflow.web.visit import FormKey, Looking, Right, Text, Visit
from workflow.word_forms import TemplateAnswer, check_template, templates_of
from workflow.wording import done
from workflow.wording.labels import label

router = APIRouter(route_class=GuardedRoute)
Editing = Annotated[Visit, Depends(Right(Deed.CHANGE_TEMPLATES))]
OTHER_KINDS = {"annex": "Phụ lục", "register": "Sổ"}
SHOWN = 20


@router.get("/mau")
def show_templates(visit: Looking) -> Response:
    """Show every template, the office's own and the shipped ones."""
    found = [
        (_stem(each.name), each, card, _kind(card))
        for each in templates_of(visit.app.home)
        for card in [each.card()]
    ]
    return visit.show("word_templates.html", found=found)


@router.get("/mau/{name}")
def show_template(visit: Looking, name: str, xem: Annotated[int, Query()] = 0) -> Response:
    """Show one template: its fields, and what its form breaks when filled with the sample."""
    path, card, is_own = known_template(visit.app, name)
    content = visit.app.own_templates.content(path)
    return visit.show(
        "word_template.html",
        stem=name,
        card=card,
        kind=_kind(card),
        is_own=is_own,
        mark=mark_of(content),
        checked=_checked(visit, path, content),
        trail=list_changes(visit.app.desk, f"mau/{name}"),
        drawn=_drawn(visit, name) if xem else None,
    )


@router.get("/mau/{name}/tai-ve")
def download_template(visit: Looking, name: str) -> Response:
    """Hand the .docx over to be edited in Word."""
    path, _, _ = known_template(visit.app, name)
    return attachment(visit.app.own_templates.content(path), f"{name}.docx", WORD)


@router.get("/mau/{name}/dien-thu")
def download_sample(visit: Looking, name: str) -> Response:
    """Hand the template over filled with its sample."""
    return attachment(sample_of(visit.app, name), f"{name}-dien-thu.docx", WORD)


@router.post("/mau/{name}/xem")
def order_pages(visit: Looking, name: str, form_key: FormKey) -> Response:
    """Have the pages of the filled template drawn beside the page."""
    known_template(visit.app, name)
    return visit.once(form_key, lambda: visit.order(JobKind.SAMPLE, template=name))


@router.get("/mau/{name}/trang/{number}")
def show_page(visit: Looking, name: str, number: int) -> Response:
    """Return the picture of one page, counted from 1."""
    pages = sample_pages(visit.app, name)
    if not 0 < number <= len(pages):
        raise NotFoundError("trang", str(number))
    return Response(pages[number - 1], media_type="image/png")


@router.post("/mau/{name}")
def take_template(
    visit: Editing,
    name: str,
    file: Annotated[UploadFile, File()],
    shown: AsShown,
    note: Text = "",
) -> Response:
    """Take an edited template in, if nothing in it is wrong."""
    path, _, _ = known_template(visit.app, name)
    content, app = file.file.read(), visit.app
    must_be_clean(app, harmless_name(file.filename or ""), content)

    def act() -> str:
        _must_fit(_checked(visit, path, content))
        hand = visit.hand(note[:500], shown.seen)
        new = NewTemplate(name=path, content=content, mark=shown.mark)
        change_template(app.desk, app.files, app.own_templates, new, hand)
        return saying(f"/mau/{name}", done.TEMPLATE_TAKEN)

    return visit.once(shown.form_key, act)


@router.post("/mau/{name}/ve-mau-co-san")
def take_shipped(visit: Editing, name: str, shown: AsShown) -> Response:
    """Go back to the shipped template; the own copy stays in the file store."""
    path, _, is_own = known_template(visit.app, name)
    app = visit.app

    def act() -> str:
        if not is_own:
            raise InputError("Mẫu này đang là mẫu có sẵn.")
        hand = visit.hand(seen=shown.seen)
        new = NewTemplate(name=path, content=None, mark=shown.mark)
        change_template(app.desk, app.files, app.own_templates, new, hand)
        return saying(f"/mau/{name}", done.TEMPLATE_SHIPPED)

    return visit.once(shown.form_key, act)


def _drawn(visit: Visit, name: str) -> tuple[int, str]:
    """Return how many pages there are, or why they cannot be shown."""
    try:
        return len(sample_pages(visit.app, name)), ""
    except InputError as error:
        return 0, str(error)


def _checked(visit: Visit, path: str, content: bytes) -> TemplateAnswer:
    with TemporaryDirectory(prefix="dondoc-mau-") as folder:
        file = Path(folder) / PurePosixPath(path).name
        file.write_bytes(content)
        return check_template(visit.app.home, file)


def _must_fit(checked: TemplateAnswer) -> None:
    if not checked.faults:
        return
    lines = [f"{f.part}, đoạn {f.paragraph} “{f.quote}”: {f.wrong}." for f in checked.faults]
    more = [f"Và {len(lines) - SHOWN} chỗ khác."] if len(lines) > SHOWN else []
    told = [f"Chưa nhận mẫu vì {len(lines)} chỗ cần sửa trong Word:", *lines[:SHOWN], *more]
    raise InputError("\n".join(told))


def _stem(name: str) -> str:
    return PurePosixPath(name).stem


def _kind(card: TemplateCard) -> str:
    kind = card.document_type
    return label(kind) if isinstance(kind, DocumentType) else OTHER_KINDS[kind]
