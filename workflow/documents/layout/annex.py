"""What stands above an annex: label, title, and the line that ties it to its document (III.1)."""

from workflow.documents.layout.wordml import paragraph


def annex_head(kind: str) -> str:
    """Return the head of the one annex of a document; numbers come with a second one.

    `kind` is how the document is cited: *Công văn*. Number and day stay blank, as they do on an
    electronic document.
    """
    link = (
        f"(Kèm theo {kind} số         /{{{{ code_notation }}}} ngày       tháng       năm          "
        "của {{ issuing_organ }})"
    )
    return (
        paragraph("Phụ lục", "Phụ lục")
        + paragraph("Tên phụ lục", "{{ annex_title|upper }}")
        + paragraph("Liên kết phụ lục", link)
    )
