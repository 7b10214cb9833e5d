"""Two people at one declared file: one wins, the other is told; and nothing slow holds a lock."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Barrier

import pytest

from tests.integration.usecases.office import KEY, ROOT, Office, hand
from workflow.domain.declared_file import mark_of
from workflow.domain.directive_edit import WholeText
from workflow.domain.unit_change import UnitFacts
from workflow.errors import ConflictError, InputError
from workflow.library.directive_shelf import LONGEST, MOST_TOLD, DirectiveShelf
from workflow.library.organ_files import OfficeOrganFiles
from workflow.library.yaml_file import YamlFile
from workflow.ports.store import Store
from workflow.ports.transaction import Transaction
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


@pytest.fixture
def papers(office: Office, tmp_path: Path) -> Papers:
    """The directive files of the office: the real notice, not adopted yet."""
    folder = tmp_path / "directives"
    folder.mkdir()
    text = (ROOT / "directives" / f"{KEY}.yaml").read_text(encoding="utf-8")
    (folder / f"{KEY}.yaml").write_text(text, encoding="utf-8")
    return Papers(shelf=DirectiveShelf(folder, office.desk.rules.organs), files=office.files)


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
def desks(office: Office, database_url: str, tmp_path: Path) -> Iterator[list[Desk]]:
    """The office as several processes have it open."""
    stores = [SqlStore(database_url, tmp_path) for _ in range(PEOPLE)]
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


@dataclass
class WatchedStore:
    """The real store, which knows whether it is open to write."""

    store: Store
    is_writing: bool = False
    writes: int = 0

    @contextmanager
    def begin(self) -> Iterator[Transaction]:
        with self.store.begin() as tx:
            self.is_writing, self.writes = True, self.writes + 1
            yield tx
        self.is_writing = False

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        with self.store.read() as tx:
            yield tx

    @contextmanager
    def rehearse(self) -> Iterator[Store]:
        with self.store.rehearse() as store:
            yield store

    def finish_files(self) -> None:
        self.store.finish_files()


@dataclass
class Readings:
    """How often a whole file was read as YAML, and whether that kept others from writing."""

    store: WatchedStore
    number: int = 0
    while_writing: int = 0


@pytest.fixture
def readings(office: Office, monkeypatch: pytest.MonkeyPatch) -> Readings:
    found = Readings(WatchedStore(office.store))
    parse = YamlFile.parse

    def counted(path: Path, text: str) -> YamlFile:
        found.number += path.name == f"{KEY}.yaml"
        found.while_writing += found.store.is_writing
        return parse(path, text)

    monkeypatch.setattr(YamlFile, "parse", counted)
    return found


def faulty(text: str) -> str:
    """Return a text with more faults than are told."""
    return text.replace("action:", "actoin:").replace("code:", "cod:").replace("quote:", "quot:")


def too_long(text: str) -> str:
    return faulty(text) + "# lặp lại\n" * (1_000_000 // 10)


@pytest.mark.parametrize(
    ("made", "reads", "words"),
    [
        pytest.param(faulty, 1, "lỗi nữa", id="with many faults"),
        pytest.param(lambda text: text + "\n- :", 1, "Dòng", id="that is no YAML"),
        pytest.param(too_long, 0, f"quá mức {LONGEST}", id="of a megabyte"),
    ],
)
def test_a_wrong_text_is_read_once_at_most_and_nobody_waits_for_it(
    office: Office,
    papers: Papers,
    readings: Readings,
    made: Callable[[str], str],
    reads: int,
    words: str,
) -> None:
    before = papers.shelf.text(KEY)
    desk, whole = replace(office.desk, store=readings.store), WholeText(text=made(before))
    with pytest.raises(InputError, match=words):
        edit_directives(desk, papers, KEY, [whole], mark_of(before.encode()), hand())
    assert (readings.number, readings.store.writes) == (reads, 0)
    assert papers.shelf.text(KEY) == before


def test_a_right_text_is_read_before_anybody_has_to_wait(
    office: Office, papers: Papers, readings: Readings
) -> None:
    before = papers.shelf.text(KEY)
    desk, whole = replace(office.desk, store=readings.store), WholeText(text=f"{before}# xong\n")
    edit_directives(desk, papers, KEY, [whole], mark_of(before.encode()), hand())
    assert (readings.number, readings.while_writing, readings.store.writes) == (1, 0, 1)


def test_of_many_faults_the_first_are_placed_and_all_are_counted(papers: Papers) -> None:
    judged = papers.shelf.judge(KEY, faulty(papers.shelf.text(KEY)))
    assert judged.file is None
    assert len(judged.problems) == MOST_TOLD < judged.number
    assert judged.comments.top == papers.shelf.judge(KEY, papers.shelf.text(KEY)).comments.top
