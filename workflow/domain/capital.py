"""A sentence or a line begins with a capital letter."""


def capital(text: str) -> str:
    """Return a text with its first letter as a capital, the others as they are.

    >>> capital("đọc Nghị định")
    'Đọc Nghị định'
    """
    return text[:1].upper() + text[1:]
