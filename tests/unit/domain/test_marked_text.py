"""The words of a clause that its duties were read from."""

from collections.abc import Collection
from datetime import date

from workflow.domain.directive import Directive, Obligation
from workflow.domain.due import Before
from workflow.domain.marked_text import Mark, Piece, marked_clauses
from workflow.domain.organ_match import NamedOrgan

PARAGRAPHS = (
    "2. Các  trường THPT lập **kế hoạch** gửi về Sở trước ngày 28/02/2025,",
    "phối hợp với các công ty tập huấn giáo viên.",
)
PLAN = Obligation(
    code="2-lap-ke-hoach",
    quote="lập kế hoạch",
    action="Lập kế hoạch",
    owners=("truong-thpt",),
    due=Before(before=date(2025, 2, 28), words="trước ngày 28/02/2025"),
)
TRAINING = Obligation(
    code="2-tap-huan",
    quote="tập huấn giáo viên",
    action="Tập huấn",
    owners=("truong-thpt",),
    supporting=("cong-ty",),
)


def naming(text: str, codes: Collection[str]) -> list[NamedOrgan]:
    names = {"Các trường THPT": "truong-thpt", "các công ty": "cong-ty"}
    return [
        NamedOrgan(start=text.find(words), end=text.find(words) + len(words), code=code)
        for words, code in names.items()
        if words in text and code in codes
    ]


def marked(*duties: Obligation) -> list[list[Piece]]:
    clause = Directive(clause="2", paragraphs=PARAGRAPHS, obligations=duties)
    ((_, pieces),) = marked_clauses([clause], naming)
    return pieces


def said(pieces: list[list[Piece]]) -> list[tuple[str, str, Mark | None]]:
    return [(p.text, p.duty, p.mark) for line in pieces for p in line if p.duty]


def test_the_act_the_day_the_owner_and_who_supports_are_marked() -> None:
    assert said(marked(PLAN, TRAINING)) == [
        ("Các trường THPT", "2-lap-ke-hoach", Mark.OWNER),
        ("lập kế hoạch", "2-lap-ke-hoach", Mark.QUOTE),
        ("trước ngày 28/02/2025", "2-lap-ke-hoach", Mark.DUE),
        ("các công ty", "2-tap-huan", Mark.SUPPORTING),
        ("tập huấn giáo viên", "2-tap-huan", Mark.QUOTE),
    ]


def test_the_way_back_leads_to_the_act_and_not_to_a_name() -> None:
    firsts = [p.text for line in marked(PLAN, TRAINING) for p in line if p.is_first]
    assert firsts == ["lập kế hoạch", "tập huấn giáo viên"]


def test_no_word_of_the_clause_is_lost() -> None:
    lines = ["".join(piece.text for piece in line) for line in marked(PLAN, TRAINING)]
    assert lines == [
        "2. Các trường THPT lập kế hoạch gửi về Sở trước ngày 28/02/2025,",
        "phối hợp với các công ty tập huấn giáo viên.",
    ]


def test_of_quotes_that_overlap_the_words_are_the_first_ones() -> None:
    other = PLAN.model_copy(update={"code": "2-gui", "quote": "kế hoạch gửi về Sở"})
    texts = [(p.text, p.duty) for p in marked(PLAN, other)[0] if p.mark is Mark.QUOTE]
    assert texts == [("lập kế hoạch", "2-lap-ke-hoach"), (" gửi về Sở", "2-gui")]


def test_an_owner_named_above_the_clause_is_marked_there() -> None:
    heading = Directive(clause="I", paragraphs=("I. Các trường THPT",))
    below = Directive(
        clause="I.1", paragraphs=("1. Lập kế hoạch.", "lập kế hoạch"), obligations=(PLAN,)
    )
    other = Directive(clause="II.1", paragraphs=("1. Các trường THPT nghỉ.",))
    lines = [said(pieces) for _, pieces in marked_clauses([heading, other, below], naming)]
    assert lines[0] == [("Các trường THPT", "2-lap-ke-hoach", Mark.OWNER)]
    assert lines[1] == []
