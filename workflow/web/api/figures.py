"""The official figures of any past day."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from workflow.domain.figures import Figures
from workflow.ports.which import Which
from workflow.usecases.count_figures import FigureSheet, count_figures, end_of
from workflow.web.api.answered import nouns
from workflow.web.api.asked import CodeText, Day
from workflow.web.api.calling import Looking

router = nouns("figures", "Số liệu")


class FigureQuery(BaseModel):
    """Of which day, and of which part of the work."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: Annotated[Day | None, Field(description="Để trống: đến lúc này")] = None
    notice: Annotated[CodeText | None, Field(description="Mã thông báo")] = None
    unit: Annotated[CodeText | None, Field(description="Mã đơn vị thực hiện")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFacts:
    """The counts, their sums, and the rate in percent; no rate while nothing fell due."""

    total: int
    done: int
    done_on_time: int
    done_late: int
    not_done: int
    open_in_time: int
    open_overdue: int
    due_soon: int
    undated: int
    nil_returns: int
    waiting: int
    waived: int
    cancelled: int
    rate: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureAnswer:
    """The figures of one moment; `late` are the codes of what was overdue, the longest first."""

    moment: datetime
    day: date
    whole: FigureFacts
    by_unit: dict[str, FigureFacts]
    by_group: dict[str, FigureFacts]
    by_clause: dict[str, FigureFacts]
    by_notice: dict[str, FigureFacts]
    by_period: dict[str, FigureFacts]
    late: tuple[str, ...]


@router.get("", summary="Số liệu đến cuối một ngày")
def get_figures(call: Looking, asked: Annotated[FigureQuery, Query()]) -> FigureAnswer:
    """Return the figures as they stood, counted from the trail."""
    now = call.app.desk.clock.now()
    moment = end_of(asked.day, now) if asked.day else now
    which = Which(notice=asked.notice, unit=call.known_unit(asked.unit))
    return _answer(count_figures(call.app.desk, moment, which))


def _answer(sheet: FigureSheet) -> FigureAnswer:
    parts = ("by_unit", "by_group", "by_clause", "by_notice", "by_period")
    return FigureAnswer(
        moment=sheet.moment,
        day=sheet.day,
        whole=_facts(sheet.whole),
        late=tuple(duty.code for duty in sheet.late),
        **{name: {k: _facts(v) for k, v in getattr(sheet, name).items()} for name in parts},
    )


def _facts(figures: Figures) -> FigureFacts:
    sums = {name: getattr(figures, name) for name in ("total", "done", "not_done", "rate")}
    return FigureFacts(**asdict(figures), **sums)
