"""Long work shows that it goes on, on a terminal and nowhere else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.integration.cli.conftest import NOTICE, Dondoc
from workflow.cli import auditing, issuing, ticking


@pytest.mark.parametrize(
    ("module", "line", "words"),
    [
        (ticking, ("tick",), "Nhắc việc và gửi thư đến lượt"),
        (auditing, ("audit", "verify"), "Đối chiếu từng dòng của vết thay đổi"),
        (issuing, ("issue", f"{NOTICE}.yaml"), "In văn bản, xếp thư gửi nơi nhận, giao việc"),
    ],
    ids=["tick", "audit verify", "issue"],
)
def test_long_work_says_what_goes_on(
    office: Path,
    dondoc: Dondoc,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    line: tuple[str, ...],
    words: str,
) -> None:
    told: list[str] = []

    @contextmanager
    def watching(words: str) -> Iterator[None]:
        told.append(words)
        yield

    monkeypatch.setattr(module, "busy", watching)
    dondoc(*line, "--today", "2025-02-18")
    assert told == [words]


def test_in_a_pipe_nothing_is_shown(office: Path, dondoc: Dondoc) -> None:
    said = dondoc("issue", f"{NOTICE}.yaml", "--today", "2025-02-18")
    assert (said.code, said.err) == (0, "")
