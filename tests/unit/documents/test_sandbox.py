"""Templates are code: what they may not do, and how long they may do it."""

import io
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tests.unit.documents.templates import a_template
from workflow.errors import TemplateError

REFUSALS = ("không được phép", "sai cú pháp", "thiếu giá trị", "bị dừng")
DOUBLED = "{% set ns = namespace(x='aaaa') %}{% for i in range(60) %}{% set ns.x = ns.x OP ns.x %}"
TANGLED = "{% set ns = namespace(x=1) %}{% for i in range(60) %}{% set ns.x = WRAP %}{% endfor %}"
SQUARED = "{% set ns = namespace(x=10) %}{% for i in range(60) %}{% set ns.x = ns.x * ns.x %}"


def refusal(folder: Path, *lines: str, seconds: float = 5.0, **values: Any) -> str:
    """Return why a template is refused; it never takes long."""
    renderer = a_template(folder, *lines, seconds=seconds)
    start = time.monotonic()
    with pytest.raises(TemplateError) as caught:
        renderer.render("mau.docx", values)
    assert time.monotonic() - start < seconds + 30
    return str(caught.value)


@pytest.mark.parametrize(
    "line",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ ()|attr('__class__') }}",
        "{{ 'a'.format('b') }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ '%01000000000d' % 1 }}",
        "{{ '%01000000000d'.encode() % 1 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ xs.append(1) }}",
        "{{ lipsum.__globals__ }}",
        "{{ lipsum(n=1000000000) }}",
    ],
)
def test_a_way_out_is_refused(line: str, tmp_path: Path) -> None:
    words = refusal(tmp_path, line, xs=[1])
    assert any(each in words for each in REFUSALS)


@pytest.mark.parametrize("name", ["safe", "tojson", "xmlattr", "urlize", "random", "pprint"])
def test_a_filter_that_unescapes_or_differs_each_time_is_not_there(
    name: str, tmp_path: Path
) -> None:
    assert "sai cú pháp" in refusal(tmp_path, "{{ a|" + name + " }}", a="<w:p/>")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param("{% for i in range(10**9) %}{% endfor %}", "không được phép", id="10**9"),
        pytest.param("{% for i in range(1000000000) %}{% endfor %}", "quá", id="một tỷ vòng"),
        pytest.param("{{ 'x' * 1000000000 }}", "quá 1000000 ký tự", id="lặp chuỗi"),
        pytest.param("{{ [0] * 1000000000 }}", "quá 1000000 ký tự", id="lặp danh sách"),
        pytest.param("{{ 'x'.ljust(1000000000) }}", "quá 1000000 ký tự", id="đệm chuỗi"),
        pytest.param("{{ 'xx'.replace('x', a).replace('x', a) }}", "quá", id="thay chuỗi"),
        pytest.param("{{ range(100000)|join(a) }}", "quá 1000000 ký tự", id="nối chuỗi"),
        pytest.param(f"{DOUBLED.replace('OP', '~')}{{% endfor %}}", "quá", id="nhân đôi bằng ~"),
        pytest.param(f"{DOUBLED.replace('OP', '+')}{{% endfor %}}", "quá", id="nhân đôi bằng +"),
        pytest.param(f"{SQUARED}{{% endfor %}}", "quá 1000000 ký tự", id="bình phương"),
        pytest.param(
            TANGLED.replace("WRAP", "[ns.x, ns.x]") + "{{ ns.x }}",
            "chứa quá 2000000 giá trị",
            id="danh sách trong danh sách",
        ),
        pytest.param(
            TANGLED.replace("WRAP", "(ns.x, ns.x)") + "{{ ns.x == (1, 1) }}",
            "chứa quá 2000000 giá trị",
            id="bộ trong bộ",
        ),
        pytest.param(
            TANGLED.replace("WRAP", "{'a': ns.x, 'b': ns.x}") + "{{ ns.x }}",
            "chứa quá 2000000 giá trị",
            id="từ điển trong từ điển",
        ),
        pytest.param(
            TANGLED.replace("WRAP", "dict(a=ns.x, b=ns.x)") + "{{ ns.x }}",
            "chứa quá 2000000 giá trị",
            id="dict() trong dict()",
        ),
        pytest.param(
            "{{ ([0] * 90000)|map('default', a * 900, true)|list }}",
            "chứa quá 2000000 giá trị",
            id="một chữ dài lặp lại trong map",
        ),
        pytest.param(
            "{{ ([0] * 900)|map('default', a * 9, true)|join }}", "quá 1000000 ký tự", id="nối map"
        ),
        pytest.param(
            "{{ (a * 1000).translate({120: a * 1000}) }}", "không được phép", id="translate"
        ),
        pytest.param(
            "{{ ([[1]] * 200000)|sum(start=[]) }}", "không được phép", id="cộng danh sách"
        ),
        pytest.param(
            "{% for i in range(90000) %}{{ a }}{% endfor %}", "quá 50000000 ký tự", id="văn bản to"
        ),
        pytest.param(
            "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "không tính được", id="tự gọi mình"
        ),
    ],
)
def test_nothing_grows_for_ever(line: str, words: str, tmp_path: Path) -> None:
    assert words in refusal(tmp_path, line, a="x" * 1000)


NESTED = "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"
TWICE = "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}"


SIFTED = "{{ range(99999)|select('in', range(99999)|map('string')|list)|list }}"


@pytest.mark.parametrize(
    "line",
    [NESTED, TWICE, SIFTED],
    ids=["vòng lồng nhau", "tự gọi mình hai lần", "lọc trong danh sách dài"],
)
def test_nothing_runs_for_ever(line: str, tmp_path: Path) -> None:
    words = refusal(tmp_path, line, seconds=0.2)
    assert "“mau.docx”: bị dừng vì chạy quá 0.2 giây, hãy xem lại các vòng lặp" in words


def test_only_a_later_document_that_runs_for_ever_is_stopped(tmp_path: Path) -> None:
    line = "{% for i in range(n) %}{% for j in range(n) %}{% endfor %}{% endfor %}{{ n }}"
    renderer = a_template(tmp_path, line, seconds=0.5)
    made = renderer.render_each("mau.docx", [{"n": 2}, {"n": 99999}])
    next(made)
    with pytest.raises(TemplateError, match="chạy quá"):
        next(made)


def test_time_is_limited_in_any_thread(tmp_path: Path) -> None:
    told: list[str] = []
    work = threading.Thread(target=lambda: told.append(refusal(tmp_path, NESTED, seconds=0.2)))
    work.start()
    work.join()
    assert "chạy quá" in told[0]


def test_names_that_hold_each_other_print_at_once(tmp_path: Path) -> None:
    line = TANGLED.replace("WRAP", "namespace(a=ns.x, b=ns.x)") + "{{ ns.x }}"
    content = a_template(tmp_path, line).render("mau.docx", {})
    assert [each.text for each in Document(io.BytesIO(content)).paragraphs] == ["<namespace>"]


def test_what_an_honest_template_puts_together_is_put_together(tmp_path: Path) -> None:
    table = "{% for name, sum in [('A', 1), ('B', 2)] %}{{ name }}={{ sum }} {% endfor %}"
    late = "{{ rows|selectattr('late')|map(attribute='name')|join(', ') }}; {{ rows|length }}"
    kept = (
        "{% set ns = namespace(k=[]) %}{% for r in rows %}{% set ns.k = ns.k + [r] %}{% endfor %}"
    )
    rows = [{"name": f"Trường số {n}", "late": n < 3} for n in range(300)]
    renderer = a_template(tmp_path, table, late, kept + "{{ ns.k|sum(attribute='late') }}")
    content = renderer.render("mau.docx", {"rows": rows})
    texts = [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs]
    assert texts == ["A=1 B=2 ", "Trường số 0, Trường số 1, Trường số 2; 300", "3"]


def test_what_an_honest_template_calculates_is_calculated(tmp_path: Path) -> None:
    line = "{{ 'ab' * 3 }} {{ 2 * 3 + 4 }} {{ 7 % 4 }} {{ xs|sum }} {{ 'a b'.split()|join('-') }}"
    loop = "{% for x in xs if x > 1 %}{{ loop.index }}/{{ loop.length }}:{{ x }} {% endfor %}"
    renderer = a_template(tmp_path, line, loop)
    content = renderer.render("mau.docx", {"xs": [1, 2, 3]})
    texts = [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs]
    assert texts == ["ababab 10 3 6 a-b", "1/2:2 2/2:3 "]
