"""Labels of an item: *Đơn vị chủ trì: …; đơn vị phối hợp: …; thời gian hoàn thành: …*."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workflow.domain.notice_draft import Passage
from workflow.intake.clauses import Level, Node
from workflow.intake.duties.cells import deadline_of, names_of, part_of, product_named
from workflow.intake.duties.context import Context
from workflow.intake.grammar.deadlines import Dating
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.tokens import tokens_of

LONGEST_VALUE = 300
MOSTLY_NAMES = 0.5
_WHO = (
    r"(?:(?:các )?(?:bộ phận|cá nhân|cán bộ|cơ quan|lực lượng|người|phòng|tổ chức|đơn vị)"
    r"(?:(?:,| và| hoặc)? (?:cá nhân|cơ quan|đơn vị))? )?(?:được (?:giao|phân công) )?"
)
_DOES = r"(?: (?:chính|chủ trì|tham mưu|thực hiện|triển khai))?"
_LABEL = re.compile(
    r"(?P<lead>^|[.;(,]\s*|\s[-–+]\s+)"
    r"(?:"
    rf"(?P<owner>{_WHO}(?:chủ trì|phụ trách|thực hiện|chịu trách nhiệm|đầu mối){_DOES}"
    r"|phân công(?: thực hiện)?|đơn vị)"
    rf"|(?P<support>{_WHO}(?:phối hợp|tham gia){_DOES})"
    r"|(?P<time>(?:mốc )?(?:thời (?:gian|hạn|điểm)|hạn|tiến độ)"
    r"(?: (?:báo cáo|gửi|hoàn thành|nộp|thực hiện|triển khai|xong))*)"
    r"|(?P<product>(?:sản phẩm|kết quả)(?: (?:cần đạt|dự kiến|thực hiện|đầu ra))?)"
    r")\s?:\s*(?=\S)",
    re.IGNORECASE,
)
_LAST_WORDS = (
    "báo cáo",
    "chính",
    "chịu trách nhiệm",
    "chủ trì",
    "cần đạt",
    "dự kiến",
    "gửi",
    "hoàn thành",
    "hạn",
    "kết quả",
    "nộp",
    "phân công",
    "phối hợp",
    "phụ trách",
    "sản phẩm",
    "tham gia",
    "tham mưu",
    "thời gian",
    "thời điểm",
    "thực hiện",
    "tiến độ",
    "triển khai",
    "xong",
    "đơn vị",
    "đầu mối",
    "đầu ra",
)
"""With one of these every label ends."""

_PEOPLE = frozenset({"owner", "support"})
_FINISHED = re.compile(r"hoàn thành|hạn|xong", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """One label: of which kind it is, its own words, and its value."""

    kind: str
    words: str
    value: Passage

    def is_sound(self) -> bool:
        """Tell whether the value fits: who leads or supports is named, and little else is said."""
        return self.kind not in _PEOPLE or _is_mostly_names(self.value.text)

    def is_firm(self) -> bool:
        """Tell whether it shows by itself that an item is labelled: an event has a time too."""
        return self.kind in _PEOPLE or (
            self.kind == "time" and _FINISHED.search(self.words) is not None
        )


Labels = Sequence[Label]


def cut_labels(passage: Passage) -> tuple[Passage, Labels]:
    """Return an item's text without the labels at its end, and these; none where none is firm."""
    text, labels = _parted(passage)
    return (text, labels) if any(label.is_firm() for label in labels) else (passage, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """The lines below an item that hold only labels, and for what they hold."""

    lines: frozenset[int] = frozenset()
    of_node: Labels = ()
    of_child: Mapping[int, Labels] = field(default_factory=dict)


def labelled(node: Node) -> Labelled:
    """Return the label lines below a node: one run of them is its own.

    Of several runs, or below no item, each holds for the lines above it.
    """
    runs = list(_runs(node.children))
    lines = frozenset(place for first, last, _ in runs for place in range(first, last))
    if len(runs) == 1 and node.level is not Level.ROOT:
        return Labelled(lines=lines, of_node=runs[0][2])
    starts = [0, *(last for _, last, _ in runs)]
    of_child = {
        place: labels
        for start, (first, _, labels) in zip(starts, runs, strict=False)
        for place in range(start, first)
    }
    return Labelled(lines=lines, of_child=of_child)


def _runs(children: Sequence[Node]) -> Iterator[tuple[int, int, Labels]]:
    """Go through the runs of label lines: first, past the last, what they say."""
    first, found = 0, list[Label]()
    for place, child in enumerate((*children, None)):
        labels = _of_line(child) if child is not None else ()
        if labels:
            first = first if found else place
            found += labels
        elif found:
            if any(label.is_firm() for label in found):
                yield first, place, found
            found = []


def over(context: Context, labels: Labels, dating: Dating) -> Context:
    """Return what holds for an item: what its labels say goes before what stands above it."""
    for label in labels:
        context = _added(context, label, dating)
    return context


def _added(context: Context, label: Label, dating: Dating) -> Context:
    match label.kind:
        case "owner":
            return replace(context, owners=names_of(label.value, "owner-label"))
        case "support":
            return replace(context, supporting=names_of(label.value, "support-label"))
        case "time":
            deadline = deadline_of(label.value, dating, "time-label")
            return replace(context, deadline=deadline or context.deadline)
        case _:
            return replace(context, product=product_named(label.value, "product-label"))


def _of_line(node: Node) -> Labels:
    if node.table is not None or node.children or ":" not in node.own.text:
        return ()
    text, labels = _parted(node.own)
    return () if text.text else labels


def _parted(passage: Passage) -> tuple[Passage, Labels]:
    """Return the text before the first sound label, and the labels from there on."""
    if not _may_hold_label(passage.text):
        return passage, ()
    matches = list(_LABEL.finditer(passage.text))
    ends = [*(match.start() for match in matches[1:]), len(passage.text)]
    labels = [_label(passage, *each) for each in zip(matches, ends, strict=False)]
    sound = next((place for place, label in enumerate(labels) if label.is_sound()), None)
    if sound is None or not all(label.is_sound() for label in labels[sound:]):
        return passage, ()
    return part_of(passage, 0, matches[sound].start()), labels[sound:]


def _may_hold_label(text: str) -> bool:
    """Tell cheaply whether a colon follows the last word of a label."""
    before_colons = text.lower().split(":")[:-1]
    return any(words.rstrip().endswith(_LAST_WORDS) for words in before_colons)


def _label(passage: Passage, match: re.Match[str], end: int) -> Label:
    kind = next(kind for kind in ("owner", "support", "time", "product") if match[kind])
    value = passage.text[match.end() : end].rstrip(" .;,)/")
    return Label(
        kind=kind,
        words=match[kind],
        value=part_of(passage, match.end(), match.end() + len(value)),
    )


def _is_mostly_names(value: str) -> bool:
    if len(value) > LONGEST_VALUE:
        return False
    tokens = tokens_of(value)
    named = sum(last - first for first, last in names_in(tokens, 0, len(tokens)))
    return named > len(tokens) * MOSTLY_NAMES
