"""Hand in what was asked: files and the number of the unit's own report, or that there is none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workflow.domain.assignment import Assignment, StoredFile, Submission
from workflow.domain.audit import Move
from workflow.errors import InputError
from workflow.ports import Files
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand, take_step


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a unit hands in. `arrived_on` is for paper that came before it was entered."""

    files: tuple[Path, ...] = ()
    report_number: str | None = None
    report_notation: str | None = None
    report_date: date | None = None
    arrived_on: date | None = None
    is_nil: bool = False


def submit_result(desk: Desk, files: Files, code: str, result: Result, hand: Hand) -> Assignment:
    """Take a result in; its files are safe on disk before the record says so.

    Raises:
        InputError: When a file cannot be read or a day lies in the future.
        WrongStepError: When the assignment is not owed.
    """
    today = desk.today()
    submitted_on = _arrival(result, today)
    kept = _keep(files, result.files)
    with desk.store.begin() as tx:
        before = tx.assignment(code)
        after = (
            before.submit_nil(submitted_on, hand.note)
            if result.is_nil
            else before.submit(submitted_on)
        )
        tx.add_submission(
            Submission(
                assignment=code,
                version=after.version,
                submitted_on=submitted_on,
                is_nil=result.is_nil,
                note=hand.note,
                report_number=result.report_number,
                report_notation=result.report_notation,
                report_date=result.report_date,
                files=kept,
            )
        )
        move = Move.SUBMIT_NIL if result.is_nil else Move.SUBMIT
        return take_step(tx, desk, before, after, move, hand)


def _arrival(result: Result, today: date) -> date:
    for day, what in ((result.arrived_on, "Ngày đến"), (result.report_date, "Ngày văn bản")):
        if day is not None and day > today:
            raise InputError(f"{what} {day:%d/%m/%Y} ở tương lai: hãy xem lại.")
    return result.arrived_on or today


def _keep(files: Files, paths: Sequence[Path]) -> tuple[StoredFile, ...]:
    kept = []
    for path in paths:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise InputError(f"Không đọc được tệp “{path}”: {error.strerror}.") from error
        if not content:
            raise InputError(f"Tệp “{path}” rỗng: hãy gửi lại bản có nội dung.")
        kept.append(files.put(content, path.name))
    return tuple(kept)
