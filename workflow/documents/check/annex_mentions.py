"""Annexes and what the text says of them (Phụ lục I, Phần I, Mục III.1.a)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from workflow.documents.check.annexes import number_of
from workflow.documents.check.outline import printed
from workflow.documents.check.roman import arabic, roman
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart, Severity

_NUMBER = r"[IVX]+\b|\d{1,2}\b"
_MENTION = re.compile(
    rf"phụ lục(?! hợp đồng)(?:\s+(?:số\s+)?((?:{_NUMBER})"
    rf"(?:\s*(?:,|và|đến|-|–)\s*(?:phụ lục\s+)?(?:{_NUMBER}))*))?",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"(?:,?\s*(?:Phần|Mục|khoản|điểm)\s+\w+)*\s*\(?(?:(?:được )?(?:ban hành )?kèm theo |của |tại )*"
    r"(?:Nghị định|Thông tư|Quyết định|Bộ luật|Luật|Công văn|Kế hoạch|Nghị quyết|Hướng dẫn|Chỉ thị"
    r"|Thông báo|Quy chế|Quy định|Văn bản)\b(?! này)",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r"[^.;]{0,40}(?:kèm theo|đính kèm|gửi kèm)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    """What the text says: numbers of annexes, none for “Phụ lục kèm theo”."""

    paragraph: Paragraph
    numbers: tuple[str, ...]
    is_enclosed: bool


def mentions(parts: Parts, known: Known) -> Iterator[Fault]:
    """R57: every annex is mentioned in the text, every mention has its annex (Mục III.1.a).

    An annex may lie in a file of its own (Mục III.1.d): with none at all in this file, a mention
    is only worth a look.
    """
    if parts.is_attachment:
        return
    found = [mention for paragraph in parts.body for mention in _mentions(paragraph)]
    said = {number for mention in found for number in mention.numbers}
    is_general = any(not mention.numbers for mention in found)
    there = [number_of(annex) for annex in parts.annexes]
    for annex, number in zip(parts.annexes, there, strict=True):
        if number not in said and not is_general and (number or not said):
            wrong = f"nội dung không nhắc tới “{printed(annex.label)}”"
            yield Fault(spot=at(PagePart.ANNEX, annex.label), wrong=wrong)
    if parts.annexes:
        yield from _missing(found, there)
    else:
        yield from _elsewhere(found)


def _missing(found: list[_Mention], there: list[str]) -> Iterator[Fault]:
    """Tell which numbers are mentioned and not there; a lone annex may have no number."""
    if there == [""]:
        there = ["", "I", "1"]
    for mention in found:
        for number in mention.numbers:
            if number not in there:
                wrong = f"có nhắc “Phụ lục {number}” mà văn bản không có phụ lục này"
                yield Fault(spot=at(PagePart.BODY, mention.paragraph), wrong=wrong)


def _elsewhere(found: list[_Mention]) -> Iterator[Fault]:
    for mention in found:
        if mention.is_enclosed:
            yield Fault(
                spot=at(PagePart.BODY, mention.paragraph),
                wrong="có nhắc phụ lục kèm theo mà tệp này không có; cần chắc là ở tệp riêng",
                severity=Severity.INFORMATION,
            )


def _mentions(paragraph: Paragraph) -> Iterator[_Mention]:
    text = printed(paragraph)
    for found in _MENTION.finditer(text):
        after = text[found.end() :]
        if not _OF_ANOTHER.match(after):
            yield _Mention(
                paragraph=paragraph,
                numbers=tuple(_numbers(found[1] or "")),
                is_enclosed=_ENCLOSED.match(after) is not None,
            )


def _numbers(words: str) -> Iterator[str]:
    """Return the numbers of “I, II và IV” or “I đến IV”.

    >>> list(_numbers("I đến III"))
    ['I', 'II', 'III']
    """
    numbers = re.findall(_NUMBER, words)
    if len(numbers) == 2 and re.search("đến|-|–", words):
        first, last = (int(n) if n.isdecimal() else arabic(n) for n in numbers)
        write = str if numbers[0].isdecimal() else roman
        yield from (write(number) for number in range(first, last + 1))
    else:
        yield from numbers


MENTION_RULES: Mapping[str, Rule] = MappingProxyType({"R57": mentions})
