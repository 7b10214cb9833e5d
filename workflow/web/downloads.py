"""Files that leave the site: saved by the browser, never shown in it."""

from urllib.parse import quote

from starlette.responses import Response

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def download(name: str, content: bytes, kind: str = "application/octet-stream") -> Response:
    """Return a file under a name (RFC 6266)."""
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, media_type=kind, headers=headers)
