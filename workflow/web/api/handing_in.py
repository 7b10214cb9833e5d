"""Handing a result in: files and the facts of the unit's own report, as a form."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import Depends, File, Form, Response, UploadFile
from pydantic import BaseModel

from workflow.domain.rights import Deed
from workflow.usecases.submit_result import Result, submit_result
from workflow.web.api.answered import OF_A_CHANGE, nouns
from workflow.web.api.asked import Code, Day, Entering, Line, Words
from workflow.web.api.calling import Call, ClientRight
from workflow.web.api.duties import DutySheet, sheet_of
from workflow.web.uploading import handed_files

router = nouns("duties", "Nhiệm vụ")
Enters = Annotated[Call, Depends(ClientRight(Deed.ENTER_ANSWER))]
Files = Annotated[list[UploadFile] | None, File(description="Các tệp kết quả")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What stands in the form beside the files."""

    reason: str
    report_number: str | None
    report_notation: str | None
    report_date: date | None
    arrived_on: date | None


class Brought(BaseModel):
    """What a form brings, files by their content: sent again, it is the same."""

    report: Report
    files: list[tuple[str, str]]


def report(
    reason: Annotated[Words, Form(description="Ghi chú của đơn vị")] = "",
    report_number: Annotated[Line | None, Form(description="Số văn bản của đơn vị")] = None,
    report_notation: Annotated[Line | None, Form(description="Ký hiệu văn bản ấy")] = None,
    report_date: Annotated[Day | None, Form(description="Ngày văn bản ấy")] = None,
    arrived_on: Annotated[Day | None, Form(description="Ngày đến, nếu ghi sau")] = None,
) -> Report:
    """Return the fields of the form."""
    return Report(
        reason=reason,
        report_number=report_number,
        report_notation=report_notation,
        report_date=report_date,
        arrived_on=arrived_on,
    )


@router.post("/{code}/submit", summary="Nộp kết quả, kèm tệp", responses=OF_A_CHANGE)
def submit_duty(
    call: Enters,
    code: Code,
    order: Entering,
    said: Annotated[Report, Depends(report)],
    response: Response,
    files: Files = None,
) -> DutySheet:
    """Hand the result in; its files are kept before the answer."""
    app, hand = call.app, call.hand(order, said.reason)
    handed = handed_files(app, files or [])
    digests = [(file.name, hashlib.sha256(file.content).hexdigest()) for file in handed]
    result = Result(
        files=handed,
        report_number=said.report_number,
        report_notation=said.report_notation,
        report_date=said.report_date,
        arrived_on=said.arrived_on,
    )
    call.once(
        order,
        Brought(report=said, files=digests),
        lambda: submit_result(app.desk, app.files, code, result, hand).code,
    )
    return sheet_of(call, code, response)
