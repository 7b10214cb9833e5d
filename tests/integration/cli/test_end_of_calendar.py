"""Late in the last declared year every command goes on, and says once what to do."""

from pathlib import Path

import pytest

from tests.integration.cli.conftest import NOTICE, Dondoc

SENTENCE = "Chưa có lịch làm việc năm 2028: hãy khai ngày nghỉ của năm đó (Lịch làm việc, tệp"


@pytest.mark.parametrize(
    "line", [("status",), ("report", "--dry-run"), ("tick",), ("tick", "--dry-run")], ids=" ".join
)
@pytest.mark.parametrize("day", ["2027-12-20", "2027-12-31"])
def test_it_goes_on_and_says_what_to_do(
    issued: Path, dondoc: Dondoc, day: str, line: tuple[str, ...]
) -> None:
    said = dondoc(*line, "--today", day)
    assert (said.code, said.err) == (0, "")
    assert said.out.count(SENTENCE) == 1


def test_in_october_nothing_is_said_yet(issued: Path, dondoc: Dondoc) -> None:
    assert SENTENCE not in dondoc("status", "--today", "2027-10-20").out


def test_explain_goes_on(issued: Path, dondoc: Dondoc) -> None:
    said = dondoc("explain", f"{NOTICE}.1-ke-hoach", "--today", "2027-12-31")
    assert said.code == 0
