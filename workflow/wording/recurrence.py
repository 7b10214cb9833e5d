"""Why an occurrence of a recurring duty falls on its day."""

from workflow.domain.due import Recurring
from workflow.domain.period import DataWindow
from workflow.domain.recurrence import Occurrence
from workflow.wording.dates import day_text, weekday_and_day
from workflow.wording.due import explain
from workflow.wording.rule import period_label

_WINDOWS = {
    DataWindow.DECREE: "Nghị định 09/2019/NĐ-CP, Điều 12",
    DataWindow.CALENDAR: "theo chế độ báo cáo riêng",
}


_GAP = "sau ngày chốt số liệu ít nhất 01 ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5)"


def explain_occurrence(rule: Recurring, occurrence: Occurrence) -> tuple[str, ...]:
    """Return the sentences on the period, its data, the soonest sending day and the last day."""
    soonest = weekday_and_day(occurrence.earliest_send_day)
    late = "Ngày cuối văn bản nêu sớm hơn ngày gửi sớm nhất: nên đề nghị nơi ban hành điều chỉnh."
    return (
        f"Kỳ báo cáo {period_label(occurrence.period)}: {_data(rule, occurrence)}.",
        f"Gửi báo cáo sớm nhất {soonest}, {_GAP}.",
        *explain(occurrence.reckoning),
        *((late,) if occurrence.is_before_cutoff else ()),
    )


def _data(rule: Recurring, occurrence: Occurrence) -> str:
    first, last = occurrence.data_window.first_day, occurrence.data_window.last_day
    return (
        f"số liệu từ ngày {day_text(first)} đến ngày {day_text(last)} "
        f"({_WINDOWS[rule.data_window]})"
    )
