"""One office on each database, with the declared data that is shipped."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest

from tests.integration.usecases.office import KEY, ROOT, Office, an_office
from workflow.domain.directive import DirectiveFile
from workflow.domain.rulebook import Rulebook
from workflow.library.directive_shelf import DirectiveShelf
from workflow.library.office_folder import OfficeFolder
from workflow.store.sql_store import SqlStore
from workflow.usecases.directive_papers import Papers

REMINDED = date(2025, 2, 18)
"""The day on which district offices are reminded first."""


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> OfficeFolder:
    home = tmp_path_factory.mktemp("co-quan")
    copyfile(ROOT / "directives/offices/so-gddt-dak-nong.yaml", home / "office.yaml")
    return OfficeFolder(home)


@pytest.fixture(scope="session")
def rules(library: OfficeFolder) -> Rulebook:
    return Rulebook(office=library.office(), organs=library.organs(), calendar=library.calendar())


@pytest.fixture(scope="session")
def drafted(library: OfficeFolder) -> DirectiveFile:
    """Return the real notice, which has no number and no day yet."""
    return library.directive(ROOT / "directives/hoc-ba-so-2025.yaml")


@pytest.fixture
def store(store_url: str, tmp_path: Path) -> Iterator[SqlStore]:
    store = SqlStore(store_url, tmp_path)
    yield store
    store.close()


@pytest.fixture
def second_store(store_url: str, store: SqlStore, tmp_path: Path) -> Iterator[SqlStore]:
    """Return what another process has: connections of its own to the same records."""
    second = SqlStore(store_url, tmp_path)
    yield second
    second.close()


@pytest.fixture
def office(store: SqlStore, rules: Rulebook, drafted: DirectiveFile, tmp_path: Path) -> Office:
    """Return the office on the morning of 12/02/2025; nothing is adopted yet."""
    return an_office(store, rules, drafted, tmp_path)


@pytest.fixture
def waiting(office: Office) -> Office:
    """Return the office with one reminder in the queue for each of eight district offices."""
    office.adopt("1")
    office.fire(REMINDED)
    return office


@pytest.fixture
def papers(office: Office, tmp_path: Path) -> Papers:
    """The directive files of the office: the real notice, not adopted yet."""
    folder = tmp_path / "directives"
    folder.mkdir()
    text = (ROOT / "directives" / f"{KEY}.yaml").read_text(encoding="utf-8")
    (folder / f"{KEY}.yaml").write_text(text, encoding="utf-8")
    return Papers(shelf=DirectiveShelf(folder, office.desk.rules.organs), files=office.files)
