"""The check that nothing in the audit trail was changed by hand: long work, then an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Annotated, Any

from fastapi import Response
from pydantic import Field

from workflow.domain.audit import AuditEntry
from workflow.domain.finding import Finding
from workflow.domain.job import Job, JobKind, JobState
from workflow.domain.typed import value_of
from workflow.errors import NotFoundError
from workflow.usecases.look_at_job import look_at_job
from workflow.usecases.verify_audit import AuditCheck
from workflow.web.api.answered import OF_A_CHANGE, nouns
from workflow.web.api.asked import Asked, Key, Line, Sending
from workflow.web.api.audit import Audits

router = nouns("audit", "Nhật ký")
WHERE = {"headers": {"Location": {"schema": {"type": "string"}, "description": "Nơi xem kết quả"}}}


class CheckOrder(Asked):
    """Whose trail is checked; without a subject, all of it and the registers."""

    subject: Annotated[
        Line, Field(description="Mã của đối tượng; để trống: mọi đối tượng và các sổ")
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckAnswer:
    """What was checked, and what is not as it was written.

    `broken` are the first bad rows of chains, `unexplained` what no row explains, `registers` what
    is wrong with the numbers.
    """

    is_whole: bool
    checked: int
    broken: tuple[AuditEntry, ...]
    unexplained: tuple[str, ...]
    registers: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFacts:
    """How far a check has come: `words` when it failed, `answer` when it is done."""

    key: str
    state: JobState
    done: int
    total: int
    words: str
    queued_at: datetime
    ended_at: datetime | None
    answer: CheckAnswer | None


@router.post(
    "/verification",
    summary="Đặt kiểm tra vết thay đổi còn nguyên",
    status_code=202,
    responses={**OF_A_CHANGE, 202: WHERE},
)
def order_verification(
    call: Audits, order: Sending, asked: CheckOrder, response: Response
) -> CheckFacts:
    """Order a check, which may take minutes, and say where it is followed."""
    subject = " ".join(asked.subject.split())
    key = call.once(order, asked, partial(call.order, JobKind.AUDIT, subject=subject))
    response.headers["Location"] = f"/api/v1/audit/verification/{key}"
    return _facts(_check(call, key))


@router.get("/verification/{key}", summary="Việc kiểm tra đã đến đâu, và kết quả")
def get_verification(call: Audits, key: Key) -> CheckFacts:
    """Return how far a check of this program has come; when it is done, what it found."""
    return _facts(_check(call, key))


def _check(call: Audits, key: str) -> Job:
    job = look_at_job(call.app.desk, key, call.sender, call.client.role)
    if job.kind is not JobKind.AUDIT:
        raise NotFoundError("lượt kiểm tra vết thay đổi", key)
    return job


def _facts(job: Job) -> CheckFacts:
    return CheckFacts(
        key=job.key,
        state=job.state,
        done=job.done,
        total=job.total,
        words=job.words,
        queued_at=job.queued_at,
        ended_at=job.ended_at,
        answer=_answer(job.found["facts"]) if "facts" in job.found else None,
    )


def _answer(facts: Mapping[str, Any]) -> CheckAnswer:
    found = value_of(AuditCheck, facts)
    return CheckAnswer(
        is_whole=found.is_whole,
        checked=found.checked,
        broken=found.broken,
        unexplained=found.unexplained,
        registers=found.registers,
    )
