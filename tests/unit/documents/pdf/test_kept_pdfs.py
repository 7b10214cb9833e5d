"""A document is converted once: the same bytes find the PDF made before."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.documents.pdf.conftest import Convert, a_docx, named, seen
from workflow.documents.pdf.kept_pdfs import KeptPdfs
from workflow.errors import StorageError

Starts = Callable[[], list[int]]


def test_the_same_document_is_not_converted_again(
    tmp_path: Path, converter: Convert, starts: Starts
) -> None:
    first = list(converter(kept=KeptPdfs(tmp_path / "kept")).to_pdf(named("một", "hai")))
    before = len(starts())
    later = converter(kept=KeptPdfs(tmp_path / "kept"))
    assert list(later.to_pdf([("tên khác.docx", a_docx("một")), *named("hai")])) == first
    assert len(starts()) == before
    assert seen(list(later.to_pdf(named("ba")))) == ["ba"]


def test_an_error_is_not_kept(tmp_path: Path, converter: Convert) -> None:
    kept = tmp_path / "kept"
    list(converter(kept=KeptPdfs(kept)).to_pdf(named("hỏng")))
    assert not kept.exists()


@pytest.mark.parametrize("left", [b"", b"%PDF-1.6 nua chung"], ids=["empty", "half"])
def test_what_a_power_cut_left_is_made_again(tmp_path: Path, left: bytes) -> None:
    kept = KeptPdfs(tmp_path / "kept")
    kept.put(a_docx("một"), b"%PDF-1.6\n%%EOF\n")
    (path,) = (tmp_path / "kept").iterdir()
    path.write_bytes(left)
    assert kept.get(a_docx("một")) is None
    kept.put(a_docx("một"), b"%PDF-1.6\n%%EOF\n")
    assert kept.get(a_docx("một")) == b"%PDF-1.6\n%%EOF\n"
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_refuses_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"")
    with pytest.raises(StorageError, match="hãy xem lại dung lượng"):
        KeptPdfs(tmp_path / "kept").put(a_docx("một"), b"%PDF-1.6\n%%EOF\n")
