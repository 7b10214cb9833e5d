"""What a form brought, as one text: the same form sent again gives the same."""

import hashlib
import json

from starlette.datastructures import UploadFile
from starlette.requests import Request


def sent_with(request: Request) -> str:
    """Return where the form was sent and its fields; of a file, its name and a hash of it."""
    fields = [(name, _text_of(value)) for name, value in request.state.form.multi_items()]
    return json.dumps([request.url.path, fields], ensure_ascii=False)


def _text_of(value: UploadFile | str) -> str:
    if isinstance(value, str):
        return value
    value.file.seek(0)
    digest = hashlib.file_digest(value.file, "sha256").hexdigest()  # type: ignore[arg-type]
    value.file.seek(0)
    return f"{value.filename} {digest}"
