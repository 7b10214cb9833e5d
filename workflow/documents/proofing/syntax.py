"""What a template says that Jinja cannot read, and statements that stand in the wrong place."""

import re
from collections.abc import Iterator, Sequence

import jinja2
from jinja2 import nodes

from workflow.documents.proofing.lines import Line
from workflow.documents.render.sandbox import environment

OPENS = re.compile(r"\{%-?\s*(?:for|if)\b")
CLOSES = re.compile(r"\{%-?\s*(?:endfor|endif)\b")
WORDS = (
    (r"Encountered unknown tag '(\w+)'.*", r"không có lệnh nào tên là “\1”, hoặc lệnh này thừa"),
    (r"unexpected '(.+)'", r"thừa dấu “\1”"),
    (r"expected token 'end of .+', got '(.+)'", r"thừa “\1” trong thẻ"),
    (r"expected token '(.+)', got '(.+)'", r"chờ “\1” nhưng gặp “\2”"),
    (r"(?s)Unexpected end of template.*'(\w+)'.*", r"thiếu lệnh kết thúc, ví dụ {%p endif %}"),
    (r"Expected an expression, got .*", "thẻ không có nội dung"),
    (r"unexpected char .(.). at \d+", r"có ký tự lạ “\1”"),
)
CUT = "thẻ mở mà không đóng, hoặc đóng mà không mở, trong cùng một đoạn"
Found = tuple[int, str]


def parse(lines: Sequence[Line]) -> tuple[nodes.Template | None, list[Found]]:
    """Return the statements, and the lines (from 1) that cannot be read.

    A line with a wrong expression is passed over to find the next; with a wrong statement
    nothing after it can be judged, and there are no statements to return.
    """
    sources = ["" if line.is_cut else line.source for line in lines]
    found = [(number, CUT) for number, line in enumerate(lines, start=1) if line.is_cut]
    if any("{%" in line.text for line in lines if line.is_cut):
        return None, found
    while True:
        try:
            return environment().parse("\n".join(sources)), found
        except jinja2.TemplateSyntaxError as error:
            place = min(error.lineno, len(sources))
            found.append((place, f"thẻ viết sai cú pháp: {_vietnamese(error.message or '')}"))
            if "{%" in sources[place - 1] or not sources[place - 1]:
                return None, found
            sources[place - 1] = ""


def misplaced(lines: Sequence[Line]) -> Iterator[Found]:
    """Go through statements that would take text away or break the document."""
    for number, line in enumerate(lines, start=1):
        if line.whole == "tr" and line.row_text is None:
            yield number, "lệnh {%tr …%} phải nằm trong một hàng của bảng"
        elif line.lost:
            words = "hàng" if line.whole == "tr" else "đoạn"
            yield number, f"cả {words} có lệnh {{%{line.whole} …%}} sẽ mất, kể cả chữ bên cạnh"
        elif not (line.whole or line.is_cut) and len(OPENS.findall(line.text)) != len(
            CLOSES.findall(line.text)
        ):
            yield number, "lệnh mở và đóng ở hai đoạn khác nhau: hãy dùng {%p …%} hoặc {%tr …%}"


def _vietnamese(message: str) -> str:
    for pattern, words in WORDS:
        if re.fullmatch(pattern, message):
            return re.sub(pattern, words, message)
    return message
