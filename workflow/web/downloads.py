"""Files handed to a browser: always to be saved, never to be shown in the page's own name."""

from urllib.parse import quote

from starlette.responses import Response


def attachment(content: bytes, name: str) -> Response:
    """Return a file to be saved under a name."""
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
    return Response(content, media_type="application/octet-stream", headers=headers)
