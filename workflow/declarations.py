"""What people declared in files, read without opening the office: it may be broken, or none.

Beside `app`, which builds every adapter, this module and `word_forms` know some of them: those that
read files.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from workflow.domain.calendar import CalendarYear
from workflow.domain.declared import Declared
from workflow.domain.directive import DirectiveFile
from workflow.domain.marked_text import Naming
from workflow.domain.office import Office
from workflow.domain.organ import OrganFile, Organs
from workflow.domain.proposal import Proposal
from workflow.domain.rulebook import Rulebook
from workflow.errors import DirectiveFileError, InputError, Problem
from workflow.intake.matching.match import OrganMatcher
from workflow.intake.matching.text_likeness import TextLikeness
from workflow.library.cross_check import unknown_code
from workflow.library.directive_shelf import DirectiveShelf
from workflow.library.directive_text import with_origin
from workflow.library.draft_file import draft_text
from workflow.library.named_days import check_named_days
from workflow.library.office_folder import OfficeFolder
from workflow.library.organ_files import OfficeOrganFiles
from workflow.library.shipped import shipped_folder
from workflow.library.yaml_file import YamlFile, read_as
from workflow.library.yaml_tree import Loc, plain
from workflow.ports.intake import Likeness, Matching, NoticeReader
from workflow.ports.organ_files import OrganFiles
from workflow.settings import read_settings
from workflow.uploads.handed import must_be_safe
from workflow.whole_file import write_whole

DeclaredState = tuple[tuple[Path, int, int], ...]
SAMPLE = "so-gddt-dak-nong"
CODES = {"issuing_organ", "send_to"}
CODE_LISTS = {"means", "owners", "supporting", "attested_by"}


def rulebook_of(home: Path) -> Rulebook:
    """Return what an office goes by; where there is none, the shipped sample office."""
    library = OfficeFolder(home)
    if library.is_founded():
        return own_rulebook(home)
    office = read_as(shipped_folder("directives") / "offices" / f"{SAMPLE}.yaml", Office)
    return Rulebook(office=office, organs=library.organs(), calendar=library.calendar())


def own_rulebook(home: Path) -> Rulebook:
    """Return what an office goes by, read anew.

    Raises:
        InputError: When one of its files is wrong or missing.
    """
    library = OfficeFolder(home)
    return Rulebook(office=library.office(), organs=library.organs(), calendar=library.calendar())


def declared_state(home: Path) -> DeclaredState:
    """Return a value that changes when a file that a rulebook is made of is written or taken."""
    folders = (home / "directives" / "organs", home / "directives" / "calendar")
    paths = [home / "office.yaml", *(path for folder in folders for path in folder.glob("*.yaml"))]
    found = ((path, path.stat()) for path in sorted(paths) if path.is_file())
    return tuple((path, stat.st_mtime_ns, stat.st_size) for path, stat in found)


def library_of(home: Path) -> OfficeFolder:
    """Return the files of an office, without its database."""
    return OfficeFolder(home)


def declared_notices(home: Path) -> Iterator[DirectiveFile]:
    """Go through the directive files of an office; one that is broken is left to `check`."""
    library = OfficeFolder(home)
    for path in library.directives():
        try:
            yield library.directive(path)
        except InputError:
            continue


def directive_shelf(home: Path, organs: Organs) -> DirectiveShelf:
    """Return the directive files of an office, to be read, changed and written."""
    return DirectiveShelf(home / "directives", organs)


def put_text(path: Path, text: str) -> None:
    """Write a file; when that fails, what was there stays as it was.

    Raises:
        StorageError: When the disk refuses.
    """
    write_whole(path, text.encode())


def organ_files(home: Path) -> OrganFiles:
    """Return what changes the files of units of an office."""
    return OfficeOrganFiles(home)


def notice_reader() -> NoticeReader:
    """Return what reads notices as issued, for an office or for none."""
    from workflow.documents.pdf.upgrader import LibreOfficeUpgrader  # noqa: PLC0415 - few need it
    from workflow.intake.reader import IntakeReader  # noqa: PLC0415 - a grammar that few need

    return IntakeReader(LibreOfficeUpgrader())


def organ_matching() -> Matching:
    """Return what matches printed names to declared organs."""
    return OrganMatcher


def organ_naming(organs: Organs, issuer: str | None, day: date) -> Naming:
    """Return what finds organs in the text of a notice of an issuer on a day."""
    from workflow.intake.matching.named_places import NamedPlaces  # noqa: PLC0415 - a grammar

    return NamedPlaces(OrganMatcher(organs, issuer, day))


def handed_gate() -> Callable[[str, bytes, int], None]:
    """Return what refuses a file of name, content and most bytes that nobody should hand in."""
    return must_be_safe


def text_likeness() -> Likeness:
    """Return what tells how alike texts are."""
    return TextLikeness()


def draft_yaml(proposal: Proposal, source: str) -> str:
    """Return a proposed directive file as text; `source` is the name of the notice's own file."""
    return draft_text(proposal, source)


def kept_draft_yaml(proposal: Proposal, source: str, sha256: str, follows: str) -> str:
    """Return the same for a notice whose own file is kept, and that may follow another."""
    return with_origin(draft_text(proposal, source), source, sha256, follows)


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


def directive_problems(library: OfficeFolder, path: Path) -> list[tuple[Path | None, Problem]]:
    """Return all that is wrong with a directive file.

    One whose shape is wrong is searched for unknown codes as well; one of an office whose organs
    cannot be read is still judged by its shape and its days.
    """
    try:
        source = YamlFile.read(path)
    except InputError as error:
        return problems_of(error)
    found = []
    for check in (partial(_shape_and_days, source), partial(_codes, library, source)):
        try:
            check()
        except InputError as error:
            found += problems_of(error)
    return found


def problems_of(error: InputError) -> list[tuple[Path | None, Problem]]:
    """Return what an error tells, each problem with its file when it has one."""
    if isinstance(error, DirectiveFileError):
        return [(error.path, problem) for problem in error.problems]
    return [(None, Problem(1, 1, str(error)))]


def _shape_and_days(source: YamlFile) -> None:
    file = source.as_model(DirectiveFile)
    if wrong := list(check_named_days(source, file)):
        raise DirectiveFileError(source.path, wrong)


def _codes(library: OfficeFolder, source: YamlFile) -> None:
    organs = library.organs()
    uses = _code_uses(plain(source.root, []), ())
    wrong = [unknown_code(source, use, organs) for use in uses if not organs.knows(use[1])]
    if wrong:
        raise DirectiveFileError(source.path, wrong)


def _code_uses(value: object, loc: tuple[int | str, ...]) -> Iterator[tuple[Loc, str]]:
    """Go through the codes of units and groups in a tree that no model has judged."""
    if isinstance(value, str) and _is_code_place(loc):
        yield loc, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _code_uses(inner, (*loc, key))
    if isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _code_uses(inner, (*loc, place))


def _is_code_place(loc: Sequence[int | str]) -> bool:
    return loc[-1] in CODES or (isinstance(loc[-1], int) and loc[-2] in CODE_LISTS)
