"""JSON texts that differ in a few values: written once, filled for each."""

import re
from collections.abc import Mapping
from json.encoder import encode_basestring

_MARK = re.compile(r'"\\u0000(\w+)"')


def mark(name: str) -> str:
    """Return what stands for a value; no text that people write has its first character."""
    return f"\0{name}"


def quoted(values: Mapping[str, str]) -> Mapping[bytes, bytes]:
    """Return values as `json.dumps(…, ensure_ascii=False)` has them, in UTF-8."""
    return {name.encode(): encode_basestring(value).encode() for name, value in values.items()}


class Pattern:
    r"""A JSON text in which each mark is to be filled with a text.

    Between each two of its `pieces` stands the value of one of its `marks`.

    >>> Pattern(r'{"unit": "\u0000unit", "done": "5 %"}').fill(quoted({"unit": "THPT 2"}))
    b'{"unit": "THPT 2", "done": "5 %"}'
    """

    def __init__(self, text: str) -> None:
        self._text = _MARK.sub(r"%(\1)b", text.replace("%", "%%")).encode()
        parts = _MARK.split(text)
        self.pieces, self.marks = tuple(parts[::2]), tuple(parts[1::2])

    def fill(self, values: Mapping[bytes, bytes]) -> bytes:
        """Return the text with these values, which are `quoted`, in UTF-8."""
        return self._text % values
