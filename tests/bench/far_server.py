"""A server that is some way off: each answer comes so much later."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.synchronize import Event


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def far_away(port: int, seconds: float) -> Iterator[int]:
    """Give a port behind which the server's answers arrive late, in a process of its own."""
    near = free_port()
    ready = get_context("fork").Event()
    process = get_context("fork").Process(target=_relay, args=(near, port, seconds, ready))
    process.start()
    try:
        ready.wait(10)
        yield near
    finally:
        process.kill()
        process.join()


def _relay(near: int, port: int, seconds: float, ready: Event) -> None:
    async def serve() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Near(port, seconds), "127.0.0.1", near)
        ready.set()
        await server.serve_forever()

    asyncio.run(serve())


class _Near(asyncio.Protocol):
    """Passes on what a client says, at once; it says nothing before the server has."""

    def __init__(self, port: int, seconds: float) -> None:
        self._port, self._seconds = port, seconds

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._far = _Far(transport, self._seconds)
        loop = asyncio.get_running_loop()
        self._opening = loop.create_task(
            loop.create_connection(lambda: self._far, "127.0.0.1", self._port)
        )

    def data_received(self, data: bytes) -> None:
        self._far.server.write(data)

    def connection_lost(self, exc: Exception | None) -> None:
        self._far.server.close()


class _Far(asyncio.Protocol):
    """Passes on what the server answers, each piece so much later, in order."""

    server: asyncio.Transport

    def __init__(self, client: asyncio.Transport, seconds: float) -> None:
        self._client, self._seconds = client, seconds

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.server = transport

    def data_received(self, data: bytes) -> None:
        asyncio.get_running_loop().call_later(self._seconds, self._client.write, data)

    def connection_lost(self, exc: Exception | None) -> None:
        asyncio.get_running_loop().call_later(self._seconds, self._client.close)
