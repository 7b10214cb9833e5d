"""Those who only send: postfix's own sender, and aiosmtplib; and postfix's sink that takes it."""

import asyncio
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY

import aiosmtplib

from tests.bench.far_server import free_port

SENDER = "don-doc@so-gddt.example"
Work = Callable[[int, int], float]
"""Sends so many mails to a port, and returns how many seconds that took."""


def postfix(file: bytes, port: int, number: int) -> float:
    """Send with postfix's own test program, whose mails are ready."""
    size = len(_built(file, 0).as_bytes())
    count = ["-d", "-s", "1", "-m", str(number), "-l", str(size)]
    ends = ["-f", SENDER, "-t", "don-vi@truong.example", f"127.0.0.1:{port}"]
    start = time.perf_counter()
    subprocess.run([_program("smtp-source"), *count, *ends], check=True)
    return time.perf_counter() - start


def usual(file: bytes, port: int, number: int) -> float:
    """Build each mail with the standard library and send all over one connection."""

    async def send(client: aiosmtplib.SMTP) -> None:
        for one in range(number):
            await client.send_message(_built(file, one))

    return asyncio.run(_over_one_connection(port, send))


def kept(file: bytes, port: int, number: int) -> float:
    """Send the same bytes again and again over one connection."""
    mail = _built(file, 0).as_bytes(policy=SMTP_POLICY)

    async def send(client: aiosmtplib.SMTP) -> None:
        for one in range(number):
            await client.sendmail(SENDER, f"don-vi-{one}@truong.example", mail)

    return asyncio.run(_over_one_connection(port, send))


async def _over_one_connection(
    port: int, send: Callable[[aiosmtplib.SMTP], Awaitable[None]]
) -> float:
    start = time.perf_counter()
    async with aiosmtplib.SMTP(hostname="127.0.0.1", port=port, start_tls=False) as client:
        await send(client)
    return time.perf_counter() - start


def _built(file: bytes, one: int) -> EmailMessage:
    mail = EmailMessage(policy=SMTP_POLICY)
    mail["From"] = f"Sở Giáo dục và Đào tạo <{SENDER}>"
    mail["To"] = f"Trường số {one} <don-vi-{one}@truong.example>"
    mail["Subject"] = f"V/v đôn đốc thực hiện thông báo kết luận, trường số {one}"
    mail.set_content("Kính gửi đơn vị. " * 20)
    mail.add_attachment(file, maintype="application", subtype="pdf", filename="cong-van.pdf")
    return mail


@contextmanager
def sink() -> Iterator[int]:
    """Let postfix's sink take whatever comes for as long as the block lasts."""
    port = free_port()
    server = subprocess.Popen([_program("smtp-sink"), "-u", "nobody", f"127.0.0.1:{port}", "1000"])
    try:
        _wait_for(port)
        yield port
    finally:
        server.kill()
        server.wait()


def _program(name: str) -> str:
    place = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    if place is None:
        sys.exit(f"Thiếu {name}. Hãy gõ: apt-get install -y postfix (quyền root).")
    return place


def _wait_for(port: int) -> None:
    for _ in range(1000):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.01)
        else:
            return
    sys.exit("smtp-sink does not listen.")
