"""The text boxes inside a drawing."""

from collections.abc import Iterator

from lxml import etree

from workflow.uploads.word_names import W, children


def outermost_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the text boxes of a drawing; of alternatives, the first that is known."""
    for each in children(element):
        if each.tag == f"{W}txbxContent":
            yield each
        else:
            yield from outermost_boxes(each)


def text_in(element: etree._Element) -> str:
    """Return the text of the boxes in a drawing, a line for each paragraph that has any."""
    paragraphs = (p for box in outermost_boxes(element) for p in box.iter(f"{W}p"))
    lines = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in paragraphs)
    return "\n".join(line for line in lines if line.strip())
