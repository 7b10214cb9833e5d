"""Word templates and the form of Word documents, for an office opened or not, or for none.

Apart from `declarations`: what reads Word takes a third of a second to import, and few need it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from workflow.documents.check.checker import WordChecker
from workflow.documents.mend.mender import WordMender
from workflow.documents.proofing.proofread import proofread
from workflow.documents.render.word import WordRenderer
from workflow.domain.document import DocumentType
from workflow.domain.finding import Finding, Known
from workflow.domain.template_card import TemplateCard, TemplateFault
from workflow.errors import UnreadableFileError
from workflow.library.template_cards import (
    TemplateFile,
    template_files,
    template_folders,
    template_like,
)
from workflow.ports.documents import Checker, Mender
from workflow.uploads.word_package import open_word


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateAnswer:
    """What is wrong with a template; its form is judged only when it can be filled."""

    card: TemplateCard
    faults: Sequence[TemplateFault] = ()
    findings: Sequence[Finding] = ()


def form_checker() -> Checker:
    """Return what checks the form of Word documents, of an office or of none."""
    return WordChecker()


def form_mender() -> Mender:
    """Return what puts the form of Word documents right, of an office or of none."""
    return WordMender()


def template_checks(home: Path) -> Iterator[Callable[[], object]]:
    """Go through the office's own templates; each call fills one with its sample, or raises.

    The shipped ones fill: they were tried before they were shipped.
    """
    for template in template_files(home):
        if template.is_own:
            yield partial(_fill_with_sample, home, template)


def templates_of(home: Path) -> Sequence[TemplateFile]:
    """Return every template that an office can use, by name."""
    return template_files(home)


def check_template(home: Path, path: Path) -> TemplateAnswer:
    """Proof-read a template that somebody edited, then look at its form, filled with the sample.

    What it may ask for is on the card of the template with the same file name.

    Raises:
        InputError: When it cannot be read, no template is called so, or its card is wrong.
    """
    card = template_like(home, path.name).card()
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(str(path), error.strerror or str(error)) from error
    open_word(content, path.name)
    faults = proofread(path.name, content, card.fields)
    if faults:
        return TemplateAnswer(card=card, faults=faults)
    docx = WordRenderer([path.parent]).render(path.name, card.sample)
    return TemplateAnswer(card=card, findings=_form(path.name, docx, card))


def _form(name: str, docx: bytes, card: TemplateCard) -> Sequence[Finding]:
    kind = card.document_type
    known = Known(document_type=kind if isinstance(kind, DocumentType) else None)
    return form_checker().check(name, docx, known)


def _fill_with_sample(home: Path, template: TemplateFile) -> None:
    WordRenderer(template_folders(home)).render(template.name, template.card().sample)
