"""A cookie that lasts for minutes and that only this office can have written."""

from dataclasses import dataclass

from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

from workflow.web.cookies import is_https
from workflow.web.surroundings import surroundings_of


@dataclass(frozen=True, slots=True)
class SealedCookie:
    """How one is called, and how many seconds it is taken for.

    What it holds is a list of texts; who has the cookie can read them.
    """

    name: str
    lasts: int

    def put(self, request: Request, response: Response, *held: str) -> None:
        """Let the browser hold texts."""
        response.set_cookie(
            self._called(request),
            self._serializer(request).dumps(held),
            max_age=self.lasts,
            path="/",
            secure=is_https(request),
            httponly=True,
            samesite="lax",
        )

    def held_in(self, request: Request) -> list[str] | None:
        """Return the texts that the browser holds; None when missing, forged or old."""
        try:
            sealed = request.cookies.get(self._called(request), "")
            held: list[str] = self._serializer(request).loads(sealed, max_age=self.lasts)
        except BadData:
            return None
        return held

    def drop(self, request: Request, response: Response) -> None:
        """Let the browser forget it."""
        name = self._called(request)
        response.delete_cookie(name, path="/", secure=is_https(request), httponly=True)

    def _called(self, request: Request) -> str:
        return f"__Host-{self.name}" if is_https(request) else self.name

    def _serializer(self, request: Request) -> URLSafeTimedSerializer:
        return URLSafeTimedSerializer(surroundings_of(request).key, salt=self.name)
