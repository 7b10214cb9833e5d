"""The duties of one paragraph, sentence by sentence."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workflow.domain.directive import Modality
from workflow.domain.due import NoDayWords, NoDeadline
from workflow.domain.notice_draft import (
    DraftDeadline,
    DraftDuty,
    Passage,
    Sureness,
    Taken,
)
from workflow.domain.span import WithinYear
from workflow.intake.duties.context import Context, Owners
from workflow.intake.duties.left_out import is_formula, only_repeats
from workflow.intake.duties.references import Survey
from workflow.intake.grammar.acts import Act, bare_task, is_open_list, read_act
from workflow.intake.grammar.deadlines import DeadlinePhrase, deadlines_in, reference_in
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.owners import begins
from workflow.intake.grammar.products import product_of, receiver_of
from workflow.intake.grammar.sentences import after_citations, commas, joints, parts, sentences
from workflow.intake.grammar.tokens import Tokens, tokens_of

Span = tuple[int, int]
SHORTEST_QUOTE = 8
LONGEST_QUOTE = 25


@dataclass(slots=True)
class Paragraph:
    """A paragraph being read; `owners` are those of the last act that named any."""

    clause: str
    passage: Passage
    tokens: Tokens
    context: Context
    survey: Survey
    owners: Owners | None = None

    @classmethod
    def of(cls, clause: str, passage: Passage, context: Context, survey: Survey) -> "Paragraph":
        """Take the text of a passage apart."""
        return cls(clause, passage, tokens_of(passage.text), context, survey)

    def duties(self) -> list[DraftDuty]:
        """Return the duties in the order of the text."""
        found: list[DraftDuty] = []
        for span in sentences(self.tokens):
            if not is_formula(self.tokens.words(*span)):
                found += self._of_sentence(span)
        return found

    def tasks(self) -> list[DraftDuty]:
        """Return the duties of a cell that holds a task: parted at full stops and own deadlines."""
        found: list[DraftDuty] = []
        for span in sentences(self.tokens):
            phrases = self._deadlines(span)
            cuts = [cut for cut in self._cuts(span, phrases) if self._is_dated_between(span, cut, phrases)]
            for first, last in parts(span, cuts):
                act = read_act(self.tokens, first, last) or bare_task(self.tokens, first, last)
                if act is None or (found and self._belongs_to_task_before(act)):
                    continue
                found.append(self._task(act, phrases))
        return found

    def _belongs_to_task_before(self, act: Act) -> bool:
        """Tell whether a sentence of a cell only adds to the one before: what comes of it, a hint."""
        opens = self.tokens.words(act.first, min(act.last, act.first + 2)).lower()
        return opens in {"lưu ý", "kết quả", "chú ý"} or (opens.startswith("trình ") and act.last - act.first < 12)

    def _is_dated_between(self, span: Span, cut: int, phrases: Sequence[DeadlinePhrase]) -> bool:
        edge = self.tokens.starts[cut]
        return bool(phrases) and self.tokens.starts[span[0]] < edge

    def _task(self, act: Act, phrases: Sequence[DeadlinePhrase]) -> DraftDuty:
        """Return the duty of a row: its column names the owner, whatever the words begin with."""
        if act.modality is Modality.STATEMENT and act.owners:
            return replace(self._duty(act, phrases, None), owners=())
        if self.context.owners:
            act = replace(act, owners=())
        if act.modality in {Modality.STATEMENT, Modality.PERMISSION}:
            act = replace(act, modality=Modality.OBLIGATION)
        return self._duty(replace(act, rule="row"), phrases, None)

    def _of_sentence(self, span: Span) -> list[DraftDuty]:
        phrases = self._deadlines(span)
        acts = self._acts(span, phrases)
        shared = self._shared(span, acts, phrases)
        return [self._duty(act, phrases, shared) for act in acts]

    def _deadlines(self, span: Span) -> Sequence[DeadlinePhrase]:
        """Return the deadlines of a sentence, their offsets in the paragraph."""
        text, shift = self.tokens.words(*span), self.tokens.starts[span[0]]
        return [
            replace(phrase, start=phrase.start + shift, end=phrase.end + shift)
            for phrase in deadlines_in(text, self.survey.dating)
        ]

    def _acts(self, span: Span, phrases: Sequence[DeadlinePhrase]) -> list[Act]:
        """Return the acts of a sentence; a part without an act belongs to the one before."""
        found: list[Act] = []
        for first, last in parts(span, self._cuts(span, phrases)):
            act = read_act(self.tokens, first, last)
            if act is not None and only_repeats(self.tokens.words(act.does, act.last)):
                self._owners(act)
                continue
            if act is None or (found and self._continues(found[-1], act, phrases)):
                if found:
                    found[-1] = replace(found[-1], last=last)
            else:
                found.append(act)
        return found

    def _cuts(self, span: Span, phrases: Sequence[DeadlinePhrase]) -> list[int]:
        """Return where acts may be parted: at joints, and where one goes on after a deadline."""
        found = joints(self.tokens, span)
        for phrase in phrases:
            at = self._token_at(phrase.end, span[1])
            if at + 1 < span[1] and self.tokens.low[at] in {",", "và"} and begins(self.tokens, at + 1, span[1]):
                found.append(at + 1)
        cuts: list[int] = []
        for cut in sorted({*found, *commas(self.tokens, span), *after_citations(self.tokens, span)} - {span[0]}):
            if not is_open_list(self.tokens, cuts[-1] if cuts else span[0], cut):
                cuts.append(cut)
        return cuts

    def _token_at(self, offset: int, last: int) -> int:
        return min(bisect_left(self.tokens.starts, offset), last - 1)

    def _continues(self, before: Act, act: Act, phrases: Sequence[DeadlinePhrase]) -> bool:
        """Tell whether a part only ends the act before: its deadline, or the proposals of a report."""
        low = self.tokens.low
        if low[act.does : act.does + 2] == ("hoàn", "thành") and self._has_deadline(act, phrases) and act.last - act.does < 14:
            return True
        if before.rule == "thing" and act.rule == "imperative":
            return True
        opens = " ".join(low[act.does : act.does + 2])
        return opens in {"kiến nghị", "đề xuất"} and not act.owners and " ".join(
            low[before.does : before.does + 2]
        ) in {"báo cáo", "tổng kết", "tổ chức", "đánh giá", "sơ kết"}

    def _has_deadline(self, act: Act, phrases: Sequence[DeadlinePhrase]) -> bool:
        return any(self._holds(act, phrase) for phrase in phrases)

    def _holds(self, act: Act, phrase: DeadlinePhrase) -> bool:
        starts, ends = self.tokens.starts, self.tokens.ends
        return starts[act.first] <= phrase.start < ends[act.last - 1]

    def _shared(self, span: Span, acts: Sequence[Act], phrases: Sequence[DeadlinePhrase]) -> DeadlinePhrase | None:
        """Return the deadline that holds for every act: in front, or *…, hoàn thành trước ngày …*."""
        if len(acts) < 2 or not phrases:
            return None
        if phrases[0].end <= self.tokens.starts[acts[0].does] and phrases[0].start >= self.tokens.starts[acts[0].first]:
            return phrases[0]
        final = phrases[-1]
        before = self.passage.text[max(0, final.start - 24) : final.start].lower()
        return final if before.rstrip(" :").endswith(("hoàn thành", "hoàn thành xong", "xong", "thực hiện xong")) and "," in before else None

    def _duty(self, act: Act, phrases: Sequence[DeadlinePhrase], shared: DeadlinePhrase | None) -> DraftDuty:
        own = [phrase for phrase in phrases if self._holds(act, phrase)]
        chosen = own[-1] if own else shared
        own_deadline = self._taken_deadline(chosen) if chosen else self._referred(act)
        deadline = self._firmer(own_deadline)
        quote = self._quote(act)
        return DraftDuty(
            clause=self.clause,
            quote=quote,
            act=quote.text,
            modality=Taken(value=_modality(act, deadline), passage=quote, rule=act.rule),
            owners=self._owners(act),
            supporting=self._names(act.supporting, "coordination") or (self.context.supporting),
            deadline=deadline,
            deliverable=self._one(product_of(self.tokens, act), "product"),
            send_to=self._one(receiver_of(self.tokens, act), "receiver"),
        )

    def _one(self, span: Span | None, rule: str) -> Taken[str] | None:
        if span is None:
            return None
        return Taken(
            value=self.tokens.words(*span),
            passage=self._words(*span),
            sureness=Sureness.LIKELY,
            rule=rule,
        )

    def _firmer(self, own: Taken[DraftDeadline] | None) -> Taken[DraftDeadline] | None:
        """Return the deadline of the words, or the one from above where that alone names a day."""
        above = self.context.deadline
        if own is None or above is None or above.value.day is None:
            return own or above
        is_loose = own.value.day is None or isinstance(own.value.due, WithinYear)
        return above if is_loose and above.rule == "time-column" else own

    def _referred(self, act: Act) -> Taken[DraftDeadline] | None:
        start, end = self.tokens.starts[act.first], self.tokens.ends[act.last - 1]
        reference = reference_in(self.passage.text[start:end])
        found = self.survey.deadline_at(reference) if reference else None
        if reference is None or found is None:
            return None
        words = self._passage(start + reference.start, start + reference.end)
        return Taken(value=found.value, passage=words, sureness=Sureness.LIKELY, rule="reference")

    def _taken_deadline(self, phrase: DeadlinePhrase) -> Taken[DraftDeadline]:
        return Taken(value=phrase.deadline, passage=self._passage(phrase.start, phrase.end), sureness=phrase.sureness, rule=phrase.rule)

    def _owners(self, act: Act) -> Owners:
        if act.owners:
            self.owners = self._names(act.owners, act.rule)
            return self.owners
        if act.rule == "thing" or (
            act.rule == "imperative" and act.modality in {Modality.STATEMENT, Modality.PERMISSION}
        ):
            return ()
        if act.theme is not None and act.rule != "row":
            return self._names([act.theme], "theme")
        if self.owners is not None:
            return tuple(replace(owner, rule="sentence-before") for owner in self.owners)
        return self.context.owners

    def _names(self, spans: Sequence[Span], rule: str) -> Owners:
        return tuple(
            Taken(value=self.tokens.words(*name), passage=self._words(*name), sureness=Sureness.SURE, rule=rule)
            for span in spans
            for name in names_in(self.tokens, *span)
        )

    def _quote(self, act: Act) -> Passage:
        """Return the core of the act, some 8 to 25 words; a short one begins with who or when."""
        first, last = act.begins, act.last
        while last > first + 1 and self.tokens.low[last - 1] in {";", ",", ".", "./.", "và"}:
            last -= 1
        if act.is_conditional:
            first = act.first
        while first > act.first and self._count(first, last) < SHORTEST_QUOTE:
            first -= 1
        while first < act.begins and not self.tokens.low[first][0].isalnum():
            first += 1
        words, at = 0, first
        while at < last and words < LONGEST_QUOTE:
            words += self.tokens.low[at][0].isalnum()
            at += 1
        return self._words(first, max(at, first + 1))

    def _count(self, first: int, last: int) -> int:
        return sum(word[0].isalnum() for word in self.tokens.low[first:last])

    def _words(self, first: int, last: int) -> Passage:
        return self._passage(self.tokens.starts[first], self.tokens.ends[last - 1])

    def _passage(self, start: int, end: int) -> Passage:
        shift = self.passage.start
        return Passage(start=shift + start, end=shift + end, text=self.passage.text[start:end])


def _modality(act: Act, deadline: Taken[DraftDeadline] | None) -> Modality:
    """Return the modality; what holds for a time or always is a standing duty, never *done*."""
    due = deadline.value.due if deadline else None
    is_standing = isinstance(due, NoDeadline) and due.because is NoDayWords.STANDING
    if act.modality is Modality.OBLIGATION and is_standing:
        return Modality.STANDING_DUTY
    return act.modality
