"""Text that must stay on one line: header values, and what servers answer."""

import unicodedata


def one_line(text: str) -> str:
    """Return the text as one printable NFC line, so that it can start no header of its own."""
    nfc = unicodedata.normalize("NFC", text)
    if not nfc.isprintable():
        nfc = "".join(_printable(character) for character in nfc)
    return " ".join(nfc.split())


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    return "" if unicodedata.category(character) == "Cf" else " "
