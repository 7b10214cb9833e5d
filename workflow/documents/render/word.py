"""Templates filled with values: always escaped, sandboxed, complete and reproducible."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
from docx.document import Document as WordDocument
from docxtpl import DocxTemplate
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from workflow.documents.packing import describe, saved
from workflow.documents.render.chart_data import fill_charts
from workflow.documents.render.filters import FILTERS
from workflow.errors import TemplateError

NEW_PARAGRAPH = "\a"
QUOTED = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'")
UNREADABLE = (OSError, KeyError, ValueError, zipfile.BadZipFile, etree.XMLSyntaxError)
WRONG_EXPRESSION = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def environment() -> SandboxedEnvironment:
    """Return the one way templates are read."""
    jinja = SandboxedEnvironment(autoescape=True, undefined=jinja2.StrictUndefined)
    jinja.filters.update(FILTERS)
    return jinja


class WordRenderer:
    """Finds a template in the folders, the office's own first, and fills it."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        """Return the finished .docx; the same input gives the same bytes.

        `template` is a path below the folders, *dispatch/cong-van-don-doc.docx*. A new line
        in a value begins a new paragraph of the same look.

        Raises:
            TemplateError: When there is no such template, it asks for what the values do not
                hold, says something Jinja does not understand or may not do, or is damaged.
        """
        document = self._open(template)
        clean = {key: _clean(value) for key, value in values.items()}
        _fill(template, document, clean)
        _fill_charts(template, document.docx, clean)
        describe(
            document.docx,
            title=str(clean.get("subject", "")),
            author=str(clean.get("issuing_organ", "")),
        )
        return saved(document.docx)

    def _open(self, template: str) -> Any:
        for folder in self._folders:
            path = folder / template
            if path.is_file():
                return _read(template, path)
        raise TemplateError(template, "không tìm thấy tệp này trong các thư mục mẫu")


def _read(name: str, path: Path) -> Any:
    try:
        document = DocxTemplate(io.BytesIO(path.read_bytes()))
        document.init_docx()
    except UNREADABLE as error:
        words = "không đọc được, hãy mở tệp bằng Word và lưu lại dưới dạng .docx"
        raise TemplateError(name, words) from error
    mend = document.fix_tables
    document.fix_tables = lambda xml: etree.fromstring(xml.encode()) is not None and mend(xml)
    return document


def _fill(name: str, document: Any, values: Mapping[str, object]) -> None:
    try:
        document.render(values, jinja_env=environment(), autoescape=True)
    except jinja2.UndefinedError as error:
        raise TemplateError(name, f"thiếu giá trị “{_missing(error)}”") from error
    except jinja2.TemplateSyntaxError as error:
        words = f"thẻ viết sai cú pháp gần “{_near(error)}” ({error.message})"
        raise TemplateError(name, words) from error
    except SecurityError as error:
        raise TemplateError(name, f"thẻ dùng lệnh không được phép ({error})") from error
    except etree.XMLSyntaxError as error:
        words = "các thẻ {%p %}, {%tr %} đặt sai chỗ nên văn bản bị hỏng"
        raise TemplateError(name, words) from error
    except (jinja2.TemplateError, *WRONG_EXPRESSION) as error:
        raise TemplateError(name, f"không tính được một thẻ ({error})") from error


def _fill_charts(name: str, document: WordDocument, values: Mapping[str, Any]) -> None:
    try:
        fill_charts(document, values)
    except KeyError as error:
        raise TemplateError(name, f"biểu đồ thiếu giá trị “{error.args[0]}”") from error


def _missing(error: jinja2.UndefinedError) -> str:
    match = QUOTED.search(error.message or "")
    return (match[1] or match[2]) if match else str(error.message)


def _near(error: jinja2.TemplateSyntaxError) -> str:
    lines = [line.strip() for line in getattr(error, "docx_context", ())]
    return " ".join(line for line in lines if "{" in line)[:80]


def _clean(value: object) -> object:
    """Return a value fit for Word: NFC, no control characters, new line as new paragraph."""
    if isinstance(value, str):
        return _clean_text(value)
    if isinstance(value, Mapping):
        return {key: _clean(each) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [_clean(each) for each in value]
    return value


def _clean_text(text: str) -> str:
    lines = unicodedata.normalize("NFC", text).replace("\t", " ").splitlines()
    printable = ("".join(c for c in line if unicodedata.category(c) != "Cc") for line in lines)
    return NEW_PARAGRAPH.join(line for line in printable if line.strip())
