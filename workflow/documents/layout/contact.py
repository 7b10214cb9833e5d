"""How to reach the office (ô 13): at the foot of page 1, under a rule across the text (III.4)."""

from workflow.documents.layout.geometry import A4
from workflow.documents.layout.measure import REGULAR_SHARE
from workflow.documents.layout.wordml import paragraph, twips, when

FRAME = (
    f'<w:framePr w:w="{twips(A4.text_width)}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin"'
    ' w:xAlign="center" w:yAlign="bottom"/>'
    '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
)


def contact_line() -> str:
    """Return the line in a frame of page 1; a page footer would be no place for a value."""
    width = A4.text_width / REGULAR_SHARE
    words = f"{{{{ contact_line|balanced(11, {width:.0f}) }}}}"
    line = paragraph("Thông tin liên hệ", words, properties=FRAME)
    return when("contact_line", line)
