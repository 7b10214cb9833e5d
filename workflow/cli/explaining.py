"""The answer of `explain`: the words, the days, and why."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from difflib import get_close_matches

import typer
from rich.console import RenderableType

from workflow.app import App
from workflow.cli.answer import answer, table
from workflow.cli.asked import Asked, asked_of
from workflow.cli.auditing import trail_rows
from workflow.cli.office import clock_of, opened
from workflow.declarations import library_of, rulebook_of
from workflow.domain.assignment import Assignment, Submission
from workflow.domain.audit import AuditEntry
from workflow.domain.directive import Directive, DirectiveFile, Obligation
from workflow.domain.due import BeforeReading, DuePolicy
from workflow.domain.rulebook import Rulebook
from workflow.errors import InputError, NotFoundError
from workflow.founding import is_founded, shipped_directives
from workflow.usecases.explain_obligation import Explanation, explain_obligation
from workflow.usecases.look_at_duty import look_at_duty
from workflow.wording.clauses import clause_name
from workflow.wording.dates import day_text, weekday_and_day
from workflow.wording.labels import label

NO_OFFICE = "Thư mục này chưa có office.yaml: tính theo mẫu cơ quan đi kèm."
READINGS = {
    BeforeReading.STRICT: "chặt, ngày nêu tên đã là muộn",
    BeforeReading.LENIENT: "nới, ngày nêu tên vẫn còn trong hạn",
}


def explain_code(context: typer.Context, code: str, policy: str | None) -> None:
    """Explain an assignment, an obligation, a clause or a whole notice."""
    asked = asked_of(context)
    with ExitStack() as stack:
        app = stack.enter_context(opened(context)) if is_founded(asked.home) else None
        rules = _with_policy(app.desk.rules if app else rulebook_of(asked.home), policy)
        assignment = _assignment(app, code)
        found = (
            [look_at_duty(replace(app.desk, rules=rules), assignment.code).told]
            if app and assignment
            else list(_of_files(asked, app, rules, code))
        )
    printed = [NO_OFFICE] if app is None else []
    reading = f"Cách đọc “trước ngày”: {READINGS[rules.office.policy.before]}."
    facts = {"policy": rules.office.policy, "explanations": found}
    sheets = [line for each in found for line in _sheet(rules, each)]
    answer(context, facts, *printed, reading, *sheets)


def _with_policy(rules: Rulebook, policy: str | None) -> Rulebook:
    if policy is None:
        return rules
    own = rules.office.policy
    wanted = DuePolicy(before=BeforeReading(policy), roll_fixed_days=own.roll_fixed_days)
    return replace(rules, office=rules.office.model_copy(update={"policy": wanted}))


def _assignment(app: App | None, code: str) -> Assignment | None:
    if app is None:
        return None
    with app.desk.store.read() as tx:
        try:
            return tx.assignment(code)
        except NotFoundError:
            return None


def _of_files(asked: Asked, app: App | None, rules: Rulebook, code: str) -> Iterator[Explanation]:
    wrong: list[InputError] = []
    notices = list(_notices(asked, app, wrong))
    found = [place for place in _places(notices) if code in _names(place)]
    if not found:
        if wrong:
            raise wrong[0]
        names = [name for place in _places(notices) for name in _names(place)]
        near = get_close_matches(code, names, n=1)
        raise NotFoundError("nhiệm vụ", code, near[0] if near else None)
    today = clock_of(asked).now().date()
    for place in found:
        yield explain_obligation(rules, place, today, _trail(app, place[0].key))


def _notices(asked: Asked, app: App | None, wrong: list[InputError]) -> Iterator[DirectiveFile]:
    """Go through the notices adopted, then the office's files, then the shipped: each key once."""
    seen: set[str] = set()
    if app:
        with app.desk.store.read() as tx:
            adopted = tx.notices()
        seen.update(notice.key for notice in adopted)
        yield from adopted
    library = library_of(asked.home)
    for path in (*library.directives(), *sorted(shipped_directives().glob("*.yaml"))):
        try:
            notice = library.directive(path)
        except InputError as error:
            wrong.append(error)
            continue
        if notice.key not in seen:
            seen.add(notice.key)
            yield notice


def _places(
    notices: Sequence[DirectiveFile],
) -> Iterator[tuple[DirectiveFile, Directive, Obligation]]:
    for notice in notices:
        for directive, obligation in notice.obligations():
            yield notice, directive, obligation


def _names(place: tuple[DirectiveFile, Directive, Obligation]) -> tuple[str, ...]:
    notice, directive, obligation = place
    return (
        f"{notice.key}.{obligation.code}",
        f"{notice.key}/{directive.clause}",
        notice.key,
        obligation.code,
        directive.clause,
    )


def _trail(app: App | None, key: str) -> Sequence[AuditEntry]:
    if app is None:
        return ()
    with app.desk.store.read() as tx:
        return tx.trail(key)


def _sheet(rules: Rulebook, told: Explanation) -> Iterator[RenderableType]:
    yield ""
    yield f"{told.code} ({clause_name(told.clause)}, {label(told.modality)})"
    yield f"  Lời văn: “{told.quote}”"
    yield f"  Việc phải làm: {told.action}"
    if told.assignment:
        yield from _standing(rules, told.assignment)
    elif told.last_day is None and not told.occurrences:
        yield "  Ngày cuối còn trong hạn: không có"
    yield from _days(told)
    yield "  Vì sao:"
    yield from (f"    - {sentence}" for sentence in told.sentences)
    yield from (f"  Đã nộp: {_handed_in(submission)}" for submission in told.submissions)
    yield from (
        f"  Vi phạm ngày {day_text(seen.happened_on)}: {seen.words} ({seen.reported_by})"
        for seen in told.incidents
    )
    if told.timeline:
        yield table(("Lúc", "Việc", "Người", "Thay đơn vị", "Ghi chú"), trail_rows(told.timeline))


def _days(told: Explanation) -> Iterator[str]:
    """Tell the days that hold now; what the notice itself gives, beside them when it differs."""
    now = told.assignment if told.assignment and told.assignment.last_day else told
    if now.last_day and now.target_day:
        yield f"  Ngày cuối còn trong hạn: {weekday_and_day(now.last_day)}"
        yield f"  Ngày làm việc cần xong: {weekday_and_day(now.target_day)}"
    if told.last_day and now.last_day != told.last_day:
        yield f"  Theo văn bản giao: {weekday_and_day(told.last_day)}"


def _handed_in(submission: Submission) -> str:
    """Tell one submission: the day, the unit's own document, the files, the words."""
    number = f"số {submission.report_number or ''}/{submission.report_notation or ''}"
    parts = [day_text(submission.submitted_on)]
    parts += ["không phát sinh"] if submission.is_nil else []
    parts += [number.rstrip("/")] if submission.report_number else []
    parts += [f"ngày {day_text(submission.report_date)}"] if submission.report_date else []
    parts += [f"tệp {file.name} (sha256 {file.sha256[:12]}…)" for file in submission.files]
    parts += [f"“{submission.note}”"] if submission.note else []
    return "; ".join(parts)


def _standing(rules: Rulebook, assignment: Assignment) -> Iterator[str]:
    yield f"  Đơn vị: {rules.organs.name(assignment.unit)}; bước: {label(assignment.step)}"
    if assignment.unit != assignment.first_unit:
        yield f"  Văn bản giao cho: {rules.organs.name(assignment.first_unit)}"
    last_day = assignment.last_day
    if assignment.first_last_day and last_day:
        first = weekday_and_day(assignment.first_last_day)
        yield f"  Đã gia hạn: từ {first} đến {weekday_and_day(last_day)}"
    if assignment.asked_day:
        yield f"  Đang xin gia hạn đến: {weekday_and_day(assignment.asked_day)}"
