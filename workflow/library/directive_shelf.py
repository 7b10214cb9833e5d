"""The directive files of one folder, read, changed and written by key."""

import re
from collections.abc import Sequence
from pathlib import Path

from workflow.domain.directive import DirectiveFile
from workflow.domain.directive_edit import Comments, Edit, FieldProblem
from workflow.domain.organ import Organs
from workflow.errors import DirectiveFileError, InputError, NotFoundError, Problem
from workflow.library.cross_check import check_directive
from workflow.library.directive_text import DirectiveText
from workflow.library.file_text import read_text
from workflow.library.named_days import check_named_days
from workflow.library.whole_file import write_whole
from workflow.library.yaml_file import YamlFile
from workflow.library.yaml_tree import spot

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_KEY = 64


class DirectiveShelf:
    """`ports.Directives` on a folder; codes are those of the organs given."""

    def __init__(self, folder: Path, organs: Organs) -> None:
        self._folder, self._organs = folder, organs

    def keys(self) -> Sequence[str]:
        """Return the keys of all files, the one written last first."""
        found = [path for path in self._folder.glob("*.yaml") if KEY.fullmatch(path.stem)]
        found.sort(key=lambda path: (-path.stat().st_mtime_ns, path.name))
        return [path.stem for path in found]

    def has(self, key: str) -> bool:
        """Tell whether there is a file of that key."""
        return bool(KEY.fullmatch(key)) and len(key) <= LONGEST_KEY and self._path(key).is_file()

    def text(self, key: str) -> str:
        """Return the text of a file.

        Raises:
            NotFoundError: When there is none.
            DirectiveFileError: When it is no text.
        """
        if not self.has(key):
            raise NotFoundError("tệp chỉ đạo", key)
        return read_text(self._path(key))

    def subject(self, key: str) -> str:
        """Return what a file says that it is about; nothing when that cannot be read."""
        try:
            root = YamlFile.parse(Path(f"{key}.yaml"), self.text(key)).root
        except InputError:
            return ""
        found = spot(root, ("head", "subject")).value
        return found.value if isinstance(found.value, str) else ""

    def read(self, key: str, text: str) -> DirectiveFile:
        """Return what a text says: its codes are declared, its days are those of its words.

        Raises:
            DirectiveFileError: With every problem.
        """
        source = YamlFile.parse(Path(f"{key}.yaml"), text)
        file = source.as_model(DirectiveFile)
        problems = check_directive(source, file, self._organs)
        problems += check_named_days(source, file)
        if file.key != key:
            problems.append(source.problem(("key",), f"mã phải là “{key}” như tên tệp"))
        if problems:
            raise DirectiveFileError(source.path, problems)
        return file

    def problems(self, key: str, text: str) -> Sequence[FieldProblem]:
        """Return what is wrong with a text, each with its field."""
        try:
            self.read(key, text)
        except DirectiveFileError as error:
            return [self._placed(key, text, problem) for problem in error.problems]
        return ()

    def comments(self, key: str, text: str) -> Comments:
        """Return what the comments of a text say."""
        return DirectiveText.of(Path(f"{key}.yaml"), text).comments()

    def changed(self, key: str, text: str, edit: Edit) -> str:
        """Return a text with one change, all else as it was."""
        return DirectiveText.of(Path(f"{key}.yaml"), text).changed(edit)

    def put(self, key: str, text: str) -> None:
        """Write a file, whole or not at all."""
        if not KEY.fullmatch(key) or len(key) > LONGEST_KEY:
            raise NotFoundError("tệp chỉ đạo", key)
        write_whole(self._path(key), text)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.yaml"

    @staticmethod
    def _placed(key: str, text: str, problem: Problem) -> FieldProblem:
        try:
            duty, field = DirectiveText.of(Path(f"{key}.yaml"), text).place_of(problem.line)
        except InputError:
            duty = field = ""
        return FieldProblem(duty=duty, field=field, line=problem.line, words=problem.words)
