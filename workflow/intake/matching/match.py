"""Printed names of organs, matched to the codes of units and groups; what is not clear is asked."""

from collections.abc import Collection, Iterator
from datetime import date

from rapidfuzz import fuzz, process

from workflow.domain.notice_draft import Sureness
from workflow.domain.organ import Organs
from workflow.domain.organ_match import Candidate, Match
from workflow.intake.matching.declared_names import declared_names, without_home
from workflow.intake.matching.likeness import Agreement, agreement
from workflow.intake.matching.name_list import names_in
from workflow.intake.matching.name_words import NameWords, name_words

SHOWN = 3
LIKE_ENOUGH = 60.0
WORTH_SHOWING = 75.0
"""A name less alike than this would only mislead who is asked."""
CLEAR_MARGIN = 8.0
"""How many points the second best stays behind before the best of several is proposed."""
READ_AS = ((Agreement.SAME, Sureness.SURE), (Agreement.PARTLY, Sureness.LIKELY))


class OrganMatcher:
    """Matches the names that a notice prints on a day; satisfies `ports.Matcher`.

    `issuer` is the code of the organ that issued it, None when that is nobody declared.
    """

    def __init__(self, organs: Organs, issuer: str | None, day: date) -> None:
        self._organs, self._issuer, self._day = organs, issuer, day
        self._home = organs.unit(issuer).place if issuer else None
        self._names = declared_names(organs, self._home)
        self._texts = [name.words.text for name in self._names]
        self._known: dict[str, Match] = {}

    def match(self, printed: str) -> tuple[Match, ...]:
        """Return what a phrase means: one match for each name in it, in order."""
        return names_in(printed, self._one)

    def _one(self, printed: str) -> Match:
        if printed not in self._known:
            self._known[printed] = self._judge(printed)
        return self._known[printed]

    def _judge(self, printed: str) -> Match:
        words = name_words(without_home(printed, self._home))
        if self._means_issuer(words):
            return Match(printed=printed, code=self._issuer, sureness=Sureness.SURE)
        near = self._near(words)
        for level, sureness in READ_AS:
            agreeing = [each for each in near if each[1] is level]
            if agreeing:
                candidates = _best_first(candidate for candidate, _ in agreeing)
                code = self._chosen(candidates, words)
                return Match(
                    printed=printed,
                    code=code,
                    sureness=sureness if code else Sureness.ASK,
                    candidates=candidates[:SHOWN],
                )
        asked = _best_first(each for each, _ in near if each.score >= WORTH_SHOWING)
        return Match(printed=printed, code=None, sureness=Sureness.ASK, candidates=asked[:SHOWN])

    def _means_issuer(self, words: NameWords) -> bool:
        """Tell whether it is *Sở* in a paper of a sở, or its own head: *Giám đốc*."""
        if self._issuer is None or not words.words:
            return self._issuer is not None and words.is_person
        own = name_words(self._organs.name(self._issuer)).words
        return not words.is_plural and words.words == own[:1]

    def _near(self, words: NameWords) -> list[tuple[Candidate, Agreement]]:
        """Return the declared names that are alike, with how far they agree."""
        found = process.extract(
            words.text,
            self._texts,
            scorer=fuzz.token_set_ratio,
            score_cutoff=LIKE_ENOUGH,
            limit=None,
        )
        return [
            (self._candidate(place, words), agreement(words, self._names[place].words))
            for _, _, place in found
        ]

    def _candidate(self, place: int, words: NameWords) -> Candidate:
        name = self._names[place]
        score = fuzz.token_sort_ratio(words.text, name.words.text)
        return Candidate(code=name.code, name=name.name, score=round(score, 1))

    def _chosen(self, agreeing: Collection[Candidate], words: NameWords) -> str | None:
        """Return the one that is meant, if one is: the issuer, the group, or the clear best."""
        codes = [candidate.code for candidate in agreeing]
        living = [code for code in codes if self._organs.exists(code, self._day)] or codes
        if self._issuer in living:
            return self._issuer
        groups = [code for code in living if code in self._organs.groups]
        for kept in (living, groups if words.is_plural or len(living) > 1 else []):
            if len(kept) == 1:
                return kept[0]
        return _clear_best([each for each in agreeing if each.code in living])


def _clear_best(candidates: list[Candidate]) -> str | None:
    if len(candidates) > 1 and candidates[0].score - candidates[1].score < CLEAR_MARGIN:
        return None
    return candidates[0].code


def _best_first(candidates: Iterator[Candidate]) -> tuple[Candidate, ...]:
    """Return each code once, with its best name."""
    best: dict[str, Candidate] = {}
    for each in sorted(candidates, key=lambda each: -each.score):
        best.setdefault(each.code, each)
    return tuple(best.values())
