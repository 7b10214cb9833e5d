"""Adapters for Word that are imported with the first document: most commands make none."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from workflow.domain.finding import Finding, Known
from workflow.ports.documents import Renderer
from workflow.ports.files import Files


class LateRenderer:
    """`ports.documents.Renderer`: `OwnTextRenderer` on top of `WordRenderer`."""

    def __init__(
        self, folders: Sequence[Path], files: Files, tell: Callable[[str], None] | None
    ) -> None:
        self._folders, self._files, self._tell = folders, files, tell

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        """Return the .docx. TemplateError."""
        return self._renderer.render(template, values)

    def render_each(self, template: str, each: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
        """Return a .docx for each of the values, made when it is asked for. TemplateError."""
        return self._renderer.render_each(template, each)

    @cached_property
    def _renderer(self) -> Renderer:
        from workflow.documents.render.own_text import OwnTextRenderer  # noqa: PLC0415 - late
        from workflow.documents.render.word import WordRenderer  # noqa: PLC0415 - late

        return OwnTextRenderer(WordRenderer(self._folders, self._tell), self._files)


class LateChecker:
    """`ports.documents.Checker`: `WordChecker`."""

    def check(self, name: str, docx: bytes, known: Known) -> Sequence[Finding]:
        """Return what breaks a rule, in reading order. UnreadableFileError."""
        from workflow.documents.check.checker import WordChecker  # noqa: PLC0415 - late

        return WordChecker().check(name, docx, known)
