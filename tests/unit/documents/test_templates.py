"""Every shipped template: built from the blocks, filled by its sample, its contract exact."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docxtpl import DocxTemplate
from jinja2 import meta, nodes

from tests.unit.documents.shipped import DOCUMENTS, FOLDER, LETTERS, card_of
from workflow.documents.render.chart_data import chart_columns
from workflow.documents.render.sandbox import environment
from workflow.documents.templates.build import TEMPLATES, build_templates

Filled = Callable[..., WordDocument]
Contract = Callable[[str], dict[str, Any]]

KINDS = {"text", "number", "texts", "rows", "record"}
OF_THE_LOOP = {"first", "last", "index", "rstrip"}

every_template = pytest.mark.parametrize("template", TEMPLATES)


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(path: Path) -> nodes.Template:
    """Return the statements of a template as Jinja reads them."""
    document = DocxTemplate(io.BytesIO(path.read_bytes()))
    document.init_docx()
    return environment().parse(document.patch_xml(document.get_xml()))


def fits(value: Any, field: dict[str, Any]) -> bool:
    match field["type"]:
        case "text":
            return isinstance(value, str)
        case "number":
            return isinstance(value, int)
        case "texts":
            return isinstance(value, list) and all(isinstance(each, str) for each in value)
        case "record":
            return fits_columns(value, field["columns"])
        case "rows":
            is_filled = bool(value) or "để trống" in field["label"]
            return is_filled and all(fits_columns(row, field["columns"]) for row in value)
    return False


def fits_columns(row: dict[str, Any], columns: dict[str, Any]) -> bool:
    return set(row) == set(columns) and all(fits(row[name], columns[name]) for name in columns)


def test_no_template_lies_there_without_its_builder(templates: Path) -> None:
    shipped = {str(path.relative_to(templates)) for path in templates.rglob("*.docx")}
    described = {
        str(path.relative_to(templates).with_suffix(".docx")) for path in templates.rglob("*.yaml")
    }
    assert shipped == described == set(TEMPLATES)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("templates")
    build_templates(folder)
    return folder


@every_template
def test_the_shipped_file_is_what_the_blocks_build(
    template: str, templates: Path, built: Path
) -> None:
    assert members(built / template) == members(templates / template)


def test_a_field_is_the_same_thing_in_every_template() -> None:
    kinds: dict[str, set[str]] = {}
    for card in map(card_of, TEMPLATES):
        for name, field in card["fields"].items():
            kinds.setdefault(name, set()).add(field["type"])
    assert {name: kind for name, kind in kinds.items() if len(kind) > 1} == {}


@pytest.mark.parametrize("template", DOCUMENTS)
def test_a_document_asks_for_all_that_the_engine_says_of_head_and_foot(template: str) -> None:
    always = {"governing_organ", "issuing_organ", "code_number", "code_notation", "place"}
    always |= {"date_line", "urgency", "subject", "signer_lines", "signer_name", "to_places"}
    assert always <= set(card_of(template)["fields"])
    assert ("contact_line" in card_of(template)["fields"]) or template not in LETTERS


@every_template
def test_no_statement_stands_where_only_a_slow_renderer_finds_it(
    template: str, templates: Path
) -> None:
    for name, content in members(templates / template).items():
        text = re.sub(r"<[^>]+>", "", content.decode("utf-8", "replace"))
        if name == "word/document.xml":
            assert "{%tc" not in text
            assert {"{%" + kind for kind in re.findall(r"{%(.)", text)} <= {"{%p", "{%t"}
        elif name.endswith(".xml"):
            assert "{{" not in text
            assert "{%" not in text


@every_template
def test_sample_holds_exactly_the_declared_fields(template: str, contract: Contract) -> None:
    declared = contract(template)
    assert set(declared) == {"title", "document_type", "fields", "sample"}
    assert list(declared["sample"]) == list(declared["fields"])
    for name, field in declared["fields"].items():
        assert field["type"] in KINDS
        assert field["label"]
        assert fits(declared["sample"][name], field), name


@every_template
def test_template_asks_for_exactly_the_declared_fields(
    template: str, templates: Path, contract: Contract
) -> None:
    fields = contract(template)["fields"]
    statements = tree(templates / template)
    charts = chart_columns(Document(str(templates / template)))
    asked = meta.find_undeclared_variables(statements)
    assert asked | {rows for rows, _ in charts} == set(fields)
    columns = {name for field in fields.values() for name in field.get("columns", ())}
    used = {each.attr for each in statements.find_all(nodes.Getattr)} - OF_THE_LOOP
    assert used | {column for _, column in charts} == columns


@every_template
def test_sample_leaves_no_statement_behind(template: str, filled: Filled) -> None:
    text = "".join(filled(template).element.body.itertext())
    assert "{" not in text
    assert "}" not in text


def test_figures_of_the_sample_report_add_up(contract: Contract) -> None:
    sample = contract("reports/bao-cao-tong-hop.docx")["sample"]
    totals = sample["totals"]
    assert totals["done"] + totals["not_done"] == totals["total"]
    assert totals["done_on_time"] + totals["done_late"] == totals["done"]
    assert totals["open_in_time"] + totals["open_overdue"] == totals["not_done"]
    assert totals["done"] + totals["open_overdue"] == totals["fell_due"]
    for rows in ("by_group", "by_clause", "by_unit"):
        for cell in ("total", "done_on_time", "done_late", "open_in_time", "open_overdue"):
            assert sum(row[cell] for row in sample[rows]) == totals[cell]
    assert len(sample["late"]) == totals["open_overdue"]


def test_no_code_ever_writes_a_reprimand_by_itself() -> None:
    package = FOLDER.parent / "workflow"
    naming = [
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if "cong-van-phe-binh" in path.read_text(encoding="utf-8")
    ]
    assert naming == ["documents/templates/build.py"]
