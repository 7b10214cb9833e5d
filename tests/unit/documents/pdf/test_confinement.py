"""The process of LibreOffice sees its own folder and programs, whatever a document makes it do."""

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from socket import create_server
from typing import Any

import pytest

from workflow.documents.pdf.office_kit import landlock

SINCE_TCP = 4
TRIES = """
import json, shutil, socket, sys
from pathlib import Path
from workflow.documents.pdf.office_kit import confine

folder, secret, port = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])

def works(act):
    try:
        act()
    except OSError:
        return False
    return True

print(json.dumps({
    "is_confined": confine(folder),
    "reads_programs": works(lambda: Path("/usr/bin/env").read_bytes()),
    "works_in_its_folder": works(lambda: (folder / "a.pdf").write_bytes(b"x")),
    "reads_the_office": works(secret.read_bytes),
    "writes_beside": works(lambda: (folder.parent / "b").write_bytes(b"x")),
    "changes_the_office": works(lambda: secret.write_bytes(b"x")),
    "sees_other_processes": works(lambda: Path("/proc/1/environ").read_bytes()),
    "sees_shared_memory": works(lambda: list(Path("/dev/shm").iterdir())),
    "reaches_a_machine": works(lambda: socket.create_connection(("127.0.0.1", port), 5).close()),
    "takes_its_folder_along": works(lambda: shutil.rmtree(folder)),
}))
"""


@pytest.fixture
def found(tmp_path: Path) -> dict[str, Any]:
    folder, secret = tmp_path / "kit", tmp_path / "so" / "dondoc.db"
    for path in (folder, secret.parent):
        path.mkdir()
    secret.write_bytes(b"hashes of passwords")
    with closing(create_server(("127.0.0.1", 0))) as listening:
        port = str(listening.getsockname()[1])
        line = [sys.executable, "-c", TRIES, str(folder), str(secret), port]
        told = subprocess.run(line, capture_output=True, check=True, timeout=60).stdout
    answers: dict[str, Any] = json.loads(told)
    return answers


def test_what_is_not_its_own_is_out_of_reach_where_the_kernel_can_do_that(
    found: dict[str, Any],
) -> None:
    version = landlock()
    assert found["is_confined"] is (version > 0)
    reached = [
        name for name in ("reads_the_office", "writes_beside", "changes_the_office") if found[name]
    ]
    assert (reached == []) is (version > 0)
    assert found["reaches_a_machine"] is (version < SINCE_TCP)
    assert not (version and (found["sees_other_processes"] or found["sees_shared_memory"]))


def test_what_it_needs_is_left_to_it(found: dict[str, Any]) -> None:
    needed = ("reads_programs", "works_in_its_folder", "takes_its_folder_along")
    assert [name for name in needed if not found[name]] == []
