"""A server that is some way off: each answer comes so much later."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context


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


def _relay(near: int, port: int, seconds: float, ready: "asyncio.Event") -> None:
    async def serve() -> None:
        async def each(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            back, forth = await asyncio.open_connection("127.0.0.1", port)
            await asyncio.gather(_copy(reader, forth, 0), _copy(back, writer, seconds))

        server = await asyncio.start_server(each, "127.0.0.1", near)
        ready.set()
        await server.serve_forever()

    asyncio.run(serve())


async def _copy(source: asyncio.StreamReader, target: asyncio.StreamWriter, seconds: float) -> None:
    """Pass on what comes, each piece so much later, in order, however many are under way."""
    loop = asyncio.get_running_loop()
    while data := await source.read(1 << 16):
        if seconds:
            loop.call_later(seconds, target.write, data)
        else:
            target.write(data)
    target.close()
