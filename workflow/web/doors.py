"""The doors of the site: whoever asks is let in, or refused, before a byte of a body is read."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

from fastapi import Request, params
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import Message

from workflow.web.surroundings import surroundings_of

KILOBYTE, MEGABYTE = 1 << 10, 1 << 20
Guest = TypeVar("Guest")


class Door(ABC, Generic[Guest]):
    """A dependency of a route: the guest whom its door let in.

    `most` is how many bytes a guest may bring, files apart.
    """

    most = MEGABYTE

    @abstractmethod
    def let_in(self, request: Request) -> Guest:
        """Return who asks, by the head of the request alone; raise what refuses them."""

    async def __call__(self, request: Request) -> Guest:
        """Return whom the door of the route let in; the form, read by now, lies beside."""
        if request.state.has_form:
            request.state.form = await request.form()
        guest: Guest = request.state.guest
        return guest


class GuardedRoute(APIRoute):
    """A route with exactly one door, which opens before the body is read; so much may come in."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler behind its door."""
        handle = super().get_route_handler()
        (door,) = [d.call for d in self.dependant.dependencies if isinstance(d.call, Door)]
        body = self.body_field.field_info if self.body_field else None
        has_form, takes_files = isinstance(body, params.Form), isinstance(body, params.File)

        def admit(request: Request) -> int:
            request.state.guest, request.state.has_form = door.let_in(request), has_form
            files = _most_of_files(request) if takes_files and _has_parts(request) else 0
            return files + door.most

        async def guarded(request: Request) -> Response:
            most = await run_in_threadpool(admit, request)
            return await handle(_no_longer_than(most, request))

        return guarded


def _has_parts(request: Request) -> bool:
    return request.headers.get("Content-Type", "").lower().startswith("multipart/form-data")


def _most_of_files(request: Request) -> int:
    return surroundings_of(request).fresh.now().web.upload_megabytes * MEGABYTE


def _no_longer_than(most: int, request: Request) -> Request:
    """Return the request; what is announced as longer, or grows longer, is refused with 413."""
    announced = request.headers.get("Content-Length", "")
    if announced.isascii() and announced.isdecimal() and int(announced) > most:
        raise HTTPException(413)
    taken = 0

    async def receive() -> Message:
        nonlocal taken
        message = await request.receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise HTTPException(413)
        return message

    return Request(request.scope, receive)
