"""Files that a form brings: named harmlessly, small enough, of a kind that is let in, scanned."""

from collections.abc import Sequence

from fastapi import UploadFile

from workflow.app import App
from workflow.declarations import handed_gate
from workflow.errors import InputError
from workflow.usecases.submit_result import HandedFile
from workflow.web.doors import MEGABYTE
from workflow.web.file_names import harmless_name

UNSCANNED = "Máy chủ chưa có máy quét vi-rút: tệp gửi lên chưa được quét."


def handed_files(app: App, uploads: Sequence[UploadFile]) -> tuple[HandedFile, ...]:
    """Read what a form brings; fields left empty do not count.

    Raises:
        InputError: When one is too big, of a kind that is not let in, unsafe or infected.
        StorageError: When the virus scanner does not work.
    """
    brought = [upload for upload in uploads if upload.filename]
    most = app.web.upload_megabytes * MEGABYTE
    if sum(upload.size or 0 for upload in brought) > most:
        raise InputError(
            f"Các tệp gửi lên lớn hơn {app.web.upload_megabytes} MB: hãy nén ảnh, hoặc gửi làm "
            "nhiều lần."
        )
    files = tuple(
        HandedFile(name=harmless_name(upload.filename or ""), content=upload.file.read(most + 1))
        for upload in brought
    )
    for file in files:
        handed_gate()(file.name, file.content, most)
        must_be_clean(app, file.name, file.content)
    return files


def must_be_clean(app: App, name: str, content: bytes) -> None:
    """Have the virus scanner look at a file, where the office has one.

    Raises:
        InputError: When it finds something.
        StorageError: When it does not work.
    """
    found = app.scanner.found_in(content) if app.scanner else ""
    if found:
        raise InputError(
            f"Tệp “{name}” nhiễm vi-rút ({found[:60]}) nên không được nhận: hãy quét máy "
            "đang dùng rồi gửi bản sạch."
        )
