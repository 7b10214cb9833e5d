"""The Word templates of an office and those that travel with the engine, each with its card."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from workflow.domain.template_card import TemplateCard
from workflow.errors import NotFoundError, TemplateError
from workflow.library.shipped import shipped_folder
from workflow.library.yaml_file import read_as


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFile:
    """A template that documents are made from; `name` is its path below the folder.

    `is_own` tells whether the office changed it, or the card beside it.
    """

    name: str
    card_path: Path | None
    is_own: bool

    def card(self) -> TemplateCard:
        """Return what stands beside it.

        Raises:
            TemplateError: When nothing does.
            DirectiveFileError: When the card is wrong.
        """
        if self.card_path is None:
            words = "thiếu tệp .yaml cùng tên, có trường và ví dụ để điền thử"
            raise TemplateError(self.name, words)
        return _card_at(self.card_path, self.card_path.stat().st_mtime_ns)


@lru_cache(maxsize=256)
def _card_at(path: Path, changed_at: int) -> TemplateCard:  # noqa: ARG001 - read anew when changed
    return read_as(path, TemplateCard)


def template_folders(home: Path) -> list[Path]:
    """Return where templates lie, the office's own folder first."""
    return [home / "templates", shipped_folder("templates")]


def template_files(home: Path) -> list[TemplateFile]:
    """Return every template by name; the office's own stands for a shipped one of its name."""
    folders = template_folders(home)
    names = {name for folder in folders for name in _names(folder)}
    return [_template_file(folders, name) for name in sorted(names)]


def template_like(home: Path, file_name: str) -> TemplateFile:
    """Return the template that has the file name, wherever the file that is edited lies.

    Raises:
        NotFoundError: With the nearest file name there is.
    """
    by_name = {Path(each.name).name: each for each in reversed(template_files(home))}
    if file_name not in by_name:
        near = get_close_matches(file_name, list(by_name), n=1)
        raise NotFoundError("mẫu có tên tệp", file_name, near[0] if near else None)
    return by_name[file_name]


def _names(folder: Path) -> Iterator[str]:
    """Go through the templates; Word leaves files that begin with ~$ while one is open."""
    for path in folder.rglob("*.docx"):
        if not path.name.startswith("~$"):
            yield path.relative_to(folder).as_posix()


def _template_file(folders: Sequence[Path], name: str) -> TemplateFile:
    own, *_ = files = [folder / name for folder in folders]
    beside = [path.with_suffix(".yaml") for path in files]
    shipped = folders[-1].rglob(Path(name).with_suffix(".yaml").name)
    cards = [*beside, *shipped]
    card = next((path for path in cards if path.is_file()), None)
    return TemplateFile(name=name, card_path=card, is_own=own.is_file() or card == cards[0])
