"""Printed names of organs, matched to the codes of units and groups; what is not clear is asked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rapidfuzz import fuzz, process

from workflow.domain.notice_draft import Sureness
from workflow.domain.organ import Organs
from workflow.domain.organ_match import Candidate, Match
from workflow.intake.matching.declared_names import declared_names, without_home
from workflow.intake.matching.likeness import Agreement, agreement, signs_of
from workflow.intake.matching.name_list import names_in
from workflow.intake.matching.name_words import NameWords, name_words

SHOWN = 3
LIKE_ENOUGH = 60.0
WORTH_SHOWING = 75.0
"""A name less alike than this would only mislead who is asked."""


class OrganMatcher:
    """Matches the names that a notice prints on a day; satisfies `ports.Matcher`.

    `issuer` is the code of the organ that issued it, None when that is nobody declared.
    """

    def __init__(self, organs: Organs, issuer: str | None, day: date) -> None:
        self._organs, self._issuer, self._day = organs, issuer, day
        self._home = organs.unit(issuer).place if issuer else None
        self._names = declared_names(organs, self._home)
        self._texts = [name.words.text for name in self._names]
        self._by_sign: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for place, name in enumerate(self._names):
            self._by_sign[name.words.sign].append(place)
        self._known: dict[str, Match] = {}

    def match(self, printed: str) -> tuple[Match, ...]:
        """Return what a phrase means: one match for each name in it, in order."""
        return names_in(printed, self._one, self._exact)

    def match_for_sure(self, printed: str) -> tuple[Match, ...]:
        """Return the same, quickly: a name that is only almost declared is nobody's."""
        return names_in(printed, self._exact, self._exact)

    def _one(self, printed: str) -> Match:
        if printed not in self._known:
            sure = self._exact(printed)
            self._known[printed] = sure if sure.code or sure.candidates else self._near(printed)
        return self._known[printed]

    def _exact(self, printed: str) -> Match:
        """Return the declared name that says the same, for sure; asks where several do."""
        words = self._words(printed)
        if self._means_issuer(words):
            return Match(printed=printed, code=self._issuer, sureness=Sureness.SURE)
        places = {place for sign in signs_of(words) for place in self._by_sign.get(sign, ())}
        same = [
            place
            for place in sorted(places)
            if agreement(words, self._names[place].words) is Agreement.SAME
        ]
        return self._answer(printed, words, same, Sureness.SURE)

    def _near(self, printed: str) -> Match:
        """Return the declared name that says almost the same, for a look, else what to ask."""
        words = self._words(printed)
        found = process.extract(
            words.text,
            self._texts,
            scorer=fuzz.token_set_ratio,
            score_cutoff=LIKE_ENOUGH,
            limit=None,
        )
        scores = {place: score for _, score, place in found}
        partly = [
            place
            for place in scores
            if agreement(words, self._names[place].words) is Agreement.PARTLY
        ]
        likely = self._answer(printed, words, partly, Sureness.LIKELY)
        if likely.code and self._is_most_alike(partly, scores):
            return likely
        asked = [each for each in self._candidates(scores, words) if each.score >= WORTH_SHOWING]
        return Match(
            printed=printed,
            code=None,
            sureness=Sureness.ASK,
            candidates=tuple(asked[:SHOWN]),
        )

    def _is_most_alike(self, partly: Sequence[int], scores: Mapping[int, float]) -> bool:
        """Tell whether no name that disagrees is more alike than all that agree."""
        codes = {self._names[place].code for place in partly}
        rest = (score for place, score in scores.items() if self._names[place].code not in codes)
        return max(scores[place] for place in partly) >= max(rest, default=0.0)

    def _answer(
        self, printed: str, words: NameWords, places: Iterable[int], sureness: Sureness
    ) -> Match:
        candidates = self._candidates(places, words)
        code = self._chosen(candidates) if candidates else None
        return Match(
            printed=printed,
            code=code,
            sureness=sureness if code else Sureness.ASK,
            candidates=tuple(candidates[:SHOWN]),
        )

    def _words(self, printed: str) -> NameWords:
        return name_words(without_home(printed, self._home))

    def _means_issuer(self, words: NameWords) -> bool:
        """Tell whether it is *Sở* in a paper of a sở, or its own head: *Giám đốc*."""
        if self._issuer is None or not words.words:
            return self._issuer is not None and words.is_person
        own = name_words(self._organs.name(self._issuer)).words
        return not words.is_plural and words.words == own[:1]

    def _candidates(self, places: Iterable[int], words: NameWords) -> list[Candidate]:
        """Return each code once, with its best name, the most alike first."""
        best: dict[str, Candidate] = {}
        for place in places:
            name = self._names[place]
            score = round(fuzz.token_sort_ratio(words.text, name.words.text), 1)
            if name.code not in best or best[name.code].score < score:
                best[name.code] = Candidate(code=name.code, name=name.name, score=score)
        return sorted(best.values(), key=lambda each: -each.score)

    def _chosen(self, agreeing: Sequence[Candidate]) -> str | None:
        """Return the one that is meant, if one is: the issuer, the only one, the only group."""
        codes = [candidate.code for candidate in agreeing]
        living = [code for code in codes if self._organs.exists(code, self._day)] or codes
        if self._issuer in living:
            return self._issuer
        if len(living) > 1:
            living = [code for code in living if code in self._organs.groups]
        return living[0] if len(living) == 1 else None
