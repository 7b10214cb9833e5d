"""An office's own folder: its files win over the shipped ones."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from workflow.domain.calendar import CalendarYear, WorkingCalendar
from workflow.domain.directive import DirectiveFile
from workflow.domain.office import Office
from workflow.domain.organ import OrganFile, Organs
from workflow.errors import DirectiveFileError
from workflow.library.cross_check import check_directive, unknown_code
from workflow.library.named_days import check_named_days
from workflow.library.shipped import shipped_folder
from workflow.library.yaml_file import YamlFile, read_as


class OfficeFolder:
    """What an office declared under `root`, read once; satisfies `ports.Library`.

    Organs are the office's own if it has any file of them, else the shipped ones; of the calendar
    each year is the office's own, else the shipped one.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def is_founded(self) -> bool:
        """Tell whether there is an office."""
        return (self.root / "office.yaml").exists()

    def office(self) -> Office:
        """Return what office.yaml says."""
        return self._office

    def organs(self) -> Organs:
        """Return units and groups."""
        return self._organs

    def calendar(self) -> WorkingCalendar:
        """Return the days off of all declared years."""
        return self._calendar

    def directive(self, path: Path) -> DirectiveFile:
        """Read one directive file: its codes are declared, its days are those of its words."""
        source = YamlFile.read(path)
        file = source.as_model(DirectiveFile)
        problems = check_directive(source, file, self.organs())
        problems += check_named_days(source, file)
        if problems:
            raise DirectiveFileError(path, problems)
        return file

    def directives(self) -> Sequence[Path]:
        """Return the office's directive files, by name."""
        return _files(self.root / "directives")

    @cached_property
    def _office(self) -> Office:
        source = YamlFile.read(self.root / "office.yaml")
        office = source.as_model(Office)
        if office.unit not in self.organs().units:
            problem = unknown_code(source, (("unit",), office.unit), self.organs())
            raise DirectiveFileError(source.path, [problem])
        return office

    @cached_property
    def _organs(self) -> Organs:
        paths = _files(self.root / "directives" / "organs")
        paths = paths or _files(shipped_folder("directives") / "organs")
        return Organs.of(read_as(path, OrganFile) for path in paths)

    @cached_property
    def _calendar(self) -> WorkingCalendar:
        folders = (shipped_folder("directives") / "calendar", self.root / "directives" / "calendar")
        paths = {path.name: path for folder in folders for path in _files(folder)}
        years = (read_as(paths[name], CalendarYear) for name in sorted(paths))
        return WorkingCalendar(tuple({year.year: year for year in years}.values()))


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.yaml"))
