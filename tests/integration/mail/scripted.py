"""A mail server told word by word, for what no well-kept one does."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

DOT = b"\r\n.\r\n"


@dataclass(eq=False)
class Talk:
    """One connection as the server has it."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def greet(self, *extensions: str) -> None:
        """Let the client in."""
        self.say("220 ready")
        await self.hear(b"EHLO")
        self.say("250-so.example", *(f"250-{name}" for name in extensions), "250 HELP")

    async def hear(self, start: bytes) -> bytes:
        """Return the next command; it must begin so."""
        line = await self.reader.readline()
        assert line.startswith(start), line
        return line

    async def content(self) -> bytes:
        """Return what comes until the final dot."""
        return await self.reader.readuntil(DOT)

    def say(self, *answers: str) -> None:
        """Answer, all at once."""
        self.writer.write("".join(f"{answer}\r\n" for answer in answers).encode())

    async def take(self) -> bytes:
        """Take one mail, sender and recipient first, but for the last answer."""
        await self.hear(b"MAIL")
        await self.hear(b"RCPT")
        await self.hear(b"DATA")
        self.say("250 OK", "250 OK", "354 Go on")
        return await self.content()


@dataclass
class Scripted:
    """Follows a script on each connection, and keeps how each of them ended."""

    scripts: list[Callable[[Talk], Awaitable[None]]]
    ended: asyncio.Queue[BaseException | None] = field(default_factory=asyncio.Queue)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        fault = None
        try:
            await self.scripts.pop(0)(Talk(reader, writer))
        except (AssertionError, IndexError, EOFError, OSError) as error:
            fault = error
        finally:
            writer.close()
            self.ended.put_nowait(fault)


@asynccontextmanager
async def following(*scripts: Callable[[Talk], Awaitable[None]]) -> AsyncIterator[int]:
    """Follow one script a connection, each to its end, on the port that is given."""
    told = Scripted([*scripts])
    server = await asyncio.start_server(told.serve, "127.0.0.1", 0)
    async with server, asyncio.timeout(10):
        yield server.sockets[0].getsockname()[1]
        assert [await told.ended.get() for _ in scripts] == [None] * len(scripts)
    assert told.ended.empty()
