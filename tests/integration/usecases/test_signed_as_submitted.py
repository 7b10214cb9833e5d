"""What the signer saw is what goes out: no part of a notice changes between the two unnoticed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.integration.usecases.office import DAK_MIL, KEY, ROOT, Office, hand, nothing_changes
from workflow.domain.directive import DirectiveFile
from workflow.domain.due import Before
from workflow.domain.outgoing import DocumentState
from workflow.errors import ConflictError, InputError
from workflow.library.directive_shelf import DirectiveShelf
from workflow.ports.transaction import Transaction
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.issue_submitted import issue_submitted
from workflow.usecases.submit_notice import submit_notice
from workflow.usecases.withdraw_document import withdraw_document

PLAN, LAST = "1-ke-hoach", "1-tong-ket"
WHY = "Người ký trả lại để sửa"


def with_duty(file: DirectiveFile, code: str, **changes: Any) -> DirectiveFile:
    """Return the file with one duty declared otherwise."""
    duties = tuple(
        duty.model_copy(update=changes) if duty.code == code else duty
        for duty in file.directives[0].obligations
    )
    first = file.directives[0].model_copy(update={"obligations": duties})
    return file.model_copy(update={"directives": (first, *file.directives[1:])})


def without_duty(file: DirectiveFile, code: str) -> DirectiveFile:
    duties = tuple(duty for duty in file.directives[0].obligations if duty.code != code)
    first = file.directives[0].model_copy(update={"obligations": duties})
    return file.model_copy(update={"directives": (first, *file.directives[1:])})


def with_signer(file: DirectiveFile) -> DirectiveFile:
    signer = file.head.signer.model_copy(update={"position": "Phó Giám đốc phụ trách"})
    return file.model_copy(update={"head": file.head.model_copy(update={"signer": signer})})


CHANGES: list[tuple[Callable[[DirectiveFile], DirectiveFile], str]] = [
    (lambda file: with_duty(file, PLAN, owners=(DAK_MIL,)), f"việc “{PLAN}” (chủ trì)"),
    (
        lambda file: with_duty(file, PLAN, due=Before(before=date(2025, 3, 15))),
        f"việc “{PLAN}” (thời hạn)",
    ),
    (lambda file: without_duty(file, LAST), f"bỏ việc “{LAST}”"),
    (with_signer, "phần đầu (người ký)"),
    (lambda file: file.model_copy(update={"ending": "Yêu cầu thực hiện."}), "lời kết"),
]


@pytest.mark.parametrize(
    ("change", "words"),
    [pytest.param(*each, id=each[1]) for each in CHANGES],
)
def test_whatever_changes_in_the_file_after_submission_is_told_and_not_issued(
    office: Office, change: Callable[[DirectiveFile], DirectiveFile], words: str
) -> None:
    submit_notice(office.desk, office.drafted, hand())
    with nothing_changes(office), pytest.raises(InputError) as refused:
        issue_notice(office.desk, office.order(), change(office.drafted))
    assert f"không còn như bản đã trình ký, khác ở: {words}. Hãy rút về" in str(refused.value)


def test_submitted_again_it_is_issued_as_it_is_now(office: Office) -> None:
    submit_notice(office.desk, office.drafted, hand())
    withdraw_document(office.desk, KEY, hand(WHY))
    changed = with_duty(office.drafted, PLAN, due=Before(before=date(2025, 3, 15)))
    submit_notice(office.desk, changed, hand())
    issue_notice(office.desk, office.order(), changed)
    assert office.assignment(f"{KEY}.{PLAN}.{DAK_MIL}").last_day == date(2025, 3, 14)


def test_a_draft_that_somebody_looked_at_is_issued_as_they_saw_it_or_not_at_all(
    office: Office,
) -> None:
    submit_notice(office.desk, office.drafted, hand())
    withdraw_document(office.desk, KEY, hand(WHY))
    changed = with_duty(office.drafted, PLAN, owners=(DAK_MIL,))
    order = office.order()
    looked = replace(order, hand=replace(order.hand, seen=3))
    with (
        nothing_changes(office),
        pytest.raises(InputError, match=r"không còn như dự thảo.*chủ trì"),
    ):
        issue_notice(office.desk, looked, changed)
    issued, _ = issue_notice(office.desk, looked, office.drafted)
    assert issued.state is DocumentState.ISSUED
    assert office.moves(KEY) == ["draft", "submit_document", "withdraw_document", "issue", "adopt"]


class Overtaking:
    """The real store; somebody else is just before the first who opens it to write."""

    def __init__(self, office: Office, act: Callable[[], object]) -> None:
        self._store, self._act = office.store, [act]

    @contextmanager
    def begin(self) -> Iterator[Transaction]:
        if self._act:
            self._act.pop()()
        with self._store.begin() as tx:
            yield tx

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


def test_who_is_overtaken_at_the_last_moment_issues_nothing_they_have_not_seen(
    office: Office,
) -> None:
    shelf = DirectiveShelf(ROOT / "directives", office.desk.rules.organs)
    submit_notice(office.desk, office.drafted, hand())

    def withdrawn_and_submitted_again() -> None:
        withdraw_document(office.desk, KEY, hand(WHY))
        submit_notice(office.desk, office.drafted, hand())

    store: Any = Overtaking(office, withdrawn_and_submitted_again)
    order = office.order()
    seen = replace(order, hand=replace(order.hand, seen=2))
    with pytest.raises(ConflictError, match="rút văn bản đã trình ký"):
        issue_submitted(replace(office.desk, store=store), seen, shelf, KEY)
    with office.store.read() as tx:
        assert tx.document(KEY).state is DocumentState.SUBMITTED
