"""A phrase that names several organs, parted into its names: *Các sở: Nội vụ, Xây dựng*.

A name may hold a comma or *và* itself, so the longest stretch that is a declared name wins. What
several names share is printed once, so a stretch may need the first words of the name before it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from workflow.domain.notice_draft import Sureness
from workflow.domain.organ_match import Match

SEPARATOR = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+")
MOST_CUTS = 6
"""No name holds more commas and *và*."""
MOST_NAMES = 24
"""A longer list is none of names; it is asked about as a whole."""

Matching = Callable[[str], Match]


def names_in(printed: str, match: Matching, exact: Matching) -> tuple[Match, ...]:
    """Return one match for each name in a phrase; the phrase as one when no part of it is known.

    `exact` is the quick way to a sure match, for the many stretches that are no name.
    """
    whole = match(printed)
    cuts = [found.span() for found in SEPARATOR.finditer(printed)]
    if whole.sureness is Sureness.SURE or not 0 < len(cuts) < MOST_NAMES:
        return (whole,)
    parts = tuple(_parts(printed, cuts, match, exact))
    return parts if _is_better(parts, whole) else (whole,)


def _is_better(parts: Sequence[Match], whole: Match) -> bool:
    """Tell whether a phrase is rather a list: every name is sure, or one where the phrase is not.

    A phrase cut inside a name (*Giáo dục* | *Đào tạo tỉnh…*) gives no sure name.
    """
    sure = [part.sureness is Sureness.SURE for part in parts]
    return all(sure) or (whole.code is None and any(sure))


def _parts(
    printed: str, cuts: Sequence[tuple[int, int]], match: Matching, exact: Matching
) -> Iterator[Match]:
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(printed)]
    first, before = 0, ""
    while first < len(starts):
        stretches = [printed[starts[first] : end] for end in ends[first:][:MOST_CUTS]]
        found, last = _longest_known(stretches, before, match, exact)
        yield replace(found, printed=stretches[last])
        first, before = first + last + 1, found.printed


def _longest_known(
    stretches: Sequence[str], before: str, match: Matching, exact: Matching
) -> tuple[Match, int]:
    """Return the longest stretch known for sure and its place, else what the shortest may be."""
    for last, name in reversed(list(enumerate(stretches))):
        for form in (name, *_completed(name, before)):
            found = exact(form)
            if found.code is not None:
                return found, last
    return match(stretches[0]), 0


def _completed(name: str, before: str) -> Iterator[str]:
    """Return the name after ever fewer of the first words of the one before it."""
    words = before.split()
    for count in range(len(words) - 1, 0, -1):
        yield f"{' '.join(words[:count])} {name}"
