"""The files of units, changed value by value; satisfies `ports.OrganFiles`."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from ruamel.yaml.nodes import MappingNode, Node

from workflow.domain.declared_file import DeclaredFile, mark_of
from workflow.domain.organ import Contact, OrganFile, Organs
from workflow.domain.organ_edit import OrganEdit
from workflow.errors import ConflictError, DirectiveFileError, InputError, NotFoundError
from workflow.library.file_text import read_text
from workflow.library.shipped import shipped_folder
from workflow.library.yaml_block import entry
from workflow.library.yaml_edit import Edit, edited, put
from workflow.library.yaml_file import YamlFile
from workflow.library.yaml_tree import plain, spot
from workflow.whole_file import copy_whole, disk_errors

FIELDS = (
    *("code", "name", "short_name", "kind", "notation", "governing_organ", "place", "address"),
    *("email", "phone", "focal_point", "head", "valid_from", "valid_to", "successor", "source"),
)
"""In which order the shipped files say things of a unit."""
PERSON = tuple(Contact.model_fields)


class OfficeOrganFiles:
    """The files of one office. While it has none of its own, a change begins with a copy."""

    folder = "directives/organs"

    def __init__(self, home: Path) -> None:
        self._own = home / self.folder

    def version(self) -> str:
        """Return a value that changes with what the files say."""
        with disk_errors(self._own):
            said = [(path.name, path.read_bytes()) for path in self._paths()]
        return mark_of(repr(said).encode())

    def edited(self, unit: str, facts: Mapping[str, object], acts: Mapping[str, str]) -> OrganEdit:
        """Return the file with facts of a unit changed and legal acts added; nothing is written."""
        version = self.version()
        path = self._path_of(unit)
        before = read_text(path)
        root = YamlFile.parse(path, before).root
        edits = [*_act_edits(before, root, acts), *_unit_edits(before, root, unit, facts)]
        after = edited(before, edits)
        return OrganEdit(
            file=path.name,
            before=before,
            after=after,
            version=version,
            organs=self._organs_with(path, after),
        )

    def begin_own(self) -> None:
        """Copy the shipped files when the office has none of its own; they say the same."""
        paths = self._paths()
        if paths and paths[0].parent != self._own:
            copy_whole(paths, self._own)

    def changed(self, edit: OrganEdit) -> DeclaredFile:
        """Return the file as it is to be when nobody changed any meanwhile."""
        if self.version() != edit.version:
            raise ConflictError(edit.file)
        return DeclaredFile(name=f"{self.folder}/{edit.file}", content=edit.after.encode())

    def _paths(self) -> Sequence[Path]:
        own = sorted(self._own.glob("*.yaml"))
        return own or sorted((shipped_folder("directives") / "organs").glob("*.yaml"))

    def _path_of(self, unit: str) -> Path:
        """Return the last file that declares a unit: it is the one that counts."""
        for path in reversed(self._paths()):
            if _place_of(YamlFile.read(path), unit) is not None:
                return path
        raise NotFoundError("đơn vị", unit)

    def _organs_with(self, changed: Path, text: str) -> Organs:
        try:
            return Organs.of(self._files(changed, text))
        except DirectiveFileError as error:
            words = "; ".join(problem.words for problem in error.problems)
            raise InputError(f"Không ghi được vào {changed.name}: {words}.") from error

    def _files(self, changed: Path, text: str) -> Iterator[OrganFile]:
        for path in self._paths():
            known = text if path == changed else read_text(path)
            yield YamlFile.parse(path, known).as_model(OrganFile)


def _place_of(source: YamlFile, unit: str) -> int | None:
    tree = plain(source.root, [])
    units = tree.get("units") if isinstance(tree, dict) else None
    for place, facts in enumerate(units if isinstance(units, list) else ()):
        if isinstance(facts, dict) and facts.get("code") == unit:
            return place
    return None


def _unit_edits(text: str, root: Node, unit: str, facts: Mapping[str, object]) -> Iterator[Edit]:
    place = _place_of(YamlFile(Path(), root), unit)
    node = _mapping(spot(root, ("units", place or 0)).value)
    for key, value in facts.items():
        yield from _fact_edits(text, node, key, value)


def _fact_edits(text: str, node: MappingNode, key: str, value: object) -> Iterator[Edit]:
    """Go through the edits of one fact; of a person only what is different changes."""
    inner = next((found for name, found in node.value if name.value == key), None)
    said = plain(inner, []) if inner is not None else None
    if said == (str(value) if isinstance(value, date) else value):
        return
    if isinstance(said, dict) and isinstance(value, dict) and said.keys() == value.keys():
        different = {name: each for name, each in value.items() if said.get(name) != each}
        for name, each in different.items():
            yield put(text, _mapping(inner), name, each, PERSON[: PERSON.index(name)])
    else:
        yield put(text, node, key, value, FIELDS[: FIELDS.index(key)])


def _act_edits(text: str, root: Node, acts: Mapping[str, str]) -> Iterator[Edit]:
    node = _mapping(spot(root, ("acts",)).value)
    if not acts:
        return
    if node is root:
        start = root.start_mark.index
        yield Edit(start, start, entry("acts", dict(acts)) + "\n")
    elif not node.value:
        yield put(text, _mapping(root), "acts", dict(acts), ())
    else:
        for code, words in acts.items():
            yield put(text, node, code, words, ())


def _mapping(node: Node | None) -> MappingNode:
    if not isinstance(node, MappingNode):
        raise InputError("Tệp đơn vị viết khác thường: hãy sửa tệp trong directives/organs.")
    return node
