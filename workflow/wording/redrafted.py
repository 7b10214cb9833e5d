"""What changed between a chase as it was drafted and as it was drafted anew."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from workflow.wording.dates import day_text
from workflow.wording.draft_fields import DRAFT_FIELDS

MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """From which day to which; of `answered`, `released` and `late` each duty names its unit.

    `released` are duties not overdue any more without an answer; `apart` are units that are now
    chased for another time and so are not in this letter. `kept` are fields that people had edited.
    """

    days: tuple[date, date]
    rounds: tuple[int, int]
    answered: Sequence[str] = ()
    released: Sequence[str] = ()
    late: Sequence[str] = ()
    moved: Sequence[str] = ()
    apart: Sequence[str] = ()
    kept: Sequence[str] = ()
    word_file: str = ""


def redrafted_words(since: Since) -> str:
    """Return it as the trail and the page of the letter say it."""
    before, today = map(day_text, since.days)
    return " ".join([f"Số liệu ngày {before} thay bằng số liệu ngày {today}.", *_said(since)])


def _said(since: Since) -> Iterator[str]:
    changed = list(_changed(since))
    yield from changed or ["Đơn vị và nhiệm vụ như trước, chỉ số ngày quá hạn khác."]
    if since.kept:
        names = ", ".join(DRAFT_FIELDS[name].partition(",")[0] for name in since.kept)
        yield f"Giữ lời đã sửa ở: {names}."
    if since.word_file:
        yield f"Không in từ tệp Word “{since.word_file}” nữa vì tệp ghi số liệu cũ."


def _changed(since: Since) -> Iterator[str]:
    if since.answered:
        yield f"Đã nộp: {_units(since.answered)}."
    if since.released:
        yield f"Không còn quá hạn (gia hạn, miễn hoặc hủy): {_units(since.released)}."
    if since.late:
        yield f"Mới quá hạn: {_units(since.late)}."
    if since.moved:
        yield f"Đổi đơn vị trả lời: {'; '.join(since.moved)}."
    if since.rounds[0] != since.rounds[1]:
        yield f"Đôn đốc lần {since.rounds[1]}, trước ghi lần {since.rounds[0]}."
    if since.apart:
        yield f"Nay thuộc lần đôn đốc khác nên cần soạn riêng: {_units(since.apart)}."


def _units(names: Sequence[str]) -> str:
    counted = Counter(names)
    told = [
        f"{name} ({number} nhiệm vụ)" if number > 1 else name for name, number in counted.items()
    ]
    more = [f"và {len(told) - MOST} đơn vị khác"] if len(told) > MOST else []
    return ", ".join([*told[:MOST], *more])
