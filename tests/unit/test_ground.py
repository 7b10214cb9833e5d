"""The rules of the tree that no tool checks."""

import ast
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TEXT = {"", ".css", ".html", ".json", ".lock", ".md", ".mako", ".py", ".toml", ".txt", ".yaml"}
FOLDERS = ["workflow", "tests", "templates", "directives", "examples", ".ci"]
VAGUE = re.compile(r"\b(utils?|helpers?|common|base|managers?|services?)\b")


def is_text(path: Path) -> bool:
    return path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts


def written_by_people() -> Iterator[Path]:
    """Yield the texts of the repository, whether or not git is there to list them."""
    yield from filter(is_text, ROOT.iterdir())
    for folder in FOLDERS:
        yield from filter(is_text, (ROOT / folder).rglob("*"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


TEXTS = sorted(written_by_people())
MODULES = [path for path in TEXTS if path.suffix == ".py"]
ENGINE = [path for path in MODULES if path.is_relative_to(ROOT / "workflow")]


def test_the_lock_holds_names_versions_and_hashes_only() -> None:
    pin = re.compile(r"[a-z0-9][a-z0-9._-]*==\S+( ; [^\\]+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    lines = [line for line in LOCK.splitlines() if not line.lstrip().startswith("#")]
    assert [line for line in lines if not (pin.fullmatch(line) or digest.fullmatch(line))] == []


@pytest.mark.parametrize(
    "trace",
    [
        pytest.param(r"://", id="a registry host"),
        pytest.param(r"--\S*(?:index|links)", id="an index option"),
        pytest.param(r"(?:^|[\s\"'=(])/[a-z]+/", id="a machine path"),
    ],
)
def test_the_lock_names_no_place(trace: str) -> None:
    assert re.findall(trace, LOCK, re.MULTILINE) == []


def test_no_text_names_a_package_registry() -> None:
    host = re.compile(r"\b(pypi\.org|pythonhosted\.org|registry\.npmjs)", re.IGNORECASE)
    assert [name(path) for path in TEXTS if host.search(path.read_text("utf-8"))] == []


def test_nothing_reads_what_lies_outside_the_repository() -> None:
    outside = re.compile(r"\bsha" + r"red/")
    assert [name(path) for path in TEXTS if outside.search(path.read_text("utf-8"))] == []


def test_every_dependency_is_locked() -> None:
    groups = [PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"].values()]
    asked = {re.split(r"[^\w.-]", line)[0].replace(".", "-") for group in groups for line in group}
    locked = set(re.findall(r"^([a-z0-9-]+)==", LOCK, re.MULTILINE))
    assert asked - locked == set()


def test_a_command_is_named_only_to_who_types_commands() -> None:
    command = re.compile(r"`dondoc |(?<![\w-])--[a-z]|\bpip install")
    at_the_prompt = {"cli", "demo"}
    names = ("version", "check_notes", "symptoms")
    read_there = {f"workflow/wording/{each}.py" for each in names}
    naming = {
        name(path)
        for path in ENGINE
        if path.relative_to(ROOT).parts[1] not in at_the_prompt
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if command.search(node.value) and not node.value.isascii()
    }
    assert naming == read_there


def test_no_file_of_the_engine_is_over_400_lines() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in ENGINE}
    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_no_function_is_over_40_lines() -> None:
    long = [
        f"{name(path)}:{node.lineno} {node.name}: {length} lines"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > 40
    ]
    assert long == []


def test_every_package_file_holds_one_docstring_and_nothing_else() -> None:
    packages = [path for path in ENGINE if path.name == "__init__.py"]
    trees = {name(path): ast.parse(path.read_text("utf-8")) for path in packages}
    assert [path for path, tree in trees.items() if not is_docstring_only(tree)] == []


def is_docstring_only(tree: ast.Module) -> bool:
    return len(tree.body) == 1 and ast.get_docstring(tree) is not None


def test_every_folder_of_the_engine_with_code_is_a_package() -> None:
    folders = {path.parent for path in ENGINE}
    assert [name(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    parts = {path: name(path).removesuffix(".py").replace("_", " ") for path in MODULES}
    assert [name(path) for path, words in parts.items() if VAGUE.search(words)] == []


def test_all_text_is_nfc() -> None:
    texts = {name(path): path.read_text("utf-8") + path.name for path in TEXTS}
    wrong = [path for path, text in texts.items() if not unicodedata.is_normalized("NFC", text)]
    assert wrong == []
