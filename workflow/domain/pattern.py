"""JSON texts that differ in a few values: written once, filled for each."""

import re
from collections.abc import Mapping
from json.encoder import encode_basestring

_MARK = re.compile(r'"\\u0000(\w+)"')


def mark(name: str) -> str:
    """Return what stands for a value; no text that people write has its first character."""
    return f"\0{name}"


def quoted(values: Mapping[str, str]) -> Mapping[str, str]:
    """Return values as `json.dumps(…, ensure_ascii=False)` has them."""
    return {name: encode_basestring(value) for name, value in values.items()}


class Pattern:
    r"""A JSON text in which each mark is to be filled with a text.

    >>> Pattern(r'{"unit": "\u0000unit", "done": "5 %"}').fill(quoted({"unit": "THPT Đắk Mil"}))
    '{"unit": "THPT Đắk Mil", "done": "5 %"}'
    """

    def __init__(self, text: str) -> None:
        self._text = _MARK.sub(r"%(\1)s", text.replace("%", "%%"))

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the text with these values, which are `quoted`."""
        return self._text % values
