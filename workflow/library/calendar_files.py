"""The files of the years: the office's own or the shipped ones, rewritten with their comments."""

import re
from io import StringIO
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from workflow.domain.calendar import CalendarYear
from workflow.domain.calendar_change import subject_of
from workflow.domain.calendar_edit import empty_year
from workflow.domain.declared_file import DeclaredFile, mark_of
from workflow.errors import ConflictError
from workflow.library.file_text import read_text
from workflow.library.shipped import shipped_folder
from workflow.library.yaml_file import read_as
from workflow.ports.calendar_files import DeclaredYear

EMPTY = "year: {year}\nprovisional: true\nsources: {{}}\ndays_off: []\nworking_saturdays: []\n"
ORDER = ("day", "name", "kind", "makes_up_for", "source")
LONG = 10_000
FLOW_ROW = re.compile(r"^(\s*- )\{(.*)\}$", re.MULTILINE)


class CalendarFolder:
    """`ports.calendar_files.CalendarFiles` of the office in a folder."""

    folder = "directives/calendar"

    def __init__(self, home: Path) -> None:
        self._own = home / self.folder
        self._shipped = shipped_folder("directives") / "calendar"

    def declared(self, year: int) -> DeclaredYear:
        """Return a year; one without a file has no day yet and waits for its notice."""
        path = self._path(year)
        if path is None:
            return DeclaredYear(year=empty_year(year), digest=mark_of(b""), is_own=False)
        text = read_text(path)
        is_own = path.parent == self._own
        declared = read_as(path, CalendarYear)
        return DeclaredYear(year=declared, digest=mark_of(text.encode()), is_own=is_own)

    def changed(self, year: CalendarYear, seen: str) -> DeclaredFile:
        """Return the office's own file of a year; the comments of the old one stay."""
        path = self._path(year.year)
        text = read_text(path) if path else ""
        if mark_of(text.encode()) != seen:
            raise ConflictError(subject_of(year.year))
        written = rewritten(text or EMPTY.format(year=year.year), year)
        return DeclaredFile(name=f"{self.folder}/{year.year}.yaml", content=written.encode())

    def _path(self, year: int) -> Path | None:
        places = (folder / f"{year}.yaml" for folder in (self._own, self._shipped))
        return next((place for place in places if place.is_file()), None)


def rewritten(text: str, year: CalendarYear) -> str:
    """Return the text of a year's file changed to say what the year is."""
    yaml = YAML(typ="rt")
    yaml.width = LONG
    yaml.representer.ignore_aliases = lambda _: True
    yaml.indent(mapping=2, sequence=4, offset=2)
    tree = yaml.load(text)
    tree["provisional"] = year.provisional
    _match(tree.setdefault("days_off", []), year.days_off)
    _match(tree.setdefault("working_saturdays", []), year.working_saturdays)
    for code in set(tree["sources"]) - set(year.sources):
        del tree["sources"][code]
    tree["sources"].update(year.sources)
    for part in ("sources", "days_off", "working_saturdays"):
        tree[part].fa.set_block_style()
    out = StringIO()
    yaml.dump(tree, out)
    return FLOW_ROW.sub(r"\1{ \2 }", out.getvalue())


def _match(rows: Any, wanted: tuple[BaseModel, ...]) -> None:
    """Make the rows of a list those wanted, touching no other."""
    facts = [_plain(entry) for entry in wanted]
    for place in reversed(range(len(rows))):
        if dict(rows[place]) not in facts:
            del rows[place]
    for place, entry in enumerate(facts):
        if place >= len(rows) or dict(rows[place]) != entry:
            row = CommentedMap(entry)
            row.fa.set_flow_style()
            rows.insert(place, row)


def _plain(entry: BaseModel) -> dict[str, Any]:
    facts = entry.model_dump()
    kind = {"kind": str(facts["kind"])} if "kind" in facts else {}
    return {name: (facts | kind)[name] for name in ORDER if name in facts}
