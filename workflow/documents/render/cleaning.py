"""Values made fit for Word before they are filled in."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

NEW_PARAGRAPH = "\a"
FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Cleaning:
    """Cleans the values of one document; remembers whether one of them brings its own XML."""

    def __init__(self, clean_text: Callable[[str], str]) -> None:
        self._clean_text = clean_text
        self.has_objects = False

    def cleaned(self, value: object) -> object:
        """Return a value with every text in it cleaned."""
        if isinstance(value, str):
            return self._clean_text(value)
        if isinstance(value, int):
            return value
        if isinstance(value, Mapping):
            clean, text = self.cleaned, self._clean_text
            return {k: text(v) if type(v) is str else clean(v) for k, v in value.items()}
        if isinstance(value, Sequence):
            return [self.cleaned(each) for each in value]
        self.has_objects |= hasattr(value, "__html__")
        return value


def cleaned_text(text: str) -> str:
    r"""Return a text in NFC, without control characters, a new line as new paragraph.

    >>> cleaned_text("Đoạn một.\r\n\r\nĐoạn\thai.\x00\n")
    'Đoạn một.\x07Đoạn hai.'
    """
    text = unicodedata.normalize("NFC", text)
    if text.isprintable():
        return text if text.strip() else ""
    lines = (FORBIDDEN.sub("", line) for line in text.replace("\t", " ").splitlines())
    return NEW_PARAGRAPH.join(line for line in lines if line.strip())
