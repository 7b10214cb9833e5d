"""The mail server fails in every way it can: the right ending, told as it was, and made good."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.big_office import BigOffice, found_big
from tests.faults.mail_faults import endure
from tests.faults.mail_servers import FAULTS, MailFault


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> BigOffice:
    """Return an office with eight schools; never work in it, take a copy."""
    folder = tmp_path_factory.mktemp("mail-faults")
    return found_big(folder / "so-gddt", f"sqlite:///{folder}/so-gddt/dondoc.db", 8)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_of_the_mail_server_is_told_as_it_is_and_loses_no_mail(
    founded: BigOffice, tmp_path: Path, fault: MailFault
) -> None:
    home = tmp_path / "so-gddt"
    shutil.copytree(founded.home, home)
    told = endure(replace(founded, home=home, url=f"sqlite:///{home}/dondoc.db"), fault)
    assert (told.broken, told.lost) == ([], 0)
