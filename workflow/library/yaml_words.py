"""Vietnamese words for text that is not YAML at all."""

import re

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.reader import ReaderError

from workflow.errors import Problem

SYNTAX_WORDS = {
    r"character '\\t'": "thụt dòng bằng phím Tab; hãy thay bằng dấu cách",
    r"cannot start any token": "chữ không được bắt đầu bằng ký tự này; hãy đặt chữ trong dấu nháy",
    r"mapping values are not allowed": (
        "dấu hai chấm “:” hoặc thụt lề ở đây không đúng; "
        "chữ có dấu hai chấm phải đặt trong dấu nháy"
    ),
    r"could not find expected ':'": "thiếu dấu hai chấm “:” sau tên mục",
    r"end of stream|end of the stream": "thiếu dấu nháy đóng",
    r"expected ',' or": "thiếu dấu phẩy hoặc dấu ngoặc đóng",
    r"expected <block end>": "thụt lề không thẳng với các dòng phía trên",
    r"undefined alias": "chữ bắt đầu bằng “*” phải đặt trong dấu nháy",
    r"another document": "mỗi tệp chỉ chứa một phần, bỏ dòng “---” này",
    r"unknown escape character": "sau dấu “\\” là ký tự lạ; hãy dùng dấu nháy đơn",
}
FALLBACK = "không đọc được dòng này; hãy xem lại thụt lề, dấu hai chấm và dấu nháy"


def syntax_problem(error: MarkedYAMLError) -> Problem:
    """Return what is wrong, where the reader stopped."""
    said = str(error.problem)
    words = next((words for sign, words in SYNTAX_WORDS.items() if re.search(sign, said)), FALLBACK)
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem(1, 1, words)
    return Problem(mark.line + 1, mark.column + 1, words)


def forbidden_character(error: ReaderError, text: str) -> Problem:
    """Return where a control character stands that no text may hold."""
    before = text[: error.position].split("\n")
    words = f"có ký tự điều khiển không hợp lệ (mã {ord(text[error.position]):04X})"
    return Problem(len(before), len(before[-1]) + 1, words)
