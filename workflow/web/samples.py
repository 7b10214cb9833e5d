"""Word templates by the name that their pages have, and each filled with its sample."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from workflow.app import App
from workflow.domain.template_card import TemplateCard
from workflow.errors import NotFoundError
from workflow.usecases.make_pdf import make_pdf
from workflow.word_forms import templates_of


def known_template(app: App, name: str) -> tuple[str, TemplateCard, bool]:
    """Return the path of a template below its folder, its card, and whether it is the office's.

    Raises:
        NotFoundError: When no template is called so.
    """
    for each in templates_of(app.home):
        if PurePosixPath(each.name).stem == name:
            return each.name, each.card(), each.is_own
    raise NotFoundError("mẫu", name[:80])


def sample_of(app: App, name: str) -> bytes:
    """Return a template filled with its sample.

    Raises:
        NotFoundError: When no template is called so.
        TemplateError: When it cannot be filled.
    """
    path, card, _ = known_template(app, name)
    return app.renderer.render(path, card.sample)


def sample_pages(app: App, name: str) -> Sequence[bytes]:
    """Return the pictures of its pages; those drawn before are taken.

    Raises:
        NotFoundError: When no template is called so.
        TemplateError: When it cannot be filled.
        ConversionError: When this machine cannot draw it.
    """
    pdf = make_pdf(app.converter, f"{name}.pdf", sample_of(app, name))
    return app.pictures.pages(pdf)
