"""The looks of `layout` as Word styles, Times New Roman in all four slots."""

from docx.oxml.ns import nsdecls

from workflow.documents.layout.geometry import FONT, LANGUAGE, Sizes
from workflow.documents.layout.looks import Look, looks
from workflow.documents.layout.wordml import style_id, twips

FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
JUSTIFICATION = {"left": "left", "center": "center", "justify": "both"}
FOUNDATION = f"""
<w:docDefaults>
  <w:rPrDefault><w:rPr>{FONTS}<w:sz w:val="28"/><w:szCs w:val="28"/>
    <w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr>
    <w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
  <w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr><w:rPr>{FONTS}</w:rPr>
</w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
</w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal">
  <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
    <w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
    <w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
</w:style>"""


def styles_xml(sizes: Sizes) -> str:
    """Return the whole style sheet of a document."""
    drawn = "".join(_style(name, look) for name, look in looks(sizes).items())
    return f"<w:styles {nsdecls('w')}>{FOUNDATION}{drawn}</w:styles>"


def _style(name: str, look: Look) -> str:
    weight = "<w:b/><w:bCs/>" if look.bold else ""
    slant = "<w:i/><w:iCs/>" if look.italic else ""
    color = f'<w:color w:val="{look.color}"/>' if look.color else ""
    size = round(look.size * 2)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(look)}</w:pPr>"
        f'<w:rPr>{weight}{slant}{color}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        "</w:style>"
    )


def _paragraph_properties(look: Look) -> str:
    keep = "<w:keepNext/>" if look.is_kept_with_next else ""
    rule, line = ("exact", look.exact_line * 20) if look.exact_line else ("auto", look.line * 240)
    hanging = "hanging" if look.first_line < 0 else "firstLine"
    return (
        f'{keep}<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}"'
        f' w:line="{round(line)}" w:lineRule="{rule}"/>'
        f'<w:ind w:left="{twips(look.left)}" w:{hanging}="{twips(abs(look.first_line))}"/>'
        f'<w:jc w:val="{JUSTIFICATION[look.align]}"/>'
    )
