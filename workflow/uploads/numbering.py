"""The lists of a document, and the numbers that Word makes itself for their paragraphs."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree

from workflow.uploads.word_names import W, child, has, value, whole

Properties = Mapping[str, object]
PLACE = re.compile(r"%([1-9])")
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz"
FURTHEST = 3999
BULLET = "•"


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Which list a paragraph is in, and on which level; None is what was not said."""

    number: str | None = None
    level: int | None = None

    def over(self, under: "ListPlace | None") -> "ListPlace":
        """Return what this says, and where it is silent what the other one says."""
        if under is None:
            return self
        level = under.level if self.level is None else self.level
        return ListPlace(self.number or under.number, level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list. `restarts_after` is the level that begins it anew, None for none."""

    shape: str
    text: str
    start: int
    restarts_after: int
    is_legal: bool
    paragraph: Properties
    style: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedList:
    """A list that paragraphs name; lists of one `family` count together."""

    family: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """Every list of the document, by the number that paragraphs name it with.

    `properties_of` reads what a level says of the looks of its paragraphs.
    """

    def __init__(
        self,
        root: etree._Element | None,
        properties_of: Callable[[etree._Element | None], Properties],
    ) -> None:
        self._properties_of = properties_of
        found = [] if root is None else root.findall(f"{W}abstractNum")
        self._families = {each.get(f"{W}abstractNumId", ""): each for each in found}
        nums = [] if root is None else root.findall(f"{W}num")
        self.lists = {each.get(f"{W}numId", ""): self._list(each) for each in nums}

    def indents(self, number: str | None, level: int) -> dict[str, object]:
        """Return what a level of a list says of its paragraphs."""
        found = self.lists.get(number or "")
        shape = found.levels.get(level) if found else None
        return {} if shape is None else dict(shape.paragraph)

    def place_of_style(self, named: ListPlace, style: str) -> ListPlace:
        """Return the place that a style names; without a level, the one that is bound to it."""
        if named.level is not None:
            return named
        found = self.lists.get(named.number or "")
        levels = found.levels.items() if found else ()
        bound = next((place for place, level in levels if level.style == style), 0)
        return ListPlace(named.number, bound)

    def _list(self, num: etree._Element) -> NumberedList:
        family = value(num, "abstractNumId") or ""
        levels = self._levels(self._families.get(family))
        starts: dict[int, int] = {}
        for override in num.findall(f"{W}lvlOverride"):
            place = whole(override.get(f"{W}ilvl"))
            start, own = whole(value(override, "startOverride")), child(override, "lvl")
            if place is not None and own is not None:
                levels[place] = self._level(own, place)
            if place is not None and start is not None:
                starts[place] = start
        return NumberedList(family=family, levels=levels, starts=starts)

    def _levels(self, family: etree._Element | None) -> dict[int, Level]:
        linked = value(family, "numStyleLink")
        if linked is not None:
            family = next(
                (f for f in self._families.values() if value(f, "styleLink") == linked), family
            )
        found = [] if family is None else family.findall(f"{W}lvl")
        places = ((whole(each.get(f"{W}ilvl")), each) for each in found)
        return {place: self._level(each, place) for place, each in places if place is not None}

    def _level(self, element: etree._Element, place: int) -> Level:
        start, restart = whole(value(element, "start")), whole(value(element, "lvlRestart"))
        return Level(
            shape=value(element, "numFmt") or "decimal",
            text=value(element, "lvlText") or "",
            start=1 if start is None else start,
            restarts_after=place if restart is None else restart,
            is_legal=has(element, "isLgl"),
            paragraph=self._properties_of(child(element, "pPr")),
            style=value(element, "pStyle"),
        )


class Counters:
    """The numbers as they go on through the document; it changes with every label."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, number: str | None, level: int) -> str:
        """Count one paragraph of a list and return what Word prints before it."""
        found = self._numbering.lists.get(number or "")
        shape = found.levels.get(level) if found else None
        if number is None or found is None or shape is None:
            return ""
        counts = self._counts.setdefault(found.family, {})
        self._count(counts, number, found, level)
        if shape.shape in {"bullet", "none"}:
            return _bullet(shape.text) if shape.shape == "bullet" else ""
        return PLACE.sub(lambda match: _place(match, found, counts, shape), shape.text)

    def _count(self, counts: dict[int, int], number: str, found: NumberedList, level: int) -> None:
        first = (number, level) not in self._begun
        self._begun.add((number, level))
        if level in found.starts and first:
            counts[level] = found.starts[level]
        else:
            counts[level] = counts.get(level, found.levels[level].start - 1) + 1
        for deeper in [place for place in counts if place > level]:
            after = found.levels[deeper].restarts_after if deeper in found.levels else deeper
            if after > level:
                del counts[deeper]


def _place(match: re.Match[str], found: NumberedList, counts: dict[int, int], of: Level) -> str:
    place = int(match[1]) - 1
    level = found.levels.get(place)
    count = counts.get(place, level.start if level else 1)
    return written(count, "decimal" if level is None or of.is_legal else level.shape)


def _bullet(text: str) -> str:
    """Return a bullet as it prints: symbol fonts keep theirs in the private zone."""
    return "".join(
        chr(ord(c) - 0xF000) if 0xF020 < ord(c) < 0xF07F and not chr(ord(c) - 0xF000).isalnum()
        else BULLET if 0xE000 <= ord(c) <= 0xF8FF else c
        for c in text
    )  # fmt: skip


def written(count: int, shape: str) -> str:
    """Return a number in the shape that a list level asks for.

    >>> [written(4, shape) for shape in ("decimal", "lowerLetter", "upperRoman", "decimalZero")]
    ['4', 'd', 'IV', '04']
    """
    if shape == "none":
        return ""
    if shape == "decimalZero":
        return f"{count:02d}"
    if not 0 < count <= FURTHEST:
        return str(count)
    if shape.endswith("Letter"):
        letter = LETTERS[(count - 1) % 26] * ((count - 1) // 26 + 1)
        return letter.upper() if shape.startswith("upper") else letter
    if shape.endswith("Roman"):
        return roman(count) if shape.startswith("upper") else roman(count).lower()
    return str(count)


def roman(count: int) -> str:
    """Return a Roman number of 1 to 3999.

    >>> roman(1994)
    'MCMXCIV'
    """
    text = ""
    for worth, letters in ROMAN:
        text += letters * (count // worth)
        count %= worth
    return text
