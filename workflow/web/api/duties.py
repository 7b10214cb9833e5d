"""Duties: list and read; the steps of one are in `duty_steps`."""

from dataclasses import dataclass, fields
from typing import Annotated

from fastapi import Query, Response
from pydantic import Field

from workflow.domain.assignment import Incident, Submission
from workflow.domain.duty_list import DutyFilter, DutyState
from workflow.domain.message import LedgerLine
from workflow.usecases.fetch_duties import fetch_duties
from workflow.usecases.fetch_duty import fetch_duty
from workflow.web.api.answered import Items, etag, items, nouns
from workflow.web.api.asked import Code, CodeText, Line, Paging
from workflow.web.api.calling import Call, Looking
from workflow.web.api.facts import DutyFacts, Happening, duty_facts, happenings

router = nouns("duties", "Nhiệm vụ")


class DutyQuery(Paging):
    """What narrows the list."""

    notice: Annotated[CodeText | None, Field(description="Mã thông báo")] = None
    unit: Annotated[CodeText | None, Field(description="Mã đơn vị thực hiện")] = None
    clause: Annotated[Line | None, Field(description="Khoản, như in trong thông báo")] = None
    period: Annotated[CodeText | None, Field(description="Kỳ báo cáo, ví dụ 2025-02")] = None
    state: Annotated[DutyState | None, Field(description="Trạng thái tính đến hôm nay")] = None
    words: Annotated[Line, Field(description="Từ cần tìm, không cần dấu")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySheet:
    """A duty with everything that happened to it."""

    duty: DutyFacts
    timeline: tuple[Happening, ...]
    submissions: tuple[Submission, ...]
    incidents: tuple[Incident, ...]
    mails: tuple[LedgerLine, ...]


@router.get("", summary="Danh sách nhiệm vụ, hạn sớm nhất trước")
def list_duties(call: Looking, asked: Annotated[DutyQuery, Query()]) -> Items[DutyFacts]:
    """Return a page of duties."""
    desk = call.app.desk
    call.known_unit(asked.unit)
    wanted = DutyFilter(**{f.name: getattr(asked, f.name) for f in fields(DutyFilter)})
    found = fetch_duties(desk, wanted, asked.part)
    return items((duty_facts(each, desk.today()) for each in found.items), found.total, asked)


@router.get("/{code}", summary="Một nhiệm vụ với mọi việc đã xảy ra")
def get_duty(call: Looking, code: Code, response: Response) -> DutySheet:
    """Return one duty; its ETag names the state it is in."""
    return sheet_of(call, code, response)


def sheet_of(call: Call, code: str, response: Response) -> DutySheet:
    """Return a duty as it is now, and put its ETag on the answer.

    Raises:
        NotFoundError: When there is none.
    """
    found = fetch_duty(call.app.desk, code)
    response.headers["ETag"] = etag(len(found.trail))
    return DutySheet(
        duty=duty_facts(found.duty, call.app.desk.today()),
        timeline=happenings(found.trail),
        submissions=found.submissions,
        incidents=found.incidents,
        mails=found.mails,
    )
