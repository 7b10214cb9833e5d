"""XML parsed so that nothing outside it is read and nothing inside it can swell."""

import re

from lxml import etree

from workflow.errors import UnreadableFileError
from workflow.uploads.archive import BROKEN_WORDS
from workflow.uploads.limits import Limits

STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"


def parse_xml(content: bytes, name: str, limits: Limits) -> etree._Element:
    """Return the root of an XML part of the file `name`.

    Files saved as *Strict Open XML* say the same under other names; they get the usual ones.

    Raises:
        UnreadableFileError: When it is too big, declares entities, or is not XML.
    """
    marks = content.count(b"<") + content.count(b"=")
    if len(content) > limits.xml_member or marks > limits.marks:
        raise UnreadableFileError(
            name, "văn bản quá dài để đọc một lần; hãy tách phụ lục thành tệp riêng rồi gửi lại"
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(STRICT.sub(TRANSITIONAL, content), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFileError(name, BROKEN_WORDS) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFileError(
            name, "bên trong có khai báo DTD, không an toàn; hãy mở bằng Word rồi lưu lại"
        )
    return root
