"""The duties of a cell that holds a task: its row names the owners, its words the acts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workflow.domain.directive import Modality
from workflow.domain.notice_draft import DraftDuty
from workflow.intake.duties.paragraph import SAID_ONLY, Paragraph
from workflow.intake.duties.timing import Timing
from workflow.intake.grammar.acts import Act, bare_task, read_act
from workflow.intake.grammar.parting import parts
from workflow.intake.grammar.sentences import sentences
from workflow.intake.grammar.tokens import Tokens

Span = tuple[int, int]
SHORT_TRAIL = 12
_TRAILS = frozenset({"lưu ý", "kết quả", "chú ý"})


@dataclass(frozen=True, slots=True)
class TaskCell:
    """A cell of the column of tasks, read as a paragraph whose context is its row."""

    paragraph: Paragraph

    def duties(self) -> Iterator[DraftDuty]:
        """Go through the duties: parted at full stops, and at deadlines of their own."""
        tokens, dating = self.paragraph.tokens, self.paragraph.survey.dating
        is_first = True
        for span in sentences(tokens):
            timing = Timing.of(tokens, span, dating)
            for first, last in self._parts(span, timing):
                act = read_act(tokens, first, last) or bare_task(tokens, first, last)
                if act is not None and (is_first or not _trails(tokens, act)):
                    yield self._duty(act, timing)
                    is_first = False

    def _parts(self, span: Span, timing: Timing) -> Iterator[Span]:
        if not timing.phrases:
            return iter([span])
        return parts(self.paragraph.tokens, span, timing.ends)

    def _duty(self, act: Act, timing: Timing) -> DraftDuty:
        """Return the duty of a row; a statement about others is nobody's."""
        if act.modality is Modality.STATEMENT and act.owners:
            return replace(self.paragraph.duty(act, timing), owners=())
        if self.paragraph.context.owners:
            act = replace(act, owners=())
        if act.modality in SAID_ONLY:
            act = replace(act, modality=Modality.OBLIGATION)
        return self.paragraph.duty(replace(act, rule="row"), timing)


def _trails(tokens: Tokens, act: Act) -> bool:
    """Tell whether a sentence of a cell only adds to the one before: what comes of it, a hint."""
    opens = tokens.words(act.first, min(act.last, act.first + 2)).lower()
    return opens in _TRAILS or (opens.startswith("trình ") and act.last - act.first < SHORT_TRAIL)
