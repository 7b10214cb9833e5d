"""One obligation for one unit (and one period), and its steps. "Overdue" is asked, never stored."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from workflow.domain.calendar import WorkingCalendar
from workflow.domain.directive import Modality
from workflow.domain.written import day_text
from workflow.errors import InputError, WrongStepError

REASON_LENGTH = 10


class Step(StrEnum):
    """Where an assignment stands."""

    OPEN = "open"
    RECEIVED = "received"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    ATTESTED = "attested"
    WAIVED = "waived"
    CANCELLED = "cancelled"


OWED = frozenset({Step.OPEN, Step.RECEIVED, Step.RETURNED})
UNFINISHED = OWED | {Step.SUBMITTED, Step.ATTESTED}
DROPPED = frozenset({Step.WAIVED, Step.CANCELLED})
STEP_WORDS = {
    Step.OPEN: "mới giao",
    Step.RECEIVED: "đã tiếp nhận",
    Step.SUBMITTED: "đã nộp, chờ duyệt",
    Step.RETURNED: "bị trả lại",
    Step.ACCEPTED: "đã hoàn thành",
    Step.ATTESTED: "đã cam kết thực hiện",
    Step.WAIVED: "được miễn",
    Step.CANCELLED: "đã hủy",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What one unit owes. `last_day` is the last day still in time, None when no day is set.

    `first_unit` is the unit that the notice named; `unit` answers for it now. `version` counts
    the changes and is what a writer must have seen (see `Transaction.change`).
    """

    code: str
    notice: str
    clause: str
    obligation: str
    modality: Modality
    action: str
    unit: str
    first_unit: str
    owner: str
    opened_on: date
    last_day: date | None = None
    target_day: date | None = None
    review_date: date | None = None
    period: str | None = None
    step: Step = Step.OPEN
    received_on: date | None = None
    submitted_on: date | None = None
    closed_on: date | None = None
    is_nil: bool = False
    asked_day: date | None = None
    first_last_day: date | None = None
    version: int = 0

    def is_obliged(self) -> bool:
        """Tell whether it is something to finish that was neither waived nor cancelled."""
        return self.modality is Modality.OBLIGATION and self.step not in DROPPED

    def is_owed(self) -> bool:
        """Tell whether the unit still has to hand something in."""
        return self.modality is Modality.OBLIGATION and self.step in OWED

    def is_done(self) -> bool:
        """Tell whether the result was accepted, a nil return included."""
        return self.step is Step.ACCEPTED

    def is_late_on(self, today: date) -> bool:
        """Tell whether it was, or by today has become, too late (*quá hạn*).

        What was handed in is judged by the day it was handed in, not by the day of acceptance.
        """
        return self.last_day is not None and (self.submitted_on or today) > self.last_day

    def is_overdue(self, today: date) -> bool:
        """Tell whether the last day has passed with nothing handed in (*quá hạn*)."""
        return self.is_owed() and self.is_late_on(today)

    def receive(self, on: date) -> Self:
        """Confirm that the notice has arrived (*tiếp nhận*)."""
        self._must_be({Step.OPEN}, "tiếp nhận")
        return self._next(step=Step.RECEIVED, received_on=on)

    def submit(self, on: date) -> Self:
        """Hand the result in (*nộp kết quả*); more time that was asked for is needed no more."""
        self._must_be_an_obligation("nộp kết quả")
        self._must_be(OWED, "nộp kết quả")
        return self._next(step=Step.SUBMITTED, submitted_on=on, is_nil=False, asked_day=None)

    def submit_nil(self, on: date, reason: str) -> Self:
        """Hand in that there is nothing to report (*không phát sinh*), with the reason."""
        must_say_why(reason, "báo không phát sinh")
        return replace(self.submit(on), is_nil=True)

    def accept(self, on: date) -> Self:
        """Take the result as done (*tiếp nhận kết quả*)."""
        self._must_be({Step.SUBMITTED}, "duyệt kết quả")
        return self._next(step=Step.ACCEPTED, closed_on=on, asked_day=None)

    def return_back(self, reason: str) -> Self:
        """Send the result back (*trả lại*); the unit owes it again and sees the reason."""
        self._must_be({Step.SUBMITTED}, "trả lại")
        must_say_why(reason, "trả lại")
        return self._next(step=Step.RETURNED, submitted_on=None, is_nil=False)

    def ask_extension(self, day: date, reason: str) -> Self:
        """Ask for a later last day (*xin gia hạn*)."""
        self._must_be_an_obligation("xin gia hạn")
        self._must_be(OWED, "xin gia hạn")
        must_say_why(reason, "xin gia hạn")
        self._must_have_a_day()
        self._must_be_later(day)
        return self._next(asked_day=day)

    def grant_extension(self, last_day: date, target_day: date, reason: str = "") -> Self:
        """Move the last day; `first_last_day` keeps the one first set.

        A leader may grant what the unit has not asked for (*cho lùi thời hạn*), with the reason.
        """
        self._must_be_an_obligation("gia hạn")
        self._must_be(OWED, "gia hạn")
        self._must_have_a_day()
        if self.asked_day is None:
            must_say_why(reason, "gia hạn khi đơn vị chưa xin")
        self._must_be_later(last_day)
        return self._next(
            last_day=last_day,
            target_day=target_day,
            asked_day=None,
            first_last_day=self.first_last_day or self.last_day,
        )

    def refuse_extension(self, reason: str) -> Self:
        """Keep the last day, with the reason."""
        self._must_have_asked("từ chối gia hạn")
        must_say_why(reason, "từ chối gia hạn")
        return self._next(asked_day=None)

    def set_last_day(self, last_day: date, target_day: date) -> Self:
        """Give a last day to what had none: its event has been recorded.

        Recorded again with another day, it moves; a later day granted meanwhile stays granted.
        """
        self._must_be(OWED, "đặt thời hạn")
        first = last_day if self.first_last_day else None
        if first and self.last_day and self.last_day > last_day:
            return self._next(first_last_day=first)
        return self._next(
            last_day=last_day,
            target_day=target_day,
            first_last_day=first,
            asked_day=self._still_asked(last_day),
        )

    def follow_calendar(
        self, last_day: date, calendar: WorkingCalendar, granted_day: date | None = None
    ) -> Self:
        """Take the day that a changed calendar gives.

        A day that a person granted is a named day: days off do not move it (only what is counted
        in days ends on the next working day, Bộ luật Dân sự 2015, Điều 148 khoản 5). Yet whoever
        got more time never has less than who got none. An extension asked for is decided by
        itself once its day is reached.
        """
        self._must_be(UNFINISHED, "đổi thời hạn theo lịch làm việc")
        kept = max(last_day, granted_day or last_day)
        return self._next(
            last_day=kept,
            target_day=calendar.previous_working_day(kept),
            first_last_day=last_day if granted_day else None,
            asked_day=self._still_asked(kept),
        )

    def waive(self, on: date, reason: str) -> Self:
        """Release the unit from it (*miễn*)."""
        return self._close(Step.WAIVED, on, reason, "miễn")

    def cancel(self, on: date, reason: str) -> Self:
        """Take it back (*hủy*): it was opened by mistake or the notice was recalled."""
        return self._close(Step.CANCELLED, on, reason, "hủy")

    def attest(self, on: date) -> Self:
        """Confirm that the unit keeps a standing duty or a ban; it is never *done*."""
        if not self.modality.is_attested:
            words = "không phải việc thường xuyên hay điều cấm để cam kết thực hiện"
            raise InputError(f"“{self.code}” {words}.")
        self._must_be({Step.OPEN, Step.RECEIVED, Step.ATTESTED}, "cam kết thực hiện")
        return self._next(step=Step.ATTESTED, closed_on=on)

    def move_to(self, unit: str) -> Self:
        """Pass to the unit that took over; `first_unit` keeps the name in the notice."""
        self._must_be(UNFINISHED, "chuyển cho đơn vị kế thừa")
        return self._next(unit=unit)

    def _close(self, step: Step, on: date, reason: str, move: str) -> Self:
        self._must_be(UNFINISHED, move)
        must_say_why(reason, move)
        return self._next(step=step, closed_on=on, asked_day=None)

    def _next(self, **changes: object) -> Self:
        return replace(self, version=self.version + 1, **changes)  # type: ignore[arg-type]

    def _still_asked(self, last_day: date) -> date | None:
        return self.asked_day if self.asked_day and self.asked_day > last_day else None

    def _must_be(self, steps: frozenset[Step] | set[Step], move: str) -> None:
        if self.step not in steps:
            raise WrongStepError(self.code, move, STEP_WORDS[self.step])

    def _must_be_an_obligation(self, move: str) -> None:
        if self.modality is not Modality.OBLIGATION:
            hint = ": hãy ghi cam kết thực hiện" if self.modality.is_attested else ""
            raise InputError(
                f"“{self.code}” không phải nhiệm vụ có điểm hoàn thành nên không thể {move}{hint}."
            )

    def _must_be_later(self, day: date) -> None:
        if self.last_day is not None and day <= self.last_day:
            raise InputError(
                f"Thời hạn mới {day_text(day)} phải sau thời hạn đang có {day_text(self.last_day)}."
            )

    def _must_have_a_day(self) -> None:
        if self.last_day is None:
            raise InputError(f"Nhiệm vụ “{self.code}” không có thời hạn nên không cần gia hạn.")

    def _must_have_asked(self, move: str) -> None:
        if self.asked_day is None:
            raise InputError(f"“{self.code}” không có đề nghị gia hạn nào để {move}.")


def must_say_why(reason: str, move: str) -> None:
    """Refuse a reason that is too short to tell the other side anything.

    Raises:
        InputError: When it has fewer than ten characters.
    """
    if len(" ".join(reason.split())) < REASON_LENGTH:
        raise InputError(f"Muốn {move}, hãy ghi rõ lý do (ít nhất {REASON_LENGTH} ký tự).")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file kept by its content: `sha256` names it in the file store."""

    sha256: str
    name: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What a unit handed in: files, and the number, notation and date of its own report."""

    assignment: str
    version: int
    submitted_on: date
    is_nil: bool
    note: str
    report_number: str | None = None
    report_notation: str | None = None
    report_date: date | None = None
    files: tuple[StoredFile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A breach of a standing duty or a ban, as reported."""

    assignment: str
    happened_on: date
    words: str
    reported_by: str
    reported_at: datetime
