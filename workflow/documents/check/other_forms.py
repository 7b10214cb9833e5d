"""Documents that the decree does not rule: of the Party and its unions, and legal acts."""

import re
from collections.abc import Iterator
from itertools import islice

from workflow.documents.check.rule import Fault, at
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

HEAD_LENGTH = 14
PARTY = re.compile(r"ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH", re.IGNORECASE)
LEGAL_ACT = re.compile(r"(BỘ )?LUẬT|PHÁP LỆNH|NGHỊ ĐỊNH|THÔNG TƯ( LIÊN TỊCH)?|NGHỊ QUYẾT LIÊN TỊCH")
LEGAL_NUMBER = re.compile(r"(Luật )?[Ss]ố\s*:?\s*[\d.… ]*/(19|20)\d\d/\w")


def other_form(parts: Parts, known: Known) -> Iterator[Fault]:
    """Tell that another form applies (Nghị định 30/2020/NĐ-CP, Điều 1).

    Papers of the Party follow Hướng dẫn 36-HD/VPTW: *ĐẢNG CỘNG SẢN VIỆT NAM* stands where
    others have *Quốc hiệu*. A legal act has its type, or the year within its number.
    """
    for paragraph in islice(_written(parts), HEAD_LENGTH):
        words = " ".join(paragraph.text.split())
        if PARTY.fullmatch(words):
            yield Fault(
                spot=at(PagePart.HEAD, paragraph),
                wrong="văn bản của Đảng, đoàn thể có thể thức riêng, "
                "không kiểm tra theo Nghị định 30/2020/NĐ-CP",
            )
            return
        if LEGAL_ACT.fullmatch(words) or LEGAL_NUMBER.match(words):
            yield Fault(
                spot=at(PagePart.HEAD, paragraph),
                wrong="văn bản quy phạm pháp luật có thể thức riêng, "
                "không kiểm tra theo Nghị định 30/2020/NĐ-CP",
            )
            return


def _written(parts: Parts) -> Iterator[Paragraph]:
    return (paragraph for paragraph in parts.paper.paragraphs if not paragraph.is_empty)
