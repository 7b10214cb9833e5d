"""How a part of a notice that orders something is called."""

UNNUMBERED = "0"


def clause_name(clause: str) -> str:
    """Return `khoản 2`: so the decree calls what has an Arabic number (Phụ lục I, Mục II.6.d)."""
    return "phần không đánh số" if clause == UNNUMBERED else f"khoản {clause}"


def clause_title(clause: str) -> str:
    """Return the same as it begins a line: `Khoản 2`."""
    name = clause_name(clause)
    return name[:1].upper() + name[1:]
