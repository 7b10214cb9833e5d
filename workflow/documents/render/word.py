"""Templates filled with values: always escaped, sandboxed, complete and reproducible."""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import structlog
from lxml import etree

from workflow.documents.render.cleaning import Cleaning, cleaned_text
from workflow.documents.render.compiled import CompiledTemplate, compiled, escaped_in_run
from workflow.documents.render.docxtpl_way import filled_by_docxtpl
from workflow.documents.render.sandbox import REMEMBERED, environment
from workflow.documents.render.watching import WATCH, Watch
from workflow.errors import TemplateError

SECONDS_A_DOCUMENT = 10.0
TEMPLATES_READY = 64


class WordRenderer:
    """Finds a template in the folders, the office's own first, and fills it."""

    def __init__(
        self,
        folders: Sequence[Path],
        tell: Callable[[str], None] | None = None,
        seconds: float = SECONDS_A_DOCUMENT,
    ) -> None:
        self._folders = tuple(folders)
        self._tell = tell or _log
        self._seconds = seconds
        self._jinja = environment()
        self._clean_text = lru_cache(REMEMBERED)(cleaned_text)

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        """Return the finished .docx; the same input gives the same bytes.

        `template` is a path below the folders, *dispatch/cong-van-don-doc.docx*. A new line
        in a value begins a new paragraph of the same look.

        Raises:
            TemplateError: When there is no such template, it asks for what the values do not
                hold, says something Jinja does not understand or may not do, takes too long, or
                is damaged.
        """
        return next(self.render_each(template, [values]))

    def render_each(self, template: str, each: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
        """Fill a template with each of many values; no document waits for the next.

        The template is read once. The first document is made by docxtpl as well: if the two are
        not the same, docxtpl makes the whole batch, and the person is told.

        Raises:
            TemplateError: As `render` does, when the document concerned is asked for.
        """
        content = self._read(template)
        fast = _ready(template, content)
        is_checked = False
        for values in each:
            clean, is_plain = self._cleaned(values)
            made = fast.fill(clean) if fast and is_plain else None
            if made and is_checked:
                yield made
                continue
            right = filled_by_docxtpl(template, content, clean, self._jinja)
            if made and not _is_same(made, right):
                self._tell(_warning(template))
                fast = made = None
            is_checked |= made is not None
            yield made or right

    def _read(self, template: str) -> bytes:
        for folder in self._folders:
            path = folder / template
            if path.is_file():
                return path.read_bytes()
        raise TemplateError(template, "không tìm thấy tệp này trong các thư mục mẫu")

    def _cleaned(self, values: Mapping[str, object]) -> tuple[dict[str, object], bool]:
        """Return values fit for Word, and whether none of them brings XML of its own."""
        cleaning = Cleaning(self._clean_text)
        clean = {key: cleaning.cleaned(value) for key, value in values.items()}
        clean[WATCH] = Watch(self._seconds)
        return clean, not cleaning.has_objects


@lru_cache(TEMPLATES_READY)
def _ready(template: str, content: bytes) -> CompiledTemplate | None:
    """Return the template made ready, once for all who fill it; a changed file is another one."""
    return compiled(template, content, environment(escaped_in_run))


def _is_same(one: bytes, other: bytes) -> bool:
    return _canonical(one) == _canonical(other)


def _canonical(docx: bytes) -> dict[str, bytes]:
    """Return the files of a document, XML in its canonical form."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        files = {path: archive.read(path) for path in archive.namelist()}
    return {
        path: etree.tostring(etree.fromstring(content), method="c14n")
        if path.endswith((".xml", ".rels"))
        else content
        for path, content in files.items()
    }


def _warning(template: str) -> str:
    return (
        f"Mẫu “{template}”: bản điền nhanh không giống bản của docxtpl, nên cả đợt này do docxtpl "
        "điền, chậm hơn nhưng đúng. Hãy báo cho người phát triển dondoc, kèm tệp mẫu."
    )


def _log(words: str) -> None:
    structlog.get_logger().warning("template_filled_slowly", words=words)
