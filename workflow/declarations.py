"""What people declared in files, read without opening the office: it may be broken, or none."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from workflow.documents.render import WordRenderer
from workflow.domain.calendar import CalendarYear
from workflow.domain.declared import Declared
from workflow.domain.office import Office
from workflow.domain.organ import OrganFile
from workflow.domain.rulebook import Rulebook
from workflow.errors import DirectiveFileError, InputError, Problem, TemplateError
from workflow.library.office_folder import OfficeFolder
from workflow.library.shipped import shipped_folder
from workflow.library.yaml_file import read_as
from workflow.settings import read_settings

SAMPLE = "so-gddt-dak-nong"


class TemplateCard(Declared):
    """The file beside a Word template: what it is, its fields, and a sample of values."""

    title: str
    document_type: str
    fields: dict[str, Any]
    sample: dict[str, Any]


def rulebook_of(home: Path) -> Rulebook:
    """Return what an office goes by; where there is none, the shipped sample office."""
    library = OfficeFolder(home)
    if (home / "office.yaml").exists():
        office = library.office()
    else:
        office = read_as(shipped_folder("directives") / "offices" / f"{SAMPLE}.yaml", Office)
    return Rulebook(office=office, organs=library.organs(), calendar=library.calendar())


def library_of(home: Path) -> OfficeFolder:
    """Return the files of an office, without its database."""
    return OfficeFolder(home)


def declaration_checks(home: Path) -> Iterator[Callable[[], object]]:
    """Go through the office's own files; each call raises InputError when its file is wrong."""
    yield partial(read_settings, home)
    own: Sequence[tuple[str, type[Declared]]] = (("organs", OrganFile), ("calendar", CalendarYear))
    for folder, model in own:
        for path in sorted((home / "directives" / folder).glob("*.yaml")):
            yield partial(read_as, path, model)
    library = OfficeFolder(home)
    yield library.organs
    yield library.calendar
    yield library.office


def template_checks(home: Path) -> Iterator[Callable[[], object]]:
    """Go through the Word templates; each call fills one with its sample, or raises InputError."""
    folders = [home / "templates", shipped_folder("templates")]
    names = {path.relative_to(folder) for folder in folders for path in folder.rglob("*.docx")}
    for name in sorted(names):
        if not name.name.startswith("~$"):
            yield partial(_fill_with_sample, folders, name)


def problems_of(error: InputError) -> list[tuple[Path | None, Problem]]:
    """Return what an error tells, each problem with its file when it has one."""
    if isinstance(error, DirectiveFileError):
        return [(error.path, problem) for problem in error.problems]
    return [(None, Problem(1, 1, str(error)))]


def _fill_with_sample(folders: Sequence[Path], name: Path) -> None:
    cards = [folder / name.with_suffix(".yaml") for folder in folders]
    card = next((path for path in cards if path.is_file()), None)
    if card is None:
        raise TemplateError(str(name), "thiếu tệp .yaml cùng tên, có trường và ví dụ để điền thử")
    WordRenderer(folders).render(name.as_posix(), read_as(card, TemplateCard).sample)
