"""Files handed to a browser: always to be saved, never to be shown in the page's own name."""

from urllib.parse import quote

from starlette.responses import Response

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
ANY = "application/octet-stream"


def attachment(content: bytes, name: str, kind: str = ANY) -> Response:
    """Return a file to be saved under a name (RFC 6266)."""
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
    return Response(content, media_type=kind, headers=headers)
