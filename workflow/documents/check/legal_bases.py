"""The legal bases (*căn cứ*), one on each line (Phụ lục I, Phần I, Mục II.6.a and Mục V)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.looks import Look, departure
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

BASIS = Look(smallest=13, largest=14, is_bold=False, is_italic=True)


def bases(parts: Parts, known: Known) -> Iterator[Fault]:
    """R33: italic, 13–14; each ends with a semicolon, the last with a full stop (Mục II.6.a)."""
    for place, basis in enumerate(parts.legal_bases, start=1):
        spot = at(PagePart.BODY, basis)
        if wrong := departure(basis, BASIS):
            yield Fault(spot=spot, wrong=f"căn cứ {wrong}")
        is_last = place == len(parts.legal_bases)
        text, end = basis.text.rstrip(), "." if is_last else ";"
        if not text.endswith(end):
            which = "căn cứ cuối cùng" if is_last else "căn cứ"
            yield Fault(spot=spot, wrong=f"{which} kết thúc bằng “{text[-1:]}”, quy định “{end}”")


LEGAL_BASES_RULES: Mapping[str, Rule] = MappingProxyType({"R33": bases})
