"""Every name by which an office may be called: full, short, the sign in brackets, without home."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workflow.domain.folded import folded
from workflow.domain.organ import Organs, Unit
from workflow.intake.matching.name_words import NameWords, name_words

SIGN = re.compile(r"\(([^()]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredName:
    """One name of a unit or a group, and its notions."""

    code: str
    name: str
    words: NameWords


def declared_names(organs: Organs, home: str | None) -> tuple[DeclaredName, ...]:
    """Return the names of all units and groups; `home` is the place of the issuing organ."""
    return tuple(
        DeclaredName(code=code, name=name, words=name_words(without_home(form, home)))
        for code, name, form in _forms(organs)
    )


def without_home(name: str, home: str | None) -> str:
    """Return a name without the province it need not name.

    >>> without_home("Sở Nội vụ tỉnh Đắk Nông", "Đắk Nông")
    'Sở Nội vụ'
    >>> without_home("UBND tỉnh Đắk Nông", "Đắk Nông")
    'UBND tỉnh'
    >>> without_home("Trường THPT Đắk Nông", "Đắk Nông")
    'Trường THPT Đắk Nông'
    """
    if not home:
        return name
    place = re.escape(folded(home))
    is_department = folded(name).startswith("so ")
    pattern = rf" (?:tinh |thanh pho )?{place}$" if is_department else rf"(?<=tinh) {place}$"
    match = re.search(pattern, folded(name))
    words = len(match[0].split()) if match else 0
    return " ".join(name.split()[:-words]) if words else name


def _forms(organs: Organs) -> Iterator[tuple[str, str, str]]:
    for unit in organs.units.values():
        for form in _forms_of(unit):
            yield unit.code, unit.name, form
    for group in organs.groups.values():
        yield group.code, group.name, group.name


def _forms_of(unit: Unit) -> Iterator[str]:
    yield unit.name
    yield from SIGN.findall(unit.name)
    if unit.short_name:
        yield unit.short_name
