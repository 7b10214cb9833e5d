"""The duties of one paragraph, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workflow.domain.directive import Modality
from workflow.domain.due import NoDayWords, NoDeadline
from workflow.domain.notice_draft import DraftDeadline, DraftDuty, Passage, Sureness, Taken
from workflow.domain.span import WithinYear
from workflow.intake.duties.context import Context, Owners
from workflow.intake.duties.left_out import is_formula, only_repeats
from workflow.intake.duties.quoting import quote_of
from workflow.intake.duties.references import Survey
from workflow.intake.duties.timing import Timing
from workflow.intake.grammar.acts import Act, another_owner, is_open_list, read_act
from workflow.intake.grammar.deadlines import ANOTHER_WEEKDAY, DeadlinePhrase, reference_in
from workflow.intake.grammar.names import is_doubtful, names_in
from workflow.intake.grammar.parting import parts
from workflow.intake.grammar.products import product_of, receiver_of
from workflow.intake.grammar.sentences import sentences
from workflow.intake.grammar.tokens import Tokens

Span = tuple[int, int]
SAID_ONLY = frozenset({Modality.STATEMENT, Modality.PERMISSION})
_OF_THE_ITEM = frozenset({"time-column", "time-label", ANOTHER_WEEKDAY})
_OF_NOBODY = frozenset({"thing", "funding"})
_PROPOSING = frozenset({("kiến", "nghị"), ("đề", "xuất")})
_REPORTING = frozenset(
    {("báo", "cáo"), ("tổng", "kết"), ("tổ", "chức"), ("đánh", "giá"), ("sơ", "kết")}
)


@dataclass(slots=True, kw_only=True)
class Paragraph:
    """A paragraph being read.

    `owners` are those of the last act that named any; what only follows from an act of the issuer
    is nobody's for sure.
    """

    clause: str
    passage: Passage
    tokens: Tokens
    context: Context
    survey: Survey
    owners: Owners | None = None

    def duties(self) -> list[DraftDuty]:
        """Return the duties in the order of the text."""
        spans = sentences(self.tokens)
        return [
            duty
            for span in spans
            if not is_formula(self.tokens.words(*span))
            for duty in self._of_sentence(span)
        ]

    def _of_sentence(self, span: Span) -> Iterator[DraftDuty]:
        timing = Timing.of(self.tokens, span, self.survey.dating)
        acts = self._acts(span, timing)
        shared = timing.shared(acts)
        for act in acts:
            yield self.duty(act, timing, shared)

    def _acts(self, span: Span, timing: Timing) -> list[Act]:
        """Return the acts of a sentence; a part without an act belongs to the one before."""
        found: list[Act] = []
        for first, last in self._parts(span, timing):
            act = read_act(self.tokens, first, last)
            if act is not None and only_repeats(self.tokens.words(act.does, act.last)):
                self._owners(act)
            elif act is not None and not (found and self._continues(found[-1], act, timing)):
                found.append(act)
            elif found and (other := self._others(first, last, found[-1], timing)):
                found.append(other)
            elif found:
                found[-1] = replace(found[-1], last=last)
        return found

    def _parts(self, span: Span, timing: Timing) -> Iterator[Span]:
        """Go through the parts of a sentence, parted also before others with their own deadline."""
        for first, last in parts(self.tokens, span, timing.ends):
            start, before = first, None
            for cut in timing.joints(first, last):
                before = read_act(self.tokens, start, cut) or before
                if before is not None and self._begins_others(before, cut, last, timing):
                    yield start, cut
                    start = cut
            yield start, last

    def _begins_others(self, before: Act, cut: int, last: int, timing: Timing) -> bool:
        """Tell whether others with their own deadline begin here; a second receiver is no owner."""
        edge = timing.begins_in(cut, last)
        if edge is None:
            return False
        if is_open_list(self.tokens, cut, edge):
            return receiver_of(self.tokens, before) is None
        act = read_act(self.tokens, cut, last)
        return act is not None and act.rule == "subject" and act.does < edge

    def _others(self, first: int, last: int, before: Act, timing: Timing) -> Act | None:
        """Return the act before for others, whom a part names with a deadline of their own."""
        edge = timing.begins_in(first, last)
        is_apart = timing.own(before) is not None and edge is not None
        other = another_owner(self.tokens, first, edge, before) if is_apart and edge else None
        return replace(other, last=last) if other else None

    def _continues(self, before: Act, act: Act, timing: Timing) -> bool:
        """Tell whether a part ends the act before: its deadline, a report's proposals, a rule."""
        if timing.only_ends(act) or (before.rule == "thing" and act.rule == "imperative"):
            return True
        opens, opened = (self.tokens.low[a.does : a.does + 2] for a in (act, before))
        return opens in _PROPOSING and opened in _REPORTING and not act.owners

    def duty(self, act: Act, timing: Timing, shared: DeadlinePhrase | None = None) -> DraftDuty:
        """Return the duty of an act, with the deadline found for it in its sentence."""
        phrase = timing.own(act) or shared
        own = self._time(phrase) if phrase else self._referred(act)
        deadline = _firmer(own, self.context.deadline)
        quote = self._words(*quote_of(self.tokens, act))
        doubt = Sureness.LIKELY if act.is_weak or act.modality in SAID_ONLY else Sureness.SURE
        return DraftDuty(
            clause=self.clause,
            quote=quote,
            act=quote.text,
            modality=Taken(
                value=_standing(act.modality, deadline),
                passage=quote,
                sureness=doubt,
                rule=act.rule,
            ),
            owners=self._owners(act),
            supporting=self._names(act.supporting, "coordination") or self.context.supporting,
            deadline=deadline,
            deliverable=self.context.product or self._likely(self._product(act, timing), "product"),
            send_to=self._likely(receiver_of(self.tokens, act), "receiver"),
        )

    def _product(self, act: Act, timing: Timing) -> Span | None:
        """Return what the act yields, up to a deadline: *báo cáo chậm nhất 17 giờ*.

        *Báo cáo định kỳ* is a report of its kind; *báo cáo* as the act itself hands nothing over.
        """
        found = product_of(self.tokens, act)
        edge = timing.begins_in(*found) if found else None
        if found is None or edge is None:
            return found
        is_kind = edge == found[0] + 2 and self.tokens.low[edge : edge + 2] == ("định", "kỳ")
        edge += 2 * is_kind
        return None if edge <= max(found[0], act.begins + 2) else (found[0], edge)

    def _owners(self, act: Act) -> Owners:
        if act.owners:
            sureness = Sureness.LIKELY if act.is_weak else Sureness.SURE
            found = self._names(act.owners, act.rule, sureness)
            self.owners = _doubted(found) if act.modality in SAID_ONLY else found
            return found
        if act.rule in _OF_NOBODY or (act.rule == "imperative" and act.modality in SAID_ONLY):
            return ()
        if act.theme is not None and act.rule != "row":
            self.owners = self._names([act.theme], "theme", Sureness.LIKELY)
            return self.owners
        if self.owners is None:
            is_firm = any(owner.sureness is Sureness.SURE for owner in self.context.owners)
            return () if act.is_rule and not is_firm else self.context.owners
        return tuple(replace(owner, rule="sentence-before") for owner in self.owners)

    def _time(self, phrase: DeadlinePhrase) -> Taken[DraftDeadline]:
        return Taken(
            value=phrase.deadline,
            passage=self._passage(phrase.start, phrase.end),
            sureness=phrase.sureness,
            rule=phrase.rule,
        )

    def _referred(self, act: Act) -> Taken[DraftDeadline] | None:
        """Return the deadline of the clause that the act refers to."""
        start, end = self.tokens.starts[act.first], self.tokens.ends[act.last - 1]
        words = self.passage.text[start:end]
        is_possible = "thời" in words or "tiến độ" in words
        reference = reference_in(words) if is_possible else None
        found = self.survey.deadline_at(reference) if reference else None
        if reference is None or found is None:
            return None
        place = self._passage(start + reference.start, start + reference.end)
        return Taken(value=found.value, passage=place, sureness=Sureness.LIKELY, rule="reference")

    def _names(
        self, spans: Sequence[Span], rule: str, sureness: Sureness = Sureness.SURE
    ) -> Owners:
        return tuple(
            Taken(
                value=self.tokens.words(*name),
                passage=self._words(*name),
                sureness=Sureness.LIKELY if is_doubtful(self.tokens, *name) else sureness,
                rule=rule,
            )
            for span in spans
            for name in names_in(self.tokens, *span)
        )

    def _likely(self, span: Span | None, rule: str) -> Taken[str] | None:
        if span is None:
            return None
        words = self._words(*span)
        return Taken(value=words.text, passage=words, sureness=Sureness.LIKELY, rule=rule)

    def _words(self, first: int, last: int) -> Passage:
        return self._passage(self.tokens.starts[first], self.tokens.ends[last - 1])

    def _passage(self, start: int, end: int) -> Passage:
        shift = self.passage.start
        return Passage(start=shift + start, end=shift + end, text=self.passage.text[start:end])


def _doubted(owners: Owners) -> Owners:
    """Return owners that a later sentence may not take over without an answer."""
    return tuple(replace(owner, sureness=Sureness.ASK) for owner in owners)


def _firmer(
    own: Taken[DraftDeadline] | None, above: Taken[DraftDeadline] | None
) -> Taken[DraftDeadline] | None:
    """Return the deadline of the words, or the column's where that alone names a nearer day."""
    if own is None or above is None or above.value.day is None:
        return own or above
    is_loose = own.value.day is None or isinstance(own.value.due, WithinYear)
    return above if is_loose and above.rule in _OF_THE_ITEM else own


def _standing(modality: Modality, deadline: Taken[DraftDeadline] | None) -> Modality:
    """Return the modality; what holds for a time or always is a standing duty, never *done*."""
    due = deadline.value.due if deadline else None
    is_standing = isinstance(due, NoDeadline) and due.because is NoDayWords.STANDING
    if modality is Modality.OBLIGATION and is_standing:
        return Modality.STANDING_DUTY
    return modality
