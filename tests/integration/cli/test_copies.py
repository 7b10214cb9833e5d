"""What lies in documents/: previews beside it, the issued copy as it was issued, nothing lost."""

from pathlib import Path

import pytest

from tests.integration.cli.conftest import NOTICE, Dondoc

LATER = ("--today", "2025-07-03")


def _copy(issued: Path) -> Path:
    (path,) = (issued / "documents").glob(f"2025-*-{NOTICE}.docx")
    return path


@pytest.mark.parametrize("line", [["issue", NOTICE, "--dry-run"], ["documents", "--copy", NOTICE]])
def test_an_issued_document_is_copied_as_it_was_issued(
    issued: Path, dondoc: Dondoc, line: list[str]
) -> None:
    path = _copy(issued)
    as_issued = path.read_bytes()
    there = dondoc(*line, *LATER)
    assert there.code == 0
    assert "Đã ban hành số 215/SGDĐT-GDTrH-QLCL, ngày 14/02/2025" in there.out
    assert path.read_bytes() == as_issued
    path.unlink()
    assert dondoc(*line, "--json", *LATER).json["copy"] == str(path)
    assert path.read_bytes() == as_issued
    assert list((issued / "documents").iterdir()) == [path]


def test_a_copy_somebody_worked_in_is_left_alone(issued: Path, dondoc: Dondoc) -> None:
    path = _copy(issued)
    as_issued = path.read_bytes()
    path.write_bytes(b"sua tay")
    made = Path(dondoc("documents", "--copy", NOTICE, "--json").json["copy"])
    assert made.name == f"{path.stem} (2).docx"
    assert (path.read_bytes(), made.read_bytes()) == (b"sua tay", as_issued)
    assert Path(dondoc("documents", "--copy", NOTICE, "--json").json["copy"]) == made


def test_a_draft_is_previewed_and_has_no_copy(issued: Path, dondoc: Dondoc) -> None:
    key = dondoc("report", "--json", "--today", "2025-03-03").json["document"]["key"]
    refused = dondoc("documents", "--copy", key)
    assert refused.code == 1
    assert f"xem bằng `dondoc issue {key} --dry-run`" in refused.err
    preview = Path(
        dondoc("issue", key, "--dry-run", "--json", "--today", "2025-03-03").json["preview"]
    )
    assert preview.name == f"du-thao-{key}.docx"


@pytest.mark.parametrize("line", [["issue", "bao-ca"], ["documents", "--copy", "hoc-ba-so-2024"]])
def test_an_unknown_document_is_answered_with_the_nearest(
    issued: Path, dondoc: Dondoc, line: list[str]
) -> None:
    dondoc("report", "--today", "2025-03-03")
    said = dondoc(*line)
    assert said.code == 1
    assert f"Không tìm thấy văn bản “{line[-1]}”. Có phải ý bạn là “" in said.err
