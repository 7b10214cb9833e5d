"""The short report on a draft, in words."""

from collections.abc import Iterator
from types import MappingProxyType

from workflow.domain.clarity import Clarity, Clear
from workflow.domain.directive import Modality
from workflow.domain.draft_figures import DraftFigures, DutyDay
from workflow.domain.organ import Organs
from workflow.domain.proposal import Proposal, Remark
from workflow.wording.clauses import clause_name
from workflow.wording.dates import weekday_and_day
from workflow.wording.draft_reading import reading_lines
from workflow.wording.draft_remarks import remark_words
from workflow.wording.labels import label
from workflow.wording.notice_faults import addressing_words

SHOWN = 6
"""So many codes are named in a line; the file has them all."""
SHOWN_IN_TABLE = 3
CLEAR_LABELS = MappingProxyType(
    {
        Clear.PEOPLE: "rõ người",
        Clear.WORK: "rõ việc",
        Clear.TIME: "rõ thời gian",
        Clear.RESPONSIBILITY: "rõ trách nhiệm",
        Clear.PRODUCT: "rõ sản phẩm",
        Clear.POWER: "rõ thẩm quyền",
    }
)
CLEAR_MEANS = MappingProxyType(
    {
        Clear.PEOPLE: "nêu tên đơn vị đã khai",
        Clear.WORK: "động từ kèm việc cụ thể",
        Clear.TIME: "tính được ngày cuối",
        Clear.RESPONSIBILITY: "một đầu mối chủ trì",
        Clear.PRODUCT: "nêu sản phẩm phải nộp",
        Clear.POWER: "nêu nơi nhận, duyệt kết quả",
    }
)


def summary_lines(figures: DraftFigures) -> Iterator[str]:
    """Say how many duties there are, of which kinds, with and without a day or an owner."""
    kinds = ", ".join(
        f"{number} {label(modality)}" for modality, number in figures.by_modality.items() if number
    )
    yield f"Đọc được {figures.total} mục: {kinds}." if figures.total else "Không thấy việc nào."
    if figures.by_modality[Modality.OBLIGATION] or figures.by_modality[Modality.PERMISSION]:
        yield (
            f"Trong các nhiệm vụ và cho phép: {figures.dated} có thời hạn, "
            f"{len(figures.undated)} không có thời hạn{_codes(figures.undated)}, "
            f"{len(figures.ownerless)} không nêu ai{_codes(figures.ownerless)}, "
            f"{len(figures.undeclared)} nêu đơn vị chưa khai{_codes(figures.undeclared)}."
        )


def fault_lines(figures: DraftFigures, organs: Organs) -> Iterator[str]:
    """Say who is ordered but not addressed, which days have passed or are days off."""
    for fault in figures.faults:
        clauses = f"{', '.join(map(clause_name, fault.clauses))}: " if fault.clauses else ""
        yield f"Nơi nhận: {clauses}{addressing_words(organs, fault)}."
    for past in figures.past:
        yield f"Đã qua hạn: {past.code}, ngày cuối {_last_day(past)}."
    for day in figures.on_days_off:
        target = day.reckoning.target_day
        done = f", cần xong trong {weekday_and_day(target)}" if target else ""
        yield f"Ngày nghỉ: {day.code}, ngày cuối {_last_day(day)}{done}."
    for year in figures.undeclared_years:
        yield f"Chưa khai lịch làm việc năm {year}: thời hạn của năm ấy chưa tính được."


def question_lines(proposal: Proposal) -> Iterator[str]:
    """Say what a person has to fill in or to answer: each thing once, with all its places."""
    asked: dict[str, dict[str, None]] = {}
    for remark in proposal.remarks:
        if remark.is_question:
            asked.setdefault(remark_words(remark), {})[place_words(proposal, remark)] = None
    for words, places in asked.items():
        yield f"{_listed(tuple(places))}: {words}."


def look_lines(proposal: Proposal) -> Iterator[str]:
    """Say what is written but only likely."""
    count = sum("xem lại" in remark_words(remark) for remark in proposal.remarks)
    if count:
        yield f"{count} chỗ đã ghi nhưng chưa chắc, có dấu “hãy xem lại” trong tệp."
    for line in reading_lines(proposal.notice):
        yield f"{line}."


def clarity_row(judged: Clarity) -> tuple[str, str, str, str]:
    """Return one row of the clarity table: the criterion, its reading, the count, what lacks it."""
    total = judged.clear + len(judged.unclear)
    return (
        CLEAR_LABELS[judged.criterion],
        CLEAR_MEANS[judged.criterion],
        f"{judged.clear}/{total}",
        _listed(judged.unclear, SHOWN_IN_TABLE),
    )


def place_words(proposal: Proposal, remark: Remark) -> str:
    """Name the place of a remark as people know it: the code of the duty, else a part."""
    match remark.loc:
        case ("directives", int(number), "obligations", int(place), *_):
            return proposal.file.directives[number].obligations[place].code
        case ("head", "addressees", *_):
            return "Kính gửi"
        case ("head", "to_places", *_):
            return "Nơi nhận"
        case _:
            return "Phần đầu và chữ ký"


def _last_day(day: DutyDay) -> str:
    last_day = day.reckoning.last_day
    return weekday_and_day(last_day) if last_day else ""


def _codes(codes: tuple[str, ...]) -> str:
    return f" ({_listed(codes)})" if codes else ""


def _listed(codes: tuple[str, ...], shown: int = SHOWN) -> str:
    more = f" và {len(codes) - shown} việc nữa" if len(codes) > shown else ""
    return ", ".join(codes[:shown]) + more
