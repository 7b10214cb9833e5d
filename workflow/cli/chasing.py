"""The answers of `chase`."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import typer

from workflow.app import App, bundle
from workflow.cli.answer import answer, one_by_one, table
from workflow.cli.issuing import facts
from workflow.cli.office import hand_of, known_notice, known_unit, opened, put_copy
from workflow.domain.outgoing import OutgoingDocument
from workflow.errors import ConflictError, InputError
from workflow.usecases.compose_chase import DAYS_TO_RESPOND
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.late_units import late_units
from workflow.usecases.preview_documents import preview_documents
from workflow.wording.dates import day_text


def draft(
    context: typer.Context,
    notice: str,
    units: Sequence[str],
    respond_by: date | None,
    *,
    is_common: bool,
    zip_file: Path | None,
) -> None:
    """Draft the dispatches and write how each would look, each in a file or all in one zip."""
    with opened(context) as app:
        _check(app, notice, units)
        _check_free(zip_file)
        today, calendar = app.desk.today(), app.desk.rules.calendar
        day = respond_by or calendar.add_working_days(today, DAYS_TO_RESPOND)
        chase = Chase(notice=notice, respond_by=day, units=tuple(units), is_common=is_common)
        try:
            drafts = draft_chase(app.desk, chase, hand_of(context, app))
        except ConflictError as error:
            raise InputError(
                f"“{error.code}” đã được dự thảo: xem bằng `dondoc documents`, ban hành bằng "
                f"`dondoc issue {error.code}`, hoặc bỏ bằng `dondoc discard {error.code}`."
            ) from error
        pairs = list(zip(drafts, _print(app, drafts, zip_file), strict=True))
        answer(
            context,
            {"documents": [{**facts(d), "preview": path} for d, path in pairs]},
            f"Đã dự thảo {len(drafts)} công văn đôn đốc, trả lời chậm nhất ngày {day_text(day)}.",
            table(
                ("Mã", "Lần", "Bản xem trước"),
                [(d.key, str(d.chase_round), str(p)) for d, p in pairs],
            ),
            "Ban hành từng văn bản: dondoc issue MÃ",
        )


def preview(context: typer.Context, notice: str, units: Sequence[str]) -> None:
    """Say which units would be chased, and for how many duties."""
    with opened(context) as app:
        _check(app, notice, units)
        with app.desk.store.read() as tx:
            late = late_units(tx, app.desk, notice, units)
        names = {one.unit: app.desk.rules.organs.name(one.unit) for one in late}
        found = [
            {
                "unit": one.unit,
                "name": names[one.unit],
                "late": [duty.code for duty in one.duties],
                "round": one.next_round,
            }
            for one in late
        ]
        rows = [(names[one.unit], str(len(one.duties)), str(one.next_round)) for one in late]
        words = f"{len(found)} đơn vị có nhiệm vụ quá hạn; chưa dự thảo gì."
        answer(context, {"units": found}, words, table(("Đơn vị", "Quá hạn", "Lần"), rows))


def _print(app: App, drafts: Sequence[OutgoingDocument], zip_file: Path | None) -> list[Path]:
    """Print every draft and return the file in which each can be read."""
    contents = preview_documents(app.desk, app.renderer, one_by_one(drafts, "In bản xem trước"))
    printed = zip(drafts, contents, strict=True)
    if zip_file is None:
        return [put_copy(app, document, content) for document, content in printed]
    bundle(zip_file, ((document.file_name, content) for document, content in printed))
    return [zip_file] * len(drafts)


def _check_free(zip_file: Path | None) -> None:
    """Refuse before anything is drafted."""
    if zip_file and (zip_file.exists() or not zip_file.parent.is_dir()):
        raise InputError(f"Không ghi được “{zip_file}”: tệp đã có, hoặc chưa có thư mục ấy.")


def _check(app: App, notice: str, units: Sequence[str]) -> None:
    known_notice(app, notice)
    for unit in units:
        known_unit(app.desk.rules.organs, unit)
