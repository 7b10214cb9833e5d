"""Files handed to a browser: always to be saved, never to be shown in the page's own name."""

from urllib.parse import quote

from starlette.responses import Response

from workflow.web.file_names import harmless_name

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"
ANY = "application/octet-stream"


def attachment(content: bytes, name: str, kind: str = ANY) -> Response:
    """Return a file to be saved under a name (RFC 6266)."""
    saved_as = quote(harmless_name(name), safe="")
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{saved_as}"}
    return Response(content, media_type=kind, headers=headers)
