"""How alike texts are, whatever stands first in them: accents, case and order do not count."""

from collections.abc import Sequence

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
            for _, score, other in process.extract(
                text, texts, scorer=fuzz.ratio, score_cutoff=least, limit=None
            )
        ]
        return sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second))


def _in_order(text: str) -> str:
    """Return the words of a text in the order of the alphabet, without accents."""
    return " ".join(sorted(folded(text).split()))
