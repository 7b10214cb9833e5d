"""The directive files of one folder, read, changed and written by key."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workflow.domain.declared_file import DeclaredFile
from workflow.domain.directive import DirectiveFile
from workflow.domain.directive_edit import Comments, Edit, FieldProblem, Judged, WholeText
from workflow.domain.organ import Organs
from workflow.errors import DirectiveFileError, InputError, NotFoundError, Problem
from workflow.library.cross_check import check_directive
from workflow.library.directive_text import DirectiveText, Places
from workflow.library.file_text import read_text
from workflow.library.named_days import check_named_days
from workflow.library.yaml_file import YamlFile
from workflow.library.yaml_tree import spot

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_KEY = 64
LONGEST = 250_000
"""Characters: ten times the longest notice known, read in a second or two."""
MOST_TOLD = 50


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
            root = _source(key, self.text(key)).root
        except InputError:
            return ""
        found = spot(root, ("head", "subject")).value
        return found.value if isinstance(found.value, str) else ""

    def read(self, key: str, text: str) -> DirectiveFile:
        """Return what a text says: its codes are declared, its days are those of its words.

        Raises:
            DirectiveFileError: With every problem.
        """
        return self._read(key, _source(key, text))

    def judge(self, key: str, text: str) -> Judged:
        """Return what a text says, and what is wrong with it, having read it once."""
        try:
            source = _source(key, text)
        except DirectiveFileError as error:
            return _refused(error, {})
        comments, places = _beside(source, text)
        try:
            return Judged(file=self._read(key, source), comments=comments)
        except DirectiveFileError as error:
            return replace(_refused(error, places), comments=comments)

    def changed(self, key: str, text: str, edit: Edit) -> str:
        """Return a text with one change, all else as it was."""
        if isinstance(edit, WholeText):
            return edit.text
        return DirectiveText.over(_source(key, text).root, text).changed(edit)

    def file(self, key: str, text: str) -> DeclaredFile:
        """Return a file as it is to be."""
        if not KEY.fullmatch(key) or len(key) > LONGEST_KEY:
            raise NotFoundError("tệp chỉ đạo", key)
        return DeclaredFile(name=f"directives/{key}.yaml", content=text.encode())

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.yaml"

    def _read(self, key: str, source: YamlFile) -> DirectiveFile:
        file = source.as_model(DirectiveFile, MOST_TOLD)
        problems = check_directive(source, file, self._organs)
        problems += check_named_days(source, file)
        if file.key != key:
            problems.append(source.problem(("key",), f"mã phải là “{key}” như tên tệp"))
        if problems:
            raise DirectiveFileError(source.path, problems)
        return file


def _source(key: str, text: str) -> YamlFile:
    """Read a text, unless it is so long that reading would keep everybody waiting."""
    path = Path(f"{key}.yaml")
    if len(text) > LONGEST:
        words = f"tệp dài {len(text)} ký tự, quá mức {LONGEST}; hãy tách thành nhiều thông báo"
        raise DirectiveFileError(path, [Problem(1, 1, words)])
    return YamlFile.parse(path, text)


def _beside(source: YamlFile, text: str) -> tuple[Comments, Places]:
    try:
        read = DirectiveText.over(source.root, text)
    except InputError:
        return Comments(), {}
    return read.comments(), read.places()


def _refused(error: DirectiveFileError, places: Places) -> Judged:
    found = []
    for problem in error.problems[:MOST_TOLD]:
        duty, field = places.get(problem.line, ("", ""))
        found.append(FieldProblem(duty=duty, field=field, line=problem.line, words=problem.words))
    return Judged(problems=found, number=error.number)
