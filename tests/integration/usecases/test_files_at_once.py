"""Two people at one declared file: one wins, the other is told."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest

from tests.integration.usecases.office import KEY, Office, hand
from workflow.domain.declared_file import mark_of
from workflow.domain.directive_edit import WholeText
from workflow.domain.unit_change import UnitFacts
from workflow.errors import ConflictError
from workflow.library.organ_files import OfficeOrganFiles
from workflow.store.sql_store import SqlStore
from workflow.usecases.change_unit import change_unit
from workflow.usecases.desk import Desk
from workflow.usecases.directive_papers import Papers, chain_of
from workflow.usecases.edit_directives import edit_directives

PEOPLE = 4
UNITS = ("thpt-chu-van-an", "vnpt", "phong-gddt-cu-jut", "phong-gddt-dak-mil")
SAID = "units:\n" + "".join(
    f"  - {{ code: {code}, name: Đơn vị {code}, kind: school }}\n" for code in UNITS
)


def at_once(desks: Sequence[Desk], act: Callable[[int, Desk], object]) -> list[int]:
    """Let each person act at the same moment, and return who was let through."""
    start, through = Barrier(len(desks)), []

    def run(number: int) -> None:
        start.wait()
        try:
            act(number, desks[number])
        except ConflictError:
            return
        through.append(number)

    with ThreadPoolExecutor(len(desks)) as pool:
        for each in [pool.submit(run, number) for number in range(len(desks))]:
            each.result()
    return through


@pytest.fixture
def desks(office: Office, store_url: str, tmp_path: Path) -> Iterator[list[Desk]]:
    """The office as several processes have it open."""
    stores = [SqlStore(store_url, tmp_path) for _ in range(PEOPLE)]
    yield [replace(office.desk, store=store) for store in stores]
    for store in stores:
        store.close()


def test_of_people_who_change_units_of_one_file_one_wins(
    office: Office, desks: list[Desk], tmp_path: Path
) -> None:
    path = tmp_path / "directives" / "organs" / "cu.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(SAID, encoding="utf-8")
    files = OfficeOrganFiles(tmp_path)
    version = files.version()

    def change(number: int, desk: Desk) -> None:
        facts = UnitFacts(phone=f"0261 {number}")
        change_unit(desk, files, UNITS[number], facts, version, hand())

    (winner,) = at_once(desks, change)
    assert f"phone: 0261 {winner}" in path.read_text(encoding="utf-8")
    assert path.read_text(encoding="utf-8").count("phone:") == 1
    changes = [len(office.moves(f"don-vi/{code}")) for code in UNITS]
    assert changes == [number == winner for number in range(PEOPLE)]
    assert list(path.parent.iterdir()) == [path]


def test_of_people_who_edit_one_draft_one_wins(
    office: Office, desks: list[Desk], papers: Papers
) -> None:
    before = papers.shelf.text(KEY)
    mark = mark_of(before.encode())

    def edit(number: int, desk: Desk) -> None:
        whole = WholeText(text=f"{before}# người thứ {number}\n")
        edit_directives(desk, papers, KEY, [whole], mark, hand())

    (winner,) = at_once(desks, edit)
    assert papers.shelf.text(KEY) == f"{before}# người thứ {winner}\n"
    assert office.moves(chain_of(KEY)) == ["edit_directives"]
