"""A template filled as docxtpl does it: everything it can do, one document at a time."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import jinja2
from docxtpl import DocxTemplate
from jinja2.exceptions import SecurityError
from lxml import etree

from workflow.documents.packing import describe, saved
from workflow.documents.render.chart_data import charts, filled_chart
from workflow.documents.render.sandbox import BoundedEnvironment
from workflow.documents.render.watching import OverLimitError
from workflow.errors import TemplateError

QUOTED = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'")
UNREADABLE = (OSError, KeyError, ValueError, zipfile.BadZipFile, etree.XMLSyntaxError)
WRONG_EXPRESSION = (
    *(ArithmeticError, AttributeError, LookupError, MemoryError),
    *(RecursionError, TypeError, ValueError),
)


def opened(name: str, content: bytes) -> Any:
    """Return a template as docxtpl has it, ready to be filled.

    Raises:
        TemplateError: When Word itself could not read it.
    """
    try:
        document = DocxTemplate(io.BytesIO(content))
        document.init_docx()
    except UNREADABLE as error:
        words = "không đọc được, hãy mở tệp bằng Word và lưu lại dưới dạng .docx"
        raise TemplateError(name, words) from error
    mend = document.fix_tables
    document.fix_tables = lambda xml: etree.fromstring(xml.encode()) is not None and mend(xml)
    return document


def filled_by_docxtpl(
    name: str, content: bytes, values: Mapping[str, Any], jinja: BoundedEnvironment
) -> bytes:
    """Return the finished .docx.

    Raises:
        TemplateError: When the template cannot be read, or a statement cannot be carried out.
    """
    document = opened(name, content)
    with told_as_template_errors(name):
        document.render(dict(values), jinja_env=jinja, autoescape=True)
    for part in charts(document.docx):
        part._blob = filled_chart(name, part.blob, values)  # noqa: SLF001 - parts have no setter
    title, author = described_as(values)
    describe(document.docx, title=title, author=author)
    return saved(document.docx)


def described_as(values: Mapping[str, Any]) -> tuple[str, str]:
    """Return title and author of a document, each on one line."""
    title, author = values.get("subject", ""), values.get("issuing_organ", "")
    return " ".join(str(title).split()), " ".join(str(author).split())


@contextmanager
def told_as_template_errors(name: str) -> Iterator[None]:
    """Tell what goes wrong in the block in the words of the person who wrote the template."""
    try:
        yield
    except OverLimitError as error:
        words = f"bị dừng vì {error}, hãy xem lại các vòng lặp và phép tính trong mẫu"
        raise TemplateError(name, words) from error
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


def _missing(error: jinja2.UndefinedError) -> str:
    match = QUOTED.search(error.message or "")
    return (match[1] or match[2]) if match else str(error.message)


def _near(error: jinja2.TemplateSyntaxError) -> str:
    lines = [line.strip() for line in getattr(error, "docx_context", ())]
    return " ".join(line for line in lines if "{" in line)[:80]
