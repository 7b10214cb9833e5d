"""The sign that ends the text (Phụ lục III, Mục II: all its templates but the empty copies)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

END = "./."


def end_sign(parts: Parts, known: Known) -> Iterator[Fault]:
    """R45: the last paragraph ends with “./.”, and no other does.

    What has neither *Nơi nhận* nor signature is a part of a document, and has no end of its own.
    """
    if not (parts.closing.recipients_title or parts.closing.authority):
        return
    texts = [p for p in parts.body if p.text.strip() and p.cell is None]
    if not texts:
        return
    *earlier, last = texts
    for paragraph in earlier:
        if END in paragraph.text:
            words = f"có “{END}” giữa văn bản, chỉ ghi một lần khi hết nội dung"
            yield Fault(spot=at(PagePart.BODY, paragraph), wrong=words)
    if not last.text.rstrip().endswith(END):
        wrong = f"đoạn cuối của nội dung không kết thúc bằng “{END}”"
        yield Fault(spot=at(PagePart.BODY, last), wrong=wrong)
    elif last.text.count(END) > 1:
        wrong = f"đoạn cuối có {last.text.count(END)} dấu “{END}”, chỉ ghi một lần"
        yield Fault(spot=at(PagePart.BODY, last), wrong=wrong)


ENDING_RULES: Mapping[str, Rule] = MappingProxyType({"R45": end_sign})
