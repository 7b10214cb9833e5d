"""Units and groups as people type them: by name, chosen from a list, or by code."""

from collections import Counter
from collections.abc import Iterator, Mapping

from workflow.domain.folded import folded
from workflow.domain.organ import Organs
from workflow.errors import InputError
from workflow.web.typed import words_of


def organ_names(organs: Organs) -> Mapping[str, str]:
    """Return how each code is shown in a list, groups first; of equal names each has its code."""
    codes = (*organs.groups, *organs.units)
    times = Counter(folded(organs.name(code)) for code in codes)
    return {
        code: name if times[folded(name := organs.name(code))] == 1 else f"{name} ({code})"
        for code in codes
    }


def organ_codes(organs: Organs, typed: str, label: str) -> Iterator[str]:
    """Go through the codes of what was typed, parted by semicolons; `label` is the field's.

    Raises:
        InputError: When nobody has a name, or more than one.
    """
    known = _known(organs)
    for words in filter(None, map(words_of, typed.split(";"))):
        code = words if organs.knows(words) else known.get(folded(words))
        if code is None:
            raise InputError(
                f"{label}: chưa khai đơn vị hoặc nhóm nào tên “{words}”; hãy chọn trong danh sách "
                "gợi ý, hoặc khai thêm ở trang Đơn vị."
            )
        yield code


def _known(organs: Organs) -> Mapping[str, str]:
    """Return the code of each name; a short name that several units bear is nobody's."""
    named = [(folded(unit.short_name or ""), unit.code) for unit in organs.units.values()]
    times = Counter(name for name, _ in named)
    short = {name: code for name, code in named if times[name] == 1}
    return short | {folded(name): code for code, name in organ_names(organs).items()}
