"""An office's folder: what it declares, and what it takes from the shipped files."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from workflow.errors import DirectiveFileError
from workflow.library.office_folder import OfficeFolder
from workflow.library.shipped import shipped_folder

SHIPPED = shipped_folder("directives")
NOTICE = SHIPPED / "hoc-ba-so-2025.yaml"


@pytest.fixture
def office(tmp_path: Path) -> Callable[..., OfficeFolder]:
    """Return a maker of an office that uses the shipped sample, with own files put in."""

    def make(**own: str) -> OfficeFolder:
        shutil.copy(SHIPPED / "offices" / "so-gddt-dak-nong.yaml", tmp_path / "office.yaml")
        for name, text in own.items():
            path = tmp_path / name.replace("__", "/").replace("_", "-")
            path = path.with_suffix(".yaml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return OfficeFolder(tmp_path)

    return make


def test_a_new_office_takes_the_shipped_organs_and_calendar(
    office: Callable[..., OfficeFolder],
) -> None:
    library = office()
    assert library.office().unit == "so-gddt-dak-nong"
    assert len(library.organs().units_of("phong-gddt", date(2025, 2, 12))) == 8
    assert not library.calendar().is_working_day(date(2025, 5, 2))
    assert library.directive(NOTICE).key == "hoc-ba-so-2025"


def test_own_organs_take_the_place_of_the_shipped_ones(office: Callable[..., OfficeFolder]) -> None:
    library = office(
        directives__organs__rieng="units: [{ code: so-gddt-dak-nong, name: Sở, kind: department }]"
    )
    assert list(library.organs().units) == ["so-gddt-dak-nong"]


def test_an_own_year_takes_the_place_of_the_shipped_year(
    office: Callable[..., OfficeFolder],
) -> None:
    library = office(
        directives__calendar__2025="year: 2025\nprovisional: true\nsources: {}\ndays_off: []\n"
    )
    assert library.calendar().is_working_day(date(2025, 5, 2))
    assert not library.calendar().is_working_day(date(2026, 9, 2))


def test_own_notices_are_listed_by_name(office: Callable[..., OfficeFolder]) -> None:
    assert office().directives() == []
    library = office(directives__b="x", directives__a="x", directives__organs__c="x")
    assert [path.name for path in library.directives()] == ["a.yaml", "b.yaml"]


def test_what_was_read_is_kept(office: Callable[..., OfficeFolder]) -> None:
    library = office()
    assert library.office() is library.office()
    assert library.organs() is library.organs()
    assert library.calendar() is library.calendar()


def test_codes_nobody_declared_are_told_with_their_places(
    office: Callable[..., OfficeFolder], tmp_path: Path
) -> None:
    text = NOTICE.read_text(encoding="utf-8")
    wrong = tmp_path / "sai.yaml"
    wrong.write_text(
        text.replace("owners: [phong-gddt]", "owners: [phong-gdt]", 1).replace(
            "send_to: so-gddt-dak-nong", "send_to: bo-tai-chinh", 1
        ),
        encoding="utf-8",
    )
    with pytest.raises(DirectiveFileError) as caught:
        office().directive(wrong)
    lines = wrong.read_text(encoding="utf-8").splitlines()
    owner, to = caught.value.problems
    assert owner.words == (
        "chưa khai đơn vị hoặc nhóm nào có mã “phong-gdt”; có phải ý bạn là “phong-gddt”?"
    )
    assert lines[owner.line - 1][owner.column - 1 :] == "phong-gdt]"
    assert to.words == "chưa khai đơn vị hoặc nhóm nào có mã “bo-tai-chinh”"
    assert lines[to.line - 1][to.column - 1 :] == "bo-tai-chinh"


def test_an_office_that_is_no_unit_is_told(
    office: Callable[..., OfficeFolder], tmp_path: Path
) -> None:
    library = office()
    path = tmp_path / "office.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("unit: so-gddt-dak-nong", "unit: so-gddt-dak-nongg", 1))
    with pytest.raises(DirectiveFileError, match="có phải ý bạn là “so-gddt-dak-nong”"):
        library.office()


def test_an_office_without_its_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DirectiveFileError, match=r"office\.yaml:1:1: không có tệp này"):
        OfficeFolder(tmp_path).office()
