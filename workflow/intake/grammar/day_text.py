"""A sentence made even for the grammar of days, letter for letter, so that offsets stay true."""

_EVEN = (
    ("İ", "I"),
    ("*", " "),
    ("_", " "),
    ("\N{NO-BREAK SPACE}", " "),
    ("\N{NARROW NO-BREAK SPACE}", " "),
    ("\N{EN DASH}", "-"),
    ("\N{EM DASH}", "-"),
    ("\N{HYPHEN}", "-"),
    ("\N{NON-BREAKING HYPHEN}", "-"),
    ("\N{MINUS SIGN}", "-"),
    ("\N{FRACTION SLASH}", "/"),
    ("\N{DIVISION SLASH}", "/"),
)


def even(text: str) -> str:
    """Return the text in lower case, without bold marks, with one kind of blank, dash and slash.

    It is exactly as long as the text given.

    >>> even("TRƯỚC NGÀY **28/02–2025**")
    'trước ngày   28/02-2025  '
    """
    for written, plain_sign in _EVEN:
        text = text.replace(written, plain_sign)
    return text.lower()


def plain(words: str) -> str:
    """Return words as a file quotes them: without bold marks, on one line."""
    return " ".join(words.replace("**", " ").replace("__", " ").split())
