"""Codes typed wrong are answered with the nearest there is."""

from pathlib import Path

import pytest

from tests.integration.cli.conftest import NOTICE, Dondoc


@pytest.mark.parametrize(
    ("line", "near"),
    [
        (["status", "--unit", "gddt-cu-jut"], "phong-gddt-cu-jut"),
        (
            ["status", "--unit", "Phòng Giáo dục và Đào tạo huyện Cư Jut"],
            "phong-gddt-cu-jut",
        ),
        (["status", "--notice", "hoc-ba"], NOTICE),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_part_of_a_code_or_a_name_is_enough_for_a_hint(
    issued: Path, dondoc: Dondoc, line: list[str], near: str
) -> None:
    said = dondoc(*line, "--today", "2025-03-03")
    assert said.code == 1
    assert f"Có phải ý bạn là “{near}”?" in said.err


def test_an_event_typed_wrong_is_answered_with_the_one_that_is_waited_for(
    issued: Path, dondoc: Dondoc
) -> None:
    said = dondoc(
        "event", NOTICE, "ket thuc thi diem", "--on", "2025-03-01", "--today", "2025-03-03"
    )
    assert said.code == 1
    assert "Không tìm thấy sự kiện “ket thuc thi diem”. Có phải ý bạn là “" in said.err


def test_the_demonstration_and_the_scheduler_take_no_day(dondoc: Dondoc) -> None:
    said = dondoc("demo", "thu", "--today", "2025-02-18")
    assert (said.code, said.out) == (2, "")
    assert "lệnh này không nhận --today" in said.err
    assert not Path("thu").exists()
