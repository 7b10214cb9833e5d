"""How alike texts are, whatever stands first in them: accents, case and order do not count."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from workflow.domain.folded import folded
from workflow.domain.pair import Pair


class TextLikeness:
    """Finds texts that say the same; satisfies `ports.Likeness`."""

    def alike(self, ours: Sequence[str], theirs: Sequence[str], least: float) -> Sequence[Pair]:
        """Return the pairs that share at least `least` of 100 points, the most alike first."""
        texts = list(map(_in_order, theirs))
        pairs = [
            Pair(first=place, second=other, score=score)
            for place, text in enumerate(map(_in_order, ours))
            for other, score in _likest(text, texts, least)
        ]
        return sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second))


def _likest(text: str, texts: Sequence[str], least: float) -> Iterator[tuple[int, float]]:
    """Go through the texts that are alike as wholes and in what they share, at the mean of both.

    One text may be the other cut short, so the whole alone says too little; short texts share much
    by chance, so the shared words alone say too much.
    """
    found = process.extract(
        text, texts, scorer=fuzz.token_set_ratio, score_cutoff=least, limit=None
    )
    for other, shared, place in found:
        score = (shared + fuzz.ratio(text, other)) / 2
        if score >= least:
            yield place, score


def _in_order(text: str) -> str:
    """Return the words of a text in the order of the alphabet, without accents or marks."""
    return " ".join(sorted(re.findall(r"\w+", folded(text))))
