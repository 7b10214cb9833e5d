"""The installed command, run as a person runs it."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

NOTHING: Mapping[str, str] = {}


@pytest.fixture
def dondoc(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a caller of the installed script: ``dondoc("status", cwd=…, env=…)``.

    The command starts in the test's own folder and sees no DONDOC_ setting but those given.
    """
    script = Path(sys.executable).with_name("dondoc")
    clean = {key: value for key, value in os.environ.items() if not key.startswith("DONDOC_")}

    def call(
        *arguments: str | Path, cwd: Path = tmp_path, env: Mapping[str, str] = NOTHING
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [script, *arguments],
            cwd=cwd,
            env={**clean, "NO_COLOR": "1", **env},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    return call
