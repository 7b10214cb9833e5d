"""The answers of `mail`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import typer

from workflow.app import App
from workflow.cli.answer import answer, table
from workflow.cli.office import hand_of, opened, which_of
from workflow.domain.message import PAPERS, LedgerLine, Message, MessageState
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.usecases.note_call import note_call
from workflow.usecases.resend_message import preview_resend, resend_message
from workflow.wording.dates import weekday_and_day
from workflow.wording.labels import label
from workflow.wording.moments import moment_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A unit to phone: what it owes, and the mails that never reached it."""

    unit: str
    name: str
    phone: str
    owed: tuple[str, ...]
    messages: tuple[str, ...]


def show_ledger(context: typer.Context, unit: str | None, notice: str | None) -> None:
    """Print, for each duty, when and to whom a mail went and what the server said."""
    with opened(context) as app:
        which = which_of(app, notice, unit)
        with app.desk.store.read() as tx:
            lines = tx.ledger(which)
        header = ("Nhiệm vụ", "Loại thư", "Gửi tới", "Xếp lúc", "Gửi lúc", "Trạng thái", "Trả lời")
        answer(context, {"ledger": lines}, table(header, [_ledger_row(line) for line in lines]))


def _ledger_row(line: LedgerLine) -> tuple[str, ...]:
    said = f"{line.code or ''} {line.answer}".strip()
    return (
        line.assignment,
        label(line.kind),
        line.to_email or "",
        moment_text(line.queued_at),
        moment_text(line.sent_at),
        label(line.state),
        f"{said} (lần {line.tries})" if line.tries > 1 else said,
    )


def show_messages(context: typer.Context, state: str | None) -> None:
    """Print the mails in the order they were queued."""
    with opened(context) as app:
        with app.desk.store.read() as tx:
            states = [MessageState(state)] if state else list(MessageState)
            pairs = [(each, message) for each in states for message in tx.messages(each)]
        pairs.sort(key=lambda pair: (pair[1].queued_at, pair[1].key))
        header = ("Mã thư", "Trạng thái", "Loại", "Gửi tới", "Địa chỉ", "Tiêu đề", "Xếp lúc")
        facts = [{"state": each, "message": message} for each, message in pairs]
        answer(context, {"messages": facts}, table(header, [_row(*pair) for pair in pairs]))


def _row(state: MessageState, message: Message) -> tuple[str, ...]:
    return (
        message.key,
        label(state),
        label(message.kind),
        message.to_name,
        message.to_email or "",
        message.letter.subject,
        moment_text(message.queued_at),
    )


def show_phone_list(context: typer.Context) -> None:
    """Print whom no mail reaches, the phone, and what they owe."""
    with opened(context) as app:
        with app.desk.store.read() as tx:
            unreached = [
                *tx.messages(MessageState.UNREACHABLE),
                *tx.messages(MessageState.FAILED),
            ]
            calls = list(_calls(tx, app, unreached))
        header = ("Đơn vị", "Điện thoại", "Cần báo", "Mã thư")
        rows = [
            (call.name, call.phone, "; ".join(call.owed), ", ".join(call.messages))
            for call in calls
        ]
        answer(context, {"phone": calls}, table(header, rows))


def _calls(tx: Transaction, app: App, unreached: Sequence[Message]) -> Iterator[Call]:
    by_unit = sorted(unreached, key=lambda message: message.unit)
    for unit, group in groupby(by_unit, key=lambda message: message.unit):
        messages = list(group)
        if owed := _owed(tx, messages):
            yield Call(
                unit=unit,
                name=app.desk.rules.organs.name(unit),
                phone=_phone(app, unit),
                owed=tuple(owed),
                messages=tuple(message.key for message in messages),
            )


def _owed(tx: Transaction, messages: Sequence[Message]) -> list[str]:
    codes = tuple({code for message in messages for code in message.about})
    duties = tx.assignments(Which(codes=codes, is_owed=True)) if codes else ()
    papers = [m.letter.subject for m in messages if m.kind in PAPERS]
    return [
        *(
            f"{a.action} (hạn {weekday_and_day(a.last_day)})" if a.last_day else a.action
            for a in duties
        ),
        *papers,
    ]


def _phone(app: App, unit_code: str) -> str:
    unit = app.desk.rules.organs.unit(unit_code)
    people = (unit.focal_point, unit.head)
    phones = [unit.phone, *(person.phone for person in people if person)]
    return next((phone for phone in phones if phone), "chưa có số điện thoại")


def resend(context: typer.Context, key: str, to_email: str | None, *, is_dry: bool) -> None:
    """Queue a mail again, to a new address when one is given."""
    with opened(context) as app:
        if is_dry:
            message, address = preview_resend(app.desk, key, to_email)
            said = "Chưa xếp lại. Nếu xếp lại, thư đi"
        else:
            message, address = resend_message(app.desk, key, to_email, hand_of(context, app))
            said = "Đã xếp lại vào hàng đợi"
        words = f"{said}: {message.letter.subject} → {address}."
        answer(context, {"message": key, "to_email": address}, words)


def note_phoned(context: typer.Context, keys: Sequence[str], note: str) -> None:
    """Take mails off the list to phone."""
    with opened(context) as app:
        told = note_call(app.desk, keys, hand_of(context, app, note))
        words = [f"Đã ghi gọi điện: {m.to_name} – {m.letter.subject}." for m in told]
        answer(context, {"messages": told}, *words)
