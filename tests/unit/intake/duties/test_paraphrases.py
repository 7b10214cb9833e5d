"""One duty said in many ways is the same duty, and every word of it stands in the text."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.intake.duties.office import draft_with, owners, passages
from workflow.domain.directive import Modality
from workflow.domain.notice_draft import NoticeDraft, Passage

OWNERS = st.sampled_from(
    [
        "Sở Nội vụ",
        "Văn phòng UBND tỉnh",
        "UBND các huyện, thành phố",
        "Các trường trung học phổ thông",
        "Chánh Thanh tra tỉnh",
        "Thủ trưởng các đơn vị",
        "Ban Quản lý các khu công nghiệp",
    ]
)
ORDERS = st.sampled_from(["", "Giao ", "Yêu cầu ", "Đề nghị ", "Chủ tịch UBND tỉnh giao "])
ADVERBS = st.sampled_from(["", "khẩn trương ", "chủ động ", "tiếp tục "])
BINDINGS = {
    "": Modality.OBLIGATION,
    "có trách nhiệm ": Modality.OBLIGATION,
    "phải ": Modality.OBLIGATION,
    "không được ": Modality.PROHIBITION,
    "được phép ": Modality.PERMISSION,
}
ACTS = st.sampled_from(
    ["rà soát hồ sơ cán bộ", "kiểm tra việc thu phí", "xây dựng kế hoạch", "báo cáo kết quả"]
)
DAYS = st.dates(min_value=date(2025, 3, 10), max_value=date(2026, 12, 31))
DEADLINES = st.sampled_from(
    [
        "trước ngày {0.day:02}/{0.month:02}/{0.year}",
        "trước ngày {0.day} tháng {0.month} năm {0.year}",
        "chậm nhất ngày {0.day}/{0.month}/{0.year}",
        "hoàn thành trước ngày **{0.day:02}/{0.month:02}/{0.year}**",
    ]
)
PIECES = st.sampled_from(
    [
        "Sở Nội vụ rà soát hồ sơ",
        "Giao UBND các huyện",
        "; ",
        ". ",
        ", đồng thời ",
        " và ",
        "báo cáo kết quả",
        " trước ngày 20/3/2025",
        " hằng quý",
        "Đối với các trường, ",
        "theo thời hạn nêu tại khoản 1",
        "(nếu có)",
        ":",
        "không được",
        "**",
    ]
)
MARKS = st.sampled_from(["I. ", "1. ", "1.1. ", "a) ", "- ", "", "Điều 2. "])


def the_only_duty(paragraph: str) -> tuple[NoticeDraft, list[str], date | None, Modality]:
    draft = draft_with(paragraph)
    [duty] = draft.duties()
    day = duty.deadline.value.day if duty.deadline else None
    return draft, owners(duty), day, duty.modality.value


@given(owner=OWNERS, order=ORDERS, adverb=ADVERBS, act=ACTS, day=DAYS, form=DEADLINES)
def test_an_order_in_any_words_carries_its_owner_and_its_day(
    owner: str, order: str, adverb: str, act: str, day: date, form: str
) -> None:
    deadline = form.format(day)
    comma = "," if deadline.startswith("hoàn") else ""
    _, named, found, modality = the_only_duty(f"1. {order}{owner} {adverb}{act}{comma} {deadline}.")
    assert (named, found, modality) == ([owner], day, Modality.OBLIGATION)


@given(owner=OWNERS, binding=st.sampled_from(sorted(BINDINGS)), act=ACTS, day=DAYS)
def test_the_binding_word_decides_what_is_meant(
    owner: str, binding: str, act: str, day: date
) -> None:
    _, named, found, modality = the_only_duty(
        f"1. {owner} {binding}{act} trước ngày {day:%d/%m/%Y}."
    )
    assert (named, found, modality) == ([owner], day, BINDINGS[binding])


@given(owner=OWNERS, act=ACTS, day=DAYS, in_capitals=st.booleans(), broken=st.booleans())
def test_capitals_and_lines_change_nothing(
    owner: str, act: str, day: date, in_capitals: bool, broken: bool
) -> None:
    name = owner.upper() if in_capitals else owner
    sentence = f"1. Yêu cầu {name} {act} trước ngày {day:%d/%m/%Y}."
    _, named, found, _ = the_only_duty(
        sentence.replace(" trước", "\ntrước") if broken else sentence
    )
    assert (named, found) == ([name], day)


@given(st.lists(st.tuples(MARKS, st.lists(PIECES, max_size=6)), min_size=1, max_size=4))
def test_every_word_of_a_draft_stands_in_the_text_at_its_place(
    lines: list[tuple[str, list[str]]],
) -> None:
    draft = draft_with(*(mark + "".join(pieces) for mark, pieces in lines))
    for passage in passages(draft):
        assert draft.text[passage.start : passage.end] == passage.text
    for clause in draft.clauses:
        for duty in clause.duties:
            assert duty.clause == clause.number
            assert duty.act == duty.quote.text != ""
            assert any(_holds(each, duty.quote) for each in clause.paragraphs)
            assert all(name in draft.text for name in owners(duty))


def _holds(whole: Passage, part: Passage) -> bool:
    return whole.start <= part.start and part.end <= whole.end
