"""The clock of the machine is wrong, and is put right."""

from pathlib import Path

from tests.faults.big_office import found_big
from tests.faults.clock_faults import set_the_clock


def test_a_clock_set_back_and_forward_reminds_nobody_twice_and_forgets_nobody(
    tmp_path: Path, store_url: str
) -> None:
    told = set_the_clock(found_big(tmp_path / "so-gddt", store_url, 8))
    assert (told.broken, told.lost, told.doubled) == ([], 0, 0)
