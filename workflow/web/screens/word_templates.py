"""Mẫu văn bản: the Word templates, what each may ask for, and taking an edited one."""

from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, UploadFile
from starlette.responses import Response

from workflow.declarations import TemplateAnswer, check_template, templates_of
from workflow.domain.document import DocumentType
from workflow.domain.rights import Deed
from workflow.domain.template_card import TemplateCard
from workflow.errors import InputError, NotFoundError
from workflow.usecases.change_template import change_template
from workflow.usecases.list_changes import list_changes
from workflow.web.doors import GuardedRoute
from workflow.web.visit import FormKey, Looking, Right, Text, Visit
from workflow.wording.labels import label

router = APIRouter(route_class=GuardedRoute)
Editing = Annotated[Visit, Depends(Right(Deed.CHANGE_TEMPLATES))]
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
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
def show_template(visit: Looking, name: str) -> Response:
    """Show one template: its fields, and what its form breaks when filled with the sample."""
    path, card, is_own = _known(visit, name)
    return visit.show(
        "word_template.html",
        stem=name,
        card=card,
        kind=_kind(card),
        is_own=is_own,
        checked=_checked(visit, path, visit.app.own_templates.content(path)),
        trail=list_changes(visit.app.desk, f"mau/{name}"),
    )


@router.get("/mau/{name}/tai-ve")
def download_template(visit: Looking, name: str) -> Response:
    """Hand the .docx over to be edited in Word."""
    path, _, _ = _known(visit, name)
    return _attached(f"{name}.docx", visit.app.own_templates.content(path))


@router.get("/mau/{name}/dien-thu")
def download_sample(visit: Looking, name: str) -> Response:
    """Hand the template over filled with its sample."""
    path, card, _ = _known(visit, name)
    return _attached(f"{name}-dien-thu.docx", visit.app.renderer.render(path, card.sample))


@router.post("/mau/{name}")
def take_template(
    visit: Editing,
    name: str,
    file: Annotated[UploadFile, File()],
    seen: Annotated[int, Form()],
    form_key: FormKey,
    note: Text = "",
) -> Response:
    """Take an edited template in, if nothing in it is wrong."""
    path, _, _ = _known(visit, name)
    content, app = file.file.read(), visit.app

    def act() -> str:
        _must_fit(_checked(visit, path, content))
        hand = visit.hand(note[:500], seen)
        change_template(app.desk, app.files, app.own_templates, path, content, hand)
        return f"/mau/{name}"

    return visit.once(form_key, act)


@router.post("/mau/{name}/ve-mau-co-san")
def take_shipped(
    visit: Editing, name: str, seen: Annotated[int, Form()], form_key: FormKey
) -> Response:
    """Go back to the shipped template; the own copy stays in the file store."""
    path, _, is_own = _known(visit, name)
    app = visit.app

    def act() -> str:
        if not is_own:
            raise InputError("Mẫu này đang là mẫu có sẵn.")
        hand = visit.hand(seen=seen)
        change_template(app.desk, app.files, app.own_templates, path, None, hand)
        return f"/mau/{name}"

    return visit.once(form_key, act)


def _known(visit: Visit, name: str) -> tuple[str, TemplateCard, bool]:
    """Return the path of a template below its folder, its card, and whether it is the office's."""
    for each in templates_of(visit.app.home):
        if _stem(each.name) == name:
            return each.name, each.card(), each.is_own
    raise NotFoundError("mẫu", name[:80])


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


def _attached(name: str, content: bytes) -> Response:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=WORD, headers=disposition)


def _stem(name: str) -> str:
    return PurePosixPath(name).stem


def _kind(card: TemplateCard) -> str:
    kind = card.document_type
    return label(kind) if isinstance(kind, DocumentType) else OTHER_KINDS[kind]
