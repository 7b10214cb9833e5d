"""How alike texts are, whatever stands first in them: accents, case and order do not count."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from workflow.domain.folded import folded
from workflow.domain.pair import Pair


class TextLikeness:
    """Finds texts that say the same; satisfies `ports.Likeness`."""

    def likest(
        self, texts: Sequence[str], pairs: Iterable[tuple[int, int]], least: float
    ) -> Sequence[Pair]:
        """Return the pairs that share at least `least` of 100 points, the most alike first."""
        plain = list(map(_in_order, texts))
        found = [
            Pair(first=first, second=second, score=score)
            for first, second in pairs
            if (score := _likeness(plain[first], plain[second], least)) >= least
        ]
        return sorted(found, key=lambda pair: (-pair.score, pair.first, pair.second))


def _likeness(one: str, other: str, least: float) -> float:
    """Return how alike two texts are as wholes and in what they share: the mean of both.

    One text may be the other cut short, so the whole alone says too little; short texts share much
    by chance, so the shared words alone say too much.
    """
    shared = fuzz.token_set_ratio(one, other, score_cutoff=least)
    return (shared + fuzz.ratio(one, other)) / 2 if shared else 0.0


def _in_order(text: str) -> str:
    """Return the words of a text in the order of the alphabet, without accents or marks."""
    return " ".join(sorted(re.findall(r"\w+", folded(text))))
