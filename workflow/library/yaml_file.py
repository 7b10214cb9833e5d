"""One reader for every file people write: all its problems at once, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Self, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node
from ruamel.yaml.reader import ReaderError

from workflow.domain.declared import Declared
from workflow.errors import DirectiveFileError, Problem
from workflow.library.file_text import read_text
from workflow.library.model_keys import keys_at
from workflow.library.problem_words import words_for
from workflow.library.quick_tree import quick_tree
from workflow.library.yaml_tree import Loc, Spot, marks, plain, scalars, spot
from workflow.library.yaml_words import forbidden_character, syntax_problem

Model = TypeVar("Model", bound=Declared)
IN_QUOTES = re.compile(r"“([^”]+)”")
TEXTS_KNOWN = 32
"""Texts whose trees are kept: an office's files, and the drafts that people are at."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A file that is YAML; whether it says the right things, a model tells."""

    path: Path
    root: Node

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a file.

        Raises:
            DirectiveFileError: When it is missing, not UTF-8, or not a YAML mapping.
        """
        return cls.parse(path, read_text(path))

    @classmethod
    def parse(cls, path: Path, text: str) -> Self:
        """Read a text that stands in a file, or is to stand there.

        Raises:
            DirectiveFileError: When it is not a YAML mapping.
        """
        root = _compose(path, text)
        if not isinstance(root, MappingNode):
            words = "tệp phải gồm các dòng “tên: giá trị”"
            raise DirectiveFileError(path, [Problem(1, 1, words)])
        if found := marks(root):
            raise DirectiveFileError(path, found)
        return cls(path, root)

    def as_model(self, model: type[Model], most: int | None = None) -> Model:
        """Return what the file says.

        Raises:
            DirectiveFileError: With every problem, or so many at most of what the model refuses.
        """
        problems: list[Problem] = []
        try:
            value = model.model_validate(plain(self.root, problems))
        except ValidationError as error:
            for details in error.errors(include_url=False)[:most]:
                problems.extend(self._explain(model, details))
            told, number = list(dict.fromkeys(problems)), error.error_count() if most else 0
            raise DirectiveFileError(self.path, told, number) from error
        if problems:
            raise DirectiveFileError(self.path, problems)
        return value

    def problem(self, loc: Loc, words: str) -> Problem:
        """Return a problem at the place of a value."""
        return spot(self.root, loc).problem(words)

    def _explain(self, model: type[Model], error: ErrorDetails) -> Iterator[Problem]:
        loc, kind = error["loc"], error["type"]
        place = spot(self.root, loc[:-1] if kind == "missing" else loc)
        inside = loc[:-1] if kind == "extra_forbidden" else loc
        at_key = kind == "extra_forbidden" or loc[-1:] == ("[key]",)
        for words in words_for(error, keys_at(model, inside)):
            nearer = _quoted(place, words) if kind == "value_error" else place
            yield nearer.problem(words, at_key=at_key)


def read_as(path: Path, model: type[Model]) -> Model:
    """Return what a file says.

    Raises:
        DirectiveFileError: With every problem, each with line, column and Vietnamese words.
    """
    return YamlFile.read(path).as_model(model)


def _compose(path: Path, text: str) -> Node | None:
    try:
        return _tree_of(text)
    except MarkedYAMLError as error:
        raise DirectiveFileError(path, [syntax_problem(error)]) from error
    except ReaderError as error:
        raise DirectiveFileError(path, [forbidden_character(error, text)]) from error
    except RecursionError as error:
        raise DirectiveFileError(path, [Problem(1, 1, "các mục lồng nhau quá sâu")]) from error


@lru_cache(TEXTS_KNOWN)
def _tree_of(text: str) -> Node | None:
    """Return the tree of a text, which nobody changes: the same text is not read twice."""
    root: Node | None = quick_tree(text) or YAML(typ="safe", pure=True).compose(text)
    return root


def _quoted(place: Spot, words: str) -> Spot:
    """Return where the last “…” of a sentence stands below a place; the place when it does not."""
    for quote in IN_QUOTES.findall(words):
        found = [node for node in scalars(place.value) if node.value == quote]
        if found:
            return Spot(found[-1])
    return place
