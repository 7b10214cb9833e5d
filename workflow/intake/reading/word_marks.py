"""A Word document made plain before it is read: numbers, boxes and old letters as text.

What does not belong to the text goes: deletions, marks of footnotes and comments, pictures.
"""

from collections.abc import Sequence

from lxml import etree

from workflow.errors import UnreadableFileError
from workflow.uploads.word_names import MC, W

IN_ANOTHER_FILE = (
    "văn bản có phần chèn từ tệp khác chưa được gộp; hãy mở bằng Word rồi lưu lại thành .docx"
)
SHOWN = tuple(W + name for name in ("drawing", "pict", "object"))
DROPPED = tuple(
    W + name
    for name in (
        "del",
        "moveFrom",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "pPrChange",
        "rPrChange",
        "sectPr",
        "pgNum",
    )
)
MARKS = (f"{W}rPr", f"{W}trPr")
BOX = f"{W}txbxContent"
OPENED = tuple(W + name for name in ("fldSimple", "dir", "bdo", "hyperlink"))


def make_plain(root: etree._Element, name: str) -> None:
    """Leave in the document only what a reader of the text needs, in the simplest form.

    Raises:
        UnreadableFileError: When a part of the text lies in another file.
    """
    if next(root.iter(f"{W}altChunk"), None) is not None:
        raise UnreadableFileError(name, IN_ANOTHER_FILE)
    for each in list(root.iter(f"{MC}AlternateContent")):
        _replace(each, _chosen(each))
    for each in list(root.iter(*SHOWN)):
        _keep_boxes(each)
    for each in list(root.iter(*OPENED)):
        _replace(each, list(each))
    for each in list(root.iter(*DROPPED)):
        parent = each.getparent()
        if parent is not None and parent.tag not in MARKS:
            _replace(each, ())


def _chosen(alternatives: etree._Element) -> list[etree._Element]:
    """Return what a program of today shows of alternatives: the first."""
    chosen = alternatives.find(f"{MC}Choice")
    chosen = alternatives.find(f"{MC}Fallback") if chosen is None else chosen
    return [] if chosen is None else list(chosen)


def _keep_boxes(drawing: etree._Element) -> None:
    """Leave of a drawing only its text boxes, one after the other, where mammoth looks for them."""
    boxes = list(drawing.iter(BOX))
    holder = etree.Element(f"{W}pict")
    holder.extend(boxes)
    _replace(drawing, [holder] if boxes else ())


def _replace(element: etree._Element, others: Sequence[etree._Element]) -> None:
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = others
