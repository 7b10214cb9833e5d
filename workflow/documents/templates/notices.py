"""A conclusion notice printed again: as a công văn, or under its own type name."""

from workflow.documents.layout.text import LAST, TEXT
from workflow.documents.layout.wordml import each, paragraph, tag, when
from workflow.documents.templates.frame import letter, named

CLAUSE = "{{ clause.number ~ '. ' if loop.first else '' }}{{ line }}"


def notice_as_dispatch() -> bytes:
    """Return a conclusion notice sent as a công văn, with its clauses."""
    return letter("Công văn thông báo kết luận", _clauses())


def notice() -> bytes:
    """Return a conclusion notice under its own type name, THÔNG BÁO."""
    return named("Thông báo kết luận", "THÔNG BÁO", _clauses())


def _clauses() -> str:
    """Return opening, clauses and ending; whatever comes last stays with the signature."""
    line = when(
        "is_end and loop.last",
        paragraph(LAST, CLAUSE.replace("{{ line }}", "{{ line|closed }}")),
        otherwise=[paragraph(TEXT, CLAUSE)],
    )
    return (
        paragraph(TEXT, "{{ preamble }}")
        + each(
            "clause in clauses",
            tag("set is_end = loop.last and not ending"),
            each("line in clause.lines", line),
        )
        + when("ending", paragraph(LAST, "{{ ending|closed }}"))
    )
