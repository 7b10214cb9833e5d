"""The schemas that editors use: they know the shipped files and refuse a misspelt key."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from workflow.library.field_words import FIELD_WORDS, words_of
from workflow.library.schema import SCHEMAS, write_schemas
from workflow.library.shipped import shipped_folder

SHIPPED = shipped_folder("directives")
FILES = {
    "directive": sorted(SHIPPED.glob("*.yaml")),
    "organs": sorted(SHIPPED.glob("organs/*.yaml")),
    "calendar": sorted(SHIPPED.glob("calendar/*.yaml")),
    "office": sorted(SHIPPED.glob("offices/*.yaml")),
}
ROOTS = {
    "directive": "DirectiveFile",
    "organs": "OrganFile",
    "calendar": "CalendarYear",
    "office": "Office",
}


def refused(name: str, folder: Path, *files: Path) -> set[str]:
    """Return the names of the files that check-jsonschema refuses."""
    write_schemas(folder)
    schema = str(folder / f"{name}.schema.json")
    command = [sys.executable, "-m", "check_jsonschema", "-o", "json", "--schemafile", schema]
    done = subprocess.run([*command, *files], capture_output=True, check=False, timeout=60)
    report = json.loads(done.stdout)
    assert report.get("parse_errors", []) == []
    return {Path(error["filename"]).name for error in report.get("errors", [])}


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_shipped_files_fit_their_schema(name: str, tmp_path: Path) -> None:
    assert FILES[name] != []
    assert refused(name, tmp_path, *FILES[name]) == set()


@pytest.mark.parametrize(
    ("name", "file", "mistakes"),
    [
        (
            "directive",
            "hoc-ba-so-2025.yaml",
            {
                "owners:": "onwers:",
                "before: 2025-02-28": "before: 2025-02-30",
                "{ before: 2025-02-28": "{ befor: 2025-02-28",
                "due: { none: Trong": "due: { words: Trong",
                "competence: KT.": "competence: TK.",
            },
        ),
        ("organs", "organs/dak-nong.yaml", {"kind: vendor": "kind: shop", "acts:": "act:"}),
        ("calendar", "calendar/2025.yaml", {"provisional:": "provisonal:"}),
        (
            "office",
            "offices/so-gddt-dak-nong.yaml",
            {"send_from: 08:00": "send_from: 8 giờ", "unit:": "unti:"},
        ),
    ],
)
def test_mistakes_do_not_fit(
    name: str, file: str, mistakes: dict[str, str], tmp_path: Path
) -> None:
    text = (SHIPPED / file).read_text(encoding="utf-8")
    paths = [tmp_path / f"{number}.yaml" for number in range(len(mistakes))]
    for path, (right, wrong) in zip(paths, mistakes.items(), strict=True):
        assert right in text
        path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    assert refused(name, tmp_path, *paths) == {path.name for path in paths}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_explains_every_key_in_vietnamese(name: str) -> None:
    schema = SCHEMAS[name]()
    models = {ROOTS[name]: schema, **schema["$defs"]}
    silent = [
        f"{model}.{key}"
        for model, kind in models.items()
        for key in kind.get("properties", {})
        if words_of(model, key) is None
    ]
    assert silent == [], "hãy thêm vào workflow/library/field_words.py"


def test_no_words_are_kept_for_keys_that_are_gone() -> None:
    known: set[str] = set()
    for name, root in ROOTS.items():
        schema = SCHEMAS[name]()
        for model, kind in {root: schema, **schema["$defs"]}.items():
            parts = [kind, *kind.get("anyOf", [])]
            for key in (key for part in parts for key in part.get("properties", {})):
                known |= {key, f"{model}.{key}"}
    assert FIELD_WORDS.keys() - known == set()


def test_the_published_schemas_are_the_models_own(tmp_path: Path) -> None:
    for path in write_schemas(tmp_path):
        published = SHIPPED / path.name
        assert path.read_text(encoding="utf-8") == published.read_text(encoding="utf-8"), (
            "hãy viết lại các tệp bằng workflow.library.schema.write_schemas"
        )
