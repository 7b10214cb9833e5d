"""Files that a page hands out: always to be saved, never to be shown in the office's own pages."""

from urllib.parse import quote

from starlette.responses import Response

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"


def handed_out(content: bytes, name: str, kind: str) -> Response:
    """Return a file to be saved under the name."""
    disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return Response(content, media_type=kind, headers={"Content-Disposition": disposition})
