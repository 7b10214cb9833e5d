"""Files in a zip: the same bytes each time, with isal and without."""

import importlib.util
import io
import sys
import zipfile
import zlib
from types import ModuleType

import isal.isal_zlib
import pytest
from docx import Document

from tests.unit.documents.templates import a_template
from workflow.documents import packing
from workflow.documents.packing import STORED, Member, zipped

FILES = {"[Content_Types].xml": b"<a/>" * 900, "word/tài-liệu.xml": b"", "x": bytes(range(256)) * 9}


@pytest.fixture(params=[zlib.compress, isal.isal_zlib.compress], ids=["zlib", "isal"])
def _deflater(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "compress", request.param)


@pytest.mark.usefixtures("_deflater")
def test_what_was_put_in_comes_out() -> None:
    content = zipped(Member.of(path, each) for path, each in FILES.items())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.getinfo("[Content_Types].xml").compress_size < 100


def test_a_file_may_stay_as_it_is() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped([Member.of("a", b"aaaa", STORED)]))) as archive:
        assert archive.getinfo("a").compress_type == zipfile.ZIP_STORED
        assert archive.read("a") == b"aaaa"


@pytest.mark.usefixtures("_deflater")
def test_documents_open_and_repeat_with_either_library(tmp_path: object) -> None:
    renderer = a_template(tmp_path, "{{ a }}")  # type: ignore[arg-type]
    each = [{"a": "một"}, {"a": "hai"}]
    made = list(renderer.render_each("mau.docx", each))
    assert made == list(renderer.render_each("mau.docx", each))
    assert [Document(io.BytesIO(one)).paragraphs[0].text for one in made] == ["một", "hai"]


def test_where_isal_is_missing_the_standard_library_deflates(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert vars(packing)["compress"] is isal.isal_zlib.compress
    monkeypatch.setitem(sys.modules, "isal.isal_zlib", None)
    spec = importlib.util.find_spec("workflow.documents.packing")
    assert spec
    assert spec.loader
    again: ModuleType = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "packing_again", again)
    spec.name = "packing_again"
    again.__name__ = "packing_again"
    code = spec.loader.get_code("workflow.documents.packing")  # type: ignore[attr-defined]
    exec(code, again.__dict__)  # noqa: S102 - the module itself, loaded once more
    assert again.compress is zlib.compress
