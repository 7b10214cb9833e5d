"""What takes long is checked before the records are opened to write: nobody waits for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from tests.integration.usecases.office import DAK_MIL, KEY, Office, hand
from workflow.domain.declared_file import mark_of
from workflow.domain.directive_edit import WholeText
from workflow.domain.outgoing import OutgoingDocument
from workflow.errors import InputError, UnreadableFileError
from workflow.library.directive_shelf import LONGEST, MOST_TOLD
from workflow.library.yaml_file import YamlFile
from workflow.ports.notebook import Notebook
from workflow.ports.store import Store
from workflow.ports.transaction import Transaction
from workflow.usecases.bring_own_text import bring_own_text
from workflow.usecases.directive_papers import Papers
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.edit_directives import edit_directives


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

    def notebook(self) -> AbstractContextManager[Notebook]:
        return self.store.notebook()

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


@dataclass
class Printer:
    """Prints nothing, and knows whether others had to wait meanwhile; may refuse the file."""

    store: WatchedStore
    refusal: Exception | None = None
    while_writing: list[bool] = field(default_factory=list)

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        self.while_writing.append(self.store.is_writing)
        if self.refusal:
            raise self.refusal
        return b""

    def render_each(self, template: str, each: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
        return (self.render(template, values) for values in each)


@pytest.fixture
def draft(office: Office) -> OutgoingDocument:
    office.adopt("1")
    office.clock.go(date(2025, 3, 6))
    chase = Chase(notice=KEY, respond_by=date(2025, 3, 12), units=(DAK_MIL,))
    (draft,) = draft_chase(office.desk, chase, hand())
    return draft


def test_a_draft_brought_back_from_word_is_printed_before_anybody_has_to_wait(
    office: Office, draft: OutgoingDocument
) -> None:
    store = WatchedStore(office.store)
    desk, printer = replace(office.desk, store=store), Printer(store)
    press = office.order(renderer=printer).press
    after = bring_own_text(desk, press, draft.key, ("sua.docx", b"x"), hand())
    assert after.own_text
    assert (printer.while_writing, store.writes) == ([False], 1)
    with office.store.read() as tx:
        assert tx.document(draft.key) == after


def test_a_file_that_cannot_be_printed_opens_nothing_to_write(
    office: Office, draft: OutgoingDocument
) -> None:
    store = WatchedStore(office.store)
    printer = Printer(store, UnreadableFileError("sua.docx", "hỏng"))
    desk, press = replace(office.desk, store=store), office.order(renderer=printer).press
    with pytest.raises(UnreadableFileError):
        bring_own_text(desk, press, draft.key, ("sua.docx", b"x"), hand())
    assert store.writes == 0
    with office.store.read() as tx:
        assert tx.document(draft.key) == draft
